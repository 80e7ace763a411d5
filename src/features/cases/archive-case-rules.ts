import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { LIMITS } from './field-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import { AUDIENCES } from './rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';

export const CASE_FORMAT = 'undersigned case v1';

/** An entry as it stands in a file: what it points at is named by `ref`, for ids mean nothing elsewhere. */
export type FiledEntry = {
  readonly ref: string;
  readonly kind: Kind;
  readonly shownTo: Entry['shownTo'];
  readonly certainty: Entry['certainty'];
  readonly content: Json;
};

/** A whole case as a file: `case.json` of an archive, and of the example. */
export type CaseDocument = {
  readonly format: typeof CASE_FORMAT;
  readonly entries: readonly FiledEntry[];
  /** Subjects somebody found to be one. */
  readonly merges: readonly { readonly kept: string; readonly merged: string }[];
};

export type Json = { readonly [name: string]: unknown };

/** What of an entry goes into a file. */
type Fileable = Pick<Entry, 'id' | 'kind' | 'shownTo' | 'certainty' | 'content'>;

/** Two subjects found to be one, by the ids of the database. */
export type Merge = { readonly kept: EntryId; readonly merged: EntryId };

const REF = /^[a-z0-9][a-z0-9-]{0,79}$/;
const ref = z.string().regex(REF);
// its keys are the kinds; zod asks for a list that is not empty
const kinds = Object.keys(KINDS) as [Kind, ...Kind[]];

const documentShape = z.strictObject({
  format: z.literal(CASE_FORMAT),
  entries: z
    .array(
      z.strictObject({
        ref,
        kind: z.enum(kinds),
        shownTo: z.enum(AUDIENCES),
        certainty: z.enum(CERTAINTIES).nullable(),
        content: z.record(z.string(), z.unknown()),
      }),
    )
    .max(LIMITS.entries),
  merges: z
    .array(z.strictObject({ kept: ref, merged: ref }))
    .max(LIMITS.entries)
    .default([]),
});

/**
 * Replaces what an entry's content points at, field by field as its kind describes them.
 *
 * @example mapReferences('event', content, (id) => refs.get(id) ?? id)
 */
export function mapReferences(kind: Kind, content: Json, to: (from: string) => string): Json {
  return mapFields(KINDS[kind].fields, content, to);
}

function mapFields(fields: Fields, content: Json, to: (from: string) => string): Json {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [name, mapValue(fields[name], value, to)]),
  );
}

function mapValue(field: Field | undefined, value: unknown, to: (from: string) => string): unknown {
  if (field?.is === 'entry') return typeof value === 'string' && value !== '' ? to(value) : value;
  if (field?.is === 'entries')
    return Array.isArray(value) ? value.map((one) => to(`${one}`)) : value;
  if (field?.is !== 'rows' || !Array.isArray(value)) return value;
  return value.map((row: unknown) => (isJson(row) ? mapFields(field.of, row, to) : row));
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything an entry's content points at, in order. */
export function referencesOf(kind: Kind, content: Json): readonly string[] {
  const found: string[] = [];
  mapReferences(kind, content, (one) => {
    found.push(one);
    return one;
  });
  return found;
}

/** A mandate belongs to the rosters of one installation, so its id stays there; the name goes along. */
export function withoutMandates(kind: Kind, content: Json): Json {
  const { fields } = KINDS[kind];
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const field: Field | undefined = (fields as Fields)[name];
      if (field?.is !== 'rows' || !Array.isArray(value)) return [name, value];
      return [name, value.map((row: Json) => freeOfMandates(field.of, row))];
    }),
  );
}

function freeOfMandates(of: Fields, row: Json): Json {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, of[name]?.is === 'mandate' ? null : value]),
  );
}

/**
 * The entries as a file. They are named by kind and place (`subject-1`), so that the same case gives
 * the same file wherever it lies; entries that point at something left out are the caller's fault.
 */
export function caseDocument(
  entries: readonly Fileable[],
  merges: readonly Merge[],
): { readonly document: CaseDocument; readonly refs: ReadonlyMap<EntryId, string> } {
  const counted = new Map<Kind, number>();
  const refs = new Map<EntryId, string>();
  for (const { id, kind } of entries) {
    const place = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, place);
    refs.set(id, kind === 'case' ? 'case' : `${kind}-${place}`);
  }
  const known = (id: string): string => refs.get(id as EntryId) ?? id; // ids are what content holds
  const filed = entries.map(({ id, kind, shownTo, certainty, content }) => ({
    ref: known(id),
    kind,
    shownTo,
    certainty,
    content: withoutMandates(kind, mapReferences(kind, content, known)),
  }));
  const merged = merges
    .filter(({ kept, merged: other }) => refs.has(kept) && refs.has(other))
    .map(({ kept, merged: other }) => ({ kept: known(kept), merged: known(other) }));
  return { document: { format: CASE_FORMAT, entries: filed, merges: merged }, refs };
}

/** Printed so that people can read it and that the same case gives the same bytes. */
export function printDocument(document: CaseDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

const broken = (at: string) => refuse('invalid', 'case-file-broken', { at: at.slice(0, 120) });

/** Reads `case.json`: its shape, one head, every name once, and nothing that points into the void. */
export function readDocument(text: string): Answer<CaseDocument> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('invalid', 'case-file-no-json');
  }
  const read = documentShape.safeParse(json);
  if (!read.success) return broken(read.error.issues[0]?.path.join('.') ?? '');
  const document = read.data;
  const kindOf = new Map(document.entries.map((entry) => [entry.ref, entry.kind]));
  if (kindOf.size !== document.entries.length) return broken('ref');
  if (document.entries.filter(({ kind }) => kind === 'case').length !== 1) return broken('case');
  const lost = document.entries.find((entry) => pointsNowhere(entry, kindOf));
  if (lost !== undefined) return broken(lost.ref);
  const apart = document.merges.find(
    ({ kept, merged }) => kindOf.get(kept) !== 'subject' || kindOf.get(merged) !== 'subject',
  );
  return apart === undefined ? document : broken(`${apart.kept}, ${apart.merged}`);
}

function pointsNowhere(entry: FiledEntry, kindOf: ReadonlyMap<string, Kind>): boolean {
  const { fields } = KINDS[entry.kind];
  if (Object.keys(entry.content).some((name) => !Object.hasOwn(fields, name))) return true;
  return referencesOf(entry.kind, entry.content).some((one) => !kindOf.has(one));
}

/** What is pointed at comes before what points at it; those that point at one another come last. */
export function inOrder(entries: readonly FiledEntry[]): {
  readonly first: readonly FiledEntry[];
  readonly circular: readonly FiledEntry[];
} {
  const waitingFor = new Map<string, FiledEntry[]>();
  const missing = new Map<string, number>();
  for (const entry of entries) {
    const points = new Set(referencesOf(entry.kind, entry.content));
    missing.set(entry.ref, points.size);
    for (const to of points) {
      const others = waitingFor.get(to);
      if (others === undefined) waitingFor.set(to, [entry]);
      else others.push(entry);
    }
  }
  const first = entries.filter(({ ref: name }) => missing.get(name) === 0);
  // grows while it is walked: whatever was waited for lets others follow
  for (const { ref: name } of first) {
    for (const entry of waitingFor.get(name) ?? []) {
      const left = (missing.get(entry.ref) ?? 0) - 1;
      missing.set(entry.ref, left);
      if (left === 0) first.push(entry);
    }
  }
  return { first, circular: entries.filter(({ ref: name }) => (missing.get(name) ?? 0) > 0) };
}
