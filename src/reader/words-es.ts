import { esNames } from './name-words-es.ts';
import type { LanguageWords } from './words.ts';

/** Spanish. */
export const es: LanguageWords = {
  code: 'es',
  common: ['el', 'los', 'las', 'que', 'del', 'una', 'por', 'para', 'con', 'como'],
  head: { months: [] },
  demands: {},
  names: esNames,
};
