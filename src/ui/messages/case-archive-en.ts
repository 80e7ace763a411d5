/** Cases: out and in. */
export const caseArchiveEn = {
  'refusal.case-archive-not-ours': 'This is not an archive of a case made by Undersigned.',
  'refusal.case-archive-signature':
    'The signature of this archive does not hold: its list of files ({file}) is not the one that was signed. Nothing was imported.',
  'refusal.case-archive-missing':
    'This archive is not whole: {file} is listed but missing. Nothing was imported.',
  'refusal.case-archive-changed':
    'This archive was changed after it was signed: {file} is not the file that was listed. Nothing was imported.',
  'refusal.case-archive-extra':
    'Something was put into this archive after it was signed: {file} is not listed. Nothing was imported.',
  'refusal.case-archive-zip': 'This file cannot be read as an archive: {why}.',
  'refusal.case-file-no-json': 'The case in this file cannot be read: it is no JSON.',
  'refusal.case-file-broken': 'The case in this file cannot be read: something is wrong at “{at}”.',
  'refusal.case-file-faults':
    '{count, plural, one {One thing} other {# things}} in this file cannot be kept; the first is “{field}” of {entry}. Nothing was imported.',
  'refusal.case-export-reason':
    'Please say why, in {least, number} to {most, number} characters. The people of the case will read it.',
  'refusal.case-export-file-changed':
    'A file kept as evidence is not what was received, or cannot be read. See the evidence of this case; export the case without its files meanwhile.',
  'refusal.case-export-too-large':
    'This case with its files is larger than {limit}, more than one archive can hold. Nothing was exported.',
  'refusal.case-csv-no-text': 'This file is no table: it is not text.',
  'refusal.case-csv-empty': 'This table is empty.',
  'refusal.case-csv-no-rows': 'This table has a line of headings and nothing below it.',
  'refusal.case-csv-too-many-rows':
    'This table has more than {limit, number} rows. Please import it in parts.',
  'refusal.case-csv-too-many-columns': 'This table has more than {limit, number} columns.',
  'refusal.case-imports-too-many':
    '{limit, number} of your files are waiting already. Import them or remove some first.',
  'refusal.case-import-gone': 'This file is no longer here. Bring it again.',
  'refusal.case-import-confirmed': 'This file is being imported already.',
  'refusal.case-import-failed': 'Something went wrong on this server while the file was imported.',
  'cases.export.title': 'Export the case',
  'cases.export.lead':
    '{entries, plural, one {This case has one entry.} other {This case has # entries.}} They come as one archive, signed by this server, which other programs read and which can be imported again. The case itself stays here as it is.',
  'cases.export.purpose': 'For whom',
  'cases.export.purpose.missing': 'Choose for whom the archive is.',
  'cases.export.own': 'For ourselves',
  'cases.export.own.hint':
    'Everything the drafters see, with the files kept as evidence. Who a source is, how consent was given and what the danger is stand open in it. Keep it encrypted.',
  'cases.export.partner': 'For partners',
  'cases.export.partner.hint':
    'Only what is about people who agreed to be shared with partners. Where a text speaks of others, a pseudonym or […] stands. Never sources’ identities, notes on consent or danger, nor files.',
  'cases.export.held':
    '{count, plural, one {One subject has not agreed to be shared and stays out of an archive for partners} other {# subjects have not agreed to be shared and stay out of an archive for partners}}',
  'cases.export.without-files': 'Leave the files out',
  'cases.export.without-files.hint':
    'An archive for ourselves then says which files there are, with their SHA-256 and what happened to them, without the files.',
  'cases.export.warning':
    'Once exported, a file is out of our hands: it can be copied, lost or seized. Export only what you need, and only onto an encrypted disk.',
  'cases.export.reason': 'Why',
  'cases.export.reason.hint':
    'The people of this case will read it, with your name and the time. Name nobody in it.',
  'cases.export.submit': 'Export',
  'cases.export.contents': 'What is in an archive',
  'cases.export.contents.case': 'case.json: every entry with its certainty and its sources',
  'cases.export.contents.tables':
    'tables: the same for a spreadsheet (CSV), one file for each kind of entry',
  'cases.export.contents.ftm':
    'followthemoney.json: the same for tools of investigation, such as Aleph',
  'cases.export.contents.evidence':
    'evidence: the files as they were received, and what happened to each (only for ourselves)',
  'cases.export.contents.manifest':
    'manifest.json with its signature: whoever has the archive can check that no byte was changed',
  'cases.export.contents.readme':
    'README.txt: all this in words. Removed entries are not in the archive.',
  'cases.export.before': 'Exported before',
  'cases.export.history': '{count, plural, one {Exported once} other {Exported # times}}',
  'cases.export.never': 'This case has not been exported.',
  'cases.export.when': 'When',
  'cases.export.who': 'By whom',
  'cases.export.entries': 'Entries',
  'cases.export.manifest': 'SHA-256 of its list of files',
  'cases.import.title': 'Import a case',
  'cases.import.lead':
    'From an archive of another office, or from a table. You see what would happen before anything is written.',
  'cases.import.archive': 'A whole case',
  'cases.import.archive.lead':
    'An archive that was exported from Undersigned. It becomes a new case of yours.',
  'cases.import.archive.hint':
    'A .zip of at most {limit} MB; larger ones through bin/undersigned case import.',
  'cases.import.table': 'A table',
  'cases.import.table.lead':
    'A list from a spreadsheet, one row for each subject, event or source. Its columns are recognised by their headings.',
  'cases.import.table.hint':
    'CSV, at most {limit} MB and {rows, number} rows; the first line names the columns.',
  'cases.import.no-case': 'You are drafter of no case yet. A table needs a case to go into.',
  'cases.import.file': 'File',
  'cases.import.file.missing': 'Choose a file.',
  'cases.import.case': 'Into the case',
  'cases.import.case.missing': 'Choose the case.',
  'cases.import.kind': 'Each row is',
  'cases.import.kind.missing': 'Choose what a row is.',
  'cases.import.look': 'Look at it first',
  'cases.import.list': 'Files you brought',
  'cases.import.state.waiting': 'Waits for you',
  'cases.import.state.running': 'Being imported',
  'cases.import.state.done': 'Imported',
  'cases.import.state.failed': 'Not imported',
  'cases.import.of': 'Import {file}',
  'cases.import.review.lead': 'Nothing has been written yet. The file is forgotten after a day.',
  'cases.import.review.what':
    'Imported, it becomes a new case. You are its only drafter; nothing of it is shown to anybody else until you say so.',
  'cases.import.signed.own': 'Every byte of it is as this server signed it.',
  'cases.import.signed.other':
    'Every byte of it is as “{name}” signed it. This server does not know that key: ask whoever gave you the archive to read theirs to you, and compare.',
  'cases.import.case-title': 'Case',
  'cases.import.made': 'Made',
  'cases.import.key': 'Signed with the key',
  'cases.import.confirm.archive': 'Import it as a new case',
  'cases.import.confirm.table':
    '{count, plural, =0 {Import nothing new} one {Import one new row} other {Import # new rows}}',
  'cases.import.discard': 'Remove the file',
  'cases.import.outcome.new': 'New',
  'cases.import.outcome.known': 'Probably there already',
  'cases.import.outcome.fault': 'Cannot be kept',
  'cases.import.unsaid':
    'No column says how certain the rows are. They are imported as “{certainty}”.',
  'cases.import.columns':
    '{count, plural, one {One column is recognised} other {# columns are recognised}}',
  'cases.import.column': 'Column',
  'cases.import.column.is': 'Taken as',
  'cases.import.column.lost': 'Not recognised: left out',
  'cases.import.column.ignored': 'Not needed here',
  'cases.import.column.given': 'Given name',
  'cases.import.column.family': 'Family name',
  'cases.import.column.aliases': 'Other names',
  'cases.import.column.certainty': 'Certainty',
  'cases.import.column.shown-to': 'Who may see it',
  'cases.import.known':
    '{count, plural, one {One row is probably there already} other {# rows are probably there already}}',
  'cases.import.known.leave': 'Leave them out, and list them',
  'cases.import.known.add': 'Add them too; people who are one can be merged later',
  'cases.import.known.same': 'Says the same as',
  'cases.import.known.alike': 'Probably the same as',
  'cases.import.rows': 'The rows',
  'cases.import.no-rows': 'There is none.',
  'cases.import.line': 'Line',
  'cases.import.row': 'What it is',
  'cases.import.why': 'What would happen',
  'cases.import.will-add': 'Is added',
  'cases.import.fault.name-not-there':
    'The case has no “{name}”. Add it first, or write it as it stands there.',
  'cases.import.fault.name-of-several':
    'The case has {count, number} of that name, “{name}”. Write another of their names.',
  'cases.import.running': 'Importing',
  'cases.import.running.lead': 'This page can be left; it goes on by itself.',
  'cases.import.again': 'Look again',
  'cases.import.done.archive':
    '{added, plural, one {One entry was} other {# entries were}} imported as a new case.',
  'cases.import.done.table':
    '{added, plural, =0 {Nothing was added.} one {One entry was added.} other {# entries were added.}}',
  'cases.import.failed':
    '{added, plural, =0 {Nothing was written.} one {One entry had been added before that, and stays.} other {# entries had been added before that, and stay.}}',
  'cases.import.open': 'Open the case',
  'cases.import.left': '{count, plural, one {One row was left} other {# rows were left}}',
  'cases.import.left.lead':
    'As a table with the reason of each, to be mended and brought again. It is kept for a month.',
  'cases.import.left.download': 'Download the rows that were left',
} as const;
