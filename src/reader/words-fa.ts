import { faNames } from './name-words-fa.ts';
import type { LanguageWords } from './words.ts';

/** Persian. */
export const fa: LanguageWords = {
  code: 'fa',
  common: ['و', 'در', 'به', 'از', 'که', 'این', 'را', 'با', 'است', 'برای'],
  head: { months: [] },
  demands: {},
  names: faNames,
};
