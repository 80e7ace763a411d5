/** Cases: search and what may be the same. */
export const caseSearchEn = {} as const;
