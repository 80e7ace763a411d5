import type { caseLettersEn } from './case-letters-en.ts';

/** Cases: from facts to text, in French. */
export const caseLettersFr: Record<keyof typeof caseLettersEn, string> = {};
