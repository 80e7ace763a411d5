import type { caseFiguresEn } from './case-figures-en.ts';

/** Cases: timeline, map, relations, renditions, in French. */
export const caseFiguresFr: Record<keyof typeof caseFiguresEn, string> = {
  'cases.timeline': 'Chronologie',
  'cases.timeline.title':
    '{count, plural, one {Chronologie : # moment, {from}} other {Chronologie : # moments, de {from} à {to}}}',
  'cases.timeline.desc':
    'Chaque signe est un moment sur une ligne du temps ; sa forme dit à quel point il est sûr. La liste ci-dessous dit la même chose en mots.',
  'cases.timeline.count': '({count, number})',
  'cases.timeline.undated': 'Date inconnue',
  'cases.timeline.no-date': 'Date inconnue',
  'cases.timeline.left-out':
    '{count, plural, one {Une entrée plus ancienne n’est pas montrée} other {# entrées plus anciennes ne sont pas montrées}} ici.',
  'cases.timeline.list-only':
    '{count, plural, one {Un moment n’a pas trouvé place dans le dessin et figure seulement} other {# moments n’ont pas trouvé place dans le dessin et figurent seulement}} dans la liste.',
  'cases.timeline.phase.announced': 'Annoncé',
  'cases.timeline.phase.feared': 'Redouté',
  'cases.timeline.form.within': 'un jour de cette période',
  'cases.timeline.form.lasting': 'toute cette période',
  'cases.timeline.form.uncertain': 'date incertaine',
  'cases.timeline.form.open': 'début ou fin inconnus',
  'cases.timeline.form.planned': 'trait interrompu : annoncé ou redouté',
  'cases.timeline.form.break': 'longtemps rien : raccourci',
  'cases.timeline.today': 'Aujourd’hui, {date}',
  'cases.map': 'Lieux',
  'cases.map.title':
    '{count, plural, =0 {Carte : {countries}} one {Carte de # lieu : {countries}} other {Carte de # lieux : {countries}}}',
  'cases.map.desc':
    'Chaque signe numéroté est un lieu ; sa forme dit à quel point il est sûr que quelque chose s’y est passé. La liste à côté dit la même chose en mots.',
  'cases.map.outlines':
    'Contours : Natural Earth, domaine public, simplifiés. Le tracé d’une ligne ne dit rien du statut d’un territoire ; des lignes interrompues bordent les territoires dont le statut est contesté.',
  'cases.map.unplaced': 'Sans position connue',
  'cases.map.more': '{count, plural, one {et un autre} other {et # autres}}',
  'cases.map.left-out':
    '{count, plural, one {Un autre lieu n’est pas montré} other {# autres lieux ne sont pas montrés}} ici.',
};
