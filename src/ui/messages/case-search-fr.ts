import type { caseSearchEn } from './case-search-en.ts';

/** Dossiers : recherche et doublons possibles. */
export const caseSearchFr: Record<keyof typeof caseSearchEn, string> = {
  'cases.search.title': 'Rechercher dans les dossiers',
  'cases.search.label': 'Rechercher dans tous vos dossiers',
  'cases.search.in': 'Rechercher dans « {title} »',
  'cases.search.hint':
    'Noms, lieux, mots de tout champ, dans toute écriture. "Deux mots" entre guillemets se suivent ; -mot exclut.',
  'cases.search.submit': 'Rechercher',
  'cases.search.everywhere': 'Rechercher dans tous vos dossiers',
  'cases.search.found':
    '{count, plural, =0 {Rien trouvé} one {Une entrée trouvée} other {# entrées trouvées}}',
  'cases.search.more': 'Plus de {count, number} entrées trouvées',
  'cases.search.more.what':
    'Une partie est montrée et comptée ici. Un mot de plus, ou un choix à côté, mène au reste.',
  'cases.search.none': 'Rien dans vos dossiers ne contient tout cela.',
  'cases.search.none.do':
    'Retirez un mot, ou n’écrivez que le début d’un mot. Seuls les dossiers auxquels vous travaillez sont fouillés ; ce qui a été retiré ne l’est pas.',
  'cases.search.meant': 'Vouliez-vous dire',
  'cases.search.widen': 'Tout montrer',
  'cases.search.narrow': 'Restreindre',
  'cases.search.facet.kinds': 'Nature',
  'cases.search.facet.country': 'Pays',
  'cases.search.facet.certainty': 'Certitude',
  'cases.search.facet.authority': 'Autorité',
  'cases.search.facet.place': 'Lieu',
  'cases.search.take-back': '(choisi ; retirer)',
  'cases.search.count.many': 'plus de {count, number}',
  'cases.search.count.least': '{count, number} ou plus',
  'cases.search.time': 'Période',
  'cases.search.from': 'Du',
  'cases.search.to': 'Au',
  'cases.search.apply': 'Appliquer',
  'cases.search.span':
    '{open, select, from {jusqu’au {to}} to {depuis le {from}} other {du {from} au {to}}}',

  'cases.duplicates.title':
    '{count, plural, =1 {Il existe une entrée semblable.} other {Il existe des entrées semblables.}}',
  'cases.duplicates.lead.subject': 'Est-ce la même ? Alors utilisez-la. Sinon, continuez.',
  'cases.duplicates.lead.source': 'Est-ce la même source ? Alors citez-la. Sinon, continuez.',
  'cases.duplicates.lead.event': 'Est-ce le même événement ? Alors modifiez-le. Sinon, continuez.',
  'cases.duplicate.begins': 'contient ce que vous avez tapé jusqu’ici',
  'cases.duplicate.same-url': 'la même adresse',
  'cases.duplicate.same-title': 'le même titre',
  'cases.duplicate.same-subject': 'du même genre, sur le même sujet, peut-être le même jour',
  'cases.duplicate.born': 'né(e) {day}',
  'cases.duplicate.events': '{count, plural, =1 {un événement} other {# événements}}',
  'cases.duplicate.elsewhere':
    'dans un autre dossier, « {title} » : là, on peut seulement dire que c’est la même personne',
};
