import { ruDemands } from './demand-words-ru.ts';
import { ruHead } from './head-words-ru.ts';
import { ruNames } from './name-words-ru.ts';
import type { LanguageWords } from './words.ts';

/** Russian. */
export const ru: LanguageWords = {
  code: 'ru',
  common: [
    'и в на не что с по для от как к мы за из о его их а у это но были был также все при которые или до',
  ],
  head: ruHead,
  demands: ruDemands,
  names: ruNames,
};
