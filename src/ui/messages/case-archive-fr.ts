import type { caseArchiveEn } from './case-archive-en.ts';

/** Cases: out and in, in French. */
export const caseArchiveFr: Record<keyof typeof caseArchiveEn, string> = {};
