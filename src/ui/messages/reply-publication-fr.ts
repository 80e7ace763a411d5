import type { replyPublicationEn } from './reply-publication-en.ts';

/** Les mots de la copie publique d’une réponse. */
export const replyPublicationFr: Record<keyof typeof replyPublicationEn, string> = {
  'replies.copy': 'Pour tout le monde',
  'replies.copy.title': 'Pour tout le monde : {subject}',
  'replies.copy.lead':
    'Tout le monde ne lit que ce qui est écrit ici, jamais l’original. Un second lecteur décide si cela sort.',
  'replies.copy.none': 'Rien n’en est public.',
  'replies.copy.nobody': 'Elle ne vient d’aucun des destinataires ; sa copie publique le dit.',
  'replies.copy.still-out': 'Ce qui est sorti avant reste public entre-temps.',
  'replies.copy.write': 'Écrire la copie publique',
  'replies.copy.look': 'Voir la copie publique',
  'replies.copy.document': 'Le document public du registre',
  'replies.copy.state.draft': 'En cours',
  'replies.copy.state.asked': 'Attend un second lecteur',
  'replies.copy.state.sent-back': 'Renvoyée',
  'replies.copy.state.let-out': 'Publique',
  'replies.copy.state.superseded': 'Remplacée',
  'replies.copy.state.taken-back': 'Reprise',
  'replies.copy.now.draft': 'Une copie publique est en cours.',
  'replies.copy.now.asked': 'Une copie publique attend un second lecteur.',
  'replies.copy.now.sent-back': 'La copie publique a été renvoyée par le second lecteur.',
  'replies.copy.now.let-out': 'La copie publique est sortie.',
  'replies.copy.now.superseded': 'La copie publique a été remplacée.',
  'replies.copy.now.taken-back': 'La copie publique a été reprise. Rien n’en est public.',
  'replies.copy.unconfirmed': 'Confirmez d’abord de qui vient cette réponse et ce que c’est.',
  'replies.copy.sent-back': 'Le second lecteur l’a renvoyée :',
  'replies.copy.against': 'Telle quelle, elle ne peut sortir :',
  'replies.copy.source': 'Ce qui est venu',
  'replies.copy.not-asked': 'Personne n’a encore demandé de décision.',
  'replies.copy.asked': 'Ce qui doit sortir',
  'replies.copy.mode': 'Ce que tout le monde peut savoir',
  'replies.copy.mode.text': 'Ce qu’elle dit',
  'replies.copy.mode.text.hint': 'Le texte ci-dessous, et les traductions choisies.',
  'replies.copy.mode.fact-only': 'Seulement qu’elle est venue',
  'replies.copy.mode.fact-only.hint':
    'De qui, quel jour, et en un mot ce qu’elle dit de chaque demande. Aucun mot du texte.',
  'replies.copy.fact-only':
    'Seulement qu’elle est venue, de qui et quand, et en un mot ce qu’elle dit de chaque demande.',
  'replies.copy.own': 'Vous y avez écrit ou l’avez demandée, quelqu’un d’autre décide donc.',
  'replies.copy.take-asking-back': 'Reprendre la demande et continuer',
  'replies.copy.out': 'Ce que tout le monde lit maintenant',
  'replies.copy.end': 'Reprendre la copie publique',
  'replies.copy.end.hint':
    'Plus personne ne peut la lire ici. Ce que d’autres ont copié leur reste, et le registre dit qu’elle a été reprise.',
  'replies.copy.end.why': 'Pourquoi (reste au bureau)',
  'replies.copy.offers': 'Laisser de côté',
  'replies.copy.offers.hint':
    'Marqué dans le texte : ce qui peut en dire trop sur quelqu’un. Cochez ce qui part.',
  'replies.copy.take-out': 'Retirer ce qui est coché',
  'replies.copy.offer.signature': 'Signature',
  'replies.copy.offer.address': 'Adresse',
  'replies.copy.offer.phone': 'Numéro de téléphone',
  'replies.copy.offer.email': 'Adresse de courriel',
  'replies.copy.offer.quoted': 'Courriel cité',
  'replies.copy.text': 'Texte pour tout le monde',
  'replies.copy.with': 'Avec la traduction : {language}',
  'replies.copy.translation': 'Traduction pour tout le monde : {language}',
  'replies.copy.files': 'Les fichiers joints ne deviennent jamais publics.',
  'replies.copy.ask': 'Demander à un second lecteur',
  'replies.copy.save': 'Enregistrer et continuer plus tard',
  'replies.copy.decide': 'Décider',
  'replies.copy.with-it': 'Publié avec elle, même sans son texte',
  'replies.copy.decide.lead':
    'Comparez les deux côtés. Quelque chose nomme-t-il ou désigne-t-il quelqu’un à qui cela pourrait nuire ?',
  'replies.copy.let-out.text': 'Publier ce texte',
  'replies.copy.let-out.fact-only': 'Publier seulement qu’elle est venue',
  'replies.copy.note': 'Ce qu’il faudrait changer',
  'replies.copy.note.hint': 'Seulement pour la renvoyer.',
  'replies.copy.send-back': 'Renvoyer',
  'refusal.reply-copy-asked':
    'Cette copie attend un second lecteur. Reprenez la demande pour continuer.',
  'refusal.reply-copy-not-asked': 'Plus personne ne demande de décision sur cette copie.',
  'refusal.reply-copy-empty':
    'Écrivez le texte pour tout le monde, ou choisissez « seulement qu’elle est venue ».',
  'refusal.reply-copy-too-long': 'Un texte dépasse {most, number} caractères.',
  'refusal.reply-copy-too-many-translations': 'Tant de traductions ne sont pas publiées à la fois.',
  'refusal.reply-copy-language-twice':
    'La même langue y est deux fois. Choisissez un texte par langue.',
  'refusal.reply-copy-own': 'Vous y avez écrit ou l’avez demandée. Quelqu’un d’autre doit décider.',
  'refusal.reply-copy-note-too-long':
    'Cela fait plus de {most, number} caractères. Dites-le plus brièvement.',
  'refusal.reply-copy-note-missing': 'Dites pourquoi, en quelques mots.',
  'refusal.reply-copy-fact-only':
    'Seul le fait a été demandé. Il faudrait d’abord demander le texte.',
  'refusal.reply-copy-changed':
    'Quelqu’un a enregistré une autre version entre-temps. Ce que vous avez saisi est encore ici ; voyez la leur avant d’enregistrer.',
  'refusal.reply-copy-names':
    '« {words} » figure dans un dossier de cette lettre : cette personne n’a pas accepté d’être nommée, ou personne n’a revu le danger récemment. Laissez le nom de côté, ou publiez seulement qu’elle est venue.',
  'refusal.reply-copy-unprintable':
    'Ce texte ne peut être mis tel quel au registre. Raccourcissez-le et cherchez des signes qui ne sont pas des lettres.',
  'refusal.reply-copy-not-out': 'Rien de cette réponse n’est public.',
};
