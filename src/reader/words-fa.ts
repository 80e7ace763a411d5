import { faDemands } from './demand-words-fa.ts';
import { faHead } from './head-words-fa.ts';
import { faNames } from './name-words-fa.ts';
import type { LanguageWords } from './words.ts';

/** Persian. */
export const fa: LanguageWords = {
  code: 'fa',
  common: [
    'و در به از که این را با است برای ما آن های شده می خود یک بر تا هم ایران کند بود شود آنها اما نیز هر',
  ],
  head: faHead,
  demands: faDemands,
  names: faNames,
};
