import { readPartialDate } from '#kernel/partial-date';
import type { Called, CaseRendition, ShownEntry } from './rendition-rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** What is drawn of a case, for whoever looks: at the desk all of it, outside a rendition. */
export type CaseView = {
  /** The case's own country, or ''. */
  readonly country: string;
  readonly entries: readonly ShownEntry[];
  readonly called: ReadonlyMap<EntryId, Called>;
  /** The day it is looked at, `YYYY-MM-DD`. */
  readonly day: string;
  /** Set where only so many of a kind are drawn, the newest. */
  readonly newest?: number;
};

/** A case as anybody may read it, since when. */
export type PublicFace = { readonly publishedAt: Date; readonly rendition: CaseRendition };

/** Kinds that state something: each has a certainty and may name sources. */
export const STATEMENTS = ['event', 'relation', 'charge', 'measure', 'intervention'] as const;
export type StatementKind = (typeof STATEMENTS)[number];

/** What the figures are drawn from. */
export const SEEN: readonly Kind[] = ['subject', ...STATEMENTS, 'key-date', 'source'];

type Index = {
  readonly byKind: ReadonlyMap<Kind, readonly ShownEntry[]>;
  readonly byId: ReadonlyMap<EntryId, ShownEntry>;
};

/** A page asks for the same entries hundreds of times: they are sorted once for each view. */
const indexes = new WeakMap<readonly ShownEntry[], Index>();

function indexOf({ entries }: Pick<CaseView, 'entries'>): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const byKind = new Map<Kind, ShownEntry[]>();
  for (const entry of entries) {
    const list = byKind.get(entry.kind);
    if (list) list.push(entry);
    else byKind.set(entry.kind, [entry]);
  }
  const made = { byKind, byId: new Map(entries.map((entry) => [entry.id, entry])) };
  indexes.set(entries, made);
  return made;
}

/** The entries of these kinds, kind by kind. */
export function entriesOf<K extends Kind>(
  view: Pick<CaseView, 'entries'>,
  ...kinds: readonly K[]
): readonly ShownEntry<K>[] {
  const { byKind } = indexOf(view);
  return kinds.flatMap((kind) => (byKind.get(kind) ?? []).filter((entry) => isOf(entry, kind)));
}

/** The one of this id and kind that is shown. */
export function findShown<K extends Kind>(
  view: Pick<CaseView, 'entries'>,
  kind: K,
  id: EntryId,
): (ShownEntry<K> & ShownEntry) | null {
  const found = indexOf(view).byId.get(id);
  return found !== undefined && isOf(found, kind) ? found : null;
}

function isOf<K extends Kind>(entry: ShownEntry, kind: K): entry is ShownEntry<K> & ShownEntry {
  return entry.kind === kind;
}

/** At the desk everybody is called by the name they bear. */
export function calledAtDesk(entries: readonly Entry[]): ReadonlyMap<EntryId, Called> {
  return new Map(
    entries.flatMap((entry): (readonly [EntryId, Called])[] => {
      if (entry.kind !== 'subject') return [];
      const { names } = entry.content;
      const name = names.find(({ use }) => use === 'own') ?? names[0];
      return name === undefined
        ? []
        : [[entry.id, { as: 'named', text: name.text, language: name.language }]];
    }),
  );
}

const LATIN = /\p{Script=Latin}/u;

/** The same name in Latin letters, where it is borne in others and the file has it. */
export function latinOf(view: CaseView, id: EntryId): string | null {
  const called = view.called.get(id);
  if (called === undefined || called.as === 'unnamed' || LATIN.test(called.text)) return null;
  const subject = findShown(view, 'subject', id);
  return subject?.content.names.find(({ text }) => LATIN.test(text))?.text ?? null;
}

export type Phase = 'past' | 'announced' | 'feared';

/** Something with a place in time. */
export type DatedPart = {
  readonly entry: ShownEntry<(typeof DATED)[number]>;
  /** Of a charge: the hearing, by its row. */
  readonly hearing: { readonly at: number; readonly what: string } | null;
  readonly date: string;
  readonly phase: Phase;
};

const DATED = ['event', 'charge', 'measure', 'intervention', 'key-date'] as const;

export function datedParts(view: CaseView): readonly DatedPart[] {
  return entriesOf(view, ...DATED).flatMap((entry): DatedPart[] => {
    const own = { entry, hearing: null, date: dateOf(entry), phase: phaseOf(entry, view.day) };
    if (entry.kind !== 'charge') return [own];
    const hearings = entry.content.hearings.map(({ date, what }, at): DatedPart => ({
      entry,
      hearing: { at, what },
      date,
      phase: phaseOn(date, view.day),
    }));
    return [own, ...hearings];
  });
}

/** The date of an entry as EDTF; of a measure, from its beginning to its end. */
export function dateOf({ kind, content }: ShownEntry<(typeof DATED)[number]>): string {
  if (kind !== 'measure') return content.date;
  const { since, until } = content;
  if (since === '' && until === '') return '';
  // each may itself be an interval, as typed: then it says enough alone
  if (since.includes('/')) return since;
  if (until.includes('/')) return until;
  return `${since === '' ? '..' : since}/${until === '' ? '..' : until}`;
}

function phaseOf(entry: ShownEntry<(typeof DATED)[number]>, day: string): Phase {
  switch (entry.kind) {
    case 'event':
    case 'measure':
      return entry.content.phase;
    case 'charge':
      return entry.content.stage === 'threatened' ? 'announced' : 'past';
    case 'key-date':
      return phaseOn(entry.content.date, day);
    case 'intervention':
      return 'past';
  }
}

function phaseOn(date: string, day: string): Phase {
  const last = readPartialDate(date)?.latest;
  return last === undefined || last === null || last >= day ? 'announced' : 'past';
}

/** How many statements there are of each certainty, the surest first. */
export function countByCertainty(
  view: CaseView,
): readonly { readonly certainty: Certainty; readonly count: number }[] {
  const all = entriesOf(view, ...STATEMENTS);
  return CERTAINTIES.map((certainty) => ({
    certainty,
    count: all.filter((entry) => entry.certainty === certainty).length,
  }));
}

export type SourceRow = {
  readonly source: EntryId;
  readonly stance: 'supports' | 'contradicts';
  readonly passage: string;
};

/** A statement with what speaks for it and what against. */
export type Contradiction = {
  readonly entry: ShownEntry<StatementKind>;
  readonly supports: readonly SourceRow[];
  readonly contradicts: readonly SourceRow[];
};

/** Both positions are kept: statements a source contradicts, and those marked as disputed. */
export function contradictionsIn(view: CaseView): readonly Contradiction[] {
  return entriesOf(view, ...STATEMENTS).flatMap((entry) => {
    const rows: readonly SourceRow[] = entry.content.sources;
    const contradicts = rows.filter(({ stance }) => stance === 'contradicts');
    if (contradicts.length === 0 && entry.certainty !== 'disputed') return [];
    return [{ entry, supports: rows.filter(({ stance }) => stance === 'supports'), contradicts }];
  });
}

/** Statements nobody gave a source for. */
export const withoutSource = (view: CaseView): readonly ShownEntry<StatementKind>[] =>
  entriesOf(view, ...STATEMENTS).filter(({ content }) => content.sources.length === 0);

/** Relations by the one they begin with, in the order the subjects stand. */
export function relationsBySubject(
  view: CaseView,
): readonly { readonly subject: EntryId; readonly relations: readonly ShownEntry<'relation'>[] }[] {
  const own = new Map<EntryId, ShownEntry<'relation'>[]>();
  const others = new Map<EntryId, ShownEntry<'relation'>[]>();
  for (const relation of entriesOf(view, 'relation')) {
    const { fromSubject, toSubject } = relation.content;
    own.set(fromSubject, [...(own.get(fromSubject) ?? []), relation]);
    others.set(toSubject, [...(others.get(toSubject) ?? []), relation]);
  }
  return entriesOf(view, 'subject').flatMap(({ id }) => {
    const relations = [...(own.get(id) ?? []), ...(others.get(id) ?? [])];
    return relations.length === 0 ? [] : [{ subject: id, relations }];
  });
}

/** What a preview says was left out, for drafters only: the outside never learns of it. */
export type LeftOut = {
  /** By kind: entries not marked for this audience. */
  readonly unmarked: readonly { readonly kind: Kind; readonly count: number }[];
  /** Marked, but they speak of somebody who is not shown. */
  readonly leading: readonly { readonly id: EntryId; readonly kind: Kind }[];
};

const NEVER_OUT: readonly Kind[] = ['case', 'consent', 'risk'];

export function leftOutOf(
  file: readonly Entry[],
  audience: 'authority' | 'public',
  shown: readonly ShownEntry[],
): LeftOut {
  const ids = new Set(shown.map(({ id }) => id));
  const missing = file.filter(
    ({ id, kind, removedAt }) => removedAt === null && !ids.has(id) && !NEVER_OUT.includes(kind),
  );
  const isMarked = ({ shownTo }: Entry): boolean =>
    shownTo === 'public' || (audience === 'authority' && shownTo === 'authority');
  const counts = new Map<Kind, number>();
  for (const { kind } of missing.filter((entry) => !isMarked(entry))) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    unmarked: [...counts].map(([kind, count]) => ({ kind, count })),
    leading: missing.filter(isMarked).map(({ id, kind }) => ({ id, kind })),
  };
}
