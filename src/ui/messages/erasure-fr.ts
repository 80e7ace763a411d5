import type { erasureEn } from './erasure-en.ts';

export const erasureFr: Record<keyof typeof erasureEn, string> = {
  'erasure.title': 'Effacer un nom',
  'erasure.name': 'Nom effacé',
  'erasure.public': 'Nom effacé à sa demande',
  'erasure.text.title': 'Le nom figure aussi dans le texte',
  'erasure.text':
    '{count, plural, =1 {Il figure dans la version {versions}, que d’autres ont signée telle quelle. Cela ne peut pas être changé : il y reste tant que la lettre n’est pas retirée, dans son PDF aussi.} other {Il figure dans les versions {versions}, que d’autres ont signées telles quelles. Cela ne peut pas être changé : il y reste tant que la lettre n’est pas retirée, dans son PDF aussi.}}',
  'erasure.goes': 'Ce qui disparaît',
  'erasure.goes.person':
    'Nom, fonction, pays, groupe, parti, adresses et notes ; les liens et clés d’accès de cette personne',
  'erasure.goes.record':
    'Ce que désignent les empreintes du registre : plus personne ne peut savoir qui c’était',
  'erasure.goes.public':
    'Le nom sur la page publique, dans le JSON, dans l’archive et dans le PDF, qui est refait',
  'erasure.goes.mails': 'Les messages sur cette lettre écrits à cette personne ou qui la nomment',
  'erasure.goes.sheets': '{count, plural, =1 {La feuille signée} other {# feuilles signées}}',
  'erasure.goes.source': 'Le fichier dont cette lettre a été importée, si le nom y figure',
  'erasure.stays': 'Ce qui reste',
  'erasure.stays.signature':
    'Qu’il y a une signature, comment elle a été faite et quel jour (pour un nom venu d’une lettre imprimée, le jour où il a été inscrit ici). Elle compte toujours, et chaque preuve tient. La personne ne peut plus la retirer : si elle le veut, qu’elle la retire d’abord',
  'erasure.stays.asked':
    'Que quelqu’un a été sollicité, quand, et comment cela s’est terminé. On ne lui demande plus rien',
  'erasure.stays.drafts': 'Le nom là où des brouillons du texte le portent. Ôtez-le dans le texte',
  'erasure.stays.roster':
    'Les listes de membres, qui sont des données publiques, et cette personne dans d’autres lettres',
  'erasure.stays.copies':
    'Les copies que d’autres ont déjà : archives téléchargées, messages reçus, anciennes sauvegardes',
  'erasure.never-undone':
    'Une fois confirmé, personne ne peut revenir en arrière, pas même qui gère ce site.',
  'erasure.ask.title': 'Le demander',
  'erasure.reason': 'Pourquoi, en une ligne',
  'erasure.reason.hint':
    'Pour votre équipe, par exemple « demandé par téléphone le 3 mai ». C’est conservé : n’écrivez pas le nom.',
  'erasure.ask': 'Demander à une deuxième personne de confirmer',
  'erasure.waiting': 'En attente d’une deuxième personne',
  'erasure.asked-by': 'Demandé par {name}',
  'erasure.asked-for': 'Demandé par {name} : {reason}',
  'erasure.second':
    'Un responsable ou un second lecteur qui ne l’a pas demandé le confirme. D’ici là rien n’est effacé.',
  'erasure.confirm': 'Effacer définitivement',
  'erasure.refuse': 'Ne pas effacer',
  'erasure.take-back': 'Annuler cette demande',
  'erasure.history': 'Ce qui a été décidé',
  'erasure.decision.confirmed': 'Effacé : confirmé par {name},',
  'erasure.decision.refused': 'Non effacé : décidé par {name},',
  'erasure.decision.taken-back': 'Demande annulée par {name},',
  'erasure.done.title': 'Ce nom a été effacé',
  'erasure.done': 'Plus rien ici ne dit qui c’était.',
  'erasure.link': 'Cette personne veut être effacée',
  'erasure.link.text': 'Chacun peut le demander. Une deuxième personne le confirme.',
  'signing.event.erased': 'Nom effacé',
  'desk.task.name-erasure': 'Confirmer ou refuser l’effacement d’un nom : demandé par {name}',
  'refusal.import-erased':
    'Ce fichier a été effacé : le nom de quelqu’un qui a demandé à être effacé y figurait.',
  'refusal.erasure-asked': 'Cela a déjà été demandé et attend une deuxième personne.',
  'refusal.erasure-none': 'Rien n’attend d’être confirmé ici : quelqu’un a déjà décidé.',
  'refusal.erasure-own': 'Vous l’avez demandé vous-même : quelqu’un d’autre le confirme.',

  'erasure.reply.title': 'Effacer cette réponse',
  'erasure.reply.link': 'Effacer cette réponse',
  'erasure.reply.back': 'Retour à la réponse',
  'erasure.reply.done': 'Cette réponse a été effacée',
  'erasure.reply.done.text':
    'Qu’elle est venue, quel jour, de qui on l’a tenue et de quelle sorte, cela reste. Ses mots n’existent plus.',
  'erasure.reply.goes.words':
    'Expéditeur, objet et texte, traductions, et les passages mis en regard des demandes',
  'erasure.reply.goes.files':
    'Le message tel qu’il est venu, chaque fichier joint, et les numérisations',
  'erasure.reply.goes.public':
    'La copie publique : de la page de la lettre, des fils, du suivi et de l’archive',
  'erasure.reply.goes.mails':
    'Les nouvelles aux abonnés qui la citent : ce qui n’est pas parti est réécrit',
  'erasure.reply.stays.fact':
    'Que quelque chose est venu, quand, de quelle sorte, sa taille et son empreinte. Le registre dit que c’est effacé, et chaque preuve tient',
  'erasure.reply.stays.steps':
    'Ce que des personnes en ont écrit elles-mêmes : les étapes d’une demande ont leur propre « Ôter le texte »',
  'erasure.reply.stays.copies':
    'Les copies que d’autres ont déjà : archives, messages, anciennes sauvegardes',
  'erasure.reply.reason.hint':
    'Pour votre équipe, par exemple « elle nomme un témoin ». C’est conservé : ne répétez rien de la réponse.',
  'erasure.pen': 'Effacer ce message',
  'erasure.pen.text':
    'Le message et ses fichiers disparaissent aussitôt et définitivement. Rien n’en est conservé : soyez sûr qu’il n’appartient à aucune lettre.',
  'replies.event.erased': 'Effacée',
  'desk.task.reply-erasure': 'Confirmer ou refuser l’effacement d’une réponse : demandé par {name}',
  'refusal.reply-erased': 'Cette réponse a été effacée.',
  'erasure.pen.sure': 'Il n’appartient à aucune lettre et doit disparaître',
  'refusal.pen-removal-unsure': 'Dites que vous êtes sûr : on ne peut pas le rétablir.',
  'erasure.reply.original':
    'Ce qui est venu a été effacé. Voici ce qu’était son empreinte (SHA-256) : qui l’a encore obtient les mêmes chiffres.',
};
