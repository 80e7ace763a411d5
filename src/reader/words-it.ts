import { itNames } from './name-words-it.ts';
import type { LanguageWords } from './words.ts';

/** Italian. */
export const it: LanguageWords = {
  code: 'it',
  common: ['il', 'di', 'che', 'della', 'per', 'con', 'del', 'gli', 'sono', 'una'],
  head: { months: [] },
  demands: {},
  names: itNames,
};
