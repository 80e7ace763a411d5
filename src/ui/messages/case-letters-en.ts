/** Cases: from facts to text. */
export const caseLettersEn = {} as const;
