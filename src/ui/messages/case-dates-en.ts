/** Cases: what is coming up, and calendars of it. */
export const caseDatesEn = {
  'cases.deadlines.title': 'Coming up',
  'cases.deadline.kind.risk': 'Risk note to renew',
  'cases.deadline.kind.review': 'Case to review',
  'cases.deadline.review': 'Say why the case is still kept',
  'cases.deadline.state.overdue': 'Overdue',
  'cases.deadline.state.now': 'Today',
  'cases.deadline.state.any-day': 'Any day now',
  'cases.deadline.state.soon': 'Soon',
  'cases.deadline.state.past': 'Passed',
  'cases.deadline.in-days': '{days, plural, one {tomorrow} other {in # days}}',
  'cases.deadline.some-day': 'some day {date}',
  'cases.deadline.passed': 'write down what came of it',
  'cases.calendars.title': 'Calendars',
  'cases.calendars.link': 'Key dates in your own calendar',
  'cases.calendars.lead':
    'A telephone or an office can read the key dates and hearings of your cases from an address that only you know. It always shows the cases you have a role on at that moment.',
  'cases.calendars.none': 'No calendar reads your key dates.',
  'cases.calendars.none.next':
    'Make one for each device, so that you can end it when the device is lost.',
  'cases.calendars.new': 'New calendar',
  'cases.calendars.make': 'Make the calendar',
  'cases.calendars.label': 'Where it is used',
  'cases.calendars.label.hint': 'Such as “telephone”. Only you see this.',
  'cases.calendars.label.missing':
    'Say where the calendar is used, so that you know later which one to end.',
  'cases.calendars.label.too-long': 'This is too long; 60 characters fit.',
  'cases.calendars.words': 'What it says',
  'cases.calendars.words.discreet': 'Discreet',
  'cases.calendars.words.full': 'Full words',
  'cases.calendars.hint.discreet': '“Hearing · case 7f3a91c2”: no names, no places, no titles.',
  'cases.calendars.hint.full':
    'What it is, where, and the title of the case. Calendars are read by the makers of telephones, by employers and by whoever finds the device: names in them are no longer in your hands.',
  'cases.calendars.made': 'The calendar is made',
  'cases.calendars.made.once':
    'This is its address. It is shown only now: copy it into the device, as a calendar to subscribe to. Whoever has the address can read the calendar.',
  'cases.calendars.address': 'Address of the calendar',
  'cases.calendars.since': 'Since',
  'cases.calendars.end': 'End it',
  'cases.calendars.codes': 'Which code is which case',
  'cases.calendars.codes.what': 'A discreet calendar names a case by its code alone.',
  'cases.calendars.entry': '{kind} · case {code}',
  'cases.calendars.some-day': 'Some day {date}: {said}',
  'cases.calendars.unsure': '{said}, {date}',
  'refusal.too-many-calendars':
    'You have {limit} calendars. End one that is no longer used, then make another.',
  'cases.mail.coming.subject': 'Coming up in your cases',
  'cases.mail.coming.text':
    '{count, plural, one {A day is} other {# days are}} coming up in your cases:',
  'cases.mail.coming.line': '{kind} · case {code}: {date}',
  'cases.mail.coming.open': 'Open the desk',
  'cases.mail.coming.note':
    'A mail may be read by others, so it names nobody. The desk says which case and what it is about.',
} as const;
