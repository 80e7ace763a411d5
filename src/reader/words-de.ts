import { deDemands } from './demand-words-de.ts';
import { deHead } from './head-words-de.ts';
import { deNames } from './name-words-de.ts';
import type { LanguageWords } from './words.ts';

/** German. */
export const de: LanguageWords = {
  code: 'de',
  common: [
    'der die das und den von zu mit ist für des dem ein eine auf sich nicht wir sie im als auch es an werden aus wird einer dass sind zur bei ihre unsere durch',
  ],
  head: deHead,
  demands: deDemands,
  names: deNames,
};
