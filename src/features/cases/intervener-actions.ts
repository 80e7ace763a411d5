import type { Audience } from '#access';
import type { CaseId, MandateId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Database, Read } from '#platform/db';
import { getMandate, matchNames } from '#roster';
import { changeEntry } from './entry-actions.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import { findEntry } from './entry-store.ts';
import { interventionDay, withMandate } from './intervener-rules.ts';
import type { Intervener } from './intervener-rules.ts';
import type { Entry, EntryId } from './rules.ts';

/** Everybody an intervention names, with whom of the rosters that is or may be. */
export async function viewInterveners(
  read: Read,
  env: EntryEnv,
  audience: Audience,
  entry: Entry<'intervention'>,
): Promise<readonly Intervener[]> {
  const { people } = entry.content;
  const open = people.filter(({ mandate }) => mandate === null);
  const names = open.map(({ name, capacity }) => ({ name, organisation: capacity || null }));
  const found = await matchNames(read, audience, { names, day: interventionDay(entry) });
  const list: Intervener[] = [];
  for (const [position, { name, capacity, mandate }] of people.entries()) {
    const matches =
      mandate === null ? found[list.filter((one) => one.linked === null).length] : null;
    const { candidates, homonyms } = matches ?? { candidates: [], homonyms: false };
    const linked = mandate === null ? null : await getMandate(read, env, mandate as MandateId); // a key of theirs
    list.push({ position, name, capacity, linked, candidates, homonyms });
  }
  return list;
}

/** Says which mandate one of the people holds, or takes that back: a change of the entry like any other. */
export async function linkIntervener(
  env: EntryEnv & { readonly db: Database },
  input: {
    readonly caseId: CaseId;
    readonly entryId: EntryId;
    readonly revision: number;
    readonly position: number;
    readonly mandate: MandateId | null;
    readonly by: By;
  },
): Promise<Written> {
  const { caseId, entryId, revision, position, mandate, by } = input;
  return env.db.transaction(async (tx) => {
    const entry = await findEntry(tx, env, by.audience, caseId, entryId);
    if (entry?.kind !== 'intervention') return refuse('not-found', 'not-found');
    if (entry.content.people[position] === undefined) return refuse('conflict', 'entry-overtaken');
    const { kind, shownTo, certainty, content } = entry;
    const people = withMandate(content.people, position, mandate);
    const draft = { kind, shownTo, certainty, content: { ...content, people } };
    return changeEntry(tx, env, { caseId, entryId, revision, draft, by });
  });
}
