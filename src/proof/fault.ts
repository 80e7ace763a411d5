/**
 * Why a text or a proof was refused, in plain English that may be shown to a person.
 * A value, not an exception: hostile input is expected here.
 *
 * @example
 * const fields = parseStatement(text);
 * if (isFault(fields)) console.log(fields.fault);
 */
export type Fault = { readonly fault: string };

/** Makes a fault: `fault('the size has a leading zero')`. */
export function fault(sentence: string): Fault {
  return { fault: sentence };
}

/** Tells a fault from the thing that was asked for. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}
