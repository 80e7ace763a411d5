import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import type { CaseDocument } from './archive-case-rules.ts';
import { takeInEvidence } from './archive-evidence-actions.ts';
import { planImport, withoutLinks } from './archive-plan-rules.ts';
import type { ImportPlan, PlannedEntry } from './archive-plan-rules.ts';
import { openCase } from './case-actions.ts';
import { addEntry, changeEntry, isFaulty } from './entry-actions.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import { decideMerge } from './merge-rules.ts';
import type { Merge, MergeId } from './merge-rules.ts';
import { insertMerge } from './merge-store.ts';
import type { Entry, EntryId } from './rules.ts';

/** The plan for a file, with new ids: nothing of another installation's is taken over. */
export function planFor(document: CaseDocument): ImportPlan {
  return planImport(
    document,
    document.entries.map(() => newId<EntryId>()),
  );
}

/** What keeps the file out, in one sentence: where the first fault stands and how many there are. */
export function faultyFile({ faults }: ImportPlan) {
  const [first] = faults;
  if (first === undefined) return null;
  const { ref, fault } = first;
  return refuse('invalid', 'case-file-faults', {
    count: faults.length,
    entry: ref,
    field: fault.field,
  });
}

/** Makes a file a new case of the account, all of it or nothing, within the caller's transaction. */
export async function takeInCase(
  tx: Tx,
  env: EntryEnv & { readonly db: Database },
  input: {
    readonly document: CaseDocument;
    /** Files by the entry that speaks of them. */
    readonly evidence?: ReadonlyMap<string, Uint8Array>;
    readonly by: AccountId;
    /** Told now and then how many entries are written, for those who wait. */
    readonly onStep?: (done: number) => Promise<void>;
  },
): Promise<Answer<{ readonly caseId: CaseId; readonly added: number }>> {
  const plan = planFor(input.document);
  const faulty = faultyFile(plan);
  if (faulty !== null) return faulty;
  const at = env.now();
  // one moment for all of them: their ids then keep them in the file's order
  const still = { ...env, now: () => at };
  const { head } = plan;
  const opened = settled(await openCase(tx, still, { head: head.content, by: input.by }), head);
  if (isRefusal(opened)) return opened;
  const { caseId } = opened;
  const by = { audience: HOUSE, accountId: input.by };
  const onStep = input.onStep ?? (async () => {});
  const evidence = input.evidence ?? new Map<string, Uint8Array>();
  const where = { tx, env: still, caseId, by, onStep, evidence };
  const shown = settled(await write(where, head, opened), head);
  if (isRefusal(shown)) return shown;
  const refused = (await addAll(where, plan)) ?? (await mergeAll(where, plan));
  return refused ?? { caseId, added: input.document.entries.length };
}

type Where = {
  readonly tx: Tx;
  readonly env: EntryEnv & { readonly db: Database };
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly caseId: CaseId;
  readonly by: By;
  readonly onStep: (done: number) => Promise<void>;
};

/** After so many entries whoever waits is told. */
const STEP = 250;

/** The next revision of what stands there. */
function write(where: Where, entry: PlannedEntry, now: Entry): Promise<Written> {
  const { tx, env, caseId, by } = where;
  const { id: entryId, revision } = now;
  return changeEntry(tx, env, { caseId, entryId, revision, draft: entry, by });
}

function add({ tx, env, caseId, by, evidence }: Where, entry: PlannedEntry): Promise<Written> {
  const bytes = evidence.get(entry.ref);
  return bytes === undefined
    ? addEntry(tx, env, { caseId, id: entry.id, draft: entry, by })
    : takeInEvidence(tx, env, { caseId, entry, bytes, by });
}

async function addAll(where: Where, plan: ImportPlan) {
  const { tx, env, caseId, by } = where;
  for (const [index, entry] of plan.entries.entries()) {
    if (index % STEP === STEP - 1) await where.onStep(index);
    const kept = settled(await add(where, entry), entry);
    if (isRefusal(kept)) return kept;
  }
  const first: (readonly [PlannedEntry, Entry])[] = [];
  for (const entry of plan.circular) {
    const draft = { ...entry, content: withoutLinks(entry.content) };
    const kept = settled(await addEntry(tx, env, { caseId, id: entry.id, draft, by }), entry);
    if (isRefusal(kept)) return kept;
    first.push([entry, kept]);
  }
  for (const [entry, now] of first) {
    const kept = settled(await write(where, entry, now), entry);
    if (isRefusal(kept)) return kept;
  }
  return null;
}

/** Each as if somebody merged the two now, one after the other: a file may say what nobody may do. */
async function mergeAll({ tx, env, caseId, by }: Where, { merges }: ImportPlan) {
  const live: Merge[] = [];
  for (const one of merges) {
    const refusal = decideMerge(live, one);
    if (refusal !== null) return refusal;
    const merge = { id: newId<MergeId>(), ...one };
    live.push(merge);
    await insertMerge(tx, { ...merge, caseId, by: by.accountId, at: env.now() });
  }
  return null;
}

/** What was checked before can still be refused here: an entry of another kind than is pointed at. */
function settled(written: Written, { ref }: PlannedEntry): Answer<Entry> {
  if (isRefusal(written)) return written;
  if (!isFaulty(written)) return written;
  const field = written.faults[0]?.field ?? '';
  return refuse('invalid', 'case-file-faults', { count: written.faults.length, entry: ref, field });
}
