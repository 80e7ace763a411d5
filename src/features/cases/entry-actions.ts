import type { Audience } from '#access';
import type { AccountId, CaseId, MandateId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Clock } from '#kernel/clock';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { publish } from '#platform/jobs';
import { getMandate } from '#roster';
import { tidyEntry } from './check-rules.ts';
import type { Raw } from './check-rules.ts';
import { findEntryForUpdate, insertEntry, markChanged, markRemoved } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import { LIMITS } from './field-rules.ts';
import { insertChange } from './history-store.ts';
import { KINDS } from './kind-rules.ts';
import { referencesOf } from './reference-rules.ts';
import { countAll, listKinds } from './reference-store.ts';
import { AUDIENCES, entryKept, TOLD_KINDS } from './rules.ts';
import type { Entry, EntryDraft, EntryId, Fault, Kind, ShownTo } from './rules.ts';
import { markSearchable } from './search-store.ts';
import { editRefusal } from './sight-store.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

export type EntryEnv = SealEnv & { readonly now: Clock };

export type By = { readonly audience: Audience; readonly accountId: AccountId };

/** An entry as it came from a form, a row or a program: checked here. */
export type RawDraft = {
  readonly kind: Kind;
  readonly shownTo: string;
  readonly certainty: string | null;
  readonly content: Raw;
};

/** What writing gives: the entry as it stands now, or why it could not be kept. */
export type Written = Entry | Refusal | { readonly faults: readonly Fault[] };

export function isFaulty(written: Written): written is { readonly faults: readonly Fault[] } {
  return 'faults' in written;
}

/** Adds an entry to a case, within the caller's transaction. */
export async function addEntry(
  tx: Tx,
  env: EntryEnv,
  input: {
    readonly caseId: CaseId;
    readonly draft: RawDraft;
    readonly by: By;
    readonly id?: EntryId;
  },
): Promise<Written> {
  const { caseId, by } = input;
  const refusal = editRefusal(by.audience, caseId);
  if (refusal !== null) return refusal;
  if ((await countAll(tx, caseId)) >= LIMITS.entries) {
    return refuse('invalid', 'case-full', { limit: LIMITS.entries });
  }
  const id = input.id ?? newId<EntryId>();
  const checked = await check(tx, env, caseId, id, input.draft);
  if ('faults' in checked) return checked;
  await insertEntry(tx, env, { id, caseId, draft: checked.draft, by: by.accountId, at: env.now() });
  return keep(tx, env, { caseId, id, act: 'added', by });
}

/** Writes the next revision. Refused over a change one has not seen. */
export async function changeEntry(
  tx: Tx,
  env: EntryEnv,
  input: {
    readonly caseId: CaseId;
    readonly entryId: EntryId;
    readonly revision: number;
    readonly draft: RawDraft;
    readonly by: By;
  },
): Promise<Written> {
  const { caseId, entryId: id, by } = input;
  const found = await hold(tx, env, input);
  if (!('kind' in found) || !('content' in found)) return found;
  if (found.kind !== input.draft.kind || found.removedAt !== null) {
    return refuse('conflict', 'entry-removed');
  }
  if (found.revision !== input.revision) return refuse('conflict', 'entry-overtaken');
  const checked = await check(tx, env, caseId, id, input.draft);
  if ('faults' in checked) return checked;
  const { draft } = checked;
  if (saysSame(found, draft)) return found;
  await markChanged(tx, env, { id, draft, by: by.accountId, at: env.now() });
  return keep(tx, env, { caseId, id, act: 'changed', by });
}

type Which = { readonly caseId: CaseId; readonly entryId: EntryId; readonly by: By };

/** Takes an entry out of the file. What speaks of it stays; `restoreEntry` undoes it. */
export async function removeEntry(tx: Tx, env: EntryEnv, input: Which): Promise<Written> {
  const found = await hold(tx, env, input);
  if (!('content' in found)) return found;
  if (found.removedAt !== null) return found;
  if (found.kind === 'case') return refuse('invalid', 'case-head-stays');
  await markRemoved(tx, { id: found.id, by: input.by.accountId, at: env.now() });
  return keep(tx, env, { ...input, id: found.id, act: 'removed' });
}

/** Puts a removed entry back as it was. */
export async function restoreEntry(tx: Tx, env: EntryEnv, input: Which): Promise<Written> {
  const found = await hold(tx, env, input);
  if (!('content' in found)) return found;
  if (found.removedAt === null) return found;
  await markRemoved(tx, { id: found.id, by: input.by.accountId, at: env.now(), back: true });
  return keep(tx, env, { ...input, id: found.id, act: 'restored' });
}

async function hold(tx: Tx, env: EntryEnv, { caseId, entryId, by }: Which) {
  const refusal = editRefusal(by.audience, caseId);
  if (refusal !== null) return refusal;
  const found = await findEntryForUpdate(tx, env, caseId, entryId);
  return found ?? refuse('not-found', 'not-found');
}

async function keep(
  tx: Tx,
  env: EntryEnv,
  step: {
    readonly caseId: CaseId;
    readonly id: EntryId;
    readonly act: 'added' | 'changed' | 'removed' | 'restored';
    readonly by: By;
  },
): Promise<Entry> {
  const entry = await findEntryForUpdate(tx, env, step.caseId, step.id);
  if (entry === null) throw new Error('an entry that was written is there');
  await insertChange(tx, env, { entry, act: step.act, by: step.by.accountId });
  await markSearchable(tx, entry);
  if (step.act !== 'removed' && TOLD_KINDS.includes(entry.kind))
    await publish(tx, entryKept, { caseId: step.caseId, entryId: entry.id });
  return entry;
}

const fault = (field: string, reason: string): Fault => ({ field, reason, values: {} });

async function check(
  tx: Tx,
  env: EntryEnv,
  caseId: CaseId,
  id: EntryId,
  raw: RawDraft,
): Promise<{ readonly draft: EntryDraft } | { readonly faults: readonly Fault[] }> {
  const { content, faults } = tidyEntry(raw.kind, raw.content);
  const common = [...commonFaults(raw), ...aheadFaults(raw, content as Raw, env.now())];
  if (faults.length + common.length > 0) return { faults: [...common, ...faults] };
  const unknown = await referenceFaults(tx, caseId, id, raw.kind, content as Raw);
  if (unknown.length > 0) return { faults: unknown };
  const { kind, shownTo, certainty } = raw;
  const draft = { kind, shownTo, certainty: certainty || null, content } as EntryDraft; // checked above
  const unlisted = await mandateFaults(tx, env, draft);
  return unlisted.length > 0 ? { faults: unlisted } : { draft };
}

function commonFaults({ kind, shownTo, certainty }: RawDraft): readonly Fault[] {
  const isKnown = !certainty || CERTAINTIES.includes(certainty as Certainty);
  const isPrivate = kind === 'consent' || kind === 'risk';
  return [
    ...(isKnown ? [] : [fault('certainty', 'choice')]),
    ...(KINDS[kind].statement && !certainty ? [fault('certainty', 'missing')] : []),
    ...(AUDIENCES.includes(shownTo as ShownTo) ? [] : [fault('shownTo', 'choice')]),
    ...(isPrivate && shownTo !== 'drafters' ? [fault('shownTo', 'always-private')] : []),
  ];
}

/** An answer or a look that is dated ahead would not count, and nobody would see why. */
function aheadFaults({ kind }: RawDraft, content: Raw, now: Date): readonly Fault[] {
  // the day has begun somewhere before it begins in Greenwich
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  return (AHEAD[kind] ?? []).flatMap((field) => {
    const day = content[field];
    return typeof day === 'string' && day > latest ? [fault(field, 'day-ahead')] : [];
  });
}

const AHEAD: { readonly [K in Kind]?: readonly string[] } = {
  consent: ['givenOn', 'withdrawnOn'],
  risk: ['assessedOn'],
};

/** Every entry spoken of stands in the same case, is of the right kind and another than this one. */
async function referenceFaults(
  tx: Tx,
  caseId: CaseId,
  own: EntryId,
  kind: Kind,
  content: Raw,
): Promise<readonly Fault[]> {
  const references = referencesOf(kind, content);
  const kinds = await listKinds(
    tx,
    caseId,
    references.map(({ id }) => id),
  );
  return references.flatMap(({ field, id, of }) => {
    if (id === own) return [fault(field, 'itself')];
    return kinds.get(id) === of ? [] : [fault(field, 'unknown-entry')];
  });
}

/** A mandate is an entry of a roster, which this room does not keep. */
async function mandateFaults(tx: Tx, env: EntryEnv, draft: EntryDraft): Promise<readonly Fault[]> {
  if (draft.kind !== 'intervention') return [];
  const faults: Fault[] = [];
  for (const [index, { mandate }] of draft.content.people.entries()) {
    const isKnown = mandate === null || (await getMandate(tx, env, mandate as MandateId)) !== null; // a UUID
    if (!isKnown) faults.push(fault(`people.${index}.mandate`, 'unknown-entry'));
  }
  return faults;
}

function saysSame(entry: Entry, draft: EntryDraft): boolean {
  const of = ({ shownTo, certainty, content }: Entry | EntryDraft): string =>
    JSON.stringify([shownTo, certainty, content]);
  return of(entry) === of(draft);
}
