import type { caseSearchEn } from './case-search-en.ts';

/** Cases: search and what may be the same, in French. */
export const caseSearchFr: Record<keyof typeof caseSearchEn, string> = {};
