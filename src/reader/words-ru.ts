import { ruNames } from './name-words-ru.ts';
import type { LanguageWords } from './words.ts';

/** Russian. */
export const ru: LanguageWords = {
  code: 'ru',
  common: ['и', 'в', 'на', 'не', 'что', 'с', 'по', 'для', 'от', 'как'],
  head: { months: [] },
  demands: {},
  names: ruNames,
};
