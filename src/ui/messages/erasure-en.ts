/** Erasing people and what they wrote: docs/decisions/0041-erasing-people.md. */
export const erasureEn = {
  // a name
  'erasure.title': 'Erase a name',
  'erasure.name': 'Name erased',
  'erasure.public': 'Name erased at their request',
  'erasure.text.title': 'The name also stands in the text',
  'erasure.text':
    '{count, plural, one {It stands in version {versions}, which others signed as it is. That cannot be changed: there it stays until the letter is withdrawn, in its PDF too.} other {It stands in versions {versions}, which others signed as they are. That cannot be changed: there it stays until the letter is withdrawn, in its PDF too.}}',
  'erasure.goes': 'What goes',
  'erasure.goes.person':
    'Name, function, country, group, party, mailboxes and notes; links and passkeys of this person',
  'erasure.goes.record': 'What the record’s hashes stand for: nobody can tell any more who it was',
  'erasure.goes.public':
    'The name on the public page, in the JSON, in the bundle and in the PDF, which is made anew',
  'erasure.goes.mails': 'Mails about this letter that were written to this person or name them',
  'erasure.goes.sheets': '{count, plural, one {The signed sheet} other {# signed sheets}}',
  'erasure.goes.source': 'The file this letter was imported from, if the name stands in it',
  'erasure.stays': 'What stays',
  'erasure.stays.signature':
    'That there is a signature, how it was made and on which day (of a name from a printed letter, the day on which it was entered here). It still counts, and every proof still holds. The person can no longer withdraw it: if they want that, let them withdraw first',
  'erasure.stays.asked': 'That somebody was asked, when, and how it ended. They are asked no more',
  'erasure.stays.drafts': 'The name where drafts of the text have it. Take it out at the text',
  'erasure.stays.roster':
    'Lists of members, which are public data, and this person at other letters',
  'erasure.stays.copies':
    'Copies that others have already: bundles they downloaded, mails they got, older backups',
  'erasure.never-undone':
    'Once confirmed, nobody can bring it back, not even whoever runs this site.',
  'erasure.ask.title': 'Ask for it',
  'erasure.reason': 'Why, in one line',
  'erasure.reason.hint':
    'For your team, for example “asked by phone on 3 May”. It is kept, so leave the name out.',
  'erasure.ask': 'Ask a second person to confirm',
  'erasure.waiting': 'Waiting for a second person',
  'erasure.asked-by': 'Asked by {name}',
  'erasure.asked-for': 'Asked by {name}: {reason}',
  'erasure.second':
    'A lead or a second reader who did not ask for it confirms it. Until then nothing is erased.',
  'erasure.confirm': 'Erase for good',
  'erasure.refuse': 'Do not erase',
  'erasure.take-back': 'Take this back',
  'erasure.history': 'What was decided',
  'erasure.decision.confirmed': 'Erased: confirmed by {name},',
  'erasure.decision.refused': 'Not erased: decided by {name},',
  'erasure.decision.taken-back': 'Taken back by {name},',
  'erasure.done.title': 'This name was erased',
  'erasure.done': 'Nothing here tells any more who it was.',
  'erasure.link': 'This person wants to be erased',
  'erasure.link.text': 'Everybody may ask for that. A second person confirms it.',
  'signing.event.erased': 'Name erased',
  'desk.task.name-erasure': 'Confirm or refuse that a name is erased: asked by {name}',
  'refusal.import-erased':
    'This file was erased: it had the name of somebody in it who asked to be erased.',
  'refusal.erasure-asked': 'This was asked for already and waits for a second person.',
  'refusal.erasure-none': 'Nothing waits to be confirmed here: somebody decided already.',
  'refusal.erasure-own': 'You asked for it yourself: somebody else confirms it.',

  // a reply
  'erasure.reply.title': 'Erase this reply',
  'erasure.reply.link': 'Erase this reply',
  'erasure.reply.back': 'Back to the reply',
  'erasure.reply.done': 'This reply was erased',
  'erasure.reply.done.text':
    'That it came, on which day, from whom it was taken to be and of which kind stays. Its words are gone.',
  'erasure.reply.goes.words':
    'Sender, subject and text, translations, and the passages set against demands',
  'erasure.reply.goes.files': 'The mail as it came, every file that came with it, and scans',
  'erasure.reply.goes.public':
    'The public copy: from the letter’s page, the feeds, the tracker and the bundle',
  'erasure.reply.goes.mails': 'News to followers that quotes it: what has not left is written anew',
  'erasure.reply.stays.fact':
    'That something came, when, of which kind, its size and its hash. The record says that it was erased, and every proof holds',
  'erasure.reply.stays.steps':
    'What people wrote about it themselves: steps of a demand have their own “Take the words away”',
  'erasure.reply.stays.copies': 'Copies that others have already: bundles, mails, older backups',
  'erasure.reply.reason.hint':
    'For your team, for example “it names a witness”. It is kept, so repeat nothing of the reply.',
  'erasure.pen': 'Erase this mail',
  'erasure.pen.text':
    'The mail and its files go at once and for good. Nothing of it is kept, so be sure that it belongs to no letter.',
  'replies.event.erased': 'Erased',
  'desk.task.reply-erasure': 'Confirm or refuse that a reply is erased: asked by {name}',
  'refusal.reply-erased': 'This reply was erased.',
  'erasure.pen.sure': 'It belongs to no letter and must go',
  'refusal.pen-removal-unsure': 'Say that you are sure: it cannot be brought back.',
  'erasure.reply.original':
    'What came was erased. This was its fingerprint (SHA-256): whoever still has it gets the same digits.',
};
