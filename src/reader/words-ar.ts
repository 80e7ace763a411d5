import { arNames } from './name-words-ar.ts';
import type { LanguageWords } from './words.ts';

/** Arabic. */
export const ar: LanguageWords = {
  code: 'ar',
  common: ['من', 'في', 'على', 'إلى', 'أن', 'التي', 'هذا', 'عن', 'مع', 'الذي'],
  head: { months: [] },
  demands: {},
  names: arNames,
};
