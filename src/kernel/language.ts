/** A BCP 47 language tag of the simple kind: `en`, `fr`, `fa`, `zh-Hant`. */
export type LanguageTag = string & { readonly __language: true };

const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function parseLanguageTag(text: string): LanguageTag | null {
  return TAG.test(text) ? (text as LanguageTag) : null;
}

/** The writing direction to put in `dir`: `textDirection('fa') // 'rtl'`. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Languages offered by name; a text may be in any other that has a tag. */
export const offeredLanguages: readonly string[] = (
  'en fr de es it nl pl pt ro el bg hr cs da et fi hu ga lv lt mt sk sl sv ' +
  'sq ar hy az be bs ka he is kk ky ku mk no fa ru sr tg tr tk uk uz ps ur zh'
).split(' ');
