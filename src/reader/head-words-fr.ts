import type { HeadWords } from './words.ts';

/** The French words at the head of a letter. */
export const frHead: HeadWords = {
  months: [
    'janvier|janv',
    'février|fevrier|févr|fév',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août|aout',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'décembre|decembre|déc',
  ],
  jalali: [],
  dateLinks: ['de|du|le'],
  dateFillers: [
    'le|la|à|a|fait|fait à|du|date|en date du|publié|publiée|envoyé|paru|ce|lundi|mardi',
    'mercredi|jeudi|vendredi|samedi|dimanche|et',
  ],
  today: ["aujourd'hui|ce jour"],
  stale: [
    "mise à jour|mis à jour|actualis*|consulté*|jusqu'au|avant le|depuis|date limite|modifié*",
    'signatures',
  ],
  titles: [
    'lettre ouverte*|lettre|lettres|lettre commune|lettre conjointe|lettre à|lettre au|lettre aux|lettre de',
    'tribune|appel|appel à|appel pour|déclaration|déclaration commune|déclaration conjointe',
    'communiqué commun|communiqué conjoint|pétition|manifeste|motion|résolution',
    'prise de position|adresse à|interpellation|plaidoyer',
  ],
  letterheads: [
    'communiqué de presse|communiqué|pour diffusion immédiate|dossier de presse',
    'par courriel|par courrier|par e-mail|confidentiel|sous embargo|embargo*|traduction',
  ],
  subjects: ['objet|re|concerne|concernant|sujet|titre|référence|réf'],
  to: [
    "à|a|au|aux|à l'attention de|à l'attention du|à l'attention des|a l'attention de",
    'destinataire|destinataires|adressée à|adressé à|pour',
  ],
  cc: ['cc|copie|copies|copie à|copies à|c.c|cci|avec copie à|ampliation|ampliations'],
  senders: [
    'de|expéditeur|de la part de|contact|contacts|contact presse|contacts presse|tél|tel',
    'téléphone|fax|courriel|e-mail|email|mél|site|auteur|auteurs|par|publié par|source',
  ],
  salutations: [
    'monsieur*|madame*|mesdames*|messieurs*|cher|chère|chers|chères|excellence*',
    'votre excellence|sire|maître|monseigneur|bonjour|mes chers|honorables|très cher*',
    'très honorable',
  ],
  wholes: [
    'monsieur*|madame*|mesdames*|messieurs*|excellence*|votre excellence|sire|maître',
    'monseigneur|honorables|bonjour',
  ],
  honorifics: [
    'monsieur|madame|m.|mme|mm.|mmes|m|mr|dr|pr|son excellence|s.e|s. e|s.e.m|maître|me',
    'professeur|président|présidente|premier ministre|ministre|le président|la présidente',
    'le ministre|la ministre|le premier ministre|commissaire|haut représentant|ambassadeur',
    'ambassadrice|général|sénateur|député|maire|préfet|monseigneur|sa majesté|sa sainteté',
    'mesdames|messieurs',
  ],
  misters: ['monsieur|madame|mademoiselle|m.|mme|mlle|mr'],
  offices: [
    'recteur|rectrice|doyen*|évêque',
    'président*|premier ministre|ministr*|ministère|secrétair*|secrétariat|commissi*',
    'commissaire*|représentant*|ambassad*|chancel*|gouverne*|préfet|préfecture|direct*',
    'département|nations|union|république|parlement*|conseil*|comité*|cour|tribunal|bureau',
    'sénat*|assemblée|état*|justice|procureur*|garde des sceaux|agence|autorité|fédération',
    'royaume|chef*|rapporteur*|police|juge*|délégation|mission|université*|maire|mairie',
    'députés|affaires|sécurité|organisation|roi|palais|élysée|haut-commissaire',
    'haut commissaire',
  ],
  streets: ['rue|avenue|av|boulevard|bd|place|quai|bp|cedex|cs|impasse|chemin|allée'],
};
