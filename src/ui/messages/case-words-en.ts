/** Cases: the vocabulary: kinds, fields, values, certainties. */
export const caseWordsEn = {} as const;
