/** Importing a letter, in French. */
export const importingFr = {
  'reader.reason.language-words': 'mots courants de la langue : {words}',
  'reader.reason.title-heading': 'le premier titre',
  'reader.reason.title-cue': 'une ligne qui commence par « {cue} »',
  'reader.reason.title-alone': 'la première ligne, seule',
  'reader.reason.title-subject': 'ce qui suit « {cue} »',
  'reader.reason.date-head': 'une date seule sur sa ligne au-dessus du texte',
  'reader.reason.date-foot': 'une date seule sur sa ligne au-dessous du texte',
  'reader.reason.date-title': 'la date dans le titre',
  'reader.reason.addressee-salutation': 'la formule d’appel « {cue} »',
  'reader.reason.addressee-block': 'l’adresse au-dessus de la formule d’appel',
  'reader.reason.addressee-to': 'il suit « {cue} »',
  'reader.reason.addressee-title': 'le titre lui est adressé',
  'reader.reason.body-paragraph': 'un paragraphe du texte',
  'reader.reason.bullet-after-cue': 'un point de la liste après « {cue} »',
  'reader.reason.demand-said': 'les auteurs demandent expressément : « {cue} »',
  'reader.reason.demand-words': 'la phrase dit ce qui doit être fait : « {cue} »',
};
