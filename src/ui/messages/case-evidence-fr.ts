import type { caseEvidenceEn } from './case-evidence-en.ts';

/** Dossiers : les fichiers et leur chaîne de conservation. */
export const caseEvidenceFr: Readonly<Record<keyof typeof caseEvidenceEn, string>> = {
  'cases.field.evidence.fileName': 'Nom du fichier',
  'cases.field.evidence.what': 'Ce qu’il montre',
  'cases.field.evidence.date': 'Date à laquelle il a été fait',
  'cases.field.evidence.subjects': 'Qui peut y être reconnu',
  'cases.field.evidence.sources': 'D’où il vient',
  'cases.field.evidence.sources.source': 'Source',
  'cases.field.evidence.sources.stance': 'Position',
  'cases.field.evidence.sources.passage': 'Note',
  'cases.value.evidence.sources.stance.supports': 'En provient',
  'cases.value.evidence.sources.stance.contradicts': 'La contredit',

  'cases.evidence.lead':
    'Les originaux sont scellés et ne changent jamais. Chacun a une empreinte dès son arrivée, une liste de qui l’a pris, et il est relu chaque nuit.',
  'cases.evidence.add': 'Ajouter un fichier',
  'cases.evidence.file': 'Fichier',
  'cases.evidence.file.hint':
    'Jusqu’à {limit, number} Mo. Quel qu’il soit : il est gardé tel qu’il arrive et n’est jamais ouvert ici.',
  'cases.evidence.staged':
    '« {name} » est arrivé et attend ici. Il sera dans le dossier dès que le formulaire sera complet ; choisissez-en un autre pour le remplacer.',
  'cases.evidence.what.hint': 'Avec vos mots. Ils permettront de le retrouver.',
  'cases.evidence.subjects.hint':
    'Toute personne dont le visage, la voix ou le nom s’y trouve. Une copie pour le public demande leur consentement aux images.',
  'cases.evidence.subjects.more':
    '{count, plural, =1 {Un autre sujet figure au dossier ; nommez-le ensuite sur la page du fichier.} other {# autres sujets figurent au dossier ; nommez-les ensuite sur la page du fichier.}}',
  'cases.evidence.source.none': 'Pas encore indiqué',
  'cases.evidence.submit': 'Garder ce fichier',
  'cases.evidence.sending': 'Envoi : {percent} %',
  'cases.evidence.sealing': 'Envoyé. La dernière partie est en train d’être scellée.',
  'cases.evidence.broken-off':
    'La connexion s’est interrompue. Rien n’a été gardé ; ce que vous avez écrit est toujours là. Veuillez renvoyer le fichier.',
  'cases.evidence.twin':
    'Ce fichier est déjà dans le dossier : les mêmes octets ont été reçus le {date}. Il n’a pas été gardé une seconde fois.',
  'cases.evidence.twin.removed':
    'Ce fichier était déjà dans le dossier, reçu le {date}, et en a été retiré. Remettez-le au lieu de le renvoyer.',
  'cases.evidence.twin.link': 'Le montrer',
  'cases.evidence.list': 'Fichiers de ce dossier',
  'cases.evidence.removed': 'Fichiers retirés',
  'cases.evidence.empty': 'Pas encore de fichier',
  'cases.evidence.empty.what':
    'Une photographie, un scan, un enregistrement, une capture d’écran : ajoutez l’original tel que vous l’avez reçu, pas une copie réduite.',
  'cases.evidence.drafters-only':
    'Les noms des fichiers, les originaux et les aperçus sont réservés aux rédacteurs de ce dossier.',
  'cases.evidence.nameless': 'Un fichier',
  'cases.evidence.size': '{size, number} ko',
  'cases.evidence.size.mb': '{size, number} Mo',
  'cases.evidence.no-file': 'Le fichier de cette fiche n’est pas venu avec elle.',

  'cases.evidence.fact.type': 'Type, d’après son contenu',
  'cases.evidence.fact.size': 'Taille',
  'cases.evidence.fact.bytes': '{bytes, number} octets',
  'cases.evidence.fact.received': 'Reçu',
  'cases.evidence.fact.received-by': 'par {name}',
  'cases.evidence.fact.checked': 'Dernière relecture',
  'cases.evidence.fact.never': 'Pas encore ; chaque nuit à deux heures et demie (UTC)',
  'cases.evidence.fact.shown-to': 'Qui peut le voir',
  'cases.evidence.hash.all': 'SHA-256 d’un seul tenant, à copier',
  'cases.evidence.class.picture': 'Image',
  'cases.evidence.class.drawing': 'Dessin (SVG)',
  'cases.evidence.class.pdf': 'PDF',
  'cases.evidence.class.office': 'Document bureautique ou archive',
  'cases.evidence.class.film': 'Film',
  'cases.evidence.class.sound': 'Son',
  'cases.evidence.class.text': 'Texte',
  'cases.evidence.class.page': 'Page web',
  'cases.evidence.class.program': 'Programme',
  'cases.evidence.class.unknown': 'Inconnu',
  'cases.evidence.change': 'Modifier ce qui en est dit',
  'cases.evidence.take-out': 'Le retirer du dossier',
  'cases.evidence.put-back': 'Le remettre dans le dossier',
  'cases.evidence.to-file': 'Vers le fichier et sa chaîne de conservation',
  'cases.evidence.attach': 'Ajouter un fichier de cette source',
  'cases.evidence.open': 'Télécharger l’original',
  'cases.evidence.open.hint':
    'Il est remis exactement tel qu’il a été reçu, et votre nom est inscrit dans sa chaîne de conservation.',
  'cases.evidence.open.acts':
    'Ce fichier peut agir quand on l’ouvre. Ne l’ouvrez que sur un appareil réservé à cela.',
  'cases.evidence.verify': 'Le relire maintenant',
  'cases.evidence.verified': 'Relu : chaque octet est tel qu’il a été reçu.',
  'cases.evidence.preview': 'Une copie réduite de l’image, faite pour regarder',
  'cases.evidence.preview.waiting':
    'Une copie à regarder est en préparation. Rechargez la page dans un instant.',
  'cases.evidence.preview.none':
    'Aucune copie à regarder n’a pu être faite de cette image. Téléchargez l’original pour la voir.',
  'cases.evidence.alarm': 'Ce fichier n’est pas ce qui a été reçu',
  'cases.evidence.alarm.what':
    'Depuis le {date}, sa lecture donne d’autres octets que ceux qui sont arrivés, ou sa chaîne de conservation a été modifiée. Ne vous y fiez pas. Conservez la chaîne ci-dessous et demandez à l’exploitant de ce site la dernière sauvegarde où il était entier.',
  'cases.evidence.alarms':
    '{count, plural, =1 {Un fichier de ce dossier n’est pas ce qui a été reçu.} other {# fichiers de ce dossier ne sont pas ce qui a été reçu.}}',
  'cases.evidence.erased':
    'Ce fichier a été effacé le {date}. Son empreinte et sa chaîne de conservation restent.',
  'cases.evidence.taken-out': 'Ce fichier a été retiré du dossier le {date}.',
  'cases.evidence.erase': 'L’effacer définitivement',
  'cases.evidence.erase.hint':
    'L’original et toutes les copies disparaissent aussitôt, ici et dans les sauvegardes à mesure qu’elles expirent. L’empreinte et la chaîne de conservation restent, pour que l’on puisse encore dire ce que c’était.',
  'cases.evidence.erase.sure': 'Oui, effacer l’original et toutes les copies',

  'cases.evidence.copy': 'Copie pour le public',
  'cases.evidence.copy.lead':
    'L’original n’est jamais publié. Une copie ne contient que ce que l’image montre : ni lieu, ni heure, ni appareil, ni nom caché dans le fichier.',
  'cases.evidence.copy.none-of-this':
    'Aucune copie pour le public n’est faite de ce genre de fichier. Pour en publier quelque chose, faites une image de la partie qui compte (une capture d’écran, une image du film), regardez ce qui s’y trouve d’autre, et ajoutez-la comme un fichier à part.',
  'cases.evidence.copy.state': 'Ce qui sépare cette copie du public',
  'cases.evidence.copy.need.copy': 'Aucune copie n’a encore été faite.',
  'cases.evidence.copy.need.shown-to':
    'Le fichier n’est pas marqué comme public. Changez-le avec ce qui en est dit.',
  'cases.evidence.copy.need.consent': 'Le consentement aux images manque : {names}.',
  'cases.evidence.copy.need.alarm': 'L’original n’est pas ce qui a été reçu.',
  'cases.evidence.copy.need.publication':
    'Elle deviendra publique avec la prochaine publication de ce dossier, une fois que son second lecteur aura donné son accord.',
  'cases.evidence.copy.public': 'Cette copie est publique.',
  'cases.evidence.copy.alt': 'La copie telle que le public la verrait',
  'cases.evidence.copy.made': 'Faite le {date}, {width} × {height} pixels',
  'cases.evidence.copy.cover': 'Parties à noircir',
  'cases.evidence.copy.cover.hint':
    'En pour cent de l’image, depuis son bord gauche et son bord supérieur : visages, plaques, écrans, noms de rue. Ce qui est noir dans la copie n’y est plus.',
  'cases.evidence.copy.cover.draw': 'Ou tracez des cadres sur l’image.',
  'cases.evidence.copy.part': 'Partie {number}',
  'cases.evidence.copy.left': 'Depuis la gauche',
  'cases.evidence.copy.top': 'Depuis le haut',
  'cases.evidence.copy.width': 'Largeur',
  'cases.evidence.copy.height': 'Hauteur',
  'cases.evidence.copy.sure':
    'Toute personne reconnaissable sur cette image est nommée avec le fichier, ou noircie.',
  'cases.evidence.copy.make': 'Faire la copie et la regarder',
  'cases.evidence.copy.again': 'La refaire',
  'cases.evidence.pictures': 'Images',
  'cases.evidence.picture.alt': 'Une image',
  'cases.evidence.copy.end': 'Retirer la copie du public',
  'cases.evidence.copy.discard': 'Jeter cette copie',

  'cases.evidence.custody': 'Chaîne de conservation',
  'cases.evidence.custody.lines': 'Ce qui est arrivé à ce fichier',
  'cases.evidence.custody.all-lines': 'Toutes les lignes de la chaîne',
  'cases.evidence.custody.whole':
    '{count, plural, =1 {Une ligne ; elle est intacte.} other {# lignes, chacune liée à la précédente ; la chaîne est intacte.}}',
  'cases.evidence.custody.broken':
    'La chaîne est rompue à la ligne {line} : elle a été modifiée, ou une ligne manque avant elle.',
  'cases.evidence.custody.number': 'Ligne',
  'cases.evidence.custody.act': 'Ce qui s’est passé',
  'cases.evidence.custody.at': 'Quand',
  'cases.evidence.custody.by': 'Par qui',
  'cases.evidence.custody.detail': 'Noté',
  'cases.evidence.custody.house': 'le serveur',
  'cases.evidence.custody.nights':
    '{count, plural, =1 {Une ligne d’un contrôle qui l’a trouvé entier est repliée.} other {# lignes de contrôles qui l’ont trouvé entier sont repliées.}}',
  'cases.evidence.custody.act.received': 'Reçu',
  'cases.evidence.custody.act.opened': 'Original pris',
  'cases.evidence.custody.act.copied': 'Copie faite',
  'cases.evidence.custody.act.copy-ended': 'Copie publique retirée',
  'cases.evidence.custody.act.shared': 'Transmis',
  'cases.evidence.custody.act.verified': 'Relu',
  'cases.evidence.custody.act.alarm': 'Alarme',
  'cases.evidence.custody.act.erased': 'Effacé',

  'cases.evidence.mail.alarm.subject':
    'Un fichier d’un de vos dossiers n’est pas ce qui a été reçu',
  'cases.evidence.mail.alarm.text':
    'Un fichier d’un dossier auquel vous travaillez a été relu et comparé à ce qui avait été reçu. Il n’est plus le même, ou la liste de ceux qui l’ont eu a été modifiée. Ne vous y fiez pas avant de savoir pourquoi.',
  'cases.evidence.mail.alarm.note':
    'Ce courriel ne nomme ni le dossier ni le fichier. Les deux sont à l’adresse ci-dessous, après connexion.',
  'cases.evidence.mail.alarm.action': 'Voir le fichier',

  'refusal.evidence-nothing': 'Choisissez d’abord un fichier.',
  'refusal.evidence-empty':
    'Ce fichier est vide : il n’a aucun octet à garder. Veuillez le choisir à nouveau.',
  'refusal.evidence-gone':
    'Le fichier arrivé a été gardé un jour et n’est plus là. Ce que vous avez écrit est toujours là ; veuillez choisir le fichier à nouveau.',
  'refusal.evidence-case-full':
    'Les fichiers de ce dossier ont atteint ensemble {limit, number} Go. Effacez ce qui n’est plus nécessaire, ou adressez-vous à l’exploitant de ce site.',
  'refusal.evidence-drafters-only': 'Les originaux sont réservés aux rédacteurs de ce dossier.',
  'refusal.evidence-erased':
    'Ce fichier a été effacé. Il ne reste que son empreinte et sa chaîne de conservation.',
  'refusal.evidence-not-removed':
    'Retirez d’abord le fichier du dossier, ce qui peut être annulé. Il pourra ensuite être effacé définitivement.',
  'refusal.evidence-changed':
    'Le fichier n’est pas ce qui a été reçu, donc rien n’en est fait. Relisez-le et adressez-vous à l’exploitant de ce site.',
  'refusal.evidence-copies':
    'Il y a déjà {most, number} copies de cette image. Ajoutez l’image comme un nouveau fichier s’il en faut encore une.',
  'refusal.evidence-parts':
    'Une partie à noircir demande quatre nombres de 0 à 100, et il y a au plus {most, number} parties.',
  'refusal.evidence-not-sure':
    'Dites d’abord que toute personne reconnaissable est nommée, ou noircie.',
  'refusal.picture-kind':
    'Des copies ne sont faites que d’images JPEG, PNG, WebP et GIF. Enregistrez l’image sous un de ces formats et ajoutez-la comme un fichier à part.',
  'refusal.picture-broken':
    'Cette image est endommagée, ou trop complexe pour être copiée. Ouvrez-la dans un logiciel d’images, enregistrez-la en JPEG ou PNG, et ajoutez-la comme un fichier à part.',
  'refusal.picture-too-large':
    'Cette image a trop de pixels pour être copiée. Réduisez-la (20 000 sur 6 000 au plus) et ajoutez-la comme un fichier à part.',
  'refusal.picture-too-heavy':
    'Cette image dépasse {limit, number} Mo, trop pour être copiée. Réduisez-la et ajoutez-la comme un fichier à part.',
  'refusal.picture-too-slow':
    'La copie de cette image a pris trop de temps et a été arrêtée. Réduisez-la et ajoutez-la comme un fichier à part.',
  'refusal.picture-busy':
    'Beaucoup d’images sont en cours de copie. Veuillez réessayer dans une minute ; rien n’est perdu.',
  'refusal.picture-away':
    'Ce serveur ne peut pas copier d’images : le composant nécessaire (sharp) n’est pas installé pour son système. Tout le reste fonctionne ; prévenez l’exploitant de ce site.',
};
