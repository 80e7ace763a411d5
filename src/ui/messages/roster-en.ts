/** The words of rosters: lists of people who hold an office. */
export const rosterEn = {
  'roster.title': 'Rosters',
  'roster.lead':
    'Lists of people who hold an office, as official sources publish them. Signatories are picked from them, and a signature names the mandate held that day.',
  'roster.none': 'No roster yet',
  'roster.none.do':
    'Open one below, then import the list a parliament publishes. The European Parliament’s full list works as it is.',
  'roster.none.owner': 'The operator of this installation can import one.',
  'roster.list.caption': 'Rosters with their newest list',
  'roster.column.name': 'Name',
  'roster.column.people': 'People',
  'roster.column.list-of': 'List of',
  'roster.column.imported': 'Imported',
  'roster.column.country': 'Country',
  'roster.column.group': 'Political group',
  'roster.column.party': 'Party',
  'roster.column.term': 'In office',
  'roster.column.row': 'Row',
  'roster.column.what': 'What',
  'roster.column.field': 'What',
  'roster.column.before': 'Before',
  'roster.column.after': 'In this file',
  'roster.column.seats': 'Seats',
  'roster.empty-list': 'nothing imported yet',
  'roster.unknown': 'not said',
  'roster.new.title': 'Open a roster',
  'roster.new.name': 'Name',
  'roster.new.hint': 'The office and its term, such as “European Parliament, tenth term”.',
  'roster.new.submit': 'Open and go on to the import',
  'roster.lead.newest':
    '{people, plural, one {# person} other {# people}} in the list imported on {day}.',
  'roster.lead.empty': 'Nothing has been imported yet.',
  'roster.import': 'Import a list',
  'roster.search.label': 'Look for somebody',
  'roster.search.q': 'Name',
  'roster.search.q.hint': 'Any part, with or without accents.',
  'roster.search.any': 'any',
  'roster.search.day': 'In office on',
  'roster.search.submit': 'Show',
  'roster.search.all': 'Show everybody',
  'roster.found': '{people, plural, =0 {Nobody} one {# person} other {# people}} found.',
  'roster.found.none': 'Nobody in this list matches',
  'roster.found.none.do': 'Try fewer letters, or leave country, group and day open.',
  'roster.found.meant': 'Did you mean one of these?',
  'roster.undated':
    'This list has no dates. Who was in office on a day cannot be told from it; it only shows who was listed when it was taken{day, select, none {} other { ({day})}}.',
  'roster.people.caption': 'People in the list',
  'roster.term.between': '{start} to {end}',
  'roster.term.since': 'since {start}',
  'roster.term.until': 'until {end}',
  'roster.term.unknown': 'no dates',
  'roster.office.unknown': 'in office: unknown',
  'roster.office.listed-that-day': 'listed that day',
  'roster.snapshots.title': 'Imported lists',
  'roster.snapshots.lead': 'Each stays as it was imported; signatures refer to it by its hash.',
  'roster.snapshots.caption': 'Imported lists, the newest first',
  'roster.uploads.title': 'Waiting for your decision',
  'roster.import.lead':
    'First you see what is in the file and what looks wrong. Nothing is kept until you confirm.',
  'roster.import.file': 'File',
  'roster.import.file.hint':
    'XML, CSV, Popolo JSON or the open data of the European Parliament; at most {limit, number} MB.',
  'roster.import.formats': 'What can be read',
  'roster.import.formats.ep':
    'European Parliament: <link>save the full list as XML</link> in any language of the site, or the members of its open data portal as JSON-LD or CSV.',
  'roster.import.formats.csv':
    'Tables from a spreadsheet: save as CSV. A first line names the columns: name (or first name and surname), country, group, party, e-mail, start, end, id. With the official e-mail address, members can be invited from the roster at once.',
  'roster.import.formats.popolo':
    'Popolo JSON, as EveryPolitician and many parliament watchers publish it.',
  'roster.import.source': 'Where it comes from',
  'roster.import.source.hint': 'The address it was downloaded from.',
  'roster.import.licence': 'Licence',
  'roster.import.licence.hint': 'Under which it may be used, such as “CC BY 4.0”.',
  'roster.import.taken': 'Day of the list',
  'roster.import.taken.hint':
    'The day it was downloaded or is true for. A list without dates proves only this day.',
  'roster.import.seats': 'Seats by group',
  'roster.import.seats.hint':
    'Only when the list is an extract: the whole chamber, a group on each line, such as “EPP: 264”.',
  'roster.import.submit': 'See what is in it',
  'roster.wrong.sourceUrl': 'This is not a web address. It begins with https:// or http://.',
  'roster.wrong.licence': 'Write at most 300 characters.',
  'roster.wrong.takenOn': 'Write a day, such as 2011-09-15.',
  'roster.review.title': 'Dry run: {file}',
  'roster.review.lead':
    'Nothing is kept yet. Read what looks wrong, then confirm or throw the file away.',
  'roster.review.format': 'Read as',
  'roster.review.compared': 'Compared with',
  'roster.review.compared.first': 'nothing: this is the first list',
  'roster.review.compared.newest': 'the list imported last',
  'roster.review.counts': 'What an import would change',
  'roster.review.new': 'New',
  'roster.review.changed': 'Changed',
  'roster.review.gone': 'Gone',
  'roster.review.suspicious': 'Suspicious',
  'roster.review.notes': 'Notes',
  'roster.review.unchanged': 'Unchanged',
  'roster.review.parts': 'Show',
  'roster.review.part': '{part} ({count, number})',
  'roster.review.confirm': 'Import these {people, plural, one {# person} other {# people}}',
  'roster.review.discard': 'Throw the file away',
  'roster.review.file': 'About the file as a whole',
  'roster.review.nothing': 'Nothing here.',
  'roster.review.kinds': 'What these findings mean',
  'roster.review.rows': 'Each finding with its row',
  'roster.review.suspicious.warning':
    '{count, plural, one {One row looks} other {# rows look}} wrong. You can import all the same; the list is kept as it is, and these people may not be found by name.',
  'roster.snapshot.title': 'List of {day}',
  'roster.snapshot.title.undated': 'List imported on {day}',
  'roster.snapshot.hash': 'SHA-256 of the file',
  'roster.snapshot.file': 'File',
  'roster.snapshot.source': 'Source',
  'roster.snapshot.licence': 'Licence',
  'roster.snapshot.taken': 'Day of the list',
  'roster.snapshot.imported': 'Imported',
  'roster.snapshot.imported.by': '{at} by {name}',
  'roster.snapshot.imported.house': '{at}, with the software',
  'roster.snapshot.counts':
    'At import: {new, number} new, {changed, number} changed, {gone, number} gone, {suspicious, number} suspicious.',
  'roster.snapshot.seats': 'Seats of the whole chamber',
  'roster.person.lead': 'What each imported list says of this person, the newest first.',
  'roster.person.key': 'Key',
  'roster.person.key.hint': 'The same over all lists. “ep:” is the European Parliament’s number.',
  'roster.person.birth': 'Born',
  'roster.person.email': 'Official mailbox',
  'roster.person.email.yes': 'in the list; shown to nobody',
  'roster.person.email.no': 'not in the list',
  'roster.person.caption': 'Entries over the imported lists',
  'roster.format.ep-full-list-xml': 'European Parliament, full list (XML)',
  'roster.format.ep-directory-xml': 'European Parliament, directory (XML)',
  'roster.format.csv': 'table (CSV)',
  'roster.format.popolo-json': 'Popolo (JSON)',
  'roster.format.ep-open-data-json': 'European Parliament, open data (JSON-LD)',
  'roster.field.fullName': 'name',
  'roster.field.givenName': 'given name',
  'roster.field.familyName': 'surname',
  'roster.field.country': 'country',
  'roster.field.politicalGroup': 'political group',
  'roster.field.party': 'party',
  'roster.field.startsOn': 'start of the mandate',
  'roster.field.endsOn': 'end of the mandate',
  'roster.field.birthDate': 'date of birth',
  'roster.field.email': 'e-mail address',
  'roster.field.absentOn': 'day not in office',
  'roster.field.mandates': 'number of periods',
  'roster.finding.decoded-windows-1252':
    'The file is not UTF-8, so it was read as Windows-1252. Look at names with accents: if they are wrong, save the file as UTF-8 and upload it again.',
  'roster.finding.no-dates':
    'The list has no dates. Nobody can tell from it who was in office on which day; give the day of the list, which it does prove.',
  'roster.finding.no-country': 'The list names no countries, so nobody can be found by country.',
  'roster.finding.no-group':
    'The list names no political groups, so no seats can be drawn from it.',
  'roster.finding.labels-french':
    '{count, plural, one {One political group is} other {# political groups are}} named in French. The words are kept; the groups are recognised.',
  'roster.finding.citizenship-not-mandate':
    'The list gives citizenship, which is not the country of the mandate and is sometimes wrong. It is left out.',
  'roster.finding.native-names-lost':
    '{count, plural, one {One name} other {# names}} in the original script came as question marks only. They are left out.',
  'roster.finding.span-hides-breaks':
    'The list keeps only the last term, group and party of each person, in one span. Breaks are hidden: on a day in the past it shows more people in office than there were.',
  'roster.finding.period-dates-used':
    '{count, plural, one {One membership has} other {# memberships have}} no dates; those of the whole legislative period are used.',
  'roster.finding.observers-left-out':
    '{count, plural, one {One line is} other {# lines are}} about observers, who hold no mandate. They are left out.',
  'roster.finding.fields-lost':
    'The list before knew more: {fields}. A poorer list takes this knowledge away for everybody.',
  'roster.finding.capitals-only':
    '{count, plural, one {One name is} other {# names are}} the same but for capitals. This is not counted as a change.',
  'roster.finding.many-gone':
    '{count, plural, one {One person} other {# people}} would be gone: more than half. This is probably another list, or only a part of one.',
  'roster.finding.more-of-the-same': 'And {count, number} more: {kind}.',
  'roster.finding.names-not-split':
    'For {count, number} names the list does not show which part is the surname. They are kept and sorted as written.',
  'roster.finding.ids-absent':
    '{count, number} people have no number. They are told apart by name alone, which cannot tell two people of one name apart.',
  'roster.kind.row-repeated': 'The same line twice',
  'roster.finding.row-repeated': '{name} stands in the file twice, word for word.',
  'roster.means.row-repeated': 'It is taken once. Nothing to do.',
  'roster.kind.date-partial': 'Only part of a date',
  'roster.finding.date-partial': '{field}: “{value}”.',
  'roster.means.date-partial':
    'It is left out, never filled up. Correct the file if you know the day.',
  'roster.kind.split-uncertain': 'Surname not certain',
  'roster.finding.split-uncertain': '{name}',
  'roster.means.split-uncertain':
    'A title, brackets or the spelling leave open which part is the surname. The name is kept as written.',
  'roster.kind.no-id': 'No number',
  'roster.finding.no-id': '{name}',
  'roster.means.no-id':
    'This person is told apart by name alone. A list with official numbers is better.',
  'roster.kind.lost-letters': 'Letters lost',
  'roster.finding.lost-letters': '{name}',
  'roster.means.lost-letters':
    'A question mark stands where the source lost a letter. Nobody is found by such a name: correct the file or use another list.',
  'roster.kind.mojibake': 'Letters scrambled',
  'roster.finding.mojibake': '{name}, probably {meant}',
  'roster.means.mojibake':
    'The source was once read in the wrong encoding. The name is kept as it stands; correct the file.',
  'roster.kind.broken-letters': 'Signs that are no letters',
  'roster.finding.broken-letters': '{name}',
  'roster.means.broken-letters':
    'The source lost letters on the way. Correct the file or use another list.',
  'roster.kind.name-cut': 'Name cut',
  'roster.finding.name-cut': '{name}',
  'roster.means.name-cut':
    'The given name looks like the rest of one, as when a program cuts out “Sir” blindly. Correct the file.',
  'roster.kind.homonym': 'Several people of one name',
  'roster.finding.homonym': '{name} is also the name of {others}.',
  'roster.means.homonym':
    'They are different people. When one of them signs, look at country and dates, never at the name alone.',
  'roster.kind.same-id-twice': 'One number twice at the same time',
  'roster.finding.same-id-twice': '{name} and {other} (row {otherRow}) overlap under one number.',
  'roster.means.same-id-twice':
    'Either two people share a number, or one person’s periods overlap. Both entries are kept; find out which is right.',
  'roster.kind.row-without-name': 'No name',
  'roster.finding.row-without-name': 'This row names nobody.',
  'roster.means.row-without-name': 'It is left out.',
  'roster.kind.row-uneven': 'Cells missing or too many',
  'roster.finding.row-uneven':
    '{found, plural, one {# cell} other {# cells}} where the header has {expected}.',
  'roster.means.row-uneven':
    'Values may have moved into the wrong column. Look at this person before you trust the row.',
  'roster.kind.value-too-long': 'Too long',
  'roster.finding.value-too-long': 'More than {most} characters in one field.',
  'roster.means.value-too-long': 'A name this long is left out, a label is cut. Correct the file.',
  'roster.kind.country-unknown': 'Unknown country',
  'roster.finding.country-unknown': '“{value}”',
  'roster.means.country-unknown':
    'It is left out. English and French names and ISO codes are understood.',
  'roster.kind.date-unreadable': 'No date',
  'roster.finding.date-unreadable': '{field}: “{value}”.',
  'roster.means.date-unreadable': 'It is left out. Write days as 2011-09-15 or 15/09/2011.',
  'roster.kind.date-order': 'End before start',
  'roster.finding.date-order': '{start} to {end}',
  'roster.means.date-order': 'Both dates are left out. Correct the file.',
  'roster.kind.stated-otherwise': 'Dates and statement disagree',
  'roster.finding.stated-otherwise': '{name}, {day}',
  'roster.means.stated-otherwise':
    'For this day the list itself says the opposite of its dates: they hide a break. The statement holds for that day; for days around it nobody can tell.',
  'roster.kind.other-person-same-id': 'A number of somebody else',
  'roster.finding.other-person-same-id': '{name}; this number stood for {before}.',
  'roster.means.other-person-same-id':
    'Do not import before you know: signatures would be put down to the wrong person.',
  'roster.kind.same-name-new-id': 'Same name, new number',
  'roster.finding.same-name-new-id': '{name}; the list before has {before}.',
  'roster.means.same-name-new-id':
    'Either another person of that name, or the source numbers people anew. They are not joined.',
  'refusal.roster-name': 'Give the roster a name of at most 300 characters.',
  'refusal.roster-file-missing': 'No file came with the form. Choose one and send it again.',
  'refusal.roster-file-empty': 'The file is empty. Download it again and look whether it opens.',
  'refusal.roster-file-too-large':
    'The file is larger than {limit} MB, so it was not read. A list of all members of a parliament has less than 5 MB: leave out pictures and biographies.',
  'refusal.roster-file-is-zip':
    'This is a packed file or a spreadsheet (.zip, .xlsx, .ods). Unpack it, or save the sheet as CSV, and upload that.',
  'refusal.roster-file-not-text':
    'This file is not text. Save the list as CSV, XML or JSON and upload that.',
  'refusal.roster-file-is-page':
    'This is a web page, not a list; the site may have asked your browser to prove itself. Open the address again and save the XML itself.',
  'refusal.roster-format-unknown':
    'This file is well formed but no list we know: the Parliament’s XML (meps, mep), Popolo (persons), its open data (data, @context), or a table.',
  'refusal.roster-xml-doctype':
    'The XML contains a DOCTYPE or an instruction. Lists need none, and they can do harm, so nothing was read. Save the list again from the official site.',
  'refusal.roster-xml-broken':
    'The XML breaks off or is wrong at line {line}. Download it again; nothing was read.',
  'refusal.roster-xml-deep': 'The XML is nested deeper than any list of members. Nothing was read.',
  'refusal.roster-xml-text-long':
    'A field at line {line} is longer than any name. Nothing was read.',
  'refusal.roster-json-broken':
    'The JSON breaks off or is wrong. Download it again; nothing was read.',
  'refusal.roster-csv-broken':
    'The table breaks at line {line}, perhaps by a quotation mark that is never closed. Correct it and upload it again.',
  'refusal.roster-columns-unknown':
    'No column with names was found. The first line reads: “{columns}”. Name a column “name”, or two “first name” and “surname”.',
  'refusal.roster-too-many-rows':
    'The file has more than {most, number} rows, more than any parliament. Upload one chamber at a time.',
  'refusal.roster-without-people': 'No row of this file names anybody.',
  'refusal.roster-seats':
    'This line of the seats cannot be read: “{line}”. Write a group and a number, such as “EPP: 264”.',
  'refusal.roster-same-file': 'This very file was imported on {day}. There is nothing new in it.',
  'refusal.roster-upload-gone':
    'This upload is gone: it was thrown away, or nobody confirmed it within a day. Upload the file again.',
  'refusal.roster-upload-confirmed': 'This upload has been imported already.',
  'refusal.roster-changed-meanwhile':
    'Another list was imported after you opened this page, so the counts were no longer true. Read the dry run again, then confirm.',
} as const;
