import type { caseIntervenersEn } from './case-interveners-en.ts';

/** Cases: who intervened, and whom of a roster that is, in French. */
export const caseIntervenersFr: Record<keyof typeof caseIntervenersEn, string> = {
  'cases.interveners.title': 'Ces personnes figurent-elles dans une liste ?',
  'cases.interveners.about':
    'Un lien vers une liste dit quel mandat est visé, afin que deux homonymes ne soient pas pris l’un pour l’autre. Personne n’est lié tant que quelqu’un n’a pas choisi.',
  'cases.interveners.none': 'Les listes ne connaissent personne de ce nom.',
  'cases.interveners.homonyms':
    'Plusieurs personnes peuvent prétendre à ce nom : vous seul savez qui est visé.',
  'cases.interveners.linked': 'Lié à {name}, {roster}.',
  'cases.interveners.link': 'C’est la personne visée',
  'cases.interveners.unlink': 'Retirer le lien',
  'cases.interveners.offer': 'proposition',
  'cases.interveners.perhaps': 'peut-être',
  'cases.interveners.office.in-office': 'en fonction ce jour-là',
  'cases.interveners.office.not-in-office': 'pas en fonction ce jour-là',
  'cases.interveners.office.listed-that-day': 'sur la liste de ce jour',
  'cases.interveners.office.unknown': 'on ne sait pas si en fonction',
};
