/** Cases: who may see a case, consent, risk, publication. */
export const casePeopleEn = {
  'cases.list.title': 'Cases',
  'cases.list.lead':
    'A case is the file on one situation: whom it is about, what happened, how one knows. Only its people see it.',
  'cases.list.empty': 'You work on no case yet',
  'cases.list.empty.next':
    'Begin one: a title is enough. Everything else is entered on one page, and nobody else sees it unless you add them.',
  'cases.list.changed': 'changed {at}',
  'cases.list.roles': 'your role: {roles}',
  'cases.list.opened': 'opened by you as the owner, to read',
  'cases.stands.public': 'Public part',
  'cases.stands.asked': 'Second reader asked',
  'cases.role.drafter': 'drafter',
  'cases.role.second-reader': 'second reader',
  'cases.review.due': '{count, plural, one {One case is} other {# cases are}} due for review',
  'cases.review.what':
    'Say on the page of the case why it is still kept, and until when; or erase what is no longer needed.',
  'cases.review.since': 'due since {day}',
  'cases.review.on': 'review on {day}',
  'cases.new.title': 'New case',
  'cases.new.lead': 'Give it a name by which its people know it. You can change everything later.',
  'cases.new.name': 'Title',
  'cases.new.name.hint': 'Only the people of the case read it, until somebody marks it for others.',
  'cases.new.country': 'Country',
  'cases.new.country.none': 'Not one country',
  'cases.new.language': 'Language of the texts',
  'cases.new.language.hint':
    'In which language the case is mainly written. Names may be in any script.',
  'cases.new.submit': 'Begin the case',
  'cases.people.lead':
    'A case is a compartment: nobody but these people sees it, whatever they may see elsewhere.',
  'cases.people.drafter.title': 'Drafters',
  'cases.people.drafter.hint':
    'Enter and change everything, read what is sealed, decide who works on the case.',
  'cases.people.drafter.none': 'Nobody drafts this case.',
  'cases.people.second-reader.title': 'Second readers',
  'cases.people.second-reader.hint':
    'Read the case, but not what is sealed, and decide what of it may become public.',
  'cases.people.second-reader.none': 'No second reader yet. Nothing can become public without one.',
  'cases.people.you': 'you',
  'cases.people.revoke': 'End role',
  'cases.people.add': 'Add somebody',
  'cases.people.add.hint':
    'They get a mail that does not name the case, and sign in with a code. They see the case at once.',
  'cases.people.role': 'What they do',
  'cases.people.name': 'Name',
  'cases.people.email': 'E-mail address',
  'cases.people.submit': 'Add to the case',
  'cases.openings.title': 'Looked into by the owner',
  'cases.openings.hint':
    'Whoever runs this installation sees no case. They can open one for a day, to read, for a reason that stands here.',
  'cases.openings.none': 'Nobody opened this case.',
  'cases.openings.open': 'open now',
  'cases.openings.span': 'from {from} until {until}',
  'cases.compartments.title': 'Compartments',
  'cases.compartments.lead':
    'The cases on this installation, without a word of what they hold. Opening one is told to its people, with your reason, and ends by itself after 24 hours.',
  'cases.compartments.none': 'There is no case yet',
  'cases.compartments.none.next': 'As soon as somebody begins one, its code stands here.',
  'cases.compartments.began': 'begun {at}',
  'cases.compartments.opened':
    '{count, plural, one {opened once} other {opened # times}}, last {at}',
  'cases.compartments.look': 'Look at the case',
  'cases.compartments.close': 'Close again',
  'cases.compartments.open': 'Open this compartment',
  'cases.compartments.reason': 'Why must you look into this case?',
  'cases.compartments.reason.hint': 'The people of the case read this sentence, and it stays.',
  'cases.compartments.submit': 'Open for 24 hours',
  'cases.mail.role.subject': 'You were added to a case',
  'cases.mail.role.drafter':
    '{by} added you to the case {code} as a drafter. You can enter and change what it holds.',
  'cases.mail.role.second-reader':
    '{by} asks you to be the second reader of the case {code}. You decide what of it may become public.',
  'cases.mail.role.open': 'Open the case',
  'cases.mail.role.how': 'Sign in with this address. You get a code by mail; there is no password.',
  'cases.mail.role.wrong':
    'If this is a mistake, do nothing. What the case is about stands in no mail.',
  'cases.mail.opening.subject': 'The owner of this installation opened one of your cases',
  'cases.mail.opening.text':
    '{name} runs this installation and opened the case {code}, to read it, until {until} at the latest.',
  'cases.mail.opening.reason': 'The reason given: {reason}',
  'cases.mail.opening.open': 'See who looked into the case',
  'cases.mail.opening.note': 'You get this mail whenever it happens. It cannot be switched off.',
  'refusal.case-role-missing': 'You see this case, but your role on it does not allow this.',
  'refusal.last-case-drafter':
    'This is the last drafter of the case. Add another one first, so that somebody can still edit it.',
  'refusal.opening-reason':
    'Say in a sentence why you open this compartment: {least} to {most} characters. The people of the case read it.',
  'cases.public.none': 'Nothing of this case is public.',
  'cases.public.live': 'Part of this case is public',
  'cases.public.live.who':
    'Asked for by {asked}, approved by {approved}, {at}. Shown is what was approved; consent counts as it is now.',
  'cases.public.would': 'What would be public',
  'cases.public.would.nothing': 'Nothing is marked for the public',
  'cases.public.would.nothing.next':
    'Mark entries of the file, and its title, as shown to the public. Nothing appears before a second reader agrees.',
  'cases.public.rendition': 'Read it as the public would',
  'cases.public.rendition.authority': 'Read it as the authority would',
  'cases.public.ask': 'Ask a second reader',
  'cases.public.ask.hint':
    'They are asked about exactly what stands here now. What is changed later waits for the next time.',
  'cases.public.note': 'Note for the second reader',
  'cases.public.ask.submit': 'Ask for publication',
  'cases.public.waiting': 'Waiting for a second reader',
  'cases.public.waits': 'A second reader who did not ask for it decides.',
  'cases.public.overtaken':
    'The file was changed since this was asked. It has to be taken back and asked again, so that the second reader decides about what would appear.',
  'cases.public.take-back': 'Take back',
  'cases.public.decision-note': 'Note on the decision',
  'cases.public.approve': 'Approve: make it public now',
  'cases.public.refuse': 'Do not approve',
  'cases.public.end': 'Take it away',
  'cases.public.end.hint':
    'The public page is gone at once. What others copied before cannot be called back.',
  'cases.public.end.reason': 'Why',
  'cases.public.end.submit': 'Take it away now',
  'cases.public.earlier': 'Earlier',
  'cases.public.decision.approved': 'Asked by {asked}, approved by {by}, {at}',
  'cases.public.decision.refused': 'Asked by {asked}, not approved by {by}, {at}',
  'cases.public.decision.taken-back': 'Asked by {asked}, taken back by {by}, {at}',
  'cases.public.replaced': 'replaced {at}',
  'cases.public.ended': 'taken away by {by}, {at}: {reason}',
  'cases.blockers.none': 'Nothing stands in the way',
  'cases.blockers.none.next': 'Names, dangers and consent were looked at as of today.',
  'cases.blockers.title':
    '{count, plural, one {One thing stands} other {# things stand}} in the way',
  'cases.blocker.open': 'Go there',
  'cases.blocker.head-not-public':
    'The title and summary of the case are not marked for the public.',
  'cases.blocker.nothing-public': 'No entry is marked for the public.',
  'cases.blocker.no-second-reader': 'The case has no second reader other than you.',
  'cases.blocker.risk-missing': 'Nobody noted what danger {name} is in.',
  'cases.blocker.risk-old':
    'The danger to {name} was looked at too long ago: a look counts for 14 days, for 7 where the danger is extreme.',
  'cases.blocker.risk-before':
    'The danger to {name} was not looked at again since the last publication.',
  'cases.blocker.store-withdrawn':
    '{name} does not want to be stored. Erase what is known of them, or do not show them.',
  'cases.blocker.name-in-text':
    'The name of {name}, who may not be named, stands in a text: {kind}, {field}. It would be taken out; write the sentence anew.',
  'cases.release-blocker.name-not-agreed':
    '“{words}”: a case this letter rests on names somebody so, and has no consent to name them in public.',
  'cases.release-blocker.risk-missing':
    '“{words}”: a case this letter rests on has no note on the danger to the person named so.',
  'cases.release-blocker.risk-old':
    '“{words}”: the danger to the person named so was looked at too long ago: a look counts for 14 days, for 7 where the danger is extreme.',
  'cases.release-blocker.risk-before':
    '“{words}”: the danger to the person named so was not looked at again since their case was last published.',
  'cases.consent.title': 'People and their consent',
  'cases.consent.hint':
    'Per person and per use, as it is today. Being named to an authority and being named in public are two questions; neither follows from the other.',
  'cases.consent.nobody': 'No person and no group stands in this file',
  'cases.consent.nobody.next': 'Enter whom the case is about; then their answers stand here.',
  'cases.consent.who': 'Who',
  'cases.consent.public': 'Named in public',
  'cases.consent.authority': 'Named to the authority',
  'cases.consent.store': 'Stored',
  'cases.consent.share': 'Shared with partners',
  'cases.consent.photo': 'Pictures',
  'cases.consent.risk': 'Danger looked at',
  'cases.consent.to-be-erased': 'to be erased',
  'cases.consent.not-shown': 'not shown there',
  'cases.consent.shown-as': 'shown as {name}',
  'cases.consent.state.given': 'yes',
  'cases.consent.state.missing': 'not asked',
  'cases.consent.state.refused': 'no',
  'cases.consent.state.withdrawn': 'withdrawn',
  'cases.consent.state.expired': 'ended',
  'cases.consent.state.not-asked': 'not needed',
  'cases.consent.risk.fresh': 'lately',
  'cases.consent.risk.missing': 'never',
  'cases.consent.risk.old': 'too long ago',
  'cases.consent.risk.before': 'not since publishing',
  'cases.mail.publication.asked.subject': 'A case waits for your second reading',
  'cases.mail.publication.asked':
    '{by} asks you to decide whether part of the case {code} becomes public.',
  'cases.mail.publication.approved.subject': 'Part of your case is public',
  'cases.mail.publication.approved':
    '{by} approved what you asked for: part of the case {code} is public now.',
  'cases.mail.publication.refused.subject': 'Part of your case stays private',
  'cases.mail.publication.refused':
    '{by} did not approve what you asked for: nothing of the case {code} changed for the public. The page says why.',
  'cases.mail.publication.taken-back.subject': 'A case no longer waits for your second reading',
  'cases.mail.publication.taken-back':
    '{by} took back what you were asked about the case {code}. There is nothing to decide.',
  'cases.mail.publication.open': 'Open the page',
  'cases.erasure.link': 'Erase',
  'refusal.publication-waiting':
    'A second reader is asked already. Take that back first, if it is no longer what you want.',
  'refusal.publication-blocked':
    '{count, plural, one {One thing stands} other {# things stand}} in the way. The page about the public part says what.',
  'refusal.publication-own': 'You asked for this yourself. Somebody else has to decide.',
  'refusal.publication-overtaken':
    'The file was changed since this was asked. Nothing was made public; it has to be asked again.',
  'refusal.publication-none': 'There is nothing to decide or to take away (any more).',
  'refusal.note-too-long':
    'The note is too long or holds signs that cannot be kept: at most {most} characters.',
  'refusal.reason-missing': 'Say why, in at most {most} characters.',
  'cases.erasure.title': 'Erase somebody',
  'cases.erasure.what':
    'This forgets who is meant, for good: names, what is known about them, consent, danger and earlier revisions.',
  'cases.erasure.notes':
    '{count, plural, =0 {There is no note on consent or danger.} one {One note on consent or danger goes.} other {# notes on consent and danger go.}}',
  'cases.erasure.texts':
    '{count, plural, =0 {The name stands in no other entry.} one {The name is taken out of the texts of one other entry.} other {The name is taken out of the texts of # other entries.}}',
  'cases.erasure.history':
    '{count, plural, =0 {No earlier revision is touched.} one {One earlier revision can no longer be read.} other {# earlier revisions can no longer be read.}}',
  'cases.erasure.stays':
    'What happened stays, told of somebody who is not named. It cannot be undone.',
  'cases.erasure.files':
    '{count, plural, one {One file is} other {# files are}} about this person. Files are erased on their own page:',
  'cases.erasure.reason': 'Why',
  'cases.erasure.reason.hint': 'Stays in the case. Do not write the name.',
  'cases.erasure.submit': 'Erase for good',
  'cases.erasure.back': 'Back without erasing',
  'cases.erasure.done': 'Erased',
  'cases.erasure.by': '{name}, {at}',
  'refusal.erased-already': 'This person is erased already.',
  'cases.public.count': '{kind} ({count, number})',
  'cases.people.choose.drafter': 'Drafter',
  'cases.people.choose.second-reader': 'Second reader',
  'cases.consent.table': 'Consent of each person',
  'cases.public.next': 'What would be public next',
  'cases.readings.asked': '{name} asked whether part of it becomes public, {at}',
  'cases.public.rest': '{count, plural, one {And one more.} other {And # more.}}',
  'cases.unnamed.title':
    '{count, plural, one {One description stands} other {# descriptions stand}} with somebody who is not named',
  'cases.unnamed.what':
    'Such words may tell who it is: a role, a place or a date can be enough. Read each of them as somebody from there would.',
  'cases.mark.title': 'Also show to the public',
  'cases.mark.open': '{count, plural, one {One entry is} other {# entries are}} not marked yet',
  'cases.mark.hint':
    'Tick what would be public too. Who did not agree is not named, but the words about them can be read. Nothing appears before a second reader agrees.',
  'cases.mark.entry': '{kind}: {title}',
  'cases.mark.submit': 'Mark what is ticked',
  'refusal.mark-private':
    'One of these entries stays private, or is marked already. None was marked.',
  'refusal.mark-faulty':
    '“{title}” has to be corrected first: open it and save it. Nothing was marked.',
} as const;
