import type { casePeopleEn } from './case-people-en.ts';

/** Cases: who may see a case, consent, risk, publication, in French. */
export const casePeopleFr: Record<keyof typeof casePeopleEn, string> = {};
