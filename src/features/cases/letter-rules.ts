import { fill, insideQuotes, letterWords } from './letter-word-rules.ts';
import type { AskedType, LetterWords } from './letter-word-rules.ts';
import { sentenceOf, stateOf } from './letter-sentence-rules.ts';
import type { Told } from './letter-sentence-rules.ts';
import { renditionOf } from './rendition-rules.ts';
import type { CaseRendition, ShownEntry } from './rendition-rules.ts';
import type { CaseId, Content, Entry, EntryId } from './rules.ts';
import type { Certainty } from './vocabulary-rules.ts';

/** Somebody the letter would speak about, called as consent allows. */
export type LetterPerson = {
  readonly id: EntryId;
  readonly kind: Content<'subject'>['type'];
  readonly name: string;
  /** False: the file knows a name that the letter does not say. */
  readonly named: boolean;
  /** Counts those without name or pseudonym, as in a rendition; null for all others. */
  readonly number: number | null;
  /** As the file has it, for the eyes of its drafters only: no word of a letter. */
  readonly inFile: string;
};

/** One statement of the file as a sentence with its hedge. */
export type LetterFact = {
  readonly id: EntryId;
  readonly revision: number;
  readonly certainty: Certainty;
  readonly phase: 'past' | 'announced' | 'feared';
  readonly sentence: string;
};

/** What is asked because of a measure or a charge. */
export type LetterAsk = {
  readonly id: EntryId;
  readonly type: AskedType;
  readonly text: string;
  readonly subjects: readonly EntryId[];
};

export type LetterParts = {
  readonly title: string;
  readonly people: readonly LetterPerson[];
  /** In the order they happened. */
  readonly facts: readonly LetterFact[];
  /** Empty in a language we have no words for. */
  readonly asks: readonly LetterAsk[];
  /** Over the demands. */
  readonly ask: string;
};

/**
 * What a case gives a letter that anybody will read: names only where they may be public, each statement
 * behind the hedge of its certainty. Pure; `day` is the day consent is looked at, `YYYY-MM-DD`.
 */
export function letterParts(input: {
  readonly caseId: CaseId;
  readonly entries: readonly Entry[];
  /** Everything the file holds, removed entries too: their names and consent count. */
  readonly file: readonly Entry[];
  readonly language: string;
  readonly day: string;
}): LetterParts {
  const { caseId, file, language, day } = input;
  const entries = input.entries.map((entry): Entry =>
    entry.kind === 'consent' || entry.kind === 'risk' ? entry : { ...entry, shownTo: 'public' },
  );
  const shown = renditionOf({ caseId, entries, file, audience: 'public', day });
  const words = letterWords(language);
  const call = callerOf(shown, words);
  const revisions = new Map(entries.map(({ id, revision }) => [id, revision]));
  const facts = shown.entries
    .flatMap((entry) => factOf(entry, { language, words, call, shown }))
    .map((fact) => ({ ...fact, revision: revisions.get(fact.id) ?? 1 }));
  return {
    title: shown.head?.kind === 'case' ? shown.head.content.title : '',
    people: peopleOf(shown, call, entries),
    facts: facts.toSorted((a, b) => a.day.localeCompare(b.day)),
    asks:
      words === null
        ? []
        : distinctAsks(
            shown.entries.flatMap((entry) => askOf(entry)),
            words,
            call,
          ),
    ask: words?.ask ?? '',
  };
}

type Call = (id: EntryId) => string;

function callerOf(shown: CaseRendition, words: LetterWords | null): Call {
  const subjects = new Map(
    shown.entries.flatMap((entry) =>
      entry.kind === 'subject' ? [[entry.id, entry] as const] : [],
    ),
  );
  return (id) => {
    const called = shown.called.get(id);
    if (called !== undefined && called.as !== 'unnamed') return called.text;
    const subject = subjects.get(id);
    const { numberFrom: from = null, numberTo: to = null } = subject?.content ?? {};
    if (words === null) return '…';
    if (subject?.content.type !== 'group') return words.aPerson;
    const { upTo, about, between } = words.numbers;
    if (to === null) return words.aGroup;
    if (from === null) return fill(upTo, { to: String(to) });
    return fill(from === to ? about : between, { from: String(from), to: String(to) });
  };
}

function peopleOf(shown: CaseRendition, call: Call, file: readonly Entry[]): LetterPerson[] {
  const own = new Map(
    file.flatMap((entry) =>
      entry.kind === 'subject' ? [[entry.id, entry.content.names] as const] : [],
    ),
  );
  return shown.entries.flatMap((entry) => {
    if (entry.kind !== 'subject') return [];
    const { id, content } = entry;
    const called = shown.called.get(id);
    const names = own.get(id) ?? [];
    const inFile = (names.find(({ use }) => use === 'own') ?? names[0])?.text ?? '';
    const number = called?.as === 'unnamed' ? called.number : null;
    const named = (called?.as ?? 'named') === 'named';
    return [{ id, kind: content.type, name: call(id), named, number, inFile }];
  });
}

type Telling = {
  readonly language: string;
  readonly words: LetterWords | null;
  readonly call: Call;
  readonly shown: CaseRendition;
};

type DatedFact = Omit<LetterFact, 'revision'> & { readonly day: string };

function factOf(entry: ShownEntry, telling: Telling): DatedFact[] {
  const { id, certainty, earliest } = entry;
  const told = toldBy(entry, telling);
  if (certainty === null || told === null) return [];
  const day = earliest ?? '9999';
  const { language, words, shown } = telling;
  const said = { code: language.split('-')[0] ?? '', words, isName: isNameIn(shown) };
  const sentence = sentenceOf(told, certainty, said);
  return [{ id, certainty, phase: told.phase, sentence, day }];
}

function toldBy(entry: ShownEntry, { words, call, language }: Telling): Told | null {
  const many = (subjects: readonly EntryId[]): boolean => subjects.length > 1;
  if (entry.kind === 'event') return entry.content;
  if (entry.kind === 'intervention') return { ...entry.content, phase: 'past' };
  if (entry.kind === 'measure') {
    const { what, type, phase, since: date, until, subjects } = entry.content;
    const lasts = until === '' && phase === 'past';
    if (words === null) return what === '' ? null : { what, phase, date, lasts };
    const who = whoOf(subjects, words, call);
    if (what !== '') {
      const state = stateOf(what, { who, many: many(subjects), phase, lasts }, language);
      return { what: capital(state ?? what), phase, date, lasts };
    }
    const text = words.measures[type][many(subjects) ? 1 : 0];
    return who === '' ? null : { what: capital(fill(text, { who })), phase, date, lasts };
  }
  if (entry.kind === 'charge') {
    const { offence, stage, penalty, date, subjects } = entry.content;
    const phase = stage === 'threatened' ? 'announced' : 'past';
    if (words === null) return { what: offence, phase, date };
    const who = whoOf(subjects, words, call) || words.aPerson;
    const frame = words.stages[stage][many(subjects) ? 1 : 0];
    const text = fill(frame, { who, what: insideQuotes(offence, frame) });
    const more = penalty === '' ? '' : fill(words.penalty, { penalty });
    return { what: capital(`${text}${more}`), phase, date: phase === 'announced' ? '' : date };
  }
  return null;
}

/** Words that keep their capital: of the names of the file, and of what is said instead of a name. */
function isNameIn({ entries, called }: CaseRendition): (word: string) => boolean {
  const own = entries.flatMap((entry) => (entry.kind === 'subject' ? entry.content.names : []));
  const said = [...called.values()].flatMap((one) => (one.as === 'unnamed' ? [] : [one]));
  const names = new Set([...own, ...said].flatMap(({ text }) => text.split(/[^\p{L}\p{M}'’-]+/u)));
  return (word) => names.has(word);
}

/** Names in a row; those who have none are counted at its end. */
function whoOf(subjects: readonly EntryId[], words: LetterWords, call: Call): string {
  const all = subjects.map(call);
  const counted = ([one, several]: readonly [string, string]): string[] => {
    const count = all.filter((name) => name === one).length;
    return count < 2
      ? all.filter((name) => name === one)
      : [fill(several, { count: String(count) })];
  };
  const names = [
    ...all.filter((name) => name !== words.aPerson && name !== words.aGroup),
    ...counted([words.aPerson, words.people]),
    ...counted([words.aGroup, words.groups]),
  ];
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1) ?? ''}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ASK_OF: Readonly<Record<Content<'measure'>['type'], AskedType | null>> = {
  detention: 'release',
  'travel-ban': 'lift-travel-ban',
  'refused-registration': 'register',
  eviction: 'protect',
  'blocked-site': 'end-blocking',
  'asset-freeze': 'other',
  other: null,
};

type Asking = Omit<LetterAsk, 'text'>;

/** A measure calls for its end, a charge for being dropped; what is over calls for nothing. */
function askOf(entry: ShownEntry): Asking[] {
  const type = askType(entry);
  if (type === null || (entry.kind !== 'measure' && entry.kind !== 'charge')) return [];
  const { subjects } = entry.content;
  return subjects.length === 0 ? [] : [{ id: entry.id, type, subjects }];
}

/** What would be asked in the same words is asked once, for all of whom it is asked. */
function distinctAsks(asks: readonly Asking[], words: LetterWords, call: Call): LetterAsk[] {
  const textOf = ({ type, subjects }: Asking): string =>
    fill(words.asks[type], { who: whoOf(subjects, words, call) });
  const once = new Map<string, Asking>();
  for (const ask of asks) {
    const key = `${ask.type} ${textOf(ask)}`;
    const before = once.get(key) ?? ask;
    once.set(key, { ...before, subjects: [...new Set([...before.subjects, ...ask.subjects])] });
  }
  return [...once.values()].map((ask) => ({ ...ask, text: textOf(ask) }));
}

function askType(entry: ShownEntry): AskedType | null {
  if (entry.kind === 'measure')
    return entry.content.until === '' ? ASK_OF[entry.content.type] : null;
  if (entry.kind !== 'charge') return null;
  const { stage } = entry.content;
  if (stage === 'dropped' || stage === 'acquitted') return null;
  return stage === 'convicted' ? 'quash' : 'drop-charges';
}
