/** Taking in a letter that exists: its pages, its refusals. */
export const importPageEn = {
  'importing.title': 'Start from a letter that exists',
  'importing.lead':
    'Choose a file or paste the text. It is read here, on this server; you then see what was recognised, correct it, and make a draft of it.',
  'importing.file': 'File',
  'importing.file.hint': 'Text, Markdown, a web page, Word, PDF or a mail; at most 10 MB.',
  'importing.text': 'Or paste the text',
  'importing.text.hint':
    'The whole letter, with the names under it. It is not read if you choose a file.',
  'importing.kept':
    'The file is kept encrypted, with its SHA-256. Only you see it and what is read from it, later also whoever drafts the letter. If you make no draft of it, it is removed after 30 days.',
  'importing.submit': 'Read the letter',
  'importing.list': 'Taken in, not yet a draft',
  'importing.pasted': 'Pasted text',
  'importing.size': '{size} kB',
  'importing.state.reading': 'being read',
  'importing.state.matching': 'names being looked up',
  'importing.state.failed': 'could not be read',
  'importing.state.review': 'to be looked through',
  'importing.state.confirmed': 'a draft',
  'importing.start': 'Start from a letter that exists',

  'importing.fact.file': 'Taken in',
  'importing.fact.size': 'Size',
  'importing.fact.at': 'On',
  'importing.about': 'The file',

  'importing.waiting.title': 'The letter is being read',
  'importing.waiting.lead':
    'This takes a few seconds, longer for a long list of names. You can leave this page; the letter waits under “Start from a letter that exists”.',
  'importing.waiting.look': 'Look again',
  'importing.waiting.late':
    'This takes longer than it should. The file is kept; you can have it read again.',
  'importing.step.kept': 'The file is kept',
  'importing.step.reading': 'The text is being read',
  'importing.step.matching': 'The names are looked up in the rosters',
  'importing.step.done': '{step}: done',
  'importing.step.now': '{step} …',

  'importing.failed.title': 'The letter could not be read',
  'importing.failed.kept':
    'The file is kept as it came. You can take in another form of it, or paste the text.',
  'importing.failed.other': 'Another file, or the text',

  'importing.review.title': 'What was recognised',
  'importing.review.lead':
    'Nothing here is final. Correct it, leave out what is wrong, add what is missing; then make a draft of it.',
  'importing.jump.source': 'To the source text',
  'importing.saved': 'Saved.',
  'importing.confirm': 'Make the draft letter',
  'importing.kept-until': 'Removed 30 days after it came, unless a draft is made of it.',
  'importing.read-again': 'Read the file again',
  'importing.read-again.sure':
    'What you corrected, added, left out and chose is lost: everything is as it was first read.',
  'importing.read-again.act': 'Read again and lose my corrections',
  'importing.remove': 'Remove it',
  'importing.remove.sure': 'The file, what was read and your corrections are removed for good.',
  'importing.remove.act': 'Remove for good',
  'importing.overtaken.title': 'Saved from another window in the meantime',
  'importing.overtaken':
    'What you typed was not saved, and nothing of it is lost: it is on this page. If you save now, it goes over the other text. There it says:',
  'importing.overtaken.empty': '(nothing)',

  'importing.source': 'The text as it was read',
  'importing.source.nothing':
    'Nothing was recognised in this text. Mark words here, or fill in the fields.',
  'importing.select': 'Make this a:',
  'importing.select.hint': 'Mark words here to make a row of them.',
  'importing.mark.title': 'Title',
  'importing.mark.date': 'Date',
  'importing.mark.addressees': 'Addressee',
  'importing.mark.subjects': 'Person at risk',
  'importing.mark.demands': 'Demand',
  'importing.mark.signatories': 'Signatory',
  'importing.mark.addressees.number': 'Addressee {number}',
  'importing.mark.subjects.number': 'At risk {number}',
  'importing.mark.demands.number': 'Demand {number}',
  'importing.mark.signatories.number': 'Signatory {number}',
  'importing.mark.page': 'Signatories {from} to {to}',
  'importing.because': 'Taken because: {why}.',
  'importing.selected': 'marked by you',
  'importing.added': 'Added by you.',
  'importing.line': 'Line {line, number} of the text',

  'importing.part.head': 'The letter',
  'importing.title.hint': 'As people will see it. If the letter has none, give it one.',
  'importing.language.none': 'not recognised',
  'importing.body.hint':
    'Points of a list that became demands are taken out; demands that are part of a sentence stay.',
  'importing.part.addressees': 'To whom',
  'importing.part.addressees.hint':
    'Only whom the letter itself names. What was read stands in “Office”; part it if you like.',
  'importing.part.subjects': 'For whom',
  'importing.part.subjects.hint':
    'People the letter stands up for. Look at each name: it may become public.',
  'importing.part.demands': 'What is asked',
  'importing.part.demands.hint': 'One row for each thing that is asked.',
  'importing.part.signatories': 'Who signed',
  'importing.part.signatories.hint':
    'As printed. Nobody is invited by this: the draft keeps the list under “Signatures”, where you choose whom to ask.',
  'importing.none.addressees': 'No addressee was recognised.',
  'importing.none.subjects': 'Nobody was recognised.',
  'importing.none.demands': 'No demand was recognised.',
  'importing.none.signatories': 'Nobody was recognised.',
  'importing.add.addressees': 'Add an addressee',
  'importing.add.subjects': 'Add somebody or something',
  'importing.add.demands': 'Add a demand',
  'importing.add.signatories': 'Add a signatory',
  'importing.drop': 'Leave out',
  'importing.restore': 'Bring back',
  'importing.dropped': '{title}, left out:',
  'importing.field.name': 'Name, as printed',
  'importing.field.capacity': 'Capacity',
  'importing.field.organisation': 'Organisation or group',
  'importing.field.country': 'Country',
  'importing.nameless': 'No name yet',

  'importing.day': 'Day to look up offices on',
  'importing.day.hint':
    'The letter names no day. Give one if you know when it was signed: it only helps to find who held office, and never becomes part of the letter.',
  'importing.day.of-letter': 'Who held office is looked up on the day of the letter, {day}.',
  'importing.people.count': '{count, plural, one {# name.} other {# names.}}',
  'importing.people.decided': '{count, plural, one {# is decided.} other {# are decided.}}',
  'importing.people.open': '{count, plural, one {# needs a decision.} other {# need a decision.}}',
  'importing.people.none-known': 'No roster here knows any of these names.',
  'importing.people.no-day':
    'Without a day it is not known who held office when the letter was signed.',
  'importing.filter': 'Which names',
  'importing.filter.all': 'All ({count})',
  'importing.filter.open': 'Needs a decision ({count})',
  'importing.take':
    '{count, plural, one {Take the one offer without a rival} other {Take all # offers without a rival}}',
  'importing.take.hint':
    'Only where one person is offered and nobody else has an equal claim to the name. You can take this back.',
  'importing.give-back':
    '{count, plural, one {Take back the one taken together} other {Take back the # taken together}}',
  'importing.standing.is': 'is {name}',
  'importing.standing.nobody': 'on no roster',
  'importing.standing.open': 'not decided',
  'importing.candidates': 'Who is “{name}”?',
  'importing.homonyms':
    'Several people have this name and an equal claim to it. Look at what tells them apart.',
  'importing.offer': 'offer',
  'importing.perhaps': 'perhaps',
  'importing.born': 'born on {day}',
  'importing.candidate.none': 'None of these, or on no roster',
  'importing.candidate.undecided': 'Not decided yet',
  'importing.candidate.earlier': 'The one chosen earlier, who is not among these any more',
  'importing.office.in-office': 'in office that day',
  'importing.office.not-in-office': 'not in office that day',
  'importing.office.listed-that-day': 'on the list of that day',
  'importing.office.unknown': 'not known whether in office',
  'importing.country.agrees': 'the letter names the same country',
  'importing.country.differs': 'the letter names another country',
  'importing.group.agrees': 'the letter names the same group',
  'importing.group.differs': 'the letter names another group',

  'refusal.import-nothing': 'Choose a file or paste the text first.',
  'refusal.import-failed':
    'Something went wrong while this file was read. Save it in another format, such as PDF or plain text, or paste the text.',
  'refusal.import-confirmed': 'This letter is a draft already. Go on at its desk.',
  'refusal.import-not-read': 'The letter is still being read. Please wait a moment.',
  'refusal.import-too-much': 'This is more than one letter can hold. Leave something out.',
  'refusal.import-language-missing': 'Say in which language the letter is written.',
  'refusal.import-title-missing': 'Give the letter a title. Nothing is invented here.',
  'refusal.import-day': 'This is not a day. Write it like 2011-09-14.',
  'refusal.import-name-missing': 'A signatory has no name. Give it, or leave the row out.',
  'refusal.import-name-form':
    'This holds a character that cannot be seen, or a vertical bar. Please remove it.',
  'importing.people.title': 'People of the imported letter',
  'importing.people.lead':
    'As the letter prints them, with whom each was taken to be. Nobody was asked by the import; prepare invitations for those you choose.',
  'importing.people.empty': 'Nobody was imported with this letter',
  'importing.people.empty.text': 'It was written here, or the letter it came from prints no names.',
  'importing.people.asked': '{asked, number} of {total, number} are among the invitations.',
  'importing.people.prepared':
    '{count, plural, =0 {Nobody was prepared.} one {One invitation is prepared. Nothing was sent yet.} other {# invitations are prepared. Nothing was sent yet.}}',
  'importing.people.capacity': 'Capacity, where the letter prints none',
  'importing.people.capacity.hint':
    'Like “Member of the European Parliament”. What the letter prints goes first.',
  'importing.people.prepare': 'Prepare invitations for the chosen',
  'importing.people.prepare.hint':
    'Prepared is not sent: you send them from the list of signatures.',
  'importing.people.email': 'Official mailbox of {name}',
  'importing.person.decide': 'Say who this is',
  'importing.person.change': 'Change who this is',
  'importing.person.not-asked': 'not yet asked',
  'importing.person.asked':
    'This person is among the invitations. Take the invitation back first if it is the wrong one.',
  'importing.person.sought': 'Name to look up',
  'importing.person.look': 'Look up',
  'importing.person.none': 'No roster knows a name like this',
  'importing.person.none.text':
    'Look up another spelling, or say that this person is on no roster and type their mailbox.',
  'importing.person.choose': 'Choose who this is, or none of these.',
  'refusal.import-nobody-chosen': 'Choose somebody first.',
  'refusal.import-person-unknown': 'Say first who this is.',
  'refusal.import-person-asked':
    'This person is among the invitations already. Take the invitation back first.',
  'importing.turn.back': 'Save and go back a page',
  'importing.turn.on': 'Save and turn the page',
  'importing.attachments': 'Files that came with this mail',
  'importing.attachments.hint':
    'If the letter is one of them, have that file read instead. Corrections made so far are lost.',
  'importing.attachments.read': 'Read this file instead',
  'importing.attachments.this': 'this is what was read',
  'importing.attachments.no': 'cannot be read as a letter',
  'importing.person.is': 'Taken to be {name}',
  'importing.read-as': 'Read as: {kind}.',
  'importing.look-up': 'Save and look the names up again',
  'refusal.import-too-hard':
    'This text is too long or too tangled to be read as a letter. Take in the letter alone, or paste its text.',
  'refusal.import-too-many':
    'You have taken in {most, number} letters that are no drafts yet. Go on with one of them, or remove some.',
} as const;
