import type { Sha256 } from '#kernel/bytes';

/** The kinds of file an import understands. */
export type RosterFormat =
  | 'ep-full-list-xml'
  | 'ep-directory-xml'
  | 'csv'
  | 'popolo-json'
  | 'ep-open-data-json';

/**
 * One period of one person as a file gives it; a person with a break has several rows.
 *
 * Days are `YYYY-MM-DD` and both count as in office; `country` is ISO 3166 alpha-2;
 * `politicalGroup` and `party` keep the words of the file (`groupOf` reads them).
 */
export type RosterRow = {
  readonly row: number;
  readonly personKey: string;
  readonly fullName: string;
  readonly sortName: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly country?: string;
  readonly politicalGroup?: string;
  readonly party?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly birthDate?: string;
  readonly email?: string;
  /** A day inside the dates on which the file itself says the person was not in office. */
  readonly absentOn?: string;
};

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

/** A file that was read. `sha256` is of the bytes as they came. */
export type ParsedRoster = {
  readonly format: RosterFormat;
  readonly sha256: Sha256;
  readonly snapshotDate?: string;
  readonly rows: readonly RosterRow[];
  readonly findings: readonly Finding[];
};

/** What a format reader gives; `readRoster` adds the checks that hold for every format. */
export type Reading = { readonly format: RosterFormat; readonly rows: RosterRow[] };

/** Limits of one file. A parliament has under a thousand members, all terms of one under 10,000. */
export const LIMITS = {
  bytes: 10_000_000,
  rows: 20_000,
  nameLength: 200,
  labelLength: 300,
  /** Memberships of one person: thirty years in office with a new role every month. */
  periods: 400,
  columns: 300,
} as const;

/** A finding listed more often than this says nothing new; the rest is counted. */
const LISTED_PER_KEY = 300;

/** What is a habit of the file when it holds for most rows. */
const ABOUT_THE_FILE: ReadonlyMap<FindingKey, FindingKey> = new Map([
  ['split-uncertain', 'names-not-split'],
  ['no-id', 'ids-absent'],
]);

export type Findings = {
  add(key: FindingKey, about?: Omit<Finding, 'key' | 'values'>, values?: Finding['values']): void;
  /** `rows`: how many the file has, to say once what holds for most of them. */
  list(rows: number): Finding[];
};

/** Collects findings, at most 300 of a kind. */
export function collectFindings(): Findings {
  const kept: Finding[] = [];
  const counts = new Map<FindingKey, number>();
  return {
    add(key, about = {}, values = {}) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= LISTED_PER_KEY) kept.push({ key, ...about, values });
    },
    list(rows) {
      const result: Finding[] = [];
      const once = new Set<FindingKey>();
      for (const [key, count] of counts) {
        const whole = ABOUT_THE_FILE.get(key);
        if (whole !== undefined && count * 4 > rows && count > 3) {
          once.add(key);
          result.push({ key: whole, values: { count } });
        } else if (count > LISTED_PER_KEY) {
          const values = { kind: key, count: count - LISTED_PER_KEY };
          result.push({ key: 'more-of-the-same', values });
        }
      }
      return [...result, ...kept.filter(({ key }) => !once.has(key))];
    },
  };
}

type RowParts = { readonly [K in keyof RosterRow]?: RosterRow[K] | undefined } & {
  readonly row: number;
  readonly personKey: string;
  readonly fullName: string;
  readonly sortName: string;
};

/** A row without the fields that are empty or undefined: absent means "the file does not say". */
export function makeRow(parts: RowParts): RosterRow {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as RosterRow; // only absent optional fields were dropped
}

/** White space as one blank, composed letters, no control characters; '' for nothing. */
export function tidy(text: string | undefined | null): string {
  if (text === undefined || text === null) return '';
  return text
    .normalize('NFC')
    .replace(/[\s\u0000-\u001f\u007f\u200b\ufeff]+/gu, ' ')
    .trim();
}

const aboutTheFile: ReadonlySet<string> = new Set(FILE_FINDINGS);

/** Whether a finding is about the file as a whole rather than about one row. */
export function isAboutTheFile(key: FindingKey): boolean {
  return aboutTheFile.has(key);
}
