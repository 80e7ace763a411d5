import type { casePeopleEn } from './case-people-en.ts';

/** Cases: who may see a case, consent, risk, publication, in French. */
export const casePeopleFr: Record<keyof typeof casePeopleEn, string> = {
  'refusal.case-role-missing':
    'Vous voyez ce dossier, mais votre rôle dans ce dossier ne le permet pas.',
  'refusal.last-case-drafter':
    'C’est le dernier rédacteur du dossier. Ajoutez d’abord quelqu’un d’autre, pour que le dossier puisse encore être modifié.',
  'refusal.opening-reason':
    'Dites en une phrase pourquoi vous ouvrez ce dossier : de {least} à {most} caractères. Les personnes du dossier la lisent.',
};
