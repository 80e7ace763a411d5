import { faultSentence, fieldWord } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import type { Fault, Kind } from './rules.ts';

/** Every fault as its sentence, at the field where it was typed. */
export function errorsOf(t: Translate, faults: readonly Fault[]): FieldErrors {
  // a subject without any name: the line for the first one is where to type it
  const place = (field: string): string => (field === 'names' ? 'names.0.text' : field);
  return Object.fromEntries(
    faults.map((fault) => [place(fault.field), faultSentence(t, fault)]).toReversed(),
  );
}

/** What the form calls a field, for the list of faults above it; null where it has no word. */
export function fieldCalled(t: Translate, kind: Kind): (name: string) => string | null {
  return (name) => {
    if (name === 'certainty') return t('cases.form.certainty').replace(/\s*\?$/u, '');
    const path = name.replaceAll(/\.\d+(?=\.|$)/gu, '');
    const word = fieldWord(t, kind, name);
    return word === path ? null : word;
  };
}
