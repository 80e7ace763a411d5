/** The words of the release page and its mails. */
export const releaseEn = {
  'release.title': 'Release',
  'release.lead':
    'The moment the letter becomes public. It needs the word of its leads, inside the window that every signatory agreed to.',
  'release.now': 'Where it stands',
  'release.step.blocked': 'Something is missing before this letter can go out.',
  'release.step.needs-approval':
    '{missing, plural, one {One more lead has} other {# more leads have}} to approve version {version, number}.',
  'release.step.needs-reader':
    'A second reader compares this transcription with the published letter and approves it. Whoever entered it cannot.',
  'release.step.waits-until':
    'Everybody needed has approved. The letter goes out by itself at the time below.',
  'release.step.ready': 'Everything is in place.',
  'release.step.missed-window':
    'The release window has closed. People agreed to a release inside it: set a new window, make a new version, and everybody will be asked again.',
  'release.step.released': 'This letter went public on {at}.',
  'release.step.withdrawn': 'This letter was withdrawn on {at}. Its page carries the notice.',
  'release.no-version': 'There is no version yet',
  'release.no-version.text':
    'Write the text first and make a version of it; that is what people sign and what goes out.',
  'release.no-version.action': 'Go to the text',
  'release.missing.action': 'Go to the text',
  'release.facts': 'What was agreed',
  'release.fact.version': 'Version',
  'release.fact.statement': 'Statement',
  'release.fact.window': 'Window',
  'release.fact.window.value': 'from {opens} to {closes}',
  'release.fact.embargo': 'Embargo until',
  'release.fact.due': 'Goes out',
  'release.fact.signatures': 'Signatures on this version',
  'release.fact.needed': 'Leads who must approve',
  'release.fact.needed.value': '{needed, number} of {leads, number}',
  'release.approvals': 'Approvals',
  'release.approvals.caption': 'Who approved this version, and when',
  'release.approvals.who': 'Name',
  'release.approvals.when': 'Approved',
  'release.approvals.not-yet': 'not yet',
  'release.approve': 'Approve the release of version {version, number}',
  'release.approve.reading': 'I compared it with the published letter: approve',
  'release.approve.hint':
    'If yours is the last approval needed and the window is open, the letter is public at once.',
  'release.take-back': 'Take my approval back',
  'release.public': 'The public page',
  'release.public.text': 'Everything anybody can see, download and check:',
  'release.public.page': 'Letter page',
  'release.public.pdf': 'PDF',
  'release.public.bundle': 'Bundle to check offline',
  'release.withdraw': 'Withdraw the whole letter',
  'release.withdraw.lead':
    'The text disappears from the page and your notice takes its place, for good. The record keeps that it was released and withdrawn.',
  'release.withdraw.notice': 'Notice shown instead of the letter',
  'release.withdraw.notice.hint': 'Public. Say what readers should know, in a few sentences.',
  'release.withdraw.confirm': 'I understand that this cannot be undone.',
  'release.withdraw.submit': 'Withdraw the letter',
  'release.withdraw.errors.notice':
    'Write a notice of up to 2,000 characters: it takes the letter’s place.',
  'release.withdraw.errors.confirmed': 'Tick the box: a withdrawal cannot be undone.',
  'release.mail.released.subject': 'Released: {title}',
  'release.mail.released.text':
    'The letter “{title}” went public on {at}, with {count, plural, one {one signature} other {# signatures}}.',
  'release.mail.released.page': 'Read it here:',
  'release.mail.released.check':
    'The page offers the PDF, and a bundle with which anybody can check offline who signed what.',
  'release.mail.withdrawn.subject': 'Withdrawn: {title}',
  'release.mail.withdrawn.text':
    'The letter “{title}” was withdrawn on {at}. This notice stands in its place:',
  'release.mail.withdrawn.page': 'Its page:',
  'release.mail.withdrawn.rest':
    'The text, the names, the PDF and the bundle are no longer handed out. Copies that others made cannot be called back. The record keeps that the letter was released and withdrawn.',
  'refusal.release-blocked':
    'Something is still missing before this letter can go out. The list on this page says what.',
  'refusal.letter-withdrawn': 'This letter was withdrawn.',
  'refusal.no-signature-yet': 'Nobody has signed this version yet.',
  'refusal.only-leads-approve': 'Only a lead named in this version can approve its release.',
  'refusal.only-second-reader-approves':
    'A letter that was published elsewhere is approved by a second reader.',
  'refusal.not-your-own-transcription':
    'You entered this text, so somebody else has to compare it with the published letter.',
  'refusal.letter-released-already': 'This letter is public already.',
  'refusal.letter-not-released': 'This letter is not public, so there is nothing to withdraw.',
  'refusal.release-window-closed':
    'The release window has closed. Set a new window and make a new version; everybody will be asked again.',
  'refusal.no-approval-of-yours': 'There is no approval of yours on this version.',
  'refusal.version-outdated':
    'The text has changed since this page was drawn. Please read the new version before you approve it.',
  'refusal.files-being-made': 'The file is being made. Please try again in a few seconds.',
} as const;
