import type { caseArchiveEn } from './case-archive-en.ts';

/** Cases: out and in, in French. */
export const caseArchiveFr: Record<keyof typeof caseArchiveEn, string> = {
  'refusal.case-archive-not-ours': 'Ce n’est pas une archive de dossier faite par Undersigned.',
  'refusal.case-archive-signature':
    'La signature de cette archive ne tient pas : sa liste de fichiers ({file}) n’est pas celle qui a été signée. Rien n’a été repris.',
  'refusal.case-archive-missing':
    'Cette archive n’est pas entière : {file} est dans la liste mais manque. Rien n’a été repris.',
  'refusal.case-archive-changed':
    'Cette archive a été modifiée après sa signature : {file} n’est pas le fichier de la liste. Rien n’a été repris.',
  'refusal.case-archive-extra':
    'Quelque chose a été ajouté à cette archive après sa signature : {file} n’est pas dans la liste. Rien n’a été repris.',
  'refusal.case-archive-zip': 'Ce fichier ne se lit pas comme une archive : {why}.',
  'refusal.case-file-no-json': 'Le dossier de ce fichier est illisible : ce n’est pas du JSON.',
  'refusal.case-file-broken':
    'Le dossier de ce fichier est illisible : quelque chose ne va pas à « {at} ».',
  'refusal.case-file-faults':
    '{count, plural, one {Une chose} other {# choses}} de ce fichier ne {count, plural, one {peut} other {peuvent}} être {count, plural, one {gardée} other {gardées}} ; la première est « {field} » de {entry}. Rien n’a été repris.',
  'refusal.case-export-reason':
    'Dites pourquoi, en {least, number} à {most, number} caractères. Les personnes du dossier le liront.',
  'refusal.case-export-too-large':
    'Ce dossier avec ses fichiers dépasse {limit}, plus que ne tient une archive. Rien n’a été sorti.',
  'refusal.case-csv-no-text': 'Ce fichier n’est pas un tableau : ce n’est pas du texte.',
  'refusal.case-csv-empty': 'Ce tableau est vide.',
  'refusal.case-csv-no-rows': 'Ce tableau a une ligne de titres et rien dessous.',
  'refusal.case-csv-too-many-rows':
    'Ce tableau a plus de {limit, number} lignes. Reprenez-le en plusieurs parties.',
  'refusal.case-csv-too-many-columns': 'Ce tableau a plus de {limit, number} colonnes.',
};
