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
  'following.house.title': 'Suivre toutes les lettres',
  'following.house.lead':
    'Un courriel quand une lettre est publiée ici, quand quelqu’un répond et quand une demande avance.',
  'following.house.instead': 'Suivre plutôt toutes les lettres de ce site',
  'following.letter.title': 'Suivre cette lettre',
  'following.letter.lead': 'Un courriel quand quelqu’un y répond et quand une demande avance.',
  'following.asked.title': 'Regardez dans votre boîte',
  'following.asked.lead':
    'Nous avons envoyé un courriel avec un lien. Ouvrez-le et appuyez sur le bouton ; d’ici là, rien d’autre n’est envoyé.',
  'following.asked.nothing':
    'Rien après quelques minutes ? Regardez parmi les indésirables, vérifiez l’adresse et recommencez. Cette page est la même pour tous, afin que personne ne puisse apprendre ici qui suit.',
  'following.home': 'Vers toutes les lettres',
  'following.confirm.title': 'Confirmez que vous voulez suivre',
  'following.confirm.lead':
    'Rien n’est encore fait. Appuyez sur le bouton si c’est bien vous qui l’avez demandé.',
  'following.confirm.what': 'Ce que vous suivez',
  'following.confirm.words': 'Ce que disent les courriels',
  'following.confirm.submit': 'Oui, écrivez-moi',
  'following.confirm.not-you':
    'Ce n’était pas vous ? Fermez cette page. Rien n’est envoyé et l’adresse est effacée après quelques jours.',
  'following.words.discreet': 'Seulement que quelque chose a changé, sans le titre ni aucun nom',
  'following.words.full': 'Ce qui a changé, en une ou deux phrases',
  'following.what.house': 'Toutes les lettres de ce site',
  'following.what.withdrawn': 'Une lettre qui n’est plus publique',
  'following.confirmed.title': 'Vous suivez désormais',
  'following.confirmed.lead': 'Chaque courriel porte à la fin un lien qui les arrête en un clic.',
  'following.gone.title': 'Ce lien ne mène plus nulle part',
  'following.end.title': 'Arrêter ces courriels ?',
  'following.end.these': 'Arrêter ces courriels',
  'following.end.these.asked': 'Votre adresse est effacée aussitôt.',
  'following.end.these.unasked':
    'Vous n’apprendrez plus rien de cette lettre. Les autres lettres ne sont pas touchées.',
  'following.end.never': 'Tout arrêter, pour de bon',
  'following.end.never.what':
    'Plus rien sur les lettres de ce site n’est envoyé à cette boîte, même si quelqu’un saisit l’adresse ici. Nous gardons pour cela une marque dont personne ne peut tirer l’adresse.',
  'following.ended.title': 'Ces courriels sont arrêtés',
  'following.ended.lead': 'Plus rien ne viendra. Vous pouvez fermer cette page.',
  'following.undo': 'Ce n’était pas voulu : continuer',
  'following.undo.what':
    'Cela marche sur cette page pendant une heure. Ensuite, nous ne connaissons plus l’adresse.',
  'following.count.title': 'Abonnés',
  'following.count.few': 'Moins de 5 personnes suivent cette lettre.',
  'following.count.many': '{count} personnes suivent cette lettre.',
  'following.count.privacy': 'Personne ne voit qui elles sont',
  'following.count.privacy.why':
    'Les adresses sont conservées chiffrées. Les petits nombres ne sont pas distingués, afin que personne ne soit trouvé en comptant. Les signataires et l’équipe sont informés de toute façon et ne sont pas comptés.',
  'following.count.form': 'La page sur laquelle on s’abonne',
  'following.count.none': 'Personne ne peut encore suivre.',
  'following.count.none.next':
    'Le formulaire est sur la page publique dès que la lettre est publiée.',
  'following.mail.ask.subject': 'Confirmez que vous voulez ces courriels',
  'following.mail.ask.letter':
    'Quelqu’un, sans doute vous, nous a demandé d’écrire à cette adresse quand il se passe quelque chose pour la lettre « {title} ».',
  'following.mail.ask.house':
    'Quelqu’un, sans doute vous, nous a demandé d’écrire à cette adresse quand il se passe quelque chose pour une lettre de ce site.',
  'following.mail.ask.quiet':
    'Quelqu’un, sans doute vous, nous a demandé d’écrire à cette adresse quand quelque chose change.',
  'following.mail.ask.act': 'Oui, écrivez-moi',
  'following.mail.ask.rest':
    'Le lien ouvre une page avec un seul bouton et marche pendant {days} jours. Si ce n’était pas vous, ne faites rien : aucun autre courriel ne vient et l’adresse est effacée après {erased} jours.',
  'following.mail.subject.quiet': 'Quelque chose a changé',
  'following.mail.subject.release': 'Nouvelle lettre : {title}',
  'following.mail.subject.reply': '{who} a répondu : {title}',
  'following.mail.subject.outcome': 'Demande {number}, {state} : {title}',
  'following.mail.subject.digest':
    '{count, plural, one {# changement} other {# changements}} dans les lettres que vous suivez',
  'following.mail.somebody': 'Quelqu’un d’autre',
  'following.mail.quiet': 'Quelque chose a changé dans une lettre.',
  'following.mail.release': 'Une lettre a été publiée : « {title} ». Elle est adressée à {to}.',
  'following.mail.reply.answer': '{who} a répondu à la lettre « {title} » le {on}.',
  'following.mail.reply.acknowledgement':
    '{who} a confirmé le {on} que la lettre « {title} » est arrivée.',
  'following.mail.reply.auto-reply':
    'Une réponse automatique à la lettre « {title} » est venue de {who} le {on}.',
  'following.mail.reply-text': 'Elle se lit sur la page de la lettre.',
  'following.mail.reply-fact': 'Qu’elle soit venue est public ; son texte ne l’est pas.',
  'following.mail.outcome':
    'La demande {number} de la lettre « {title} » est maintenant indiquée « {state} » ({on}).',
  'following.mail.more':
    '{count, plural, =1 {Un autre changement n’est pas nommé} other {# autres changements ne sont pas nommés}} ici.',
  'following.mail.open': 'Lire sur la page',
  'following.mail.open.quiet': 'Voir ce qui a changé',
  'following.mail.why.asked': 'Vous recevez ce courriel parce que vous l’avez demandé.',
  'following.mail.why.signed':
    'Vous recevez ce courriel parce que vous avez signé la lettre. Vous pouvez arrêter ces courriels à tout moment ; votre signature demeure.',
  'following.mail.why.cosigned':
    'Vous recevez ce courriel parce que vous avez cosigné la lettre et demandé ce qu’elle devient. Arrêtez ces courriels quand vous voulez : vous restez dans le compte.',
  'following.mail.why.team': 'Vous recevez ce courriel parce que vous travaillez à la lettre.',
  'following.mail.why.quiet':
    'Vous recevez ce courriel parce que vous prenez part à ce qui a changé.',
  'following.mail.end': 'Arrêter ces courriels',
  'refusal.follow-link-gone':
    'Ce lien est trop ancien, a déjà servi ou a été remplacé. Redemandez-en un ; cela ne prend qu’un instant.',
  'refusal.follow-undo-gone':
    'Il est trop tard pour annuler ici. Vous pouvez recommencer à suivre à tout moment.',
  'letters.tab.followerCount': 'Abonnés',
};
