import { z } from 'zod';
import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { rowOf } from './field-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { Reading, RosterRow } from './row-rules.ts';

const text = z.string().optional().catch(undefined);

const membership = z.object({
  organization: text,
  role: text,
  represents: z.array(z.string()).optional().catch(undefined),
  memberDuring: z.object({ startDate: text, endDate: text }).optional().catch(undefined),
});

/** One record of data.europarl.europa.eu; lists leave most of it out. */
const person = z.object({
  id: text,
  identifier: text,
  label: text,
  givenName: text,
  familyName: text,
  bday: text,
  hasEmail: text,
  hasMembership: z.array(membership).optional().catch(undefined),
  'api:country-of-representation': text,
  'api:political-group': text,
});
type Person = z.infer<typeof person>;

/** A seat in the Parliament itself: `org/ep-10` is its tenth term. */
function isSeat({ organization, role }: z.infer<typeof membership>): boolean {
  return (
    /(?:^|\/)org\/ep-\d+$/.test(organization ?? '') && (role ?? '').endsWith('MEMBER_PARLIAMENT')
  );
}

function rowsOf(entry: Person, row: number, findings: Findings): RosterRow[] {
  const fields = {
    scheme: 'ep',
    id: entry.identifier ?? /(?:^|\/)person\/(\d+)$/.exec(entry.id ?? '')?.[1],
    fullName: entry.label,
    givenName: entry.givenName,
    familyName: entry.familyName,
    birthDate: entry.bday,
    email: entry.hasEmail,
    country: entry['api:country-of-representation'],
    politicalGroup: entry['api:political-group'],
  };
  const seats = (entry.hasMembership ?? []).filter(isSeat);
  if (seats.length === 0) return [rowOf(fields, row, findings) ?? []].flat();
  return seats.flatMap((seat) => {
    const country = seat.represents?.[0] ?? fields.country;
    const { startDate, endDate } = seat.memberDuring ?? {};
    return rowOf({ ...fields, country, startsOn: startDate, endsOn: endDate }, row, findings) ?? [];
  });
}

/** Reads the records of the Parliament's open data portal: list, current members, detail. */
export function readOpenData(items: readonly unknown[], findings: Findings): Answer<Reading> {
  if (items.length > LIMITS.rows) {
    return refuse('invalid', 'roster-too-many-rows', { most: LIMITS.rows });
  }
  const rows = items.flatMap((item, at) => {
    const entry = person.safeParse(item);
    if (entry.success) return rowsOf(entry.data, at + 1, findings);
    findings.add('row-without-name', { row: at + 1 });
    return [];
  });
  return { format: 'ep-open-data-json', rows };
}
