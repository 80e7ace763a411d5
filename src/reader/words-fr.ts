import { frDemands } from './demand-words-fr.ts';
import { frHead } from './head-words-fr.ts';
import { frNames } from './name-words-fr.ts';
import type { LanguageWords } from './words.ts';

/** French. */
export const fr: LanguageWords = {
  code: 'fr',
  common: [
    'le la les des et du une dans que pour est sur nous vous qui au aux par pas en ne avec ce cette sont leur leurs notre nos ses ont à de un se ou plus',
  ],
  head: frHead,
  demands: frDemands,
  names: frNames,
};
