import type { caseWordsEn } from './case-words-en.ts';

/** Cases: the vocabulary: kinds, fields, values, certainties, in French. */
export const caseWordsFr: Record<keyof typeof caseWordsEn, string> = {};
