import { nameKey } from './name-rules.ts';
import { collectFindings, isSuspicious } from './row-rules.ts';
import type { Finding, Findings, ParsedRoster, RosterRow } from './row-rules.ts';

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

/** What a confirmed import would mean. People are counted, not periods. */
export type ImportPlan = {
  readonly new: readonly RosterRow[];
  readonly changed: readonly PersonChange[];
  readonly gone: readonly RosterRow[];
  readonly suspicious: readonly Finding[];
  /** Findings that need no decision on a single row. */
  readonly notes: readonly Finding[];
  readonly unchanged: number;
  readonly people: number;
};

type Rows = readonly RosterRow[];
type People = Map<string, RosterRow[]>;

function peopleOf(rows: Rows): People {
  const people: People = new Map();
  for (const row of rows) {
    const own = people.get(row.personKey);
    if (own) own.push(row);
    else people.set(row.personKey, [row]);
  }
  for (const own of people.values()) {
    own.sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
  }
  return people;
}

/** Fields the old list had and the whole new file lacks: one finding, not a change per person. */
function lostFields(before: Rows, after: Rows): ReadonlySet<ComparedField> {
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

function changesOf(
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

/** A number that stood for somebody else is the worst an import can bring. */
function checkIdentity(before: RosterRow, after: RosterRow, findings: Findings): void {
  const words = new Set(nameKey(before.fullName).split(' '));
  const shares = nameKey(after.fullName)
    .split(' ')
    .some((word) => words.has(word));
  const birthDiffers =
    before.birthDate !== undefined &&
    after.birthDate !== undefined &&
    before.birthDate !== after.birthDate;
  if (shares && !birthDiffers) return;
  const { row, personKey } = after;
  const values = { name: after.fullName, before: before.fullName };
  findings.add('other-person-same-id', { row, personKey }, values);
}

function checkNewIds(added: Rows, gone: Rows, findings: Findings): void {
  const left = new Map(gone.map((row) => [nameKey(row.fullName), row]));
  for (const row of added) {
    const before = left.get(nameKey(row.fullName));
    if (!before) continue;
    const about = { row: row.row, personKey: row.personKey };
    findings.add('same-name-new-id', about, { name: row.fullName, before: before.personKey });
  }
}

/**
 * Compares a file with the newest snapshot of its roster (no rows: there is none yet).
 * Pure: the same two lists give the same plan.
 */
export function decideImport(previous: Rows, parsed: ParsedRoster): ImportPlan {
  const before = peopleOf(previous);
  const after = peopleOf(parsed.rows);
  const lost = lostFields(previous, parsed.rows);
  const findings = collectFindings();
  const added: RosterRow[] = [];
  const changed: PersonChange[] = [];
  let recased = 0;
  for (const [personKey, own] of after) {
    const [first] = own;
    const old = before.get(personKey);
    if (!first) continue;
    if (!old?.[0]) {
      added.push(first);
      continue;
    }
    checkIdentity(old[0], first, findings);
    const fields = changesOf(old, own, lost);
    if (fields.length > 0) changed.push({ personKey, fullName: first.fullName, fields });
    if (old[0].fullName !== first.fullName && !fields.some(({ field }) => field === 'fullName')) {
      recased += 1;
    }
  }
  const gone = [...before].flatMap(([key, [row]]) => (after.has(key) || !row ? [] : [row]));
  checkNewIds(added, gone, findings);
  if (recased > 0) findings.add('capitals-only', {}, { count: recased });
  if (lost.size > 0) findings.add('fields-lost', {}, { fields: [...lost].join(', ') });
  if (gone.length * 2 > before.size) findings.add('many-gone', {}, { count: gone.length });
  const all = [...parsed.findings, ...findings.list(after.size)];
  return {
    new: added,
    changed,
    gone,
    suspicious: all.filter(isSuspicious),
    notes: all.filter((finding) => !isSuspicious(finding)),
    unchanged: after.size - added.length - changed.length,
    people: after.size,
  };
}

/**
 * The person key as it is stored. Numbers of the European Parliament hold everywhere; every
 * other id is the file's own, and two rosters must never share a person by accident.
 */
export function scopeKeys(rosterId: string, parsed: ParsedRoster): ParsedRoster {
  const scoped = (key: string): string =>
    key.startsWith('ep:') ? key : `${rosterId.slice(0, 8)}:${key}`;
  return {
    ...parsed,
    rows: parsed.rows.map((row) => ({ ...row, personKey: scoped(row.personKey) })),
    findings: parsed.findings.map((finding) =>
      finding.personKey === undefined
        ? finding
        : { ...finding, personKey: scoped(finding.personKey) },
    ),
  };
}
