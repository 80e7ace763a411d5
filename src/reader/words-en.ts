import { enNames } from './name-words-en.ts';
import type { LanguageWords } from './words.ts';

/** English. */
export const en: LanguageWords = {
  code: 'en',
  common: ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'is', 'with', 'are'],
  head: { months: [] },
  demands: {},
  names: enNames,
};
