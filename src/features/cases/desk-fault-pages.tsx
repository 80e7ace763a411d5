import { faultSentence } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import type { Fault } from './rules.ts';

/** Every fault as its sentence, at the field where it was typed. */
export function errorsOf(t: Translate, faults: readonly Fault[]): FieldErrors {
  // a subject without any name: the line for the first one is where to type it
  const place = (field: string): string => (field === 'names' ? 'names.0.text' : field);
  return Object.fromEntries(
    faults.map((fault) => [place(fault.field), faultSentence(t, fault)]).toReversed(),
  );
}
