import type { erasureEn } from './erasure-en.ts';

export const erasureFr: Record<keyof typeof erasureEn, string> = {
  'erasure.title': 'Effacer un nom',
  'erasure.name': 'Nom effacé',
  'erasure.public': 'Nom effacé à sa demande',
  'erasure.text.title': 'Le nom figure aussi dans le texte',
  'erasure.text':
    '{count, plural, one {Il figure dans la version {versions}, que d’autres ont signée telle quelle. Cela ne peut pas être changé : il y reste tant que la lettre n’est pas retirée, dans son PDF aussi.} other {Il figure dans les versions {versions}, que d’autres ont signées telles quelles. Cela ne peut pas être changé : il y reste tant que la lettre n’est pas retirée, dans son PDF aussi.}}',
  'erasure.goes': 'Ce qui disparaît',
  'erasure.goes.person':
    'Nom, fonction, pays, groupe, parti, adresses et notes ; les liens et clés d’accès de cette personne',
  'erasure.goes.record':
    'Ce que désignent les empreintes du registre : plus personne ne peut savoir qui c’était',
  'erasure.goes.public':
    'Le nom sur la page publique, dans le JSON, dans l’archive et dans le PDF, qui est refait',
  'erasure.goes.mails': 'Les messages sur cette lettre écrits à cette personne ou qui la nomment',
  'erasure.goes.sheets': '{count, plural, one {La feuille signée} other {# feuilles signées}}',
  'erasure.goes.source': 'Le fichier dont cette lettre a été importée, si le nom y figure',
  'erasure.stays': 'Ce qui reste',
  'erasure.stays.signature':
    'Qu’il y a une signature, comment elle a été faite et quel jour. Elle compte toujours, et chaque preuve tient. La personne ne peut plus la retirer : si elle le veut, qu’elle la retire d’abord',
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
};
