import { esDemands } from './demand-words-es.ts';
import { esHead } from './head-words-es.ts';
import { esNames } from './name-words-es.ts';
import type { LanguageWords } from './words.ts';

/** Spanish. */
export const es: LanguageWords = {
  code: 'es',
  common: [
    'el los las que del una por para con como en y la de no se su sus es al lo más han nuestro nuestra este esta un ha o entre sobre son',
  ],
  head: esHead,
  demands: esDemands,
  names: esNames,
};
