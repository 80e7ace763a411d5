import { ptDemands } from './demand-words-pt.ts';
import { ptHead } from './head-words-pt.ts';
import { ptNames } from './name-words-pt.ts';
import type { LanguageWords } from './words.ts';

/** Portuguese. */
export const pt: LanguageWords = {
  code: 'pt',
  common: [
    'o os que da do dos das uma não para com em e a de no na se por mais como ao são pelo pela sua seu nós nosso nossa à é um foi este esta',
  ],
  head: ptHead,
  demands: ptDemands,
  names: ptNames,
};
