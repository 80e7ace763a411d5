import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Field, Fields } from './field-rules.ts';
import { hiderOf, WITHHELD } from './hidden-name-rules.ts';
import type { Hider } from './hidden-name-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { CaseId, Content, Entry, EntryId, Kind } from './rules.ts';

/** Somebody was forgotten: by whom, when, why. */
export type Erasure = {
  readonly subject: EntryId;
  readonly caseId: CaseId;
  readonly reason: string;
  readonly erasedAt: Date;
  readonly byName: string;
};

/** How an entry stood after one revision; null where that was erased before. */
export type KeptRevision = {
  readonly entryId: EntryId;
  readonly kind: Kind;
  readonly revision: number;
  readonly content: Values | null;
};

/** Everything there is to forget about a subject. */
export type Forgetting = {
  /** The subject, and those it was merged with: one person. */
  readonly subjects: readonly Entry<'subject'>[];
  /** Their consent and danger notes. */
  readonly notes: readonly Entry[];
  /** Other entries whose texts hold the name, and what is left of them without it. */
  readonly texts: readonly { readonly entry: Entry; readonly content: Values }[];
  /** Revisions kept as history that hold the name, or are the subject's own. */
  readonly history: readonly { readonly entryId: EntryId; readonly revision: number }[];
  /** Files that show them or are about them: they are erased on their own page. */
  readonly files: readonly EntryId[];
};

export type ErasureView = {
  readonly name: string;
  readonly forgetting: Forgetting;
};

type Values = { readonly [field: string]: unknown };

/** Null when the subject is there and can be forgotten. */
export function erasureRefusal(entry: Entry | null, isErased: boolean): Refusal | null {
  if (entry === null || entry.kind !== 'subject') return refuse('not-found', 'not-found');
  return isErased ? refuse('conflict', 'erased-already') : null;
}

/** What is left of a subject: that somebody was meant where others speak of it. */
export const forgotten = (subject: Entry<'subject'>): Content<'subject'> => ({
  ...subject.content,
  names: [{ text: WITHHELD, language: '', use: 'own' }],
  about: '',
  numberFrom: null,
  numberTo: null,
  pseudonym: '',
  country: '',
  born: '',
  url: '',
  latitude: null,
  longitude: null,
  sources: [],
});

/** Everything that has to go so that nothing in the case tells who was meant. */
export function decideForgetting(
  subjects: readonly Entry<'subject'>[],
  file: readonly Entry[],
  kept: readonly KeptRevision[],
): Forgetting {
  const ids = new Set(subjects.map(({ id }) => id));
  const notes = file.filter(
    (entry) =>
      (entry.kind === 'consent' || entry.kind === 'risk') && ids.has(entry.content.subject),
  );
  const gone = new Set([...ids, ...notes.map(({ id }) => id)]);
  const hide = hiderFor(subjects, file, kept);
  const others = file.filter(({ id }) => !gone.has(id));
  const texts = others.flatMap((entry) => {
    const content = without(entry.kind, entry.content, hide);
    return content === null ? [] : [{ entry, content }];
  });
  const history = kept.filter(
    ({ entryId, kind, content }) =>
      content !== null && (gone.has(entryId) || without(kind, content, hide) !== null),
  );
  const files = file.filter(
    (entry) => entry.kind === 'evidence' && entry.content.subjects.some((id) => ids.has(id)),
  );
  return { subjects, notes, texts, history, files: files.map(({ id }) => id) };
}

/** Finds them by every name they bear, or bore in an earlier revision. */
function hiderFor(
  subjects: readonly Entry<'subject'>[],
  file: readonly Entry[],
  kept: readonly KeptRevision[],
): Hider {
  const hidden = subjects.map(({ id, content }) => {
    const before = kept.flatMap((one) => (one.entryId === id ? namesIn(one.content) : []));
    const names = [...new Set([...namesIn(content), ...before])].filter(
      (name) => name !== WITHHELD,
    );
    return {
      id,
      type: content.type === 'person' ? ('person' as const) : ('group' as const),
      names,
      stands: WITHHELD,
    };
  });
  const ids = new Set(subjects.map(({ id }) => id));
  const others = file.flatMap((entry): readonly string[] => {
    if (entry.kind === 'intervention') return entry.content.people.map(({ name }) => name);
    return entry.kind === 'subject' && !ids.has(entry.id) ? namesIn(entry.content) : [];
  });
  return hiderOf(hidden, others);
}

const namesIn = (content: Values | null): readonly string[] => {
  const names = content?.['names'];
  return Array.isArray(names) ? (names as readonly { text: string }[]).map(({ text }) => text) : [];
};

/** The content without the name in any of its texts; null when it does not hold it. */
function without(kind: Kind, content: Values, hide: Hider): Values | null {
  let isFound = false;
  const read = (fields: Fields, values: Values): Values =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, readField(field, values[name])]),
    );
  const readField = (field: Field, value: unknown): unknown => {
    if (field.is === 'rows') return (value as readonly Values[]).map((row) => read(field.of, row));
    if ((field.is !== 'text' && field.is !== 'link') || typeof value !== 'string') return value;
    const { text, subjects } = hide(value);
    if (subjects.length === 0) return value;
    isFound = true;
    return field.is === 'link' ? '' : text.slice(0, field.most);
  };
  const clean = read(KINDS[kind].fields, content);
  return isFound ? clean : null;
}

/** A reason is kept for good, so it must not say what was just forgotten. */
export function reasonWithout(
  forgetting: Forgetting,
  file: readonly Entry[],
  reason: string,
): string {
  return hiderFor(forgetting.subjects, file, [])(reason).text;
}

export const erasureInput = z.object({ reason: z.string().max(20_000).catch('') });
