/**
 * Why something was taken, in words: ICU messages with plain `{values}`. The English of the library
 * and of the screens is this one table; a translation is another table with the same keys.
 */
export const READER_REASONS = {
  'reader.reason.language-words': 'common words of the language: {words}',
  'reader.reason.title-heading': 'the first heading',
  'reader.reason.title-cue': 'a line that begins with “{cue}”',
  'reader.reason.title-alone': 'the first line, standing alone',
  'reader.reason.title-subject': 'what stands after “{cue}”',
  'reader.reason.date-head': 'a date on a line of its own above the text',
  'reader.reason.date-foot': 'a date on a line of its own below the text',
  'reader.reason.date-today': 'the text calls this day today',
  'reader.reason.date-title': 'the date in the title',
  'reader.reason.addressee-salutation': 'the salutation “{cue}”',
  'reader.reason.addressee-block': 'the address above the salutation',
  'reader.reason.addressee-to': 'it stands after “{cue}”',
  'reader.reason.addressee-title': 'the title is addressed to it',
  'reader.reason.body-paragraph': 'a paragraph of the text',
  'reader.reason.bullet-after-cue': 'a point of the list after “{cue}”',
  'reader.reason.person-at-risk': 'the text says “{cue}” of this person',
  'reader.reason.organisation-named': 'the text names it as a “{cue}”',
  'reader.reason.demand-said': 'the writers ask in so many words: “{cue}”',
  'reader.reason.demand-words': 'it says what is to be done: “{cue}”',
  'reader.reason.after-closing': 'it stands after the closing words “{cue}”',
  'reader.reason.under-heading': 'it stands under “{cue}”',
  'reader.reason.list-of-names': 'it stands in a list of names at the end',
  'reader.reason.names-in-sentence': 'the text names it after “{cue}”',
  'reader.reason.kind-of-signatories':
    'counted in the list: persons {persons}, organisations {organisations}',
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
