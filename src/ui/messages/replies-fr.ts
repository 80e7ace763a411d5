import type { repliesEn } from './replies-en.ts';

export const repliesFr: Record<keyof typeof repliesEn, string> = {};
