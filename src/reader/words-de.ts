import { deNames } from './name-words-de.ts';
import type { LanguageWords } from './words.ts';

/** German. */
export const de: LanguageWords = {
  code: 'de',
  common: ['der', 'die', 'das', 'und', 'den', 'von', 'zu', 'mit', 'ist', 'für'],
  head: { months: [] },
  demands: {},
  names: deNames,
};
