export const cosigningEn = {
  'refusal.cosigning-closed':
    'Co-signing for this letter has ended. Whoever co-signed in time has three days to confirm.',
  'refusal.cosigning-paused':
    'Co-signing is paused for the moment. Nothing you typed was kept; please come back later.',
  'refusal.cosigning-link-gone':
    'This link leads nowhere any more. You can co-sign again from the letter’s page while it is open.',
  'refusal.too-busy':
    'Very many people are writing to us this second. Please wait a few seconds and press the button again: what you typed is still there.',
  'cosigning.form': 'Co-sign this letter',
  'cosigning.form.name': 'Your name',
  'cosigning.form.name.hint': 'As you write it yourself. It is not published.',
  'cosigning.form.email': 'Your e-mail address',
  'cosigning.form.email.hint':
    'You get one mail with a link. You count once you have confirmed there.',
  'cosigning.form.near': 'Did you mean @?',
  'cosigning.form.country': 'The country you live in',
  'cosigning.form.country.choose': 'Choose a country',
  'cosigning.form.postcode': 'Your postcode',
  'cosigning.form.hears': 'Tell me by mail what becomes of the demands',
  'cosigning.form.hears.hint':
    'A few mails in all. Each ends with a link that stops them with one click.',
  'cosigning.form.partners': 'Share with others?',
  'cosigning.form.partners.hint': 'Only if you want to. You count all the same.',
  'cosigning.form.partner': '{name} may have my name, country and e-mail address and write to me',
  'cosigning.form.partner.privacy': 'How {name} treats them',
  'cosigning.form.consent':
    'By pressing the button I stand behind this letter, and I agree that my name, my e-mail address{postcode, select, asked {, my postcode} other {}} and my country are kept under seal, so that I am counted once, until {months, plural, one {one month} other {# months}} after co-signing has ended; only the number of us and our countries are published.',
  'cosigning.form.submit': 'Co-sign',
  'cosigning.form.then':
    'Not even the people who wrote the letter see who co-signed. You can withdraw at any time by the link in your mail.',
  'cosigning.form.then.shared':
    'The people who wrote the letter do not see who co-signed, except on a list for those you agree to share with above. You can withdraw at any time by the link in your mail.',
  'cosigning.form.wrong.name': 'Write your name.',
  'cosigning.form.wrong.name-long': 'This name is too long for us. Write at most 120 letters.',
  'cosigning.form.wrong.email': 'This is not an e-mail address. Please check it.',
  'cosigning.form.wrong.country': 'Choose the country you live in.',
  'cosigning.form.wrong.postcode':
    'This is not a postcode. Leave the field empty if you have none.',
  'cosigning.section': 'Co-sign this letter',
  'cosigning.section.counted':
    '{count, plural, =0 {Nobody has co-signed yet.} one {One person has co-signed.} other {# people have co-signed.}}',
  'cosigning.section.closes': 'Open until {date}.',
  'cosigning.section.over': 'Who stands behind this letter',
  'cosigning.section.organisations': 'For organisations',
  'cosigning.section.closed':
    'Co-signing ended on {date}. Whoever co-signed in time has three days to confirm.',
  'cosigning.section.paused': 'Co-signing is paused for the moment. Please come back later.',
  'cosigning.section.figures': 'Count and figures',
  'cosigning.page.title': 'Co-sign',
  'cosigning.page.letter': 'The letter',
  'cosigning.page.read': 'Read the letter first',
  'cosigning.paused.title': 'Paused for the moment',
  'cosigning.paused.text': 'Nothing is taken just now. Please come back later.',
  'cosigning.paused.kept':
    'What you typed still stands in the form below. Leave this page open and press the button again later.',
  'cosigning.closed.title': 'Co-signing has ended',
  'cosigning.closed.text':
    'It ended on {date}. Whoever co-signed in time has three days to confirm.',
  'cosigning.busy.title': 'Very many people are here this second',
  'cosigning.work.title': 'One more thing',
  'cosigning.work.above': 'Not sent yet',
  'cosigning.work.see': 'Why, and what to do, stands above the button.',
  'cosigning.sent.title': 'Look in your mailbox',
  'cosigning.sent.lead':
    'A mail is on its way to you. Open its link and press the button there: you are counted only then.',
  'cosigning.sent.nothing':
    'No mail after ten minutes? Look among unwanted mail, check the address, and co-sign once more. However often you do, you are counted once.',
  'cosigning.sent.typed': 'You typed this address:',
  'cosigning.sent.same':
    'This page is the same for everybody, so that nobody can learn here who has co-signed.',
  'cosigning.sent.back': 'Back to the letter',
  'cosigning.confirm.title': 'Confirm your co-signature',
  'cosigning.confirm.lead':
    'Nothing is counted yet. If it was you who co-signed, press the button.',
  'cosigning.letter.withdrawn': 'A letter that is no longer public',
  'cosigning.facts.letter': 'The letter',
  'cosigning.facts.name': 'The name typed',
  'cosigning.facts.country': 'The country',
  'cosigning.facts.hears': 'Mails about what becomes of the demands',
  'cosigning.facts.shared': 'Name, country and address shared with {partner}',
  'cosigning.facts.later': 'Yes, if you press the button. On the next page you can take it back.',
  'cosigning.facts.counted': 'Counted on',
  'cosigning.confirm.submit': 'Confirm: count me',
  'cosigning.number': 'The three digits in your mail',
  'cosigning.number.hint':
    'They stand below the link. Programs that check mails open links too, but they do not type.',
  'cosigning.number.wrong':
    'These are not the digits in the mail. They stand below the link you opened.',
  'cosigning.not-me': 'This was not me',
  'cosigning.not-me.title': 'Was this not you?',
  'cosigning.not-me.lead': 'Somebody typed your e-mail address under this letter.',
  'cosigning.not-me.what':
    'Press the button and what was typed is erased, it does not count, and we never write to this address about this letter again. If you do nothing, an unconfirmed co-signature is erased after {days} days.',
  'cosigning.not-me.submit': 'Erase it: this was not me',
  'cosigning.not-me.back': 'Go back: it was me',
  'cosigning.counted.title': 'You are number {number}',
  'cosigning.counted.title.plain': 'You are counted',
  'cosigning.counted.lead': 'Thank you. Your co-signature is counted, and nobody is counted twice.',
  'cosigning.counted.number':
    'Numbers are given in the order of confirming, and never again: those who withdrew keep theirs, so the count may be smaller.',
  'cosigning.counted.tell': 'Send others the address of the letter:',
  'cosigning.counted.keep':
    'Keep the mail: its link leads back here, to your receipt and to the way out.',
  'cosigning.receipt': 'Your receipt',
  'cosigning.receipt.what':
    'A small file with which anybody can check, without asking us, that you are in the count. It holds your name, so give it only to people you trust.',
  'cosigning.receipt.get': 'Get the receipt',
  'cosigning.receipt.check': 'Check a receipt',
  'cosigning.receipt.later':
    'It can be had as soon as the next batch of co-signatures is sealed into the public record: within minutes on the first day, later within an hour or so. Open this page again then.',
  'cosigning.choices': 'What you agreed to',
  'cosigning.choices.submit': 'Save',
  'cosigning.choices.saved': 'Saved.',
  'cosigning.choices.partners.gone':
    'Whoever has your address already is not told by us: their page says how to be erased there.',
  'cosigning.withdraw': 'Withdraw',
  'cosigning.withdraw.may':
    'At any time. You are then no longer counted, and your name and address are erased at once.',
  'cosigning.gone.lead': 'You can co-sign again from the letter’s page while it is open.',
  'cosigning.busy.link':
    'Nothing is lost. Please wait a few seconds, go back and press the button again.',
  'cosigning.withdraw.link': 'Withdraw my co-signature',
  'cosigning.withdraw.title': 'Withdraw your co-signature?',
  'cosigning.withdraw.lead':
    'You are no longer counted, and your name and address are erased at once.',
  'cosigning.withdraw.what':
    'The public count goes down by one. Which number you had stays in the record, without your name. You can co-sign again while it is open.',
  'cosigning.withdraw.submit': 'Withdraw it',
  'cosigning.withdraw.back': 'Keep it',
  'cosigning.withdrawn.title': 'You have withdrawn',
  'cosigning.withdrawn.lead': 'You are not counted, and your name and address are erased here.',
  'cosigning.withdrawn.again': 'You can co-sign again from the letter’s page while it is open.',
  'cosigning.disowned.title': 'Erased',
  'cosigning.disowned.lead':
    'What was typed with your address is gone and does not count. We do not write to this address about this letter again.',
  'cosigning.gone.title': 'This link leads nowhere any more',
  'cosigning.gone.why':
    'A link to confirm works for three days. What was not confirmed is erased after {days} days; nothing about you is kept then.',
  'cosigning.gone.home': 'To all letters',
  'cosigning.hearing.title': 'Stop these mails?',
  'cosigning.hearing.lead': 'You hear no more of what becomes of this letter. You stay counted.',
  'cosigning.hearing.submit': 'Stop these mails',
  'cosigning.hearing.done.title': 'These mails have ended',
  'cosigning.hearing.done.lead':
    'Nothing more will come. You stay counted. On your own page you can ask for them again.',
  'cosigning.hearing.own': 'To your own page',
  'cosigning.mail.confirm.subject': 'Please confirm your co-signature',
  'cosigning.mail.confirm.text':
    'Somebody, most likely you, co-signed the letter “{title}” with this e-mail address. You are counted as soon as you confirm.',
  'cosigning.mail.confirm.quiet':
    'Somebody, most likely you, co-signed a letter with this e-mail address. You are counted as soon as you confirm.',
  'cosigning.mail.already.quiet':
    'Somebody, most likely you, co-signed a letter once more with this e-mail address. You were counted before, and nobody is counted twice.',
  'cosigning.mail.confirm.act': 'Confirm',
  'cosigning.mail.number': 'Three digits, should the page ask for them:',
  'cosigning.mail.confirm.until': 'The link works for three days.',
  'cosigning.mail.keep':
    'Please keep this mail. The same link leads to your own page later: which number you are, and how to withdraw.',
  'cosigning.mail.receipt':
    'Your receipt, within minutes or an hour after you have confirmed. With it anybody can check that you are in the count:',
  'cosigning.mail.receipt.now':
    'Your receipt, with which anybody can check that you are in the count:',
  'cosigning.mail.not-me': 'This was not you? Then say so here, or do nothing:',
  'cosigning.mail.already.subject': 'You are counted already',
  'cosigning.mail.already.text':
    'Somebody, most likely you, co-signed the letter “{title}” once more with this e-mail address. You were counted before, and nobody is counted twice.',
  'cosigning.mail.already.act': 'Your own page',
};
