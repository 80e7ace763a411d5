import { enDemands } from './demand-words-en.ts';
import { enHead } from './head-words-en.ts';
import { enNames } from './name-words-en.ts';
import type { LanguageWords } from './words.ts';

/** English. */
export const en: LanguageWords = {
  code: 'en',
  common: [
    'the of and to in that for is with are we our on as by this have has be which their from not your you it will was were',
  ],
  head: enHead,
  demands: enDemands,
  names: enNames,
};
