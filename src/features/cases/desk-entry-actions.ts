import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Database, Tx } from '#platform/db';
import { tidyEntry } from './check-rules.ts';
import { addEntry, changeEntry, isFaulty } from './entry-actions.ts';
import type { By, EntryEnv, Written } from './entry-actions.ts';
import { findEntry } from './entry-store.ts';
import { isStatement } from './form-rules.ts';
import type { EntryForm } from './form-rules.ts';
import { newcomerKey, planReferences, rawOf, finderOf, someIds } from './naming-rules.ts';
import type { Plan } from './naming-rules.ts';
import { listKnown } from './offer-actions.ts';
import type { CaseId, Entry, EntryId, Fault } from './rules.ts';

export type FormEnv = EntryEnv & { readonly db: Database };

/** The entry of a form, and the subjects and sources that were typed in it and added with it. */
export type Saved = { readonly entry: Entry; readonly newcomers: readonly Entry[] };
type Faulty = { readonly faults: readonly Fault[] };

type Input = { readonly caseId: CaseId; readonly form: EntryForm; readonly by: By };

/**
 * Writes what a form holds, with whom and what it names for the first time: all of it or nothing.
 * A new entry that is there already was sent twice and is given back as it is.
 */
export async function saveForm(env: FormEnv, input: Input): Promise<Saved | Faulty | Refusal> {
  try {
    return await env.db.transaction((tx) => save(tx, env, input));
  } catch (error) {
    if (error instanceof NotWritten) return error.answer;
    throw error;
  }
}

/** Ends the transaction: an entry at fault must not leave its newcomers behind. */
class NotWritten extends Error {
  readonly answer: Faulty | Refusal;
  constructor(answer: Faulty | Refusal) {
    super('not written');
    this.answer = answer;
  }
}

async function save(tx: Tx, env: FormEnv, { caseId, form, by }: Input): Promise<Saved> {
  if (form.revision === null) {
    const there = await findEntry(tx, env, by.audience, caseId, form.id);
    if (there !== null) return { entry: there, newcomers: [] };
  }
  const plan = planReferences(form, finderOf(await listKnown(tx, by.audience, caseId)));
  const faults = faultsOf(form, plan);
  if (faults.length > 0) throw new NotWritten({ faults });
  const { ids, newcomers } = await addNewcomers(tx, env, { caseId, by, plan });
  const { kind, shownTo, certainty } = form;
  const draft = { kind, shownTo, certainty: certainty || null, content: rawOf(form, ids) };
  const { id, revision } = form;
  const written =
    revision === null
      ? await addEntry(tx, env, { caseId, draft, by, id })
      : await changeEntry(tx, env, { caseId, entryId: id, revision, draft, by });
  return { entry: orUndo(written), newcomers };
}

/** The entry, or the end of the transaction; `rename` says where a fault of a newcomer was typed. */
function orUndo(written: Written, rename: (field: string) => string = (field) => field): Entry {
  if (isRefusal(written)) throw new NotWritten(written);
  if (!isFaulty(written)) return written;
  const faults = written.faults.map((fault) => ({ ...fault, field: rename(fault.field) }));
  throw new NotWritten({ faults });
}

/** Everything that cannot be kept, at once: of the entry, and of those it would bring along. */
function faultsOf(form: EntryForm, plan: Plan): readonly Fault[] {
  const ids = someIds(plan);
  const own = tidyEntry(form.kind, rawOf(form, ids)).faults;
  const unsure = isStatement(form.kind) && form.certainty === '';
  const all = [
    ...plan.faults,
    ...plan.subjects.flatMap(({ field, name, type }) =>
      tidyEntry('subject', subjectOf(name, type)).faults.map((fault) => ({ ...fault, field })),
    ),
    ...plan.sources.flatMap((source) =>
      tidyEntry('source', source).faults.map((fault) => ({
        ...fault,
        field: besideTitle(source.field, fault.field),
      })),
    ),
    ...own,
    ...(unsure ? [{ field: 'certainty', reason: 'missing', values: {} }] : []),
  ];
  const seen = new Set<string>();
  return all.filter(({ field }) => !seen.has(field) && seen.add(field));
}

const subjectOf = (text: string, type: string) => ({
  type,
  names: [{ text, language: '', use: 'own' }],
});

const besideTitle = (title: string, field: string): string => title.replace(/title$/, field);

async function addNewcomers(
  tx: Tx,
  env: FormEnv,
  { caseId, by, plan }: { readonly caseId: CaseId; readonly by: By; readonly plan: Plan },
): Promise<{ readonly ids: ReadonlyMap<string, EntryId>; readonly newcomers: readonly Entry[] }> {
  const ids = new Map(plan.known);
  const newcomers: Entry[] = [];
  const named = new Map<string, EntryId>();
  const common = { shownTo: 'drafters', certainty: null } as const;
  for (const { field, name, type } of plan.subjects) {
    const twin = named.get(newcomerKey(name));
    if (twin !== undefined) {
      ids.set(field, twin);
      continue;
    }
    const draft = { kind: 'subject', ...common, content: subjectOf(name, type) } as const;
    const entry = orUndo(await addEntry(tx, env, { caseId, draft, by }), () => field);
    newcomers.push(entry);
    named.set(newcomerKey(name), entry.id);
    ids.set(field, entry.id);
  }
  for (const { field, ...content } of plan.sources) {
    const draft = { kind: 'source', ...common, content } as const;
    const added = await addEntry(tx, env, { caseId, draft, by });
    const entry = orUndo(added, (inner) => besideTitle(field, inner));
    newcomers.push(entry);
    ids.set(field, entry.id);
  }
  return { ids, newcomers };
}
