/** English templates of every reason this library gives; `{…}` is filled from the reason's values. */
export const NAME_REASONS = {
  'names.reason.same': 'the same name',
  'names.reason.same-but-order': 'the same name, surname written first',
  'names.reason.surname-first': 'one side writes the surname first',
  'names.reason.order': 'the words stand in another order',
  'names.reason.marks':
    '“{one}” and “{other}” differ only in accents, capitals or how marks are written out',
  'names.reason.spelling': '“{one}” and “{other}” are spellings of one sound',
  'names.reason.scripts': '“{one}” and “{other}” sound alike in two scripts',
  'names.reason.one-letter': '“{one}” is one letter from “{other}”',
  'names.reason.few-letters': '“{one}” is a few letters from “{other}”',
  'names.reason.damaged': '“{one}” is “{other}” with damaged letters',
  'names.reason.look-alikes': '“{one}” and “{other}” differ in letters that look alike',
  'names.reason.ending': '“{one}” and “{other}” differ by an ending that languages add',
  'names.reason.short-form': '“{one}” and “{other}” are forms of one given name',
  'names.reason.other-language': '“{one}” and “{other}” are one name in two languages',
  'names.reason.initial': '“{one}” may stand for “{other}”',
  'names.reason.joined': '“{one}” and “{other}” are parted differently',
  'names.reason.missing': '“{word}” is missing on one side',
  'names.reason.conflict': '“{one}” stands against “{other}”',
  'names.reason.generation': 'father and son are told apart: “{one}”, “{other}”',
  'names.reason.roles': '“{one}” is a given name on one side and a surname on the other',
  'names.reason.nothing': 'nothing of the names agrees',
  'names.reason.empty': 'there is no name to compare',
} as const;

export type NameReasonCode = keyof typeof NAME_REASONS;

/** Why two names were taken for one person's, or not. */
export type Reason = {
  readonly code: NameReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * The English sentence of a reason.
 *
 * @example
 * reasonText({ code: 'names.reason.missing', values: { word: 'Barrio' } }); // '“Barrio” is missing on one side'
 */
export function reasonText({ code, values }: Reason): string {
  return NAME_REASONS[code].replace(/\{(\w+)\}/gu, (_all, name: string) =>
    String(values[name] ?? ''),
  );
}
