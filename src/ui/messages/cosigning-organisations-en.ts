export const cosigningOrganisationsEn = {
  'refusal.organisation-changed':
    'Somebody sent the form again meanwhile, with other words: look once more.',
  'refusal.organisation-listed': 'An organisation of this name is on the list already.',
  'refusal.organisation-not-confirmed':
    'Nobody at this organisation has confirmed yet. It can be listed once they have.',
  'refusal.organisation-ended': 'This organisation no longer stands behind the letter.',

  'organisations.title': 'Organisations behind this letter',
  'organisations.none': 'No organisation is on the list yet.',
  'organisations.count':
    '{count, plural, one {One organisation stands behind this letter.} other {# organisations stand behind this letter.}}',
  'organisations.closed':
    'The time to stand behind this letter has ended. The list stays as it is.',
  'organisations.form': 'Add your organisation',
  'organisations.form.lead':
    'Name, country and web site appear on this list, once you have confirmed by mail and the people of the letter have looked.',
  'organisations.form.name': 'Name of the organisation',
  'organisations.form.name.hint': 'As it writes its name itself.',
  'organisations.form.other': 'We are another organisation with the same name',
  'organisations.form.country': 'The country where it is at home',
  'organisations.form.website': 'Its web site',
  'organisations.form.person': 'Who answers for it',
  'organisations.form.person.hint':
    'Only the people of this letter see this, to be sure that it is you. It is never published.',
  'organisations.form.person.name': 'Your name',
  'organisations.form.person.role': 'What you do there',
  'organisations.form.person.role.hint': 'For example: director, member of the board.',
  'organisations.form.person.email': 'Your e-mail address there',
  'organisations.form.consent':
    'By pressing the button I say that this organisation stands behind the letter and that I may say so for it. My name, my role and my address are kept under seal until {months, plural, one {one month} other {# months}} after co-signing has ended.',
  'organisations.form.submit': 'Add this organisation',
  'organisations.wrong.name': 'Write the name of the organisation, at most 160 letters.',
  'organisations.wrong.country': 'Choose the country of the organisation.',
  'organisations.wrong.website':
    'This is not the address of a web site. Write it as in https://example.org, or leave it out.',
  'organisations.wrong.person': 'Write your name, at most 120 letters.',
  'organisations.wrong.role': 'Write what you do there, at most 120 letters.',
  'organisations.wrong.email': 'This is not an e-mail address. Please check it.',
  'organisations.wrong.listed':
    'An organisation of this name is on the list above already. If yours is another one, say so below.',
  'organisations.sent.lead':
    'We have written to the address you typed. Your organisation is not on the list yet.',
  'organisations.sent.then':
    'Open the mail and confirm. Then the people of the letter look at it, and you hear from us when it is listed.',
  'organisations.sent.nothing':
    'No mail after ten minutes? Look among unwanted mail, check the address, and send the form once more.',
  'organisations.paused.kept':
    'Nothing is taken just now. What you typed still stands in the form below: leave this page open and press the button again later.',

  'organisations.facts.organisation': 'Organisation',
  'organisations.facts.person': 'Answers for it',
  'organisations.confirm.title': 'Does your organisation stand behind this letter?',
  'organisations.confirm.lead': 'Opening this page has changed nothing.',
  'organisations.confirm.entitled': 'I may say this for the organisation',
  'organisations.confirm.submit': 'Yes, we stand behind it',
  'organisations.own.confirmed.title': 'Thank you. Your organisation will be looked at',
  'organisations.own.confirmed.lead':
    'Confirmed on {date}. The people of the letter look at every organisation before it is listed. You will hear from us.',
  'organisations.own.listed.title': 'Your organisation is on the list',
  'organisations.own.listed.lead': 'Everybody can read it there since {date}.',
  'organisations.own.list': 'To the list',
  'organisations.take-back.link': 'Take our request back',
  'organisations.take-back.title': 'Take your request back?',
  'organisations.take-back.lead': 'Your organisation is then not put on the list.',
  'organisations.take-back.submit': 'Take it back',
  'organisations.take-back.back': 'No, it stays',
  'organisations.withdraw.link': 'Take our organisation off the list',
  'organisations.withdraw.title': 'Take your organisation off the list?',
  'organisations.withdraw.lead': 'You can do this at any time and need give no reason.',
  'organisations.withdraw.submit': 'Take it off',
  'organisations.withdraw.back': 'No, it stays',
  'organisations.not-us': 'This was not us',
  'organisations.not-us.title': 'Was this not you?',
  'organisations.not-us.lead':
    'Then somebody typed your address. Say so, and we erase it and never write to you about this letter again.',
  'organisations.not-us.submit': 'This was not us',
  'organisations.not-us.back': 'It was us',
  'organisations.withdrawn.title': 'Your organisation no longer stands behind the letter',
  'organisations.withdrawn.lead': 'It is not on the list. Your name and address are erased.',
  'organisations.declined.title': 'This organisation was not listed',
  'organisations.declined.lead':
    'The people of the letter did not list it. If you think this is a mistake, write to them.',
  'organisations.disowned.title': 'Thank you for telling us',
  'organisations.disowned.lead':
    'Your address is erased, nothing appears on the list, and we do not write to you about this letter again.',

  'organisations.mail.confirm.subject': 'Does your organisation stand behind this letter?',
  'organisations.mail.confirm.text':
    'Somebody gave your address as that of the person who answers for an organisation. It asks to stand behind the open letter “{title}”.\nLook at what was typed. If you may say this for the organisation, confirm it within three days.',
  'organisations.mail.confirm.act': 'Look and confirm',
  'organisations.mail.already.subject': 'Your organisation is known to us',
  'organisations.mail.already.text':
    'Somebody sent the form for your organisation again. Nothing has changed: you have confirmed that it stands behind the open letter “{title}”.',
  'organisations.mail.listed.subject': 'Your organisation is on the list',
  'organisations.mail.listed.text':
    'The organisation you answer for is now on the public list of those who stand behind the open letter “{title}”.',
  'organisations.mail.declined.subject': 'Your organisation was not listed',
  'organisations.mail.declined.text':
    'The people of the open letter “{title}” did not put the organisation you answer for on its list. If you think this is a mistake, write to them.',
  'organisations.mail.look': 'Look at your page, or take it back',
  'organisations.mail.not-us':
    'If this was not you, say so here. We erase your address and do not write again about this letter:',

  // ---- at the desk ----
  'organisations.desk.title': 'Organisations',
  'organisations.desk.lead':
    'Those who answer for them have confirmed by mail. Look whether each is who it says, for example by its web site, before everybody reads it on the list.',
  'organisations.desk.none': 'No organisation has confirmed yet',
  'organisations.desk.none.text':
    'They ask by the form of the letter’s page. You find them here once they have confirmed by mail.',
  'organisations.desk.off':
    'This letter was opened for people only. Organisations cannot ask to stand behind it.',
  'organisations.desk.waiting': 'To look at',
  'organisations.desk.listed': 'On the public list',
  'organisations.desk.ended': 'No longer',
  'organisations.desk.confirmed': 'Confirmed by mail: {date}',
  'organisations.desk.since': 'Listed since {date}',
  'organisations.desk.list': 'Put on the list',
  'organisations.desk.decline': 'Do not list',
  'organisations.desk.take-off': 'Take off the list',
  'organisations.desk.alike.name': 'Its name is the same as that of {other}, or hardly differs.',
  'organisations.desk.alike.part-of-name': 'Its name is much like {other}.',
  'organisations.desk.alike.website': 'It names the same web site as {other}.',
  'organisations.desk.alike.what':
    'They may be the same, or two. Nothing is put together by itself: list one, or both.',
  'organisations.desk.ended.withdrawn': 'withdrew on {date}',
  'organisations.desk.ended.declined': 'not listed, on {date}',
  'organisations.desk.ended.disowned': 'the mailbox said on {date} that it was not them',
};
