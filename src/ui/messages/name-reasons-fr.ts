import type { NAME_REASONS } from '#names';

/** Why two names were taken for one person’s, in French. */
export const nameReasonsFr: Readonly<Record<keyof typeof NAME_REASONS, string>> = {
  'names.reason.same': 'le même nom',
  'names.reason.same-but-order': 'le même nom, nom de famille en tête',
  'names.reason.surname-first': 'un côté écrit le nom de famille en tête',
  'names.reason.order': 'les mots sont dans un autre ordre',
  'names.reason.marks':
    '« {one} » et « {other} » ne diffèrent que par les accents, les capitales ou la façon d’écrire les signes',
  'names.reason.spelling': '« {one} » et « {other} » écrivent les mêmes sons',
  'names.reason.scripts': '« {one} » et « {other} » se prononcent de même dans deux écritures',
  'names.reason.one-letter': '« {one} » est à une lettre de « {other} »',
  'names.reason.few-letters': '« {one} » est à quelques lettres de « {other} »',
  'names.reason.damaged': '« {one} » est « {other} » avec des lettres abîmées',
  'names.reason.look-alikes':
    '« {one} » et « {other} » diffèrent par des lettres qui se ressemblent',
  'names.reason.ending':
    '« {one} » et « {other} » diffèrent par une terminaison qu’ajoutent certaines langues',
  'names.reason.short-form': '« {one} » et « {other} » sont des formes d’un même prénom',
  'names.reason.other-language': '« {one} » et « {other} » sont un même prénom en deux langues',
  'names.reason.initial': '« {one} » peut être mis pour « {other} »',
  'names.reason.joined': '« {one} » et « {other} » sont coupés autrement',
  'names.reason.missing': '« {word} » manque d’un côté',
  'names.reason.conflict': '« {one} » s’oppose à « {other} »',
  'names.reason.generation': 'le père et le fils sont distingués : « {one} », « {other} »',
  'names.reason.roles': '« {one} » est un prénom d’un côté et un nom de famille de l’autre',
  'names.reason.nothing': 'rien ne concorde dans ces noms',
  'names.reason.empty': 'il n’y a pas de nom à comparer',
};
