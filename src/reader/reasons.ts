/**
 * Why something was taken, in words: ICU messages with plain `{values}`. The English of the library
 * and of the screens is this one table; a translation is another table with the same keys.
 */
export const READER_REASONS = {
  'reader.reason.bullet-after-cue': 'a point of the list after “{cue}”',
} as const;

export type ReaderReasonCode = keyof typeof READER_REASONS;

export type Reason = {
  readonly code: ReaderReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Builds a reason. */
export function because(code: ReaderReasonCode, values: Reason['values'] = {}): Reason {
  return { code, values };
}

/**
 * The English sentence of a reason.
 *
 * @example
 * reasonText({ code: 'reader.reason.bullet-after-cue', values: { cue: 'We call for:' } })
 * // 'a point of the list after “We call for:”'
 */
export function reasonText(reason: Reason): string {
  return READER_REASONS[reason.code].replaceAll(/\{(\w+)\}/gu, (whole, name: string) =>
    String(reason.values[name] ?? whole),
  );
}
