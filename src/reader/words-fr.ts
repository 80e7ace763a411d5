import { frNames } from './name-words-fr.ts';
import type { LanguageWords } from './words.ts';

/** French. */
export const fr: LanguageWords = {
  code: 'fr',
  common: ['le', 'la', 'les', 'des', 'et', 'du', 'une', 'dans', 'que', 'pour'],
  head: { months: [] },
  demands: {},
  names: frNames,
};
