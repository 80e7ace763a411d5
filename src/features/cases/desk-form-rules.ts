import { newId, parseId } from '#kernel/ids';
import { firstTexts } from './form-layout-rules.ts';
import { emptyContent, isFormKind, isStatement, readContent, withRow } from './form-rules.ts';
import type { EntryForm, FormKind, Posted } from './form-rules.ts';
import { AUDIENCES } from './rules.ts';
import type { EntryId } from './rules.ts';
import { CERTAINTIES } from './vocabulary-rules.ts';

/** What was chosen last, for the next entry: twenty facts of one letter share their source. */
export type Remembered = {
  readonly source: string;
  readonly certainty: string;
  readonly shownTo: string;
};

export type NewForm = EntryForm & { readonly kind: FormKind };

const among = (list: readonly string[], text: string): string => (list.includes(text) ? text : '');
const first = (fields: Posted, name: string): string => fields.get(name)?.[0] ?? '';

/** What an address remembers; whatever is not ours is nothing. */
export function readRemembered(query: Posted): Remembered {
  return {
    source: parseId(first(query, 'source')) ?? '',
    certainty: among(CERTAINTIES, first(query, 'certainty')),
    shownTo: among(AUDIENCES, first(query, 'shownTo')),
  };
}

/** The next address remembers what this form was saved with; a kind without certainty changes none. */
export function rememberedAfter(form: EntryForm, source: string, before: Remembered): Remembered {
  return {
    source: source === '' ? before.source : source,
    certainty: isStatement(form.kind) ? form.certainty : before.certainty,
    shownTo: form.kind === 'consent' || form.kind === 'risk' ? before.shownTo : form.shownTo,
  };
}

/** An empty form of a kind; an event where none was asked for, because most facts are events. */
export function newForm(kind: string, { source, certainty, shownTo }: Remembered): NewForm {
  const asked = isFormKind(kind) ? kind : 'event';
  return {
    kind: asked,
    id: newId<EntryId>(),
    revision: null,
    shownTo: shownTo === '' ? 'drafters' : shownTo,
    certainty,
    content: emptyContent(asked, {
      // who somebody is seldom stands on one source; what is said of them does
      source: isStatement(asked) || asked === 'key-date' ? source : '',
      texts: firstTexts(asked),
    }),
  };
}

/** A posted form of a new entry; null when it is none of ours. */
export function readNewForm(posted: Posted): NewForm | null {
  const kind = first(posted, 'kind');
  if (!isFormKind(kind)) return null;
  const id = parseId<EntryId>(first(posted, 'entry')) ?? newId<EntryId>();
  return { kind, id, revision: null, ...readCommon(posted), content: readContent(kind, posted) };
}

export const readCommon = (posted: Posted) => ({
  shownTo: first(posted, 'shownTo'),
  certainty: first(posted, 'certainty'),
});

/** The list a button asks one more row of: `add sources`; null for every other button. */
export function rowAsked(posted: Posted): string | null {
  return /^add ([a-zA-Z]{1,20})$/.exec(first(posted, 'do'))?.[1] ?? null;
}

export function withRowAsked<F extends EntryForm>(form: F, list: string): F {
  return { ...form, content: withRow(form.content, list) };
}

/** What is remembered stands in the form's address: it is read back from there. */
export const queryOf = (remembered: Remembered): string =>
  Object.entries(remembered)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');

/** The entries a form speaks of by their ids, known or not. */
export function idsIn({ content }: Pick<EntryForm, 'content'>): readonly EntryId[] {
  const rows = Object.values(content.rows).flat().slice(0, MOST_LOOKED_UP);
  const texts = [
    ...Object.values(content.ticked).flat(),
    ...rows.flatMap((row) => Object.values(row)),
  ];
  return [...new Set(texts.flatMap((text) => parseId<EntryId>(text) ?? []))];
}

const MOST_LOOKED_UP = 200;
