import type { caseEvidenceEn } from './case-evidence-en.ts';

/** Cases: files and their custody, in French. */
export const caseEvidenceFr: Record<keyof typeof caseEvidenceEn, string> = {};
