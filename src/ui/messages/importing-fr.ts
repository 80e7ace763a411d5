import { nameReasonsFr } from './name-reasons-fr.ts';

/** Importing a letter, in French. */
export const importingFr = {
  ...nameReasonsFr,
  'reader.reason.language-words': 'mots courants de la langue : {words}',
  'reader.reason.title-heading': 'le premier titre',
  'reader.reason.title-cue': 'une ligne qui commence par « {cue} »',
  'reader.reason.title-alone': 'la première ligne, seule',
  'reader.reason.title-subject': 'ce qui suit « {cue} »',
  'reader.reason.date-head': 'une date seule sur sa ligne au-dessus du texte',
  'reader.reason.date-foot': 'une date seule sur sa ligne au-dessous du texte',
  'reader.reason.date-today': 'le texte appelle ce jour aujourd’hui',
  'reader.reason.date-title': 'la date dans le titre',
  'reader.reason.addressee-salutation': 'la formule d’appel « {cue} »',
  'reader.reason.addressee-block': 'l’adresse au-dessus de la formule d’appel',
  'reader.reason.addressee-to': 'il suit « {cue} »',
  'reader.reason.addressee-title': 'le titre lui est adressé',
  'reader.reason.body-paragraph': 'un paragraphe du texte',
  'reader.reason.bullet-after-cue': 'un point de la liste après « {cue} »',
  'reader.reason.person-at-risk': 'le texte dit « {cue} » de cette personne',
  'reader.reason.organisation-named': 'le texte la nomme comme « {cue} »',
  'reader.reason.demand-said': 'les auteurs demandent expressément : « {cue} »',
  'reader.reason.demand-words': 'la phrase dit ce qui doit être fait : « {cue} »',
  'reader.reason.after-closing': 'le nom suit la formule finale « {cue} »',
  'reader.reason.under-heading': 'le nom se trouve sous « {cue} »',
  'reader.reason.list-of-names': 'le nom se trouve dans une liste de noms à la fin',
  'reader.reason.names-in-sentence': 'le texte le nomme après « {cue} »',
  'reader.reason.kind-of-signatories':
    'dans la liste : personnes {persons}, organisations {organisations}',
};
