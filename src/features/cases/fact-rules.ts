import type { CaseId, Entry, EntryId } from './rules.ts';
import { bare, STAGES, topicOf } from './hint-word-rules.ts';
import type { Topic } from './hint-word-rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** A statement of a case file as a letter may speak of it. */
export type Fact = {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly revision: number;
  readonly kind: 'event' | 'charge' | 'measure' | 'intervention';
  readonly certainty: Certainty;
  readonly phase: 'past' | 'announced' | 'feared';
  readonly topic: Topic | null;
  /** Of a charge: how far it has come. */
  readonly stage: string | null;
  /** In the words of the file. */
  readonly what: string;
  /** As typed, EDTF; `''` when nobody knows. */
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly place: string;
  readonly subjects: readonly EntryId[];
};

/** Somebody or something the case is about, under every name the file has. */
export type FactSubject = {
  readonly id: EntryId;
  readonly type: Entry<'subject'>['content']['type'];
  readonly names: readonly string[];
};

/** What the letters that rest on a case need of its file. */
export type FactFile = {
  readonly facts: readonly Fact[];
  readonly subjects: readonly FactSubject[];
};

/** Reads the statements of a file out of its entries; removed ones are left out. */
export function factsOf(entries: readonly Entry[]): FactFile {
  const live = entries.filter(({ removedAt }) => removedAt === null);
  const subjects = live.flatMap((entry): FactSubject[] =>
    entry.kind === 'subject'
      ? [
          {
            id: entry.id,
            type: entry.content.type,
            names: entry.content.names.map(({ text }) => text),
          },
        ]
      : [],
  );
  return { facts: live.flatMap(factOf).toSorted(byDay), subjects };
}

function factOf(entry: Entry): Fact[] {
  const { kind, certainty } = entry;
  if (certainty === null) return [];
  const { id: entryId, caseId, revision, earliest, latest } = entry;
  const common = { entryId, caseId, revision, certainty, earliest, latest, topic: topicOf(entry) };
  if (kind === 'event') {
    const { what, phase, date, place, subjects } = entry.content;
    return [{ ...common, kind, stage: null, what, phase, date, place, subjects }];
  }
  if (kind === 'charge') {
    const { offence: what, stage, date, subjects } = entry.content;
    const phase = stage === 'threatened' ? 'announced' : 'past';
    return [{ ...common, kind, stage, what, phase, date, place: '', subjects }];
  }
  if (kind === 'measure') {
    const { what, phase, since: date, whereabouts: place, subjects } = entry.content;
    return [{ ...common, kind, stage: null, what, phase, date, place, subjects }];
  }
  if (kind === 'intervention') {
    const { what, date, place, subjects } = entry.content;
    return [{ ...common, kind, stage: null, what, phase: 'past', date, place, subjects }];
  }
  return [];
}

/** In the order they happened; what has no date stands last. */
function byDay(a: Fact, b: Fact): number {
  return (a.earliest ?? '9999').localeCompare(b.earliest ?? '9999');
}

/** Whether words speak of a later stage than the file holds: convicted, where it says charged. */
export function stageRank(stage: string | null): number {
  return stage === null ? 0 : (STAGES[stage]?.rank ?? 0);
}

const STOP_AT = 5;

const stems = new WeakMap<Fact, ReadonlySet<string>>();

/** The longer words of a fact, cut to their stems: what a letter in the same language repeats. */
export function stemsOf(fact: Fact): ReadonlySet<string> {
  const known = stems.get(fact);
  if (known) return known;
  const words = bare(fact.what).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(
    words.filter((word) => word.length >= STOP_AT).map((word) => word.slice(0, 6)),
  );
  stems.set(fact, own);
  return own;
}
