export const followingEn = {
  'following.form': 'Follow by e-mail',
  'following.form.email': 'Your e-mail address',
  'following.form.email.hint':
    'You get one mail with a link. Nothing else is sent until you confirm.',
  'following.form.email.wrong': 'This is not an e-mail address. Please check it.',
  'following.form.often': 'How often',
  'following.often.each': 'As soon as something happens',
  'following.often.daily': 'At most once a day',
  'following.often.weekly': 'At most once a week, on Monday',
  'following.form.discreet': 'Discreet mails',
  'following.form.discreet.hint':
    'They say only that something changed, without the title or any name. For when others may see your mailbox.',
  'following.form.submit': 'Follow',
  'following.form.privacy':
    'Nobody is shown who follows. Your address is kept encrypted and erased as soon as you stop.',
  'refusal.follow-link-gone':
    'This link is too old, was used, or was replaced by a newer one. Please ask again; it takes a moment.',
  'refusal.follow-undo-gone': 'It is too late to undo this here. You can follow again at any time.',
} as const;
