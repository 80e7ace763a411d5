import type { Sha256 } from '#kernel/bytes';
import type { Finding } from './finding-rules.ts';

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

export type Rows = readonly RosterRow[];

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

/** Limits of one file. A parliament has under a thousand members, all terms of one under 10,000, all of a country more. */
export const LIMITS = {
  bytes: 10_000_000,
  rows: 60_000,
  nameLength: 200,
  labelLength: 300,
  /** Memberships of one person: thirty years in office with a new role every month. */
  periods: 400,
  columns: 300,
} as const;

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
