import type { caseDeskEn } from './case-desk-en.ts';

/** Cases: the one page of a case, its history and merges, in French. */
export const caseDeskFr: Record<keyof typeof caseDeskEn, string> = {};
