import type { RosterRow, Rows } from './row-rules.ts';

/** The fields a person is compared by. The row's place in the file says nothing. */
export const COMPARED = [
  'fullName',
  'givenName',
  'familyName',
  'country',
  'politicalGroup',
  'party',
  'startsOn',
  'endsOn',
  'birthDate',
  'email',
  'absentOn',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export type FieldChange = {
  readonly field: ComparedField | 'mandates';
  readonly before: string;
  readonly after: string;
};

export type PersonChange = {
  readonly personKey: string;
  readonly fullName: string;
  readonly fields: readonly FieldChange[];
};

/** Fields the old list had and the whole new file lacks: one finding, not a change per person. */
export function lostFields(before: Rows, after: Rows): ReadonlySet<ComparedField> {
  const has = (rows: Rows, field: ComparedField) => rows.some((row) => row[field] !== undefined);
  return new Set(COMPARED.filter((field) => has(before, field) && !has(after, field)));
}

const upper = (row: RosterRow | undefined, field: ComparedField): string =>
  (row?.[field] ?? '').toUpperCase();

/**
 * Whether a list writes surnames in capitals is its habit, and no news of the person; nor is it
 * that without the capitals the surname can no longer be told from the given name.
 */
function sameButForCapitals(
  field: ComparedField,
  before: RosterRow | undefined,
  after: RosterRow,
): boolean {
  if (field !== 'fullName' && field !== 'givenName' && field !== 'familyName') return false;
  if (upper(before, field) === upper(after, field)) return true;
  const oneSideUnsplit = before?.[field] === undefined || after[field] === undefined;
  return oneSideUnsplit && upper(before, 'fullName') === upper(after, 'fullName');
}

export function changesOf(
  before: Rows,
  after: Rows,
  lost: ReadonlySet<ComparedField>,
): readonly FieldChange[] {
  if (before.length !== after.length) {
    return [{ field: 'mandates', before: String(before.length), after: String(after.length) }];
  }
  return after.flatMap((row, at) =>
    COMPARED.flatMap((field): FieldChange[] => {
      const old = before[at]?.[field] ?? '';
      const now = row[field] ?? '';
      const same = old === now || lost.has(field) || sameButForCapitals(field, before[at], row);
      return same ? [] : [{ field, before: old, after: now }];
    }),
  );
}
