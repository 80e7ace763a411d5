/** Cases: out and in. */
export const caseArchiveEn = {} as const;
