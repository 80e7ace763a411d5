import type { LanguageWords } from './words.ts';
import { ar } from './words-ar.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';
import { fa } from './words-fa.ts';
import { fr } from './words-fr.ts';
import { it } from './words-it.ts';
import { pt } from './words-pt.ts';
import { ru } from './words-ru.ts';

/** Every language the reader knows. */
export const languages: readonly LanguageWords[] = [en, fr, de, es, pt, it, ru, fa, ar];
