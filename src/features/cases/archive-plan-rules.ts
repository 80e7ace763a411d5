import { inOrder, isJson, mapReferences } from './archive-case-rules.ts';
import type { CaseDocument, FiledEntry, Json } from './archive-case-rules.ts';
import { tidyEntry } from './check-rules.ts';
import type { EntryId, Fault } from './rules.ts';

/** An entry of a file with the id it gets here. */
export type PlannedEntry = FiledEntry & { readonly id: EntryId };

/** One thing that keeps a file from being taken in, and the entry it stands in. */
export type FiledFault = { readonly ref: string; readonly fault: Fault };

export type ImportPlan = {
  readonly head: PlannedEntry;
  /** What is pointed at comes before what points at it. */
  readonly entries: readonly PlannedEntry[];
  /** Events that follow one another in a circle: their links are written once all are there. */
  readonly circular: readonly PlannedEntry[];
  readonly merges: readonly { readonly kept: EntryId; readonly merged: EntryId }[];
  readonly faults: readonly FiledFault[];
};

/**
 * Gives every entry of a file its id here. `ids` are as many as there are entries; handed out in their
 * order, so that entries of one moment keep the order of the file.
 */
export function planImport(document: CaseDocument, ids: readonly EntryId[]): ImportPlan {
  const sorted = ids.toSorted();
  const idOf = new Map(
    document.entries.map(({ ref }, index) => [ref, sorted[index] ?? missing()] as const),
  );
  const here = (ref: string): EntryId => idOf.get(ref) ?? missing();
  const planned = (entry: FiledEntry): PlannedEntry => ({
    ...entry,
    id: here(entry.ref),
    content: mapReferences(entry.kind, entry.content, here),
  });
  const all = document.entries.map(planned);
  const { first, circular } = inOrder(document.entries);
  const byRef = new Map(all.map((entry) => [entry.ref, entry]));
  const ordered = (entries: readonly FiledEntry[]): PlannedEntry[] =>
    entries.map(({ ref }) => byRef.get(ref) ?? missing()).filter(({ kind }) => kind !== 'case');
  return {
    head: all.find(({ kind }) => kind === 'case') ?? missing(),
    entries: ordered(first),
    circular: ordered(circular),
    merges: document.merges.map(({ kept, merged }) => ({ kept: here(kept), merged: here(merged) })),
    faults: all.flatMap(({ ref, kind, content }) =>
      tidyEntry(kind, content).faults.map((fault) => ({ ref, fault })),
    ),
  };
}

function missing(): never {
  throw new Error('the reader of a file lets nothing through that points nowhere');
}

/** An entry of a circle as it is written first. */
export function withoutLinks(content: Json): Json {
  return { ...content, links: [] };
}

/** Whether two files say the same, whoever wrote them when. */
export function sameFacts(one: CaseDocument, other: CaseDocument): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Fields in one order, whatever order a database gave them. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isJson(value)) return value;
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, plain(inner)]));
}
