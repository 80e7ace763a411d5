/** Cases: files and their custody. */
export const caseEvidenceEn = {} as const;
