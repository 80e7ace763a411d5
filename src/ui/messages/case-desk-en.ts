/** Cases: the one page of a case, its history and merges. */
export const caseDeskEn = {} as const;
