/** What the page says around the sentences of the verifier, which are English today. */
export type Words = typeof en;

const en = {
  title: 'Check a letter',
  lead: 'Give this page the bundle of a letter, the zip that you can download beside it or the folder that it unpacks to. It says in sentences what holds and what does not.',
  offline: 'Nothing is uploaded: this page has no network. The check runs on your own computer.',
  convince: 'How to convince yourself',
  convinceSteps: [
    'Pull the plug: switch the network off, then check. It works just the same.',
    'Or open the developer tools of your browser (F12, “Network”) before you choose a file: the list stays empty.',
    'Or save this page and open it from a memory stick, on a computer that never was online. The fourth line of its source forbids every connection.',
    'The whole program is in this one file. How to build it from its sources and compare every byte: docs/guides/verify.md of Undersigned.',
  ],
  drop: 'Drop the bundle here',
  or: 'or',
  choose: 'Choose a file',
  chooseFolder: 'Choose a folder',
  policyTitle: 'I have a key that I had before',
  policyHint:
    'The bundle brings a key of the log with it. Somebody who forged the whole bundle could have put their own key there. If you have the key from an earlier letter, from paper or from somebody you trust, give it here: then only that key counts. It is a text that begins with “log”, as in the file policy.txt of a bundle.',
  policyLabel: 'Your key (policy)',
  policyFile: 'Or choose the file',
  policyUsed: 'Checked with the key that you gave.',
  policyClear: 'Remove',
  reading: 'Reading the file',
  unpacking: 'Unpacking',
  checking: 'Checking every act and every signature',
  holds: 'Everything in this bundle holds.',
  fails: 'This bundle does not hold: do not rely on it.',
  nothing: 'This is not a bundle.',
  holdsLead:
    'The text, the list of names and the order of all acts are those that stand in the public log.',
  failsLead: 'At least one thing is not as it should be. It stands first below.',
  nothingLead:
    'Use the zip as it was downloaded, or the folder as it was unpacked: a folder that another program packed again may be refused.',
  keyLead:
    'One thing is left to you: this was checked with the key in the bundle itself. Compare it with one that you know.',
  doNotRely: 'What follows is what this bundle says. It is not proven.',
  crashed: 'Your browser could not check this file. It may be too large for it: use the command.',
  unreadable: 'Your browser could not read this folder. Try “Choose a folder”, or give the zip.',
  failing: 'What does not hold',
  why: 'Why',
  holding: 'What holds',
  noted: 'Also to know',
  english: '',
  letter: 'The letter',
  version: 'Version',
  released: 'Released',
  notReleased: 'not released',
  withdrawn: 'Withdrawn as a whole on',
  acts: 'Acts in the record',
  log: 'Log',
  addressees: 'To whom it went',
  demands: 'What became of each demand',
  signatories: 'Signatories',
  filter: 'Find a name',
  shown: '{shown} of {all}',
  showAll: 'Show all {all}',
  name: 'Name',
  mandate: 'Mandate',
  how: 'Signed',
  day: 'Day',
  erased: 'Name not in this bundle',
  late: 'Signed after the release',
  left: 'Withdrew after the release',
  since: 'since {from}',
  until: '{from} to {to}',
  modes: {
    passkey: 'by passkey',
    mailbox: 'through their mailbox',
    paper: 'on paper',
    printed: 'as printed',
  },
  statement: 'The text that was signed',
  statementHash: 'Its SHA-256',
  keys: 'The key of the log',
  keysLead:
    'Compare it, letter by letter, with the key from another source: an earlier bundle, the page about the record, paper.',
  lines: 'The same as plain text',
  linesLead: 'Word for word what the command “undersigned verify” prints.',
  file: 'File',
  folder: 'Folder',
  size: 'Size',
  fileHash: 'SHA-256 of the file',
  checkedAt: 'Checked',
  bytes: '{bytes} bytes',
  print: 'Print or save as PDF',
};

const fr: Words = {
  title: 'Vérifier une lettre',
  lead: 'Donnez à cette page l’archive d’une lettre, le fichier zip que l’on peut télécharger à côté d’elle ou le dossier qui en sort. Elle dit en phrases ce qui tient et ce qui ne tient pas.',
  offline:
    'Rien n’est envoyé : cette page n’a pas de réseau. La vérification se fait sur votre ordinateur.',
  convince: 'Comment s’en assurer',
  convinceSteps: [
    'Débranchez : coupez le réseau, puis vérifiez. Tout marche de la même façon.',
    'Ou ouvrez les outils de développement du navigateur (F12, « Réseau ») avant de choisir un fichier : la liste reste vide.',
    'Ou enregistrez cette page et ouvrez-la depuis une clé USB, sur un ordinateur qui n’a jamais été en ligne. La quatrième ligne de sa source interdit toute connexion.',
    'Tout le programme est dans ce seul fichier. Comment le construire depuis ses sources et comparer chaque octet : docs/guides/verify.md d’Undersigned.',
  ],
  drop: 'Déposez l’archive ici',
  or: 'ou',
  choose: 'Choisir un fichier',
  chooseFolder: 'Choisir un dossier',
  policyTitle: 'J’ai une clé que j’avais déjà',
  policyHint:
    'L’archive apporte une clé du journal. Qui aurait forgé l’archive entière pourrait y avoir mis la sienne. Si vous tenez la clé d’une lettre précédente, d’un papier ou de quelqu’un de confiance, donnez-la ici : elle seule compte alors. C’est un texte qui commence par « log », comme dans le fichier policy.txt d’une archive.',
  policyLabel: 'Votre clé (policy)',
  policyFile: 'Ou choisir le fichier',
  policyUsed: 'Vérifié avec la clé que vous avez donnée.',
  policyClear: 'Retirer',
  reading: 'Lecture du fichier',
  unpacking: 'Décompression',
  checking: 'Vérification de chaque acte et de chaque signature',
  holds: 'Tout tient dans cette archive.',
  fails: 'Cette archive ne tient pas : ne vous y fiez pas.',
  nothing: 'Ceci n’est pas l’archive d’une lettre.',
  holdsLead:
    'Le texte, la liste des noms et l’ordre de tous les actes sont ceux qui figurent dans le journal public.',
  failsLead:
    'Une chose au moins n’est pas comme elle devrait être. Elle figure en tête ci-dessous.',
  nothingLead:
    'Prenez le zip tel qu’il a été téléchargé, ou le dossier tel qu’il en est sorti : remballé par un autre programme, il peut être refusé.',
  keyLead:
    'Une chose vous revient : la vérification s’est faite avec la clé de l’archive elle-même. Comparez-la avec une clé que vous connaissez.',
  doNotRely: 'Ce qui suit est ce que dit cette archive. Ce n’est pas prouvé.',
  crashed:
    'Votre navigateur n’a pas pu vérifier ce fichier. Il est peut-être trop grand pour lui : utilisez la commande.',
  unreadable:
    'Votre navigateur n’a pas pu lire ce dossier. Essayez « Choisir un dossier », ou donnez le zip.',
  failing: 'Ce qui ne tient pas',
  why: 'Pourquoi',
  holding: 'Ce qui tient',
  noted: 'À savoir aussi',
  english: 'Les phrases du vérificateur sont en anglais.',
  letter: 'La lettre',
  version: 'Version',
  released: 'Publiée',
  notReleased: 'non publiée',
  withdrawn: 'Retirée en entier le',
  acts: 'Actes au registre',
  log: 'Journal',
  addressees: 'À qui elle est partie',
  demands: 'Ce qu’est devenue chaque demande',
  signatories: 'Signataires',
  filter: 'Chercher un nom',
  shown: '{shown} sur {all}',
  showAll: 'Montrer les {all}',
  name: 'Nom',
  mandate: 'Mandat',
  how: 'Signé',
  day: 'Jour',
  erased: 'Nom absent de cette archive',
  late: 'Ont signé après la publication',
  left: 'Se sont retirés après la publication',
  since: 'depuis le {from}',
  until: 'du {from} au {to}',
  modes: {
    passkey: 'par clé d’accès',
    mailbox: 'par leur boîte aux lettres',
    paper: 'sur papier',
    printed: 'tel qu’imprimé',
  },
  statement: 'Le texte qui a été signé',
  statementHash: 'Son SHA-256',
  keys: 'La clé du journal',
  keysLead:
    'Comparez-la, signe par signe, avec la clé d’une autre source : une archive précédente, la page sur le registre, un papier.',
  lines: 'La même chose en texte simple',
  linesLead: 'Mot pour mot ce qu’écrit la commande « undersigned verify ».',
  file: 'Fichier',
  folder: 'Dossier',
  size: 'Taille',
  fileHash: 'SHA-256 du fichier',
  checkedAt: 'Vérifié',
  bytes: '{bytes} octets',
  print: 'Imprimer ou enregistrer en PDF',
};

/** `wordsOf('fr-BE')` gives the French ones; English wherever we have none. */
export function wordsOf(language: string): {
  readonly words: Words;
  readonly language: 'en' | 'fr';
} {
  return /^fr\b/i.test(language) ? { words: fr, language: 'fr' } : { words: en, language: 'en' };
}

/** `filled('{shown} of {all}', { shown: 3, all: 700 }) // '3 of 700'` */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
