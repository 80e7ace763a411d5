/** Cases: who may see a case, consent, risk, publication. */
export const casePeopleEn = {
  'cases.list.title': 'Cases',
  'cases.list.lead':
    'A case is the file on one situation: whom it is about, what happened, how one knows. Only its people see it.',
  'cases.list.empty': 'You work on no case yet',
  'cases.list.empty.next':
    'Begin one: a title is enough. Everything else is entered on one page, and nobody else sees it unless you add them.',
  'cases.list.changed': 'changed {at}',
  'cases.list.roles': 'you are {roles}',
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
  'cases.unnamed.person': '{number, plural, =1 {a person} other {a person (#)}}',
  'cases.unnamed.group': '{number, plural, =1 {a group} other {a group (#)}}',
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
} as const;
