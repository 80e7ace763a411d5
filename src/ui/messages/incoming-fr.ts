import type { incomingEn } from './incoming-en.ts';

export const incomingFr: Record<keyof typeof incomingEn, string> = {};
