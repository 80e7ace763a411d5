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
  'following.house.title': 'Follow every letter',
  'following.house.lead':
    'A mail when a letter is published here, when somebody answers one, and when something becomes of a demand.',
  'following.house.instead': 'Follow every letter of this site instead',
  'following.letter.title': 'Follow this letter',
  'following.letter.lead':
    'A mail when somebody answers it, and when something becomes of a demand.',
  'following.asked.title': 'Look in your mailbox',
  'following.asked.lead':
    'We have sent a mail with a link. Open it and press the button; until then nothing else is sent.',
  'following.asked.nothing':
    'No mail after a few minutes? Look among unwanted mail, check the address and try again. This page is the same for everybody, so that nobody can find out here who follows.',
  'following.home': 'To all letters',
  'following.confirm.title': 'Confirm that you want to follow',
  'following.confirm.lead': 'Nothing has happened yet. Press the button if you asked for this.',
  'following.confirm.what': 'What you follow',
  'following.confirm.words': 'What the mails say',
  'following.confirm.submit': 'Yes, write to me',
  'following.confirm.not-you':
    'It was not you? Close this page. Nothing is sent, and the address is erased after a few days.',
  'following.words.discreet': 'Only that something changed, without the title or any name',
  'following.words.full': 'What changed, in one or two sentences',
  'following.what.house': 'Every letter of this site',
  'following.what.withdrawn': 'A letter that is no longer public',
  'following.confirmed.title': 'You follow from now on',
  'following.confirmed.lead': 'Every mail has a link at its end that stops them with one click.',
  'following.gone.title': 'This link leads nowhere any more',
  'following.end.title': 'Stop these mails?',
  'following.end.these': 'Stop these mails',
  'following.end.these.asked': 'Your address is erased at once.',
  'following.end.these.unasked':
    'You hear nothing more of this letter. Other letters are not touched.',
  'following.end.never': 'Stop everything, for good',
  'following.end.never.what':
    'Nothing about letters of this site is sent to this mailbox again, not even when somebody types the address here. We keep a mark for that from which nobody can read the address.',
  'following.ended.title': 'These mails have stopped',
  'following.ended.lead': 'Nothing more comes. You can close this page.',
  'following.undo': 'I did not mean to: go on',
  'following.undo.what':
    'This works on this page for one hour. Afterwards we no longer know the address.',
  'following.count.title': 'Followers',
  'following.count.few': 'Fewer than 5 people follow this letter.',
  'following.count.many': '{count} people follow this letter.',
  'following.count.privacy': 'Who they are is shown to nobody',
  'following.count.privacy.why':
    'Addresses are kept encrypted. Small numbers are not told apart, so that nobody is found by counting. Signatories and the team hear anyway and are not counted.',
  'following.count.form': 'The page on which people follow',
  'following.count.none': 'Nobody can follow yet.',
  'following.count.none.next':
    'The form stands on the public page as soon as the letter is released.',
  'following.mail.ask.subject': 'Please confirm that you want these mails',
  'following.mail.ask.letter':
    'Somebody, probably you, asked us to write to this address when something happens with the letter “{title}”.',
  'following.mail.ask.house':
    'Somebody, probably you, asked us to write to this address when something happens with any letter of this site.',
  'following.mail.ask.quiet':
    'Somebody, probably you, asked us to write to this address when something changes.',
  'following.mail.ask.act': 'Yes, write to me',
  'following.mail.ask.rest':
    'The link opens a page with one button and works for {days} days. If it was not you, do nothing: no further mail comes, and the address is erased after {erased} days.',
  'following.mail.subject.quiet': 'Something changed',
  'following.mail.subject.release': 'New letter: {title}',
  'following.mail.subject.reply': '{who} replied: {title}',
  'following.mail.subject.outcome': 'Demand {number}, {state}: {title}',
  'following.mail.subject.digest':
    '{count, plural, one {# change} other {# changes}} in letters you follow',
  'following.mail.somebody': 'Somebody else',
  'following.mail.quiet': 'Something changed in a letter.',
  'following.mail.release': 'A letter was published: “{title}”. It is addressed to {to}.',
  'following.mail.reply.answer': '{who} answered the letter “{title}” on {on}.',
  'following.mail.reply.acknowledgement':
    '{who} confirmed on {on} that the letter “{title}” has arrived.',
  'following.mail.reply.auto-reply':
    'An automatic reply to the letter “{title}” came from {who} on {on}.',
  'following.mail.reply-text': 'It can be read on the page of the letter.',
  'following.mail.reply-fact': 'That it came is public; its text is not.',
  'following.mail.outcome':
    'Demand {number} of the letter “{title}” is now marked “{state}” ({on}).',
  'following.mail.more':
    '{count, plural, one {One more change} other {# more changes}} not named here.',
  'following.mail.open': 'Read it on the page',
  'following.mail.open.quiet': 'See what changed',
  'following.mail.why.asked': 'You get this mail because you asked for it.',
  'following.mail.why.signed':
    'You get this mail because you signed the letter. You can stop these mails at any time; your signature stands.',
  'following.mail.why.cosigned':
    'You get this mail because you co-signed the letter and asked to hear what becomes of it. Stop these mails whenever you like: you stay counted.',
  'following.mail.why.team': 'You get this mail because you work on the letter.',
  'following.mail.why.quiet': 'You get this mail because you take part in what changed.',
  'following.mail.end': 'Stop these mails',
  'refusal.follow-link-gone':
    'This link is too old, was used, or was replaced by a newer one. Please ask again; it takes a moment.',
  'refusal.follow-undo-gone': 'It is too late to undo this here. You can follow again at any time.',
  'letters.tab.followerCount': 'Followers',
} as const;
