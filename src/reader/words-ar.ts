import { arDemands } from './demand-words-ar.ts';
import { arHead } from './head-words-ar.ts';
import { arNames } from './name-words-ar.ts';
import type { LanguageWords } from './words.ts';

/** Arabic. */
export const ar: LanguageWords = {
  code: 'ar',
  common: [
    'من في على إلى أن التي هذا عن مع الذي هذه ما كل لا بين بعد قد كما وفي ومن نحن ذلك كان لم أو حتى الى',
  ],
  head: arHead,
  demands: arDemands,
  names: arNames,
};
