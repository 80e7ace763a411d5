import { ptNames } from './name-words-pt.ts';
import type { LanguageWords } from './words.ts';

/** Portuguese. */
export const pt: LanguageWords = {
  code: 'pt',
  common: ['o', 'os', 'que', 'da', 'do', 'dos', 'das', 'uma', 'não', 'para'],
  head: { months: [] },
  demands: {},
  names: ptNames,
};
