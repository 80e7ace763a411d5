/** What a person should look at before trusting the file. */
export type Finding = {
  readonly key: FindingKey;
  /** The row of the file; absent when it is about the file as a whole. */
  readonly row?: number;
  readonly personKey?: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export const FILE_FINDINGS = [
  'decoded-windows-1252',
  'no-dates',
  'no-country',
  'no-group',
  'labels-french',
  'citizenship-not-mandate',
  'native-names-lost',
  'span-hides-breaks',
  'period-dates-used',
  'observers-left-out',
  'fields-lost',
  'capitals-only',
  'many-gone',
  'more-of-the-same',
  'names-not-split',
  'ids-absent',
] as const;

export const ROW_NOTES = ['row-repeated', 'date-partial', 'split-uncertain', 'no-id'] as const;

export const SUSPICIOUS = [
  'lost-letters',
  'mojibake',
  'broken-letters',
  'name-cut',
  'homonym',
  'same-id-twice',
  'row-without-name',
  'row-uneven',
  'value-too-long',
  'country-unknown',
  'date-unreadable',
  'date-order',
  'stated-otherwise',
  'other-person-same-id',
  'same-name-new-id',
] as const;

export type FindingKey =
  | (typeof FILE_FINDINGS)[number]
  | (typeof ROW_NOTES)[number]
  | (typeof SUSPICIOUS)[number];

const suspicious: ReadonlySet<string> = new Set(SUSPICIOUS);

/** Whether a finding makes its row one to look at before confirming. */
export function isSuspicious(finding: Finding): boolean {
  return suspicious.has(finding.key);
}

const aboutTheFile: ReadonlySet<string> = new Set(FILE_FINDINGS);

/** Whether a finding is about the file as a whole rather than about one row. */
export function isAboutTheFile(key: FindingKey): boolean {
  return aboutTheFile.has(key);
}
