import { itDemands } from './demand-words-it.ts';
import { itHead } from './head-words-it.ts';
import { itNames } from './name-words-it.ts';
import type { LanguageWords } from './words.ts';

/** Italian. */
export const it: LanguageWords = {
  code: 'it',
  common: [
    'il di che della per con del gli sono una e la le in un non si è da dei alla delle nel al come più i lo nostra nostro questo questa dal anche su',
  ],
  head: itHead,
  demands: itDemands,
  names: itNames,
};
