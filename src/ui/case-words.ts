import { formatPartialDate } from './partial-date.ts';
import { isMessageKey } from './translate.ts';
import type { MessageKey, Translate } from './translate.ts';

/**
 * The words of a case file by the names its description uses: `kind` is a kind of entry, `field` the
 * path of a field without row numbers (`names.use`). A name nobody gave a word comes back as it is, so
 * that an old file still shows; a test holds that every name in use has its word.
 */
function word(t: Translate, key: string, otherwise: string): string {
  return isMessageKey(key) ? plain(t, key) : otherwise;
}

/** None of these words is filled in with anything. */
function plain(t: Translate, key: MessageKey): string {
  return (t as (key: MessageKey) => string)(key);
}

/** @example kindWord(t, 'key-date') // 'Key date' */
export function kindWord(t: Translate, kind: string): string {
  return word(t, `cases.kind.${kind}`, kind);
}

/** @example fieldWord(t, 'subject', 'names.0.text') // 'Name' */
export function fieldWord(t: Translate, kind: string, field: string): string {
  const path = withoutRows(field);
  return word(t, `cases.field.${kind}.${path}`, path);
}

/** @example valueWord(t, 'event', 'type', 'arrest') // 'Arrest' */
export function valueWord(t: Translate, kind: string, field: string, value: string): string {
  return word(t, `cases.value.${kind}.${withoutRows(field)}.${value || 'none'}`, value);
}

/** @example eventGroupWord(t, 'liberty') // 'Liberty' */
export function eventGroupWord(t: Translate, group: string): string {
  return word(t, `cases.event-group.${group}`, group);
}

/** @example certaintyWord(t, 'we-understand') // 'We understand' */
export function certaintyWord(t: Translate, certainty: string): string {
  return word(t, `cases.certainty.${certainty}`, certainty);
}

/** What a certainty means, one line for whoever has to choose. */
export function certaintyMeaning(t: Translate, certainty: string): string {
  return word(t, `cases.certainty-meaning.${certainty}`, '');
}

/**
 * The one phrase the public reads before a statement of this certainty. It stands before a colon, or
 * before "that" in a sentence.
 *
 * @example `${hedge(t, 'reported')}: ${what}` // 'It is reported: The office was searched.'
 */
export function hedge(t: Translate, certainty: string): string {
  return word(t, `cases.hedge.${certainty}`, '');
}

/** @example shownToWord(t, 'drafters') // 'Drafters of this case' */
export function shownToWord(t: Translate, shownTo: string): string {
  return word(t, `cases.shown-to.${shownTo}`, shownTo);
}

type FaultLike = {
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Why something cannot be kept as typed, and what to type instead: one sentence. */
export function faultSentence(t: Translate, { reason, values }: FaultLike): string {
  const key = `cases.fault.${reason}`;
  // which values a reason brings with it stands in the rules that give it, not in its type
  const say = t as (key: MessageKey, values: FaultLike['values']) => string;
  return say(isMessageKey(key) ? key : 'cases.fault.choice', withDates(t, values));
}

/** Dates that were perhaps meant, as people say them. */
function withDates(t: Translate, values: FaultLike['values']): FaultLike['values'] {
  const said = (name: string): string => formatPartialDate(t, String(values[name] ?? ''));
  if ('edtf' in values) return { ...values, said: said('edtf') };
  return 'second' in values
    ? { ...values, saidFirst: said('first'), saidSecond: said('second') }
    : values;
}

function withoutRows(field: string): string {
  return field.replaceAll(/\.\d+(?=\.|$)/gu, '');
}
