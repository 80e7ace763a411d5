import type { followingEn } from './following-en.ts';

export const followingFr: Record<keyof typeof followingEn, string> = {
  'following.form': 'Suivre par courriel',
  'following.form.email': 'Votre adresse électronique',
  'following.form.email.hint':
    'Vous recevez un seul courriel avec un lien. Rien d’autre n’est envoyé avant que vous ne confirmiez.',
  'following.form.email.wrong': 'Ce n’est pas une adresse électronique. Vérifiez-la.',
  'following.form.often': 'À quelle fréquence',
  'following.often.each': 'Dès qu’il se passe quelque chose',
  'following.often.daily': 'Au plus une fois par jour',
  'following.often.weekly': 'Au plus une fois par semaine, le lundi',
  'following.form.discreet': 'Courriels discrets',
  'following.form.discreet.hint':
    'Ils disent seulement que quelque chose a changé, sans le titre ni aucun nom. Pour le cas où d’autres verraient votre boîte.',
  'following.form.submit': 'Suivre',
  'following.form.privacy':
    'Personne ne voit qui suit. Votre adresse est conservée chiffrée et effacée dès que vous arrêtez.',
  'refusal.follow-link-gone':
    'Ce lien est trop ancien, a déjà servi ou a été remplacé. Redemandez-en un ; cela ne prend qu’un instant.',
  'refusal.follow-undo-gone':
    'Il est trop tard pour annuler ici. Vous pouvez recommencer à suivre à tout moment.',
};
