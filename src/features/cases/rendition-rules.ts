import { namingOf, notShared } from './consent-rules.ts';
import { KINDS } from './kind-rules.ts';
import { hiderOf, WITHHELD } from './hidden-name-rules.ts';
import type { HiddenPerson, Hider } from './hidden-name-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import type { CaseId, Entry, EntryId, Kind, ShownTo } from './rules.ts';

/** An entry as somebody outside may see it. An `Entry` of the desk is one too. */
export type ShownEntry<K extends Kind = Kind> = {
  readonly [P in K]: Pick<
    Entry<P>,
    'id' | 'kind' | 'certainty' | 'earliest' | 'latest' | 'content'
  >;
}[K];

/** What a subject is called here. `unnamed` counts from 1 within its type: "a person (2)". */
export type Called =
  | { readonly as: 'named' | 'pseudonym'; readonly text: string; readonly language: string }
  | { readonly as: 'unnamed'; readonly type: 'person' | 'group'; readonly number: number };

/** A text of a shown entry that holds the name of somebody who may not be named. */
export type NameInText = {
  readonly entryId: EntryId;
  readonly kind: Kind;
  /** `what`, `people.0.name` */
  readonly field: string;
  readonly subject: EntryId;
};

/** What one audience may see of a case, all names that are not agreed taken out. */
export type CaseRendition = {
  readonly caseId: CaseId;
  readonly audience: 'authority' | 'public';
  /** Consent was looked at as of this day. */
  readonly day: string;
  /** Title, summary, country; null where the case's head is not marked for this audience. */
  readonly head: ShownEntry<'case'> | null;
  /** In the order they came; the head, consent and risk are never among them. */
  readonly entries: readonly ShownEntry[];
  readonly called: ReadonlyMap<EntryId, Called>;
  /** Names that were taken out of texts: they stand in the way of publishing. */
  readonly namesInTexts: readonly NameInText[];
};

export type RenditionInput = {
  readonly caseId: CaseId;
  /** What may be shown, in the order to show it; removed entries are left out. */
  readonly entries: readonly Entry[];
  /** Everything the case holds, removed entries included: their consent and their names count. */
  readonly file: readonly Entry[];
  readonly audience: 'authority' | 'public';
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
  /** Consent as a second reader saw it: named is only who agreed both then and now. */
  readonly approved?: { readonly consents: readonly Entry[]; readonly day: string };
};

const OPEN_TO: Readonly<Record<'authority' | 'public', readonly ShownTo[]>> = {
  authority: ['authority', 'public'],
  public: ['public'],
};

/**
 * What the authority, or the public, may see of a case: the one way out of a case file for anybody
 * but its people. Pure; whoever asks loads the entries.
 *
 * @example
 * const shown = renditionOf({ caseId, entries, file: entries, audience: 'public', day });
 */
export function renditionOf(input: RenditionInput): CaseRendition {
  const { caseId, audience, day, file, approved } = input;
  const mayNameNow = namingOf(file, audience, day);
  const mayNameThen = approved && namingOf(approved.consents, audience, approved.day);
  const mayName: IsNamed = (subject) => mayNameNow(subject) && (mayNameThen?.(subject) ?? true);
  const marked = input.entries.filter(
    (entry) => entry.removedAt === null && OPEN_TO[audience].includes(entry.shownTo),
  );
  const named = (subject: Entry<'subject'>): boolean =>
    mayName(subject) && marked.some(({ id }) => id === subject.id);
  const { entries, called, namesInTexts } = shown(marked, file, named);
  const head = entries.find((entry) => entry.kind === 'case') ?? null;
  const others = entries.filter(({ kind }) => kind !== 'case');
  return { caseId, audience, day, head, entries: others, called, namesInTexts };
}

/** What a partner may be given of a case: all of it, but for those who did not agree to be shared. */
export function sharedEntries(file: readonly Entry[], day: string): readonly ShownEntry[] {
  const hidden = notShared(file, day);
  const marked = file.filter(({ id, removedAt }) => removedAt === null && !hidden.has(id));
  return shown(marked, file, ({ id }) => !hidden.has(id)).entries;
}

type IsNamed = (subject: Entry<'subject'>) => boolean;

function shown(marked: readonly Entry[], file: readonly Entry[], isNamed: IsNamed) {
  const visible = marked.filter(({ kind }) => kind !== 'consent' && kind !== 'risk');
  const ids = new Set(visible.map(({ id }) => id));
  const hide = hiderOf(hiddenPeople(file, isNamed), namesOfOthers(file, isNamed));
  const namesInTexts: NameInText[] = [];
  const entries = visible.flatMap((entry): ShownEntry[] => {
    const { id, kind } = entry;
    const told = (field: string, subjects: readonly EntryId[]): void => {
      for (const subject of subjects) namesInTexts.push({ entryId: id, kind, field, subject });
    };
    const content = open(KINDS[kind].fields, ownContent(entry, isNamed), { ids, hide, told }, '');
    if (content === null) return [];
    const { certainty, earliest, latest } = entry;
    // what was opened field by field has the shape of the kind it was described by
    return [{ id, kind, certainty, earliest, latest, content } as ShownEntry];
  });
  return { entries, called: calledIn(entries, visible, isNamed), namesInTexts };
}

function hiddenPeople(file: readonly Entry[], isNamed: IsNamed): readonly HiddenPerson[] {
  return file.flatMap((entry): HiddenPerson[] => {
    if (entry.kind !== 'subject' || isNamed(entry)) return [];
    const { type, names, pseudonym } = entry.content;
    if (type !== 'person' && type !== 'group') return []; // a town is no secret because it is not listed
    const stands = pseudonym === '' ? WITHHELD : pseudonym;
    return [{ id: entry.id, type, names: names.map(({ text }) => text), stands }];
  });
}

/** Full names that stay where a hidden person shares a part of them: a brother, a visitor. */
function namesOfOthers(file: readonly Entry[], isNamed: IsNamed): readonly string[] {
  return file.flatMap((entry): readonly string[] => {
    if (entry.removedAt !== null) return [];
    if (entry.kind === 'intervention') return entry.content.people.map(({ name }) => name);
    if (entry.kind !== 'subject' || entry.content.type !== 'person' || !isNamed(entry)) return [];
    return entry.content.names.map(({ text }) => text);
  });
}

/** What an entry says of itself before its texts are looked at. */
function ownContent(entry: Entry, isNamed: IsNamed): Values {
  if (entry.kind === 'case') return { ...entry.content, reviewOn: null, reviewWhy: '' };
  if (entry.kind === 'key-date') return { ...entry.content, remindDays: 0 };
  if (entry.kind !== 'subject') return entry.content;
  // who is named in one place and not in another must not be recognised by the pseudonym
  if (isNamed(entry)) return { ...entry.content, pseudonym: '' };
  const { pseudonym } = entry.content;
  const names = pseudonym === '' ? [] : [{ text: pseudonym, language: '', use: 'known-as' }];
  const nowhere = { latitude: null, longitude: null };
  return { ...entry.content, ...nowhere, names, born: '', url: '' };
}

type Values = { readonly [field: string]: unknown };
type Opening = {
  readonly ids: ReadonlySet<EntryId>;
  readonly hide: Hider;
  readonly told: (field: string, subjects: readonly EntryId[]) => void;
};

/** The fields an outsider may read; null when one leads to an entry that is not shown. */
function open(fields: Fields, content: Values, by: Opening, path: string): Values | null {
  const opened: [string, unknown][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = openField(field, content[name], by, `${path}${name}`);
    if (value === NOT_SHOWN) return null;
    opened.push([name, value]);
  }
  return Object.fromEntries(opened);
}

const NOT_SHOWN = Symbol('leads to an entry that is not shown');

function openField(field: Field, value: unknown, by: Opening, path: string): unknown {
  switch (field.is) {
    case 'text':
      return field.sealed ? '' : openText(value as string, by, path); // as described
    case 'link': {
      const link = value as string; // as described
      return openText(decoded(link), by, path) === decoded(link) ? link : '';
    }
    case 'entry':
      return by.ids.has(value as EntryId) ? value : NOT_SHOWN; // as described
    case 'entries':
      return (value as readonly EntryId[]).filter((id) => by.ids.has(id)); // as described
    case 'rows':
      return (value as readonly Values[]).flatMap((row, at) => {
        const opened = open(field.of, row, by, `${path}.${at}.`);
        return opened === null ? [] : [opened];
      });
    case 'choice':
    case 'date':
    case 'day':
    case 'country':
    case 'language':
    case 'whole':
    case 'degrees':
    case 'mandate':
      return value;
  }
}

function openText(text: string, { hide, told }: Opening, path: string): string {
  const hidden = hide(text);
  told(path, hidden.subjects);
  return hidden.text;
}

/** A name in an address may be written in signs: `%D0%A1…`. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function calledIn(
  entries: readonly ShownEntry[],
  visible: readonly Entry[],
  isNamed: IsNamed,
): ReadonlyMap<EntryId, Called> {
  const count = { person: 0, group: 0 };
  const named = new Set(
    visible.flatMap((entry) => (entry.kind === 'subject' && isNamed(entry) ? [entry.id] : [])),
  );
  const called = entries.flatMap((entry): (readonly [EntryId, Called])[] => {
    if (entry.kind !== 'subject') return [];
    const { names, type } = entry.content;
    const [name] = [...names.filter(({ use }) => use === 'own'), ...names];
    if (name !== undefined && name.text !== WITHHELD) {
      const as = named.has(entry.id) ? 'named' : 'pseudonym';
      return [[entry.id, { as, text: name.text, language: name.language }]];
    }
    const kind = type === 'group' ? 'group' : 'person';
    count[kind] += 1;
    return [[entry.id, { as: 'unnamed', type: kind, number: count[kind] }]];
  });
  return new Map(called);
}
