/** The words of signing in, of one’s own account, of the accounts of an installation and its outbox. */
export const accessEn = {
  'access.sign-in.title': 'Sign in',
  'access.sign-in.lead':
    'For those who write and answer for letters here. Nobody signs in to read a letter; to sign one, open the link in your invitation.',
  'access.sign-in.email': 'Your e-mail address',
  'access.sign-in.send': 'Send me a code',
  'access.sign-in.passkey': 'Use a passkey',
  'access.sign-in.passkey.title': 'By passkey',
  'access.sign-in.passkey.hint':
    'No address to type: your phone, computer or security key knows who you are here.',
  'access.sign-in.continue': 'You are signed in on this device? <link>Go on to the page</link>.',
  'access.code.title': 'Look in your mailbox',
  'access.code.lead':
    'If the address you gave has an account here, a mail with a code of eight digits is on its way. It works for ten minutes, in this browser only.',
  'access.code.label': 'Code from the mail',
  'access.code.submit': 'Sign in',
  'access.code.again': 'Ask for a new code',
  'access.code.nothing':
    'No mail after a few minutes? Look among unwanted mail, check the address, or ask whoever added you to a letter.',
  'access.link.title': 'Sign in as {name}',
  'access.link.lead': 'This link works once. The button signs you in on this device.',
  'access.link.owner':
    'You run this installation. Say how you want to be called, and add an address if you want to sign in by mail from now on. Whoever reads that mailbox can sign in as you.',
  'access.link.submit': 'Sign in',
  'access.link.gone': 'This link does not sign in',
  'access.link.gone.again': 'Sign in another way',
  'access.field.name': 'Name',
  'access.field.name.hint': 'As you write it yourself, in any script.',
  'access.field.email': 'E-mail address',
  'access.field.language': 'Language of screens and mails',
  'access.field.label': 'Name of this passkey',
  'access.field.label.hint': 'So that you recognise it later: “work laptop”, “blue key”.',
  'access.wrong.email': 'This is not an e-mail address. It looks like name@example.org.',
  'access.wrong.name': 'Write a name of up to 200 characters on one line.',
  'access.wrong.label': 'Name the passkey in up to 60 characters on one line.',
  'access.wrong.language': 'Choose one of the languages.',
  'access.account.title': 'Your account',
  'access.account.about': 'You',
  'access.account.save': 'Save',
  'access.account.email': 'Mail goes to',
  'access.account.email.none': 'no address',
  'access.account.role': 'You run this installation',
  'access.account.people': 'Accounts of this installation',
  'access.passkeys.title': 'Passkeys',
  'access.passkeys.lead':
    'A passkey signs you in with a finger, a face or a PIN. It cannot be guessed, forwarded or phished, and nothing about your body leaves your device.',
  'access.passkeys.added': 'Added',
  'access.passkeys.used': 'Last used',
  'access.passkeys.never': 'not yet',
  'access.passkeys.none': 'You have no passkey yet',
  'access.passkeys.none.text': 'Add one on this device, then you need no code by mail.',
  'access.passkeys.add': 'Add a passkey',
  'access.passkeys.unable':
    'To add a passkey, open this page in a browser with JavaScript that knows passkeys. Signing in by mail keeps working.',
  'access.passkeys.revoke': 'Remove',
  'access.sessions.title': 'Where you are signed in',
  'access.sessions.lead':
    'A session ends after twelve hours without use, and after seven days in any case.',
  'access.sessions.opened': 'Signed in',
  'access.sessions.seen': 'Last seen',
  'access.sessions.this': 'this one',
  'access.sessions.unknown': 'Unknown device',
  'access.sessions.with.link': 'by link',
  'access.sessions.with.code': 'by code',
  'access.sessions.with.passkey': 'by passkey',
  'access.sessions.revoke': 'Sign out there',
  'access.sessions.revoke-others': 'Sign out everywhere else',
  'access.accounts.title': 'Accounts',
  'access.accounts.lead':
    'Who can sign in at all. What they see of a letter is decided on that letter’s page, by those who work on it; you see no letter unless you were given a role on it.',
  'access.accounts.email': 'E-mail',
  'access.accounts.seen': 'Last seen',
  'access.accounts.never': 'never',
  'access.accounts.owner': 'runs this installation',
  'access.accounts.open': 'open',
  'access.accounts.closed': 'closed',
  'access.accounts.add': 'Make an account',
  'access.accounts.add.lead': 'The person is told by mail how to sign in.',
  'access.accounts.submit': 'Make the account',
  'access.accounts.close': 'Close this account',
  'access.accounts.reopen': 'Open this account again',
  'access.outbox.title': 'Outbox',
  'access.outbox.warning': 'Nothing leaves this machine',
  'access.outbox.why':
    'No mail server is configured (SMTP_URL), so every mail stays here and you, who run this installation, can read it. These mails carry the personal links and codes of other people: use this for trying things out, not with real signatories.',
  'access.outbox.caption': 'Mails, newest first',
  'access.outbox.to': 'To',
  'access.outbox.cc': 'Copy to',
  'access.outbox.at': 'Written',
  'access.outbox.none': 'No mail yet',
  'access.outbox.none.text':
    'As soon as somebody is invited or asks for a code, the mail appears here.',
  'access.outbox.links': 'Links in this mail',
  'access.outbox.text': 'The mail as plain text',
  'access.mail.code.subject': 'Your code: {code}',
  'access.mail.code.text': 'Type this code where you asked for it. It works for ten minutes.',
  'access.mail.code.note':
    'You did not ask for it? Then do nothing: without the browser that asked, the code opens nothing. Give it to nobody.',
  'access.mail.welcome.subject': 'You have an account at {host}',
  'access.mail.welcome.text':
    '{name}, an account was made for you at {host}, where joint letters are written and signed. Sign in with this e-mail address; you need no password.',
  'access.mail.welcome.action': 'Sign in',
  'access.mail.passkey.subject': 'A passkey was added to your account',
  'access.mail.passkey.text':
    'The passkey “{label}” was added to your account at {host} on {at}. It can sign in as you.',
  'access.mail.passkey.note':
    'Was this not you? Remove it on your account page and sign out everywhere else.',
  'access.mail.passkey.action': 'Your account',
  'refusal.role-missing': 'Your role on this letter does not allow this. Ask one of its drafters.',
  'refusal.code-wrong':
    'This is not the code from the mail. You can try {left, plural, one {once} other {# times}} more.',
  'refusal.code-unreadable': 'Type the eight digits from the mail.',
  'refusal.code-expired': 'This code has run out: codes work for ten minutes. Ask for a new one.',
  'refusal.code-used': 'This code has been used already. Ask for a new one.',
  'refusal.code-attempts-spent':
    'Too many wrong codes, so this one no longer works. Ask for a new one.',
  'refusal.code-elsewhere':
    'This code was not asked for in this browser, or too long ago. Ask for a new one here.',
  'refusal.too-many-codes':
    'Many codes were asked for with this address within an hour. Please wait an hour, or use a passkey.',
  'refusal.link-unknown':
    'This is not a link we gave out. Check that the address is complete; whoever runs this installation can make a new one with “bin/undersigned sign-in-link”.',
  'refusal.link-used':
    'This link has been used already, and each works once. Whoever runs this installation can make a new one with “bin/undersigned sign-in-link”.',
  'refusal.link-expired':
    'This link has run out: links work for half an hour. Whoever runs this installation can make a new one with “bin/undersigned sign-in-link”.',
  'refusal.address-taken': 'Another account has this address already. Use another one.',
  'refusal.account-closed':
    'The account with this address was closed. Whoever runs this installation can open it again.',
  'refusal.owner-only': 'Only whoever runs this installation can do this.',
  'refusal.owner-stays': 'The account of whoever runs this installation cannot be closed.',
  'refusal.passkey-challenge-expired':
    'That took too long, or was sent twice. Nothing happened; please try again.',
  'refusal.passkey-not-accepted':
    'This passkey’s answer does not fit. Nothing happened; please try again.',
  'refusal.passkey-unknown':
    'No account here knows this passkey, or it was removed. Use another one, or a code by mail.',
  'refusal.passkey-known': 'This passkey is enrolled already.',
  'refusal.passkeys-too-many':
    'An account holds at most {most} passkeys. Remove one you no longer use first.',
  'refusal.capacity-missing': 'Say in which capacity a lead answers for the letter.',
  'refusal.leads-too-many': 'A letter has at most {most} leads.',
  'refusal.last-drafter':
    'This is the letter’s last drafter: nobody could edit it any more. Add another one first.',
} as const;
