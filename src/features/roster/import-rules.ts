import type { PersonChange } from './change-rules.ts';
import { changesOf, lostFields } from './change-rules.ts';
import { collectFindings } from './finding-list-rules.ts';
import { isSuspicious } from './finding-rules.ts';
import type { Finding } from './finding-rules.ts';
import { checkIdentity, checkNewIds } from './identity-rules.ts';
import type { ParsedRoster, RosterRow, Rows } from './row-rules.ts';

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
