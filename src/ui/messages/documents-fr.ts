import type { documentsEn } from './documents-en.ts';

/** What is said of files that were read, or could not be, in French. */
export const documentsFr: Record<keyof typeof documentsEn, string> = {
  'documents.kind.text': 'du texte brut',
  'documents.kind.markdown': 'du Markdown',
  'documents.kind.html': 'une page web',
  'documents.kind.word': 'un fichier Word',
  'documents.kind.pdf': 'un PDF',
  'documents.kind.mail': 'un courriel',
  'documents.note.encoding-guessed':
    'Le fichier ne dit pas comment ses lettres sont codées ; il a été lu comme {encoding}. Veuillez vérifier les accents et les noms.',
  'documents.note.characters-replaced':
    '{count, plural, =1 {Un caractère n’a pas pu être lu et figure} other {# caractères n’ont pas pu être lus et figurent}} comme �. Veuillez vérifier ces endroits.',
  'documents.note.macros-left-out':
    'Le fichier contient des macros. Elles n’ont pas été exécutées ; seul le texte a été lu.',
  'documents.note.pictures-left-out':
    '{count, plural, =1 {Une image a été laissée} other {# images ont été laissées}} de côté.',
  'documents.note.changes-accepted':
    'Le fichier contient des modifications suivies. Le texte a été lu comme si toutes étaient acceptées.',
  'documents.note.page-margins-left-out':
    'Ce qui figure en en-tête ou en pied de page n’est pas dans le texte : « {text} »',
  'documents.note.repeated-lines-left-out':
    'Ce qui se répète en haut ou en bas des pages a été laissé de côté : « {text} »',
  'documents.note.pages-without-text':
    '{count, plural, =1 {Une des {pages, number} pages est} other {# des {pages, number} pages sont}} sans texte, peut-être parce qu’il s’agit {count, plural, =1 {d’une image} other {d’images}}.',
  'documents.note.turned-text-left-out':
    '{count, plural, =1 {Un morceau de texte orienté autrement que le reste de la page a été laissé} other {# morceaux de texte orientés autrement que le reste de la page ont été laissés}} de côté.',
  'documents.note.page-frame-left-out':
    'Seule la partie principale de la page web a été lue ; les menus et le cadre ont été laissés de côté.',
  'documents.note.read-by-recognition':
    'Les pages sont des images. Leur texte a été reconnu par un programme et peut être faux : veuillez comparer chaque ligne.',
  'documents.note.attachments-listed':
    'Le courriel a {count, plural, =1 {une pièce jointe} other {# pièces jointes}} : {names}',
  'documents.note.attachment-read':
    'Le courriel lui-même dit peu de choses, ou un autre fichier a été demandé : le texte est celui de la pièce jointe « {name} ».',
  'documents.note.symbols-unread':
    '{count, plural, =1 {Un caractère d’une police spéciale n’a pas pu être lu et figure} other {# caractères d’une police spéciale n’ont pas pu être lus et figurent}} comme �. Veuillez vérifier ces endroits.',
  'refusal.document-empty':
    'Il n’y a pas de texte dans ce fichier. Veuillez vérifier que c’est le bon, ou coller le texte.',
  'refusal.document-too-large':
    'Ce fichier dépasse {limit, number} Mo. Veuillez l’enregistrer sans images, ou coller le texte.',
  'refusal.document-too-long':
    'Ce texte dépasse {limit, number} caractères. Veuillez ne garder que la lettre, et importer ses signataires comme une liste.',
  'refusal.document-too-many-pages':
    'Ce PDF a {pages, number} pages ; la limite est de {limit, number}. Veuillez n’enregistrer que les pages de la lettre.',
  'refusal.document-too-many-attachments':
    'Ce courriel a plus de {limit, number} pièces jointes. Veuillez enregistrer celle qui contient la lettre et choisir ce fichier.',
  'refusal.document-too-complex':
    'Ce fichier demande plus de mémoire que la lecture d’une lettre ne peut en prendre, ou il est endommagé. Veuillez l’enregistrer à nouveau en .docx ou PDF, ou coller le texte.',
  'refusal.document-too-slow':
    'La lecture de ce fichier a pris trop de temps et a été arrêtée. Veuillez l’enregistrer à nouveau en .docx ou PDF, ou coller le texte.',
  'refusal.document-busy':
    'Trop de fichiers sont en cours de lecture. Rien n’est perdu ; veuillez réessayer dans une minute.',
  'refusal.document-away':
    'Les fichiers ne peuvent pas être lus pour le moment. Veuillez réessayer dans une minute.',
  'refusal.document-other-kind':
    'Le nom de ce fichier finit par .{named}, mais c’est {found, select, pdf {un PDF} word {un fichier Word} other {autre chose}}. Veuillez lui donner la bonne extension, si c’est bien le fichier voulu.',
  'refusal.document-old-word':
    'C’est un fichier d’une ancienne version de Word. Veuillez l’ouvrir et l’enregistrer en .docx ou PDF.',
  'refusal.document-rtf':
    'C’est un fichier RTF. Veuillez l’ouvrir et l’enregistrer en .docx ou PDF.',
  'refusal.document-open-document':
    'C’est un fichier OpenDocument. Veuillez l’ouvrir et l’enregistrer en .docx ou PDF.',
  'refusal.document-apple-pages':
    'C’est un fichier d’Apple Pages. Veuillez l’ouvrir et l’exporter en Word ou PDF.',
  'refusal.document-other-office':
    'C’est un tableau ou une présentation, pas une lettre. Veuillez enregistrer le texte en .docx ou PDF, ou le coller.',
  'refusal.document-outlook-mail':
    'C’est un courriel tel qu’Outlook le garde. Veuillez l’enregistrer en .eml, ou coller son texte.',
  'refusal.document-image':
    'C’est une image. Une lettre se lit à partir de texte : veuillez le coller, ou choisir un .docx ou un PDF avec du texte.',
  'refusal.document-archive':
    'C’est une archive. Veuillez la décompresser et choisir le fichier qui contient la lettre.',
  'refusal.document-not-word':
    'Ce fichier est empaqueté comme un fichier Word mais n’en contient pas. Veuillez l’ouvrir et l’enregistrer en .docx ou PDF.',
  'refusal.document-not-text':
    'Ce fichier contient autre chose que du texte. Veuillez enregistrer la lettre en .docx, PDF ou texte brut.',
  'refusal.document-encrypted':
    'Ce fichier est protégé par un mot de passe. Veuillez l’enregistrer sans mot de passe, ou coller le texte.',
  'refusal.document-mail-encrypted':
    'Ce courriel est chiffré. Veuillez l’ouvrir dans votre messagerie et coller son texte.',
  'refusal.document-broken':
    'Ce fichier est endommagé, ou ce n’est pas {kind, select, pdf {un PDF} word {un fichier Word} mail {un courriel} other {ce que dit son nom}}. Veuillez l’enregistrer à nouveau, ou coller le texte.',
  'refusal.document-scanned':
    'Les pages de ce PDF sont des images sans texte, telles qu’un scanner les produit. Veuillez y faire passer une reconnaissance de texte (OCR), ou coller le texte.',
  'refusal.document-unreadable-letters':
    'Les polices de ce PDF ne disent pas quelles lettres elles dessinent : le texte ne peut pas en être tiré. Veuillez l’enregistrer à nouveau depuis le programme d’origine, ou coller le texte.',
  'refusal.document-no-such-attachment':
    'Le courriel n’a pas cette pièce jointe. Veuillez en choisir une de la liste.',
};
