/**
 * An expected failure is a value, not an exception.
 *
 * `kind` decides the HTTP status (one place: platform/http). `reason` is the key of the
 * sentence a person reads (`refusal.<reason>` in the message catalogues); `values` fill it in.
 *
 * @example
 * const answer = decideSign(state, input, now);
 * if (isRefusal(answer)) return answer;
 */
export type RefusalKind =
  | 'not-found'
  | 'invalid'
  | 'forbidden'
  | 'conflict'
  | 'expired'
  | 'unavailable';

export class Refusal {
  readonly kind: RefusalKind;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    kind: RefusalKind,
    reason: string,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    this.kind = kind;
    this.reason = reason;
    this.values = values;
  }
}

/** What an action or a decision gives: the thing itself, or why not. */
export type Answer<T> = T | Refusal;

/** `refuse('expired', 'code-expired')` */
export function refuse(
  kind: RefusalKind,
  reason: string,
  values?: Readonly<Record<string, string | number>>,
): Refusal {
  return new Refusal(kind, reason, values);
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}
