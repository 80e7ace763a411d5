import type { trackerEn } from './tracker-en.ts';

export const trackerFr: Record<keyof typeof trackerEn, string> = {};
