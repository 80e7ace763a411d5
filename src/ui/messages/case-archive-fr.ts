import type { caseArchiveEn } from './case-archive-en.ts';

/** Cases: out and in, in French. */
export const caseArchiveFr: Record<keyof typeof caseArchiveEn, string> = {
  'refusal.case-archive-not-ours': 'Ce n’est pas une archive de dossier faite par Undersigned.',
  'refusal.case-archive-signature':
    'La signature de cette archive ne tient pas : sa liste de fichiers ({file}) n’est pas celle qui a été signée. Rien n’a été importé.',
  'refusal.case-archive-missing':
    'Cette archive n’est pas entière : {file} est dans la liste mais manque. Rien n’a été importé.',
  'refusal.case-archive-changed':
    'Cette archive a été modifiée après sa signature : {file} n’est pas le fichier de la liste. Rien n’a été importé.',
  'refusal.case-archive-extra':
    'Quelque chose a été ajouté à cette archive après sa signature : {file} n’est pas dans la liste. Rien n’a été importé.',
  'refusal.case-archive-zip': 'Ce fichier ne se lit pas comme une archive : {why}.',
  'refusal.case-file-no-json': 'Le dossier de ce fichier est illisible : ce n’est pas du JSON.',
  'refusal.case-file-broken':
    'Le dossier de ce fichier est illisible : quelque chose ne va pas à « {at} ».',
  'refusal.case-file-faults':
    '{count, plural, =1 {Une chose} other {# choses}} de ce fichier ne {count, plural, =1 {peut} other {peuvent}} être {count, plural, =1 {gardée} other {gardées}} ; la première est « {field} » de {entry}. Rien n’a été importé.',
  'refusal.case-export-reason':
    'Dites pourquoi, en {least, number} à {most, number} caractères. Les personnes du dossier le liront.',
  'refusal.case-export-file-changed':
    'Un fichier gardé comme preuve n’est pas celui qui a été reçu, ou est illisible. Voyez les preuves de ce dossier ; exportez-le sans ses fichiers en attendant.',
  'refusal.case-export-too-large':
    'Ce dossier avec ses fichiers dépasse {limit}, plus que ne tient une archive. Rien n’a été exporté.',
  'refusal.case-csv-no-text': 'Ce fichier n’est pas un tableau : ce n’est pas du texte.',
  'refusal.case-csv-empty': 'Ce tableau est vide.',
  'refusal.case-csv-no-rows': 'Ce tableau a une ligne de titres et rien dessous.',
  'refusal.case-csv-too-many-rows':
    'Ce tableau a plus de {limit, number} lignes. Importez-le en plusieurs parties.',
  'refusal.case-csv-too-many-columns': 'Ce tableau a plus de {limit, number} colonnes.',
  'refusal.case-imports-too-many':
    '{limit, number} de vos fichiers attendent déjà. Importez-les ou retirez-en d’abord.',
  'refusal.case-import-gone': 'Ce fichier n’est plus là. Apportez-le de nouveau.',
  'refusal.case-import-confirmed': 'Ce fichier est déjà en train d’être importé.',
  'refusal.case-import-failed':
    'Quelque chose a échoué sur ce serveur pendant l’importation du fichier.',
  'cases.export.title': 'Exporter le dossier',
  'cases.export.lead':
    '{entries, plural, =1 {Ce dossier a une entrée.} other {Ce dossier a # entrées.}} Elles sortent en une seule archive, signée par ce serveur, que d’autres logiciels lisent et qui peut être importée de nouveau. Le dossier lui-même reste ici tel quel.',
  'cases.export.purpose': 'Pour qui',
  'cases.export.purpose.missing': 'Choisissez à qui l’archive est destinée.',
  'cases.export.own': 'Pour nous',
  'cases.export.own.hint':
    'Tout ce que voient les rédacteurs, avec les fichiers gardés comme preuves. L’identité des sources, le détail des consentements et les dangers y sont lisibles. Gardez-la chiffrée.',
  'cases.export.partner': 'Pour des partenaires',
  'cases.export.partner.hint':
    'Seulement ce qui concerne des personnes d’accord pour ce partage. Là où un texte parle d’autres, on lit un pseudonyme ou […]. Jamais l’identité des sources, les notes sur les consentements ou les dangers, ni les fichiers.',
  'cases.export.held':
    '{count, plural, =1 {Un sujet n’a pas accepté ce partage et reste hors d’une archive pour partenaires} other {# sujets n’ont pas accepté ce partage et restent hors d’une archive pour partenaires}}',
  'cases.export.without-files': 'Laisser les fichiers',
  'cases.export.without-files.hint':
    'Une archive pour nous dit alors quels fichiers existent, leur SHA-256 et ce qui leur est arrivé, sans les fichiers.',
  'cases.export.warning':
    'Une fois exporté, un fichier nous échappe : il peut être copié, perdu ou saisi. N’exportez que le nécessaire, et seulement sur un disque chiffré.',
  'cases.export.reason': 'Pourquoi',
  'cases.export.reason.hint':
    'Les personnes du dossier le liront, avec votre nom et l’heure. N’y nommez personne.',
  'cases.export.submit': 'Exporter',
  'cases.export.contents': 'Ce que contient une archive',
  'cases.export.contents.case': 'case.json : chaque entrée avec sa certitude et ses sources',
  'cases.export.contents.tables':
    'tables : la même chose pour un tableur (CSV), un fichier par sorte d’entrée',
  'cases.export.contents.ftm':
    'followthemoney.json : la même chose pour des outils d’enquête, comme Aleph',
  'cases.export.contents.evidence':
    'evidence : les fichiers tels que reçus, et ce qui est arrivé à chacun (seulement pour nous)',
  'cases.export.contents.manifest':
    'manifest.json avec sa signature : on peut vérifier qu’aucun octet n’a été modifié',
  'cases.export.contents.readme':
    'README.txt : tout cela en mots. Les entrées retirées ne sont pas dans l’archive.',
  'cases.export.before': 'Exports précédents',
  'cases.export.history': '{count, plural, =1 {Exporté une fois} other {Exporté # fois}}',
  'cases.export.never': 'Ce dossier n’a pas été exporté.',
  'cases.export.when': 'Quand',
  'cases.export.who': 'Par qui',
  'cases.export.entries': 'Entrées',
  'cases.export.manifest': 'SHA-256 de sa liste de fichiers',
  'cases.import.title': 'Importer un dossier',
  'cases.import.lead':
    'Depuis l’archive d’un autre bureau, ou depuis un tableau. Vous voyez ce qui se passerait avant que rien ne soit écrit.',
  'cases.import.archive': 'Un dossier entier',
  'cases.import.archive.lead':
    'Une archive exportée d’Undersigned. Elle devient un nouveau dossier à vous.',
  'cases.import.archive.hint':
    'Un .zip d’au plus {limit} Mo ; au-delà, par bin/undersigned case import.',
  'cases.import.table': 'Un tableau',
  'cases.import.table.lead':
    'Une liste d’un tableur, une ligne par sujet, fait ou source. Ses colonnes sont reconnues à leurs titres.',
  'cases.import.table.hint':
    'CSV, au plus {limit} Mo et {rows, number} lignes ; la première nomme les colonnes.',
  'cases.import.no-case':
    'Vous n’êtes encore rédacteur d’aucun dossier. Un tableau a besoin d’un dossier.',
  'cases.import.file': 'Fichier',
  'cases.import.file.missing': 'Choisissez un fichier.',
  'cases.import.case': 'Dans le dossier',
  'cases.import.case.missing': 'Choisissez le dossier.',
  'cases.import.kind': 'Chaque ligne est',
  'cases.import.kind.missing': 'Choisissez ce qu’est une ligne.',
  'cases.import.look': 'Voir d’abord',
  'cases.import.list': 'Fichiers apportés',
  'cases.import.state.waiting': 'Vous attend',
  'cases.import.state.running': 'En cours d’importation',
  'cases.import.state.done': 'Importé',
  'cases.import.state.failed': 'Non importé',
  'cases.import.of': 'Importer {file}',
  'cases.import.review.lead': 'Rien n’est encore écrit. Le fichier est oublié après un jour.',
  'cases.import.review.what':
    'Importé, il devient un nouveau dossier. Vous en êtes le seul rédacteur ; rien n’en est montré à d’autres sans vous.',
  'cases.import.signed.own': 'Chaque octet est tel que ce serveur l’a signé.',
  'cases.import.signed.other':
    'Chaque octet est tel que « {name} » l’a signé. Ce serveur ne connaît pas cette clé : demandez à qui vous a remis l’archive de vous lire la sienne, et comparez.',
  'cases.import.case-title': 'Dossier',
  'cases.import.made': 'Faite',
  'cases.import.key': 'Signée avec la clé',
  'cases.import.confirm.archive': 'Importer comme nouveau dossier',
  'cases.import.confirm.table':
    '{count, plural, =0 {Ne rien importer de nouveau} one {Importer une nouvelle ligne} other {Importer # nouvelles lignes}}',
  'cases.import.discard': 'Retirer le fichier',
  'cases.import.outcome.new': 'Nouvelles',
  'cases.import.outcome.known': 'Sans doute déjà là',
  'cases.import.outcome.fault': 'Impossibles à garder',
  'cases.import.unsaid':
    'Aucune colonne ne dit à quel point les lignes sont sûres. Elles sont importées comme « {certainty} ».',
  'cases.import.columns':
    '{count, plural, =1 {Une colonne est reconnue} other {# colonnes sont reconnues}}',
  'cases.import.column': 'Colonne',
  'cases.import.column.is': 'Prise pour',
  'cases.import.column.lost': 'Non reconnue : laissée',
  'cases.import.column.ignored': 'Inutile ici',
  'cases.import.column.given': 'Prénom',
  'cases.import.column.family': 'Nom de famille',
  'cases.import.column.aliases': 'Autres noms',
  'cases.import.column.certainty': 'Certitude',
  'cases.import.column.shown-to': 'Qui peut la voir',
  'cases.import.known':
    '{count, plural, =1 {Une ligne est sans doute déjà là} other {# lignes sont sans doute déjà là}}',
  'cases.import.known.leave': 'Les laisser, et en donner la liste',
  'cases.import.known.add':
    'Les ajouter aussi ; on pourra réunir plus tard ceux qui sont une même personne',
  'cases.import.known.same': 'Dit la même chose que',
  'cases.import.known.alike': 'Sans doute le même que',
  'cases.import.rows': 'Les lignes',
  'cases.import.no-rows': 'Il n’y en a pas.',
  'cases.import.line': 'Ligne',
  'cases.import.row': 'Ce que c’est',
  'cases.import.why': 'Ce qui se passerait',
  'cases.import.will-add': 'Est ajoutée',
  'cases.import.fault.name-not-there':
    'Le dossier n’a pas de « {name} ». Ajoutez-le d’abord, ou écrivez-le comme il y est.',
  'cases.import.fault.name-of-several':
    'Le dossier en a {count, number} de ce nom, « {name} ». Écrivez un autre de leurs noms.',
  'cases.import.running': 'Importation en cours',
  'cases.import.running.lead': 'On peut quitter cette page ; cela continue tout seul.',
  'cases.import.again': 'Regarder à nouveau',
  'cases.import.done.archive':
    '{added, plural, =1 {Une entrée a été importée} other {# entrées ont été importées}} comme nouveau dossier.',
  'cases.import.done.table':
    '{added, plural, =0 {Rien n’a été ajouté.} one {Une entrée a été ajoutée.} other {# entrées ont été ajoutées.}}',
  'cases.import.failed':
    '{added, plural, =0 {Rien n’a été écrit.} one {Une entrée avait été ajoutée avant, et reste.} other {# entrées avaient été ajoutées avant, et restent.}}',
  'cases.import.open': 'Ouvrir le dossier',
  'cases.import.left':
    '{count, plural, =1 {Une ligne a été laissée} other {# lignes ont été laissées}}',
  'cases.import.left.lead':
    'En tableau, avec la raison de chacune, pour les corriger et les apporter de nouveau. Il est gardé un mois.',
  'cases.import.left.download': 'Télécharger les lignes laissées',
};
