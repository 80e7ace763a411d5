/** Mail that comes in: what could not be read in it, and what to do about that. */
export const incomingEn = {
  'incoming.fault.no-headers':
    'This mail has no head: who sent it, and when, is not told in it. All of it is shown as text.',
  'incoming.fault.no-sender': 'The mail does not say who sent it.',
  'incoming.fault.several-senders':
    'The mail names more than one sender. Only the first is shown; mail like this is often forged.',
  'incoming.fault.date-unreadable': 'The mail gives a date that cannot be one.',
  'incoming.fault.text-cut': 'The text is longer than can be shown. The rest is in the original.',
  'incoming.fault.encoding-guessed':
    'The mail does not say rightly how its letters are written down. They were guessed: compare with the original.',
  'incoming.fault.characters-replaced':
    'Some letters could not be read and are shown as �. Compare with the original.',
  'incoming.fault.encrypted':
    'The mail is encrypted. Open the original with the key it was written for.',
  'incoming.fault.mail-within':
    'Another mail is attached. What it says is not what the sender of this mail says.',
  'incoming.fault.outlook-file':
    'The mail holds winmail.dat, a package only Outlook opens. Ask the sender for the files in it.',
  'incoming.fault.too-many-parts':
    'The mail has more attachments than are listed. The others are in the original.',
  'incoming.fault.parts-not-found':
    'The parts of this mail do not begin where it says. It is shown as it came.',
  'incoming.fault.structure-unreadable':
    'The mail is built in a way that cannot be read. Only its head is shown; open the original.',
  'incoming.fault.only-beginning-read':
    'The mail was too much to read. Only its beginning is shown, without attachments; open the original.',
  'incoming.fault.report-unreadable':
    'A mail server reports on a mail of ours, but what became of it could not be read. Read it yourself.',
  'incoming.fault.unreadable': 'Nothing in this mail could be read. Open the original.',
  'refusal.incoming-assigned':
    'This mail already belongs to a letter. Whoever works on that letter has it.',
} as const;
