/** The words of invitations, of the page where people sign, of its mails and its desk. */
export const signingEn = {
  'signing.mode.passkey': 'passkey',
  'signing.mode.mailbox': 'code to the official mailbox',
  'signing.mode.paper': 'on paper',
  'signing.position.prepared': 'Prepared',
  'signing.position.invited': 'Invited',
  'signing.position.opened': 'Opened',
  'signing.position.signed': 'Signed',
  'signing.position.asked-again': 'Asked again',
  'signing.position.declined': 'Declined',
  'signing.position.withdrawn': 'Withdrawn',
  'signing.position.bounced': 'Mail came back',
  'signing.position.expired': 'Expired',
  'signing.position.revoked': 'Taken back',
  // the page of the invited person
  'signing.page.asks': '{asker} asks {name} to sign this letter.',
  'signing.page.asks.nobody': '{name} is asked to sign this letter.',
  'signing.page.go': 'Sign or decline',
  'signing.page.text': 'The letter',
  'signing.page.to': 'To',
  'signing.page.date': 'Date',
  'signing.page.leads': 'Led by',
  'signing.page.until': 'Open until',
  'signing.page.embargo': 'Not public before',
  'signing.page.demands': 'What is asked',
  'signing.page.hash':
    'What you sign is version {number, number} of this text, word for word. Its fingerprint (SHA-256):',
  'signing.page.why': 'Why am I asked?',
  'signing.page.why.text':
    '{asker} prepared this invitation for {name}, {capacity}. The link was sent to the official mailbox {mailbox}.',
  'signing.page.why.link':
    'The link alone signs nothing, so it may be shown to staff. Only somebody who reads the official mailbox, or holds a passkey made with its help, can sign.',
  'signing.page.why.public':
    'If you sign, your name, capacity, country and group become public with the letter, together with the way you signed. Your address does not. If you decline, only those who prepared the letter know.',
  'signing.page.changed': 'What changed since you signed',
  'signing.page.changed.lead':
    'You signed version {number, number} on {at}. The text was changed since. Your name stands under the new text only if you sign it again.',
  'signing.page.sign': 'Your answer',
  'signing.page.act.signed': 'Sign this letter',
  'signing.page.act.reconfirmed': 'Sign the changed letter',
  'signing.page.passkey.act.signed': 'Sign with my passkey',
  'signing.page.passkey.act.reconfirmed': 'Sign the changed letter with my passkey',
  'signing.page.passkey.hint':
    'Your device asks for your fingerprint, face or PIN and signs exactly this text.',
  'signing.page.code.ask': 'Sign: send me a code',
  'signing.page.code.ask.hint':
    'A code of eight digits goes to {mailbox}. You type it here to sign.',
  'signing.page.code.instead': 'Sign with a code by mail instead',
  'signing.page.code.sent': 'A code is on its way',
  'signing.page.code.sent.text':
    'Look in the mailbox {mailbox}. The code works for fifteen minutes, once, and only for this text.',
  'signing.page.code.label': 'Code from the mail',
  'signing.page.code.again': 'Send a new code',
  'signing.page.enrol': 'Sign by passkey from now on',
  'signing.page.enrol.text':
    'Make a passkey on this device with the code from the mail. After that one touch is enough, for this letter and the next, and anyone can check later that you signed exactly this text.',
  'signing.page.enrol.act': 'Make a passkey',
  'signing.page.enrolled': 'Your passkey is ready',
  'signing.page.enrolled.text': 'You have not signed yet. Sign with it now.',
  'signing.page.late':
    'This letter is public already. A signature from today is listed apart, with its date.',
  'signing.page.decline': 'Decline',
  'signing.page.decline.text':
    'Your no is private. It is not published and does not stop the others. You can still change your mind here.',
  'signing.page.decline.text.again':
    'Your name will not stand under the changed text. Your no is private, and you can still change your mind here.',
  'signing.page.decline.confirm': 'I do not want to sign this letter',
  'signing.page.decline.missing': 'Tick the box to decline.',
  'signing.page.decline.act': 'Decline',
  'signing.page.withdraw': 'Withdraw my signature',
  'signing.page.withdraw.text':
    'You can withdraw at any time. The record keeps that there was a signature and that it was withdrawn; your name is no longer listed.',
  'signing.page.withdraw.ask': 'Send me a code to withdraw',
  'signing.page.withdraw.act': 'Withdraw my signature',
  'signing.page.state.signed': 'You have signed this text',
  'signing.page.state.signed.text': 'On {at}, {mode}.',
  'signing.page.state.receipt': 'See the receipt',
  'signing.page.state.declined': 'You declined',
  'signing.page.state.declined.text': 'Nobody outside sees this. You can still sign below.',
  'signing.page.state.withdrawn': 'You withdrew your signature',
  'signing.page.state.withdrawn.text':
    'On {at}. Your name is not listed. You can sign again below.',
  'signing.page.state.asked-again': 'The text has changed',
  'signing.page.state.closed': 'This cannot be signed now',
  // receipt
  'signing.receipt.title': 'Your receipt',
  'signing.receipt.title.withdrawn': 'Your signature is withdrawn',
  'signing.receipt.lead': '{name}, {capacity}, signed “{title}”.',
  'signing.receipt.lead.withdrawn': '{name}, {capacity}, no longer stands under “{title}”.',
  'signing.receipt.recorded': 'Recorded',
  'signing.receipt.recorded.text': 'On {at}, {mode}, version {number, number}.',
  'signing.receipt.recorded.withdrawn': 'The withdrawal was recorded on {at}.',
  'signing.receipt.included': 'Included in the public log',
  'signing.receipt.included.text':
    'As entry {index, number} of {size, number}, under the checkpoint of {at}.',
  'signing.receipt.included.soon': 'Within seconds. Reload this page to see its place in the log.',
  'signing.receipt.published': 'Published',
  'signing.receipt.published.text': 'The letter is public since {at}.',
  'signing.receipt.published.link': 'Read the published letter',
  'signing.receipt.published.soon':
    'The letter is not public yet. It goes out by decision of its leads, and you will get a mail.',
  'signing.receipt.done': 'done',
  'signing.receipt.waiting': 'to come',
  'signing.receipt.check': 'How to check this yourself',
  'signing.receipt.check.text':
    'Keep this fingerprint of your entry. When the letter is public, its bundle holds the entry, the text and the proof; anyone can check them without asking us.',
  'signing.receipt.leaf': 'Fingerprint of the entry',
  'signing.receipt.statement': 'Fingerprint of the text',
  'signing.receipt.checkpoint': 'The log’s latest checkpoint',
  'signing.receipt.back': 'Back to the letter',
  'signing.receipt.disavow': 'This was not us',
  'signing.receipt.disavow.text':
    'If nobody in your office signed, take the signature back here. It is withdrawn at once, older links and passkeys stop working, and those who prepared the letter are told.',
  'signing.receipt.disavow.confirm': 'Nobody in our office signed this',
  'signing.receipt.disavow.missing': 'Tick the box to say that nobody in your office signed.',
  'signing.receipt.disavow.act': 'Take the signature back',
  // mails
  'signing.mail.hello': '{name},',
  'signing.mail.invite.subject': 'Will you sign: {title}',
  'signing.mail.invite.text':
    '{asker} asks you to sign a joint letter, “{title}”, to {addressees}. It is led by {leads}.',
  'signing.mail.invite.act': 'Read the letter, then sign or decline',
  'signing.mail.invite.until': 'It can be signed until {at}.',
  'signing.mail.invite.link':
    'The link opens the page of the letter and signs nothing by itself. Signing takes a code that we send to this mailbox, or your passkey.',
  'signing.mail.remind.subject': '{reminder, select, 3 {Last reminder} other {Reminder}}: {title}',
  'signing.mail.remind.text':
    'A joint letter, “{title}”, waits for your answer. {asker} asks you to read it, then sign or decline. If you decline, no further mail comes.',
  'signing.mail.new-text.subject': 'New text: {title}',
  'signing.mail.new-text.text':
    'The text of the joint letter “{title}” has changed since we wrote to you. The page behind your link shows the new text.',
  'signing.mail.asked-again.subject': 'Changed since you signed: {title}',
  'signing.mail.asked-again.text':
    'You signed version {number, number} of the joint letter “{title}”. Its text has changed. Your name stands under the new text only if you sign it again.',
  'signing.mail.asked-again.note': 'Why it was changed: {note}',
  'signing.mail.asked-again.changes': 'What changed (the page shows the whole text):',
  'signing.mail.asked-again.more':
    '{count, plural, one {One more change is} other {# more changes are}} on the page.',
  'signing.mail.asked-again.act': 'See what changed, then sign or decline',
  'signing.mail.asked-again.removed': 'removed',
  'signing.mail.asked-again.added': 'added',
  'signing.mail.code.subject.sign': 'Your code to sign: {title}',
  'signing.mail.code.subject.withdraw': 'Your code to withdraw your signature: {title}',
  'signing.mail.code.text.sign':
    'Somebody opened the personal link of {name} and asked for a code to sign the joint letter “{title}”. Type this code on the page to sign:',
  'signing.mail.code.text.withdraw':
    'Somebody opened the personal link of {name} and asked for a code to withdraw the signature under the joint letter “{title}”. Type this code on the page to withdraw it:',
  'signing.mail.code.life':
    'It works for fifteen minutes, once. If you did not ask for it, do nothing: nothing happens without it.',
  'signing.mail.code.never': 'Nobody from Undersigned will ever ask you for this code.',
  'signing.mail.receipt.subject.signed': 'You signed: {title}',
  'signing.mail.receipt.subject.reconfirmed': 'You signed the changed text: {title}',
  'signing.mail.receipt.subject.withdrawn': 'Signature withdrawn: {title}',
  'signing.mail.receipt.subject.disavowed': 'Signature taken back: {title}',
  'signing.mail.receipt.text.signed':
    'The joint letter “{title}”, version {number, number}, was signed for {name}, {capacity}, on {at} ({mode}).',
  'signing.mail.receipt.text.reconfirmed':
    'The changed text of the joint letter “{title}”, version {number, number}, was signed for {name}, {capacity}, on {at} ({mode}).',
  'signing.mail.receipt.text.withdrawn':
    'The signature of {name}, {capacity}, under the joint letter “{title}” was withdrawn on {at}. The name is no longer listed.',
  'signing.mail.receipt.text.disavowed':
    'You told us that nobody in your office signed the joint letter “{title}” for {name}, {capacity}. The signature was withdrawn on {at}, and those who prepared the letter know.',
  'signing.mail.receipt.hash': 'Fingerprint of the text: {hash}',
  'signing.mail.receipt.leaf': 'Fingerprint of the entry in the record: {hash}',
  'signing.mail.receipt.act': 'Open the receipt',
  'signing.mail.receipt.not-us':
    'This was not you or your office? Open the receipt and say “this was not us”. Please do not forward this mail: its link can take the signature back.',
  'signing.mail.copy.subject': 'For your information: {title}',
  'signing.mail.copy.text':
    '{name} was asked to sign the joint letter “{title}”. The invitation with the personal link went to the official mailbox. You get this copy so that you can prepare it; only {name} signs.',
  'signing.mail.handover.subject': 'Invitations now go to another mailbox: {title}',
  'signing.mail.handover.text':
    'The invitation for {name} to sign the joint letter “{title}” now goes to another official mailbox of the same person, {mailbox}. Links sent to this one no longer work.',
  'signing.mail.handover.not-us':
    'If this is not right, answer this mail: {asker} made the change.',
  'signing.mail.handover.signed.subject': 'Your signature, now with this mailbox: {title}',
  'signing.mail.handover.signed.text':
    'What concerns the signature of {name} under the joint letter “{title}” comes to this mailbox from now on. The link below is your way to see it or to withdraw it.',
  'signing.mail.disavowed.subject': 'A signature was not theirs: {title}',
  'signing.mail.disavowed.text':
    'The office of {name}, {capacity}, says that nobody there signed the joint letter “{title}”. The signature made on {at} ({mode}) was withdrawn at once. Please find out with them what happened.',
  'signing.mail.disavowed.act': 'Open the invitation',
  'signing.mail.footer':
    'Sent by Undersigned for those who prepared this letter. It loads nothing from anywhere and tells nobody that you read it.',
  // desk: where each stands
  'signing.desk.title': 'Signatures',
  'signing.desk.lead': 'Who is asked to sign “{title}”, and where each stands.',
  'signing.desk.no-version':
    'There is no frozen text yet. You can prepare invitations now; they can be sent once a version is made.',
  'signing.desk.empty': 'Nobody is invited yet',
  'signing.desk.empty.text':
    'Choose members of a parliament from a roster, or upload a list of people and organisations. Nothing is sent until you say so.',
  'signing.desk.from-roster': 'Invite from a roster',
  'signing.desk.from-list': 'Invite from a list',
  'signing.desk.counts': 'At a glance',
  'signing.desk.count.asked': 'Asked',
  'signing.desk.count.signed': 'Signed this text',
  'signing.desk.count.waiting': 'No answer yet',
  'signing.desk.count.again': 'Asked again, not answered',
  'signing.desk.count.declined': 'Declined (private)',
  'signing.desk.count.trouble': 'Mail came back or expired',
  'signing.desk.progress': 'Signed, of those asked',
  'signing.desk.send': 'Send {count, plural, one {# invitation} other {# invitations}}',
  'signing.desk.send.text':
    'Each person gets one mail with a personal link. Signing is only possible through that mailbox.',
  'signing.desk.curve': 'Signatures over time',
  'signing.desk.curve.day': 'Day',
  'signing.desk.curve.new': 'New',
  'signing.desk.curve.total': 'In all',
  'signing.desk.curve.text':
    '{count, plural, one {# signature} other {# signatures}} from {from} to {to}.',
  'signing.desk.curve.table': 'The same figures as a table',
  'signing.desk.filter': 'Show',
  'signing.desk.filter.all': 'All',
  'signing.desk.filter.text': 'Name, country or group',
  'signing.desk.filter.act': 'Filter',
  'signing.desk.none': 'Nobody stands here',
  'signing.desk.none.text': 'Choose another position, or clear the name.',
  'signing.desk.table': 'Invited people',
  'signing.desk.column.name': 'Name',
  'signing.desk.column.where': 'Stands',
  'signing.desk.column.since': 'Since',
  'signing.desk.column.mailbox': 'Mailbox',
  'signing.desk.column.act': 'Act',
  'signing.desk.typed': 'typed by a drafter',
  'signing.desk.remind': 'Remind',
  'signing.desk.reminded': '{count, plural, one {reminded once} other {reminded # times}}',
  'signing.desk.reminders.text':
    'Reminders go out by themselves after 3, 7 and 14 days of silence, three at most. They stop with an answer, with the end of the window and with the release.',
  'signing.desk.scans': 'Sheets of paper to compare',
  'signing.desk.scan.waiting': '{name}, signed on {day}, uploaded by {uploader}',
  // desk: from a roster
  'signing.roster.title': 'Invite from a roster',
  'signing.roster.search': 'Find members',
  'signing.roster.roster': 'Roster',
  'signing.roster.name': 'Name',
  'signing.roster.country': 'Country',
  'signing.roster.country.hint': 'Two letters, such as FR.',
  'signing.roster.group': 'Political group',
  'signing.roster.any': 'Any',
  'signing.roster.act': 'Find',
  'signing.roster.none': 'There is no roster yet',
  'signing.roster.none.text': 'The owner of this installation imports the list of members first.',
  'signing.roster.nobody': 'Nobody was found',
  'signing.roster.nobody.text': 'Try a part of the name, or fewer conditions.',
  'signing.roster.found':
    '{total, plural, one {# member} other {# members}} in office today or with no dates.',
  'signing.roster.all': 'Choose all on this page',
  'signing.roster.choose': 'Choose',
  'signing.roster.invited': 'already invited',
  'signing.roster.out': 'no longer in office',
  'signing.roster.undated': 'the roster gives no dates',
  'signing.roster.email': 'Official e-mail address of {name}',
  'signing.roster.email.hint': 'The roster has none.',
  'signing.roster.capacity': 'Capacity',
  'signing.roster.capacity.hint':
    'As it stands beside the name in public, such as “Member of the European Parliament”.',
  'signing.roster.prepare': 'Prepare invitations',
  'signing.invite.language': 'Language of the mails',
  'signing.invite.copy': 'Staff in copy',
  'signing.invite.copy.hint':
    'One address that is told, without the personal link. Staff may prepare; only the person invited signs.',
  'signing.invite.prepared':
    '{count, plural, one {# invitation is} other {# invitations are}} prepared. Nothing was sent yet.',
  'signing.invite.refused':
    '{count, plural, one {# person was} other {# people were}} not invited:',
  'signing.invite.refused.line': '{name}: {reason}',
  'signing.invite.nothing': 'Choose at least one person.',
  'signing.invite.email-form': 'This is not an e-mail address. It looks like name@example.org.',
  // desk: from a list
  'signing.list.title': 'Invite from a list',
  'signing.list.lead':
    'A list with a heading row: name, capacity, e-mail, country (two letters), organisation. Commas, semicolons or tabs. It is checked first; nothing is kept before you confirm.',
  'signing.list.text': 'Paste the list',
  'signing.list.file': 'or upload a file',
  'signing.list.file.hint': 'CSV or text, as a spreadsheet saves it.',
  'signing.list.check': 'Check the list',
  'signing.list.checked': 'What the list says',
  'signing.list.good': '{count, plural, one {# person} other {# people}} can be invited.',
  'signing.list.bad':
    '{count, plural, one {# line} other {# lines}} cannot be used and will be left out.',
  'signing.list.line': 'Line',
  'signing.list.name': 'Name',
  'signing.list.email': 'E-mail address',
  'signing.list.verdict': 'Verdict',
  'signing.list.fine': 'fine',
  'signing.list.same-name':
    'fine; somebody of this name is invited already: check that it is not the same person',
  'signing.list.confirm': 'Prepare {count, plural, one {# invitation} other {# invitations}}',
  'signing.list.again': 'Correct the list',
  'signing.list.fault.name-missing': 'the name is missing',
  'signing.list.fault.capacity-missing': 'capacity or organisation is missing',
  'signing.list.fault.email-missing': 'the e-mail address is missing',
  'signing.list.fault.email-unreadable': 'the e-mail address cannot be one',
  'signing.list.fault.country-unreadable': 'the country is not a code of two letters',
  'signing.list.fault.too-long': 'a field is longer than 200 characters',
  'signing.list.fault.twice-in-list': 'the same mailbox stands further up',
  'signing.list.fault.hidden-characters':
    'the name has hidden characters or a bar that the record cannot hold',
  'signing.list.fault.already-invited': 'this mailbox is invited already',
  // desk: one invitation
  'signing.one.title': '{name}',
  'signing.one.capacity': 'Capacity',
  'signing.one.country': 'Country',
  'signing.one.group': 'Group',
  'signing.one.party': 'Party or organisation',
  'signing.one.mailbox': 'Mailbox',
  'signing.one.mailbox.roster': '{mailbox}, from the roster',
  'signing.one.mailbox.typed': '{mailbox}, typed by a drafter',
  'signing.one.mailbox.none': 'none: entered from a printed letter',
  'signing.one.copy': 'Staff in copy',
  'signing.one.stands': 'Stands',
  'signing.one.history': 'What happened',
  'signing.one.version': 'version {number, number}',
  'signing.one.acts': 'What you can do',
  'signing.one.remind': 'Remind now',
  'signing.one.bounce': 'The mail came back',
  'signing.one.bounce.text':
    'Say so when the mail server returned it. Then hand over to another mailbox.',
  'signing.one.revoke': 'Take the invitation back',
  'signing.one.revoke.text': 'The link stops working. The person can be invited again.',
  'signing.one.handover': 'Hand over to another official mailbox',
  'signing.one.handover.text':
    'Of the same person. Links and passkeys of the old mailbox stop working, and the old mailbox is told.',
  'signing.one.handover.email': 'New official e-mail address',
  'signing.one.handover.act': 'Hand over',
  'signing.one.paper': 'Signed on paper',
  'signing.one.paper.text':
    'Upload the signed sheet (PDF, JPEG or PNG, up to 10 MB). It is kept sealed. It counts once a second reader, not you, has compared it with the text.',
  'signing.one.paper.file': 'The sheet',
  'signing.one.paper.day': 'Signed on',
  'signing.one.paper.note': 'Note for the second reader',
  'signing.one.paper.act': 'Upload the sheet',
  'signing.one.scan': 'Sheet of {day}, version {number, number}',
  'signing.one.scan.waiting': 'waits for a second reader',
  'signing.one.scan.confirmed': 'confirmed',
  'signing.one.scan.refused': 'refused',
  'signing.one.nothing': 'Nothing is left to do here.',
  'signing.event.prepared': 'Prepared',
  'signing.event.invited': 'Invitation sent',
  'signing.event.opened': 'Used the link for the first time',
  'signing.event.code-asked': 'Asked for a code',
  'signing.event.passkey-enrolled': 'Made a passkey',
  'signing.event.signed': 'Signed',
  'signing.event.reconfirmed': 'Signed the changed text',
  'signing.event.declined': 'Declined',
  'signing.event.withdrawn': 'Withdrew the signature',
  'signing.event.disavowed': 'Said: this was not us',
  'signing.event.asked-again': 'Asked again over the new text',
  'signing.event.new-text': 'Told of the new text',
  'signing.event.reminded': 'Reminded',
  'signing.event.handed-over': 'Handed over to another mailbox',
  'signing.event.bounced': 'Mail came back',
  'signing.event.expired': 'The window closed without an answer',
  'signing.event.revoked': 'Invitation taken back',
  'signing.event.scan-uploaded': 'Sheet uploaded',
  'signing.event.scan-refused': 'Sheet refused',
  'signing.event.printed': 'Entered as printed in the published letter',
  // desk: a sheet beside the text
  'signing.scan.title': 'Compare the sheet with the text',
  'signing.scan.lead': '{name}, {capacity}: signed on {day}, uploaded by {uploader}.',
  'signing.scan.sheet': 'The sheet',
  'signing.scan.open': 'Open the sheet (PDF)',
  'signing.scan.alt': 'The uploaded sheet of {name}',
  'signing.scan.text': 'The text, version {number, number}',
  'signing.scan.ask':
    'Is it the same text, is it the signature of this person, and is the day right?',
  'signing.scan.note': 'Note',
  'signing.scan.note.hint': 'Needed when you refuse: what is wrong, so that it can be mended.',
  'signing.scan.confirm': 'Confirm the signature',
  'signing.scan.refuse': 'Refuse',
  'signing.scan.own': 'You uploaded this sheet, so somebody else has to compare it.',
  'signing.scan.decided.confirmed': 'Confirmed on {at}.',
  'signing.scan.decided.refused': 'Refused on {at}: {note}',
  'signing.scan.older':
    'The text has changed since this sheet was uploaded. It cannot count for the new text.',
  // refusals
  'refusal.personal-link-unknown':
    'This personal link is not known here. Mail programs sometimes cut long addresses: copy the whole of it from the mail, or ask whoever wrote to you for a new invitation.',
  'refusal.personal-link-revoked':
    'This link no longer works. A newer one was sent, to this mailbox or to another of the same person, or the invitation was taken back. Use the newest mail, or ask whoever wrote to you.',
  'refusal.invitation-revoked':
    'This invitation was taken back by those who prepared the letter. Ask them if you still want to sign.',
  'refusal.invitation-not-sent': 'This invitation has not been sent yet.',
  'refusal.act-not-now':
    'As things stand now, this cannot be done. Load the page again to see where it stands.',
  'refusal.text-changed':
    'The text was changed while you were reading. Nothing was signed. Read the new text below and answer again.',
  'refusal.window-closed':
    'The time in which this letter could be signed is over. If its leads set a new window, you will be asked again.',
  'refusal.not-in-office': 'By the roster, this mandate does not cover the day of the signature.',
  'refusal.already-signed': 'This text is signed already.',
  'refusal.signed-withdraw':
    'You have signed this text. To take that back, withdraw the signature.',
  'refusal.already-declined': 'You have declined already.',
  'refusal.nothing-to-withdraw': 'There is no signature to withdraw.',
  'refusal.too-many-invitations': 'One letter can invite {most, number} people at most.',
  'refusal.already-invited': 'This person is invited already.',
  'refusal.mailbox-already-invited': 'This mailbox belongs to another invitation of this letter.',
  'refusal.email-missing': 'There is no official e-mail address for this person. Add one.',
  'refusal.letter-not-frozen': 'There is no frozen text yet. Make a version of the letter first.',
  'refusal.already-sent': 'This invitation was sent already.',
  'refusal.same-mailbox': 'This is the mailbox it goes to already.',
  'refusal.signature-not-yours': 'This person has signed. Only they can take a signature back.',
  'refusal.reminder-stopped':
    'This person has answered, or cannot be reached. No reminder goes out.',
  'refusal.reminders-used-up': 'Three reminders went out. There is no fourth.',
  'refusal.reminder-too-soon': 'The last mail went out less than a day ago. Wait until tomorrow.',
  'refusal.reminder-after-release': 'The letter is public. Nobody is reminded any more.',
  'refusal.scan-empty': 'Choose the file with the signed sheet.',
  'refusal.scan-too-large':
    'The sheet is larger than 10 MB. Scan it in black and white, or at 150 dpi.',
  'refusal.scan-type': 'This file is not a PDF, JPEG or PNG. Save the scan as one of these.',
  'refusal.signed-on-unreadable':
    'The day of the signature cannot be read. Write it as year-month-day.',
  'refusal.signed-on-future': 'The day of the signature has not come yet.',
  'refusal.scan-decided': 'This sheet has been decided already.',
  'refusal.scan-own': 'Whoever uploaded or entered it cannot confirm it. Somebody else has to.',
  'refusal.scan-note-missing': 'Say in the note what is wrong with the sheet.',
  'refusal.scan-older-text': 'The sheet carries an older text. It cannot count for the new one.',
  'refusal.printed-only-archived':
    'Printed signatures can only be entered for a letter that was published elsewhere.',
  'refusal.list-too-long': 'The list is too long. Split it and invite in parts.',
  'refusal.list-rows': 'The list has more than {most, number} lines. Split it and invite in parts.',
  'refusal.list-empty':
    'There is no person in this list. It needs a heading row and at least one line.',
  'refusal.list-headings':
    'The first line must name the columns, with “name” and “e-mail” among them.',
  'refusal.list-unreadable':
    'The list could not be read as columns. Check quotation marks, or save it as CSV again.',
  'refusal.codes-too-many':
    'Six codes were sent within an hour. Use the newest one, or wait an hour.',
  'refusal.signing-code-none': 'There is no code waiting. Ask for a new one.',
  'refusal.signing-code-older-text':
    'This code was for an earlier text. Read the text below and ask for a new code.',
  'refusal.signing-code-expired': 'The code is older than fifteen minutes. Ask for a new one.',
  'refusal.signing-code-attempts': 'Five wrong codes were typed. Ask for a new one.',
  'refusal.signing-code-wrong':
    'This is not the code from the newest mail. {left, plural, =0 {Ask for a new one.} one {One more try.} other {# more tries.}}',
  'refusal.receipt-link-only':
    'This can only be said through the link in the receipt, which went to the official mailbox.',
  'refusal.challenge-gone':
    'That took longer than five minutes, or was answered twice. Please try again.',
  'refusal.signing-passkey-none': 'No passkey is known for this mailbox yet. Sign with a code.',
  'refusal.signing-passkey-unreadable':
    'The answer of your passkey could not be read. Try again, or sign with a code.',
  'refusal.signing-passkey-unknown': 'This passkey is not one of yours here. Sign with a code.',
  'refusal.signing-passkey-not-verified':
    'Your passkey’s answer could not be verified. Try again, or sign with a code.',
  'refusal.signing-passkey-copied':
    'This passkey seems to have been copied, so it cannot be trusted. Sign with a code.',
  'refusal.signing-passkey-known': 'This passkey is known here already. Sign with it.',
  'refusal.signing-capacity-missing': 'Say in which capacity these people sign.',
  'refusal.receipt-none': 'Nothing has been signed through this link, so there is no receipt.',
} as const;
