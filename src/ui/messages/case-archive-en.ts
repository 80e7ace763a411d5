/** Cases: out and in. */
export const caseArchiveEn = {
  'refusal.case-archive-not-ours': 'This is not an archive of a case made by Undersigned.',
  'refusal.case-archive-signature':
    'The signature of this archive does not hold: its list of files ({file}) is not the one that was signed. Nothing was taken in.',
  'refusal.case-archive-missing':
    'This archive is not whole: {file} is listed but missing. Nothing was taken in.',
  'refusal.case-archive-changed':
    'This archive was changed after it was signed: {file} is not the file that was listed. Nothing was taken in.',
  'refusal.case-archive-extra':
    'Something was put into this archive after it was signed: {file} is not listed. Nothing was taken in.',
  'refusal.case-archive-zip': 'This file cannot be read as an archive: {why}.',
  'refusal.case-file-no-json': 'The case in this file cannot be read: it is no JSON.',
  'refusal.case-file-broken': 'The case in this file cannot be read: something is wrong at “{at}”.',
  'refusal.case-file-faults':
    '{count, plural, one {One thing} other {# things}} in this file cannot be kept; the first is “{field}” of {entry}. Nothing was taken in.',
  'refusal.case-export-reason':
    'Please say why, in {least, number} to {most, number} characters. The people of the case will read it.',
  'refusal.case-export-too-large':
    'This case with its files is larger than {limit}, more than one archive can hold. Nothing was taken out.',
  'refusal.case-csv-no-text': 'This file is no table: it is not text.',
  'refusal.case-csv-empty': 'This table is empty.',
  'refusal.case-csv-no-rows': 'This table has a line of headings and nothing below it.',
  'refusal.case-csv-too-many-rows':
    'This table has more than {limit, number} rows. Please take it in in parts.',
  'refusal.case-csv-too-many-columns': 'This table has more than {limit, number} columns.',
} as const;
