import type { rosterEn } from './roster-en.ts';

/** The same in French. */
export const rosterFr: Readonly<Record<keyof typeof rosterEn, string>> = {
  'roster.title': 'Listes d’élus',
  'roster.lead':
    'Listes de titulaires d’un mandat, telles que les sources officielles les publient. On y choisit les signataires, et une signature nomme le mandat détenu ce jour-là.',
  'roster.none': 'Aucune liste pour l’instant',
  'roster.none.do':
    'Ouvrez-en une ci-dessous, puis importez la liste qu’un parlement publie. La liste complète du Parlement européen convient telle quelle.',
  'roster.none.owner': 'L’exploitant de cette installation peut en importer une.',
  'roster.list.caption': 'Listes d’élus et leur dernier import',
  'roster.column.name': 'Nom',
  'roster.column.people': 'Personnes',
  'roster.column.list-of': 'Liste du',
  'roster.column.imported': 'Importée',
  'roster.column.country': 'Pays',
  'roster.column.group': 'Groupe politique',
  'roster.column.party': 'Parti',
  'roster.column.term': 'En fonction',
  'roster.column.row': 'Ligne',
  'roster.column.what': 'Constat',
  'roster.column.field': 'Quoi',
  'roster.column.before': 'Avant',
  'roster.column.after': 'Dans ce fichier',
  'roster.column.seats': 'Sièges',
  'roster.empty-list': 'rien d’importé encore',
  'roster.unknown': 'non précisé',
  'roster.new.title': 'Ouvrir une liste',
  'roster.new.name': 'Nom',
  'roster.new.hint':
    'Le mandat et la législature, par exemple « Parlement européen, dixième législature ».',
  'roster.new.submit': 'Ouvrir et passer à l’import',
  'roster.lead.newest':
    '{people, plural, one {# personne} other {# personnes}} dans la liste importée le {day}.',
  'roster.lead.empty': 'Rien n’a encore été importé.',
  'roster.import': 'Importer une liste',
  'roster.search.label': 'Chercher quelqu’un',
  'roster.search.q': 'Nom',
  'roster.search.q.hint': 'Une partie suffit, avec ou sans accents.',
  'roster.search.any': 'indifférent',
  'roster.search.day': 'En fonction le',
  'roster.search.submit': 'Afficher',
  'roster.search.all': 'Afficher tout le monde',
  'roster.found': '{people, plural, =0 {Personne} one {# personne} other {# personnes}}.',
  'roster.found.none': 'Personne dans cette liste ne correspond',
  'roster.found.none.do': 'Essayez moins de lettres, ou laissez pays, groupe et jour ouverts.',
  'roster.found.meant': 'Cherchiez-vous l’une de ces personnes ?',
  'roster.undated':
    'Cette liste n’a pas de dates. Elle ne dit pas qui était en fonction un jour donné ; elle montre seulement qui y figurait quand elle a été relevée{day, select, none {} other { ({day})}}.',
  'roster.people.caption': 'Personnes de la liste',
  'roster.term.between': '{start} – {end}',
  'roster.term.since': 'depuis le {start}',
  'roster.term.until': 'jusqu’au {end}',
  'roster.term.unknown': 'sans dates',
  'roster.office.unknown': 'en fonction : inconnu',
  'roster.office.listed-that-day': 'listé ce jour-là',
  'roster.snapshots.title': 'Listes importées',
  'roster.snapshots.lead':
    'Chacune reste telle qu’elle a été importée ; les signatures s’y réfèrent par son empreinte.',
  'roster.snapshots.caption': 'Listes importées, la plus récente d’abord',
  'roster.uploads.title': 'En attente de votre décision',
  'roster.import.lead':
    'Vous voyez d’abord ce que contient le fichier et ce qui paraît faux. Rien n’est gardé avant votre confirmation.',
  'roster.import.file': 'Fichier',
  'roster.import.file.hint':
    'XML, CSV, JSON Popolo ou données ouvertes du Parlement européen ; {limit, number} Mo au plus.',
  'roster.import.formats': 'Ce qui peut être lu',
  'roster.import.formats.ep':
    'Parlement européen : <link>enregistrez la liste complète en XML</link>, dans n’importe quelle langue du site, ou les députés de son portail de données en JSON-LD ou CSV.',
  'roster.import.formats.csv':
    'Tableaux : enregistrez en CSV. La première ligne nomme les colonnes : nom complet (ou prénom et nom), pays, groupe, parti, courriel, début, fin, identifiant. Avec l’adresse officielle, on peut inviter directement depuis la liste.',
  'roster.import.formats.popolo':
    'JSON Popolo, comme le publient EveryPolitician et de nombreux observatoires.',
  'roster.import.source': 'Provenance',
  'roster.import.source.hint': 'L’adresse où le fichier a été téléchargé.',
  'roster.import.licence': 'Licence',
  'roster.import.licence.hint': 'Celle qui permet de s’en servir, par exemple « CC BY 4.0 ».',
  'roster.import.taken': 'Jour de la liste',
  'roster.import.taken.hint':
    'Le jour du téléchargement, ou celui pour lequel elle vaut. Une liste sans dates ne prouve que ce jour-là.',
  'roster.import.seats': 'Sièges par groupe',
  'roster.import.seats.hint':
    'Seulement si la liste est un extrait : l’assemblée entière, un groupe par ligne, par exemple « PPE : 264 ».',
  'roster.import.submit': 'Voir ce qu’il contient',
  'roster.wrong.sourceUrl': 'Ce n’est pas une adresse web. Elle commence par https:// ou http://.',
  'roster.wrong.licence': 'Écrivez 300 caractères au plus.',
  'roster.wrong.takenOn': 'Écrivez un jour, par exemple 2011-09-15.',
  'roster.review.title': 'Essai : {file}',
  'roster.review.lead':
    'Rien n’est encore gardé. Lisez ce qui paraît faux, puis confirmez ou jetez le fichier.',
  'roster.review.format': 'Lu comme',
  'roster.review.compared': 'Comparé avec',
  'roster.review.compared.first': 'rien : c’est la première liste',
  'roster.review.compared.newest': 'la dernière liste importée',
  'roster.review.counts': 'Ce que changerait l’import',
  'roster.review.new': 'Nouveaux',
  'roster.review.changed': 'Modifiés',
  'roster.review.gone': 'Disparus',
  'roster.review.suspicious': 'Suspects',
  'roster.review.notes': 'Remarques',
  'roster.review.unchanged': 'Inchangés',
  'roster.review.parts': 'Afficher',
  'roster.review.part': '{part} ({count, number})',
  'roster.review.confirm': 'Importer {people, plural, =1 {cette personne} other {ces # personnes}}',
  'roster.review.discard': 'Jeter le fichier',
  'roster.review.file': 'À propos du fichier entier',
  'roster.review.nothing': 'Rien ici.',
  'roster.review.kinds': 'Ce que signifient ces constats',
  'roster.review.rows': 'Chaque constat avec sa ligne',
  'roster.review.suspicious.warning':
    '{count, plural, =1 {Une ligne paraît fausse} other {# lignes paraissent fausses}}. Vous pouvez importer malgré tout ; la liste est gardée telle quelle, et ces personnes risquent de rester introuvables par leur nom.',
  'roster.snapshot.title': 'Liste du {day}',
  'roster.snapshot.title.undated': 'Liste importée le {day}',
  'roster.snapshot.hash': 'SHA-256 du fichier',
  'roster.snapshot.file': 'Fichier',
  'roster.snapshot.source': 'Provenance',
  'roster.snapshot.licence': 'Licence',
  'roster.snapshot.taken': 'Jour de la liste',
  'roster.snapshot.imported': 'Importée',
  'roster.snapshot.imported.by': '{at} par {name}',
  'roster.snapshot.imported.house': '{at}, avec le logiciel',
  'roster.snapshot.counts':
    'À l’import : {new, number} nouveaux, {changed, number} modifiés, {gone, number} disparus, {suspicious, number} suspects.',
  'roster.snapshot.seats': 'Sièges de l’assemblée entière',
  'roster.person.lead':
    'Ce que chaque liste importée dit de cette personne, la plus récente d’abord.',
  'roster.person.key': 'Clé',
  'roster.person.key.hint':
    'La même dans toutes les listes. « ep: » est le numéro du Parlement européen.',
  'roster.person.birth': 'Naissance',
  'roster.person.email': 'Messagerie officielle',
  'roster.person.email.yes': 'dans la liste ; montrée à personne',
  'roster.person.email.no': 'absente de la liste',
  'roster.person.caption': 'Entrées dans les listes importées',
  'roster.format.ep-full-list-xml': 'Parlement européen, liste complète (XML)',
  'roster.format.ep-directory-xml': 'Parlement européen, annuaire (XML)',
  'roster.format.csv': 'tableau (CSV)',
  'roster.format.popolo-json': 'Popolo (JSON)',
  'roster.format.ep-open-data-json': 'Parlement européen, données ouvertes (JSON-LD)',
  'roster.field.fullName': 'nom',
  'roster.field.givenName': 'prénom',
  'roster.field.familyName': 'nom de famille',
  'roster.field.country': 'pays',
  'roster.field.politicalGroup': 'groupe politique',
  'roster.field.party': 'parti',
  'roster.field.startsOn': 'début du mandat',
  'roster.field.endsOn': 'fin du mandat',
  'roster.field.birthDate': 'date de naissance',
  'roster.field.email': 'adresse électronique',
  'roster.field.absentOn': 'jour hors fonction',
  'roster.field.mandates': 'nombre de périodes',
  'roster.finding.decoded-windows-1252':
    'Le fichier n’est pas en UTF-8 ; il a été lu comme Windows-1252. Regardez les noms accentués : s’ils sont faux, enregistrez le fichier en UTF-8 et envoyez-le de nouveau.',
  'roster.finding.no-dates':
    'La liste n’a pas de dates. Elle ne dit pas qui était en fonction quel jour ; indiquez le jour de la liste, qu’elle prouve.',
  'roster.finding.no-country':
    'La liste ne nomme aucun pays ; on ne pourra chercher personne par pays.',
  'roster.finding.no-group':
    'La liste ne nomme aucun groupe politique ; on ne pourra pas en dessiner les sièges.',
  'roster.finding.labels-french':
    '{count, plural, =1 {Un groupe politique est nommé} other {# groupes politiques sont nommés}} en français. Les mots sont gardés ; les groupes sont reconnus.',
  'roster.finding.citizenship-not-mandate':
    'La liste donne la nationalité, qui n’est pas le pays du mandat et se trompe parfois. Elle est laissée de côté.',
  'roster.finding.native-names-lost':
    '{count, plural, =1 {Un nom} other {# noms}} dans l’écriture d’origine ne sont que des points d’interrogation. Ils sont laissés de côté.',
  'roster.finding.span-hides-breaks':
    'La liste ne garde que la dernière législature, le dernier groupe et le dernier parti de chacun, en une seule durée. Les interruptions sont cachées : pour un jour passé, elle montre trop de monde en fonction.',
  'roster.finding.period-dates-used':
    '{count, plural, =1 {Une appartenance n’a} other {# appartenances n’ont}} pas de dates ; celles de la législature sont utilisées.',
  'roster.finding.observers-left-out':
    '{count, plural, =1 {Une ligne concerne} other {# lignes concernent}} des observateurs, qui n’ont pas de mandat. Elles sont laissées de côté.',
  'roster.finding.fields-lost':
    'La liste précédente en savait plus : {fields}. Une liste plus pauvre retire ce savoir à tout le monde.',
  'roster.finding.capitals-only':
    '{count, plural, =1 {Un nom ne diffère} other {# noms ne diffèrent}} que par les capitales. Ce n’est pas compté comme changement.',
  'roster.finding.many-gone':
    '{count, plural, =1 {Une personne aurait disparu} other {# personnes auraient disparu}} : plus de la moitié. C’est sans doute une autre liste, ou une partie seulement.',
  'roster.finding.more-of-the-same': 'Et {count, number} de plus : {kind}.',
  'roster.finding.names-not-split':
    'Pour {count, number} noms, la liste ne montre pas quelle partie est le nom de famille. Ils sont gardés et triés tels quels.',
  'roster.finding.ids-absent':
    '{count, number} personnes n’ont pas de numéro. Seul le nom les distingue, ce qui ne sépare pas deux homonymes.',
  'roster.kind.row-repeated': 'Deux fois la même ligne',
  'roster.finding.row-repeated': '{name} figure deux fois dans le fichier, mot pour mot.',
  'roster.means.row-repeated': 'La ligne est prise une fois. Rien à faire.',
  'roster.kind.date-partial': 'Date incomplète',
  'roster.finding.date-partial': '{field} : « {value} ».',
  'roster.means.date-partial':
    'Elle est laissée de côté, jamais complétée. Corrigez le fichier si vous savez le jour.',
  'roster.kind.split-uncertain': 'Nom de famille incertain',
  'roster.finding.split-uncertain': '{name}',
  'roster.means.split-uncertain':
    'Un titre, des parenthèses ou la graphie laissent ouvert quelle partie est le nom de famille. Le nom est gardé tel quel.',
  'roster.kind.no-id': 'Sans numéro',
  'roster.finding.no-id': '{name}',
  'roster.means.no-id':
    'Seul le nom distingue cette personne. Une liste avec des numéros officiels vaut mieux.',
  'roster.kind.lost-letters': 'Lettres perdues',
  'roster.finding.lost-letters': '{name}',
  'roster.means.lost-letters':
    'Un point d’interrogation remplace une lettre perdue par la source. Un tel nom est introuvable : corrigez le fichier ou prenez une autre liste.',
  'roster.kind.mojibake': 'Lettres brouillées',
  'roster.finding.mojibake': '{name}, sans doute {meant}',
  'roster.means.mojibake':
    'La source a été lue un jour dans le mauvais codage. Le nom est gardé tel quel ; corrigez le fichier.',
  'roster.kind.broken-letters': 'Signes qui ne sont pas des lettres',
  'roster.finding.broken-letters': '{name}',
  'roster.means.broken-letters':
    'La source a perdu des lettres en route. Corrigez le fichier ou prenez une autre liste.',
  'roster.kind.name-cut': 'Nom tronqué',
  'roster.finding.name-cut': '{name}',
  'roster.means.name-cut':
    'Le prénom semble le reste d’un autre, comme lorsqu’un programme retire « Sir » à l’aveugle. Corrigez le fichier.',
  'roster.kind.homonym': 'Plusieurs personnes du même nom',
  'roster.finding.homonym': '{name} est aussi le nom de {others}.',
  'roster.means.homonym':
    'Ce sont des personnes différentes. Quand l’une signe, regardez le pays et les dates, jamais le nom seul.',
  'roster.kind.same-id-twice': 'Un numéro deux fois au même moment',
  'roster.finding.same-id-twice':
    '{name} et {other} (ligne {otherRow}) se chevauchent sous un même numéro.',
  'roster.means.same-id-twice':
    'Ou bien deux personnes partagent un numéro, ou bien les périodes d’une seule se chevauchent. Les deux entrées sont gardées ; cherchez laquelle est juste.',
  'roster.kind.row-without-name': 'Sans nom',
  'roster.finding.row-without-name': 'Cette ligne ne nomme personne.',
  'roster.means.row-without-name': 'Elle est laissée de côté.',
  'roster.kind.row-uneven': 'Cellules en trop ou manquantes',
  'roster.finding.row-uneven':
    '{found, plural, one {# cellule} other {# cellules}} là où l’en-tête en a {expected}.',
  'roster.means.row-uneven':
    'Des valeurs ont pu glisser dans une autre colonne. Regardez cette personne avant de vous fier à la ligne.',
  'roster.kind.value-too-long': 'Trop long',
  'roster.finding.value-too-long': 'Plus de {most} caractères dans un champ.',
  'roster.means.value-too-long':
    'Un nom si long est laissé de côté, un libellé est coupé. Corrigez le fichier.',
  'roster.kind.country-unknown': 'Pays inconnu',
  'roster.finding.country-unknown': '« {value} »',
  'roster.means.country-unknown':
    'Il est laissé de côté. Les noms français et anglais et les codes ISO sont compris.',
  'roster.kind.date-unreadable': 'Pas une date',
  'roster.finding.date-unreadable': '{field} : « {value} ».',
  'roster.means.date-unreadable':
    'Elle est laissée de côté. Écrivez les jours ainsi : 2011-09-15 ou 15/09/2011.',
  'roster.kind.date-order': 'Fin avant le début',
  'roster.finding.date-order': '{start} – {end}',
  'roster.means.date-order': 'Les deux dates sont laissées de côté. Corrigez le fichier.',
  'roster.kind.stated-otherwise': 'Dates et mention en désaccord',
  'roster.finding.stated-otherwise': '{name}, {day}',
  'roster.means.stated-otherwise':
    'Pour ce jour, la liste dit elle-même le contraire de ses dates : elles cachent une interruption. La mention vaut pour ce jour ; autour de lui, personne ne sait.',
  'roster.kind.other-person-same-id': 'Le numéro de quelqu’un d’autre',
  'roster.finding.other-person-same-id': '{name} ; ce numéro désignait {before}.',
  'roster.means.other-person-same-id':
    'N’importez pas avant de savoir : des signatures seraient attribuées à la mauvaise personne.',
  'roster.kind.same-name-new-id': 'Même nom, nouveau numéro',
  'roster.finding.same-name-new-id': '{name} ; la liste précédente a {before}.',
  'roster.means.same-name-new-id':
    'Ou bien une autre personne de ce nom, ou bien la source renumérote. Elles ne sont pas réunies.',
  'refusal.roster-name': 'Donnez à la liste un nom de 300 caractères au plus.',
  'refusal.roster-file-missing':
    'Aucun fichier n’est arrivé avec le formulaire. Choisissez-en un et renvoyez-le.',
  'refusal.roster-file-empty':
    'Le fichier est vide. Téléchargez-le de nouveau et vérifiez qu’il s’ouvre.',
  'refusal.roster-file-too-large':
    'Le fichier dépasse {limit} Mo ; il n’a pas été lu. La liste de tous les membres d’un parlement pèse moins de 5 Mo : laissez de côté images et biographies.',
  'refusal.roster-file-is-zip':
    'C’est une archive ou un classeur (.zip, .xlsx, .ods). Décompressez-la, ou enregistrez la feuille en CSV, et envoyez cela.',
  'refusal.roster-file-not-text':
    'Ce fichier n’est pas du texte. Enregistrez la liste en CSV, XML ou JSON et envoyez cela.',
  'refusal.roster-file-is-page':
    'C’est une page web, pas une liste ; le site a peut-être demandé à votre navigateur de se prouver. Rouvrez l’adresse et enregistrez le XML lui-même.',
  'refusal.roster-format-unknown':
    'Ce fichier est bien formé mais n’est pas une liste connue : XML du Parlement (meps, mep), Popolo (persons), données ouvertes (data, @context), ou un tableau.',
  'refusal.roster-xml-doctype':
    'Le XML contient un DOCTYPE ou une instruction. Une liste n’en a pas besoin et ils peuvent nuire ; rien n’a été lu. Enregistrez de nouveau la liste depuis le site officiel.',
  'refusal.roster-xml-broken':
    'Le XML s’interrompt ou est faux à la ligne {line}. Téléchargez-le de nouveau ; rien n’a été lu.',
  'refusal.roster-xml-deep':
    'Le XML est imbriqué plus profondément qu’aucune liste d’élus. Rien n’a été lu.',
  'refusal.roster-xml-text-long':
    'Un champ à la ligne {line} est plus long qu’aucun nom. Rien n’a été lu.',
  'refusal.roster-json-broken':
    'Le JSON s’interrompt ou est faux. Téléchargez-le de nouveau ; rien n’a été lu.',
  'refusal.roster-csv-broken':
    'Le tableau se rompt à la ligne {line}, peut-être par un guillemet jamais fermé. Corrigez-le et renvoyez-le.',
  'refusal.roster-columns-unknown':
    'Aucune colonne de noms n’a été trouvée. La première ligne dit : « {columns} ». Nommez une colonne « nom complet », ou deux « prénom » et « nom ».',
  'refusal.roster-too-many-rows':
    'Le fichier a plus de {most, number} lignes, plus qu’aucun parlement. Envoyez une assemblée à la fois.',
  'refusal.roster-without-people': 'Aucune ligne de ce fichier ne nomme quelqu’un.',
  'refusal.roster-seats':
    'Cette ligne des sièges est illisible : « {line} ». Écrivez un groupe et un nombre, par exemple « PPE : 264 ».',
  'refusal.roster-same-file':
    'Ce même fichier a été importé le {day}. Il n’apporte rien de nouveau.',
  'refusal.roster-upload-gone':
    'Cet envoi n’existe plus : il a été jeté, ou personne ne l’a confirmé en un jour. Envoyez le fichier de nouveau.',
  'refusal.roster-upload-confirmed': 'Cet envoi a déjà été importé.',
  'refusal.roster-changed-meanwhile':
    'Une autre liste a été importée depuis que vous avez ouvert cette page ; les chiffres n’étaient plus vrais. Relisez l’essai, puis confirmez.',
};
