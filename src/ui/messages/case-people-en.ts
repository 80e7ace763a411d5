/** Cases: who may see a case, consent, risk, publication. */
export const casePeopleEn = {} as const;
