/**
 * Names of persons: their parts, and how alike two of them are, with reasons in words. Pure, and imports nothing of
 * the product.
 */
export { compareNames, HINT_AT, OFFER_AT } from './compare.ts';
export type { NameComparison } from './compare.ts';
export { parseName } from './parse.ts';
export type { PersonName } from './parse.ts';
export { NAME_REASONS, reasonText } from './reasons.ts';
export type { NameReasonCode, Reason } from './reasons.ts';
export { nameIndex } from './name-index.ts';
export type { NamedEntry, NameIndex, NameMatch } from './name-index.ts';
export { nameKeys, wordKeys } from './name-keys.ts';
export type { NameKeys } from './name-keys.ts';
export { splitNames } from './split-names.ts';
