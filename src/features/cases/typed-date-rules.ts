import { partialDateFault, readPartialDate } from '#kernel/partial-date';
import type { DateFault } from '#kernel/partial-date';
import { datesIn } from '#reader';

/** A date as it is kept, or why it cannot be kept and what was perhaps meant. */
export type TypedDate =
  | { readonly edtf: string }
  | {
      readonly reason: DateFault['reason'] | 'date-perhaps' | 'date-either';
      readonly values: Readonly<Record<string, string | number>>;
    };

/** Longer is no date but a text. */
const LONGEST = 60;

/**
 * Reads what somebody typed into a field for a date. EDTF is kept, and so is a date whose month or
 * season is spelt out: it has one reading. What is only digits is offered, never taken: `14.9.2011` is
 * perhaps 2011-09-14, and 3/4/2011 is one of two days.
 *
 * @param language in which a date such as 3/4/2011 may be written; in English nobody can tell.
 * @example readTypedDate('2011-09?') // { edtf: '2011-09?' }
 * @example readTypedDate('14 September 2011') // { edtf: '2011-09-14' }
 * @example readTypedDate('14.9.2011') // { reason: 'date-perhaps', values: { edtf: '2011-09-14' } }
 */
export function readTypedDate(text: string, language = 'en'): TypedDate {
  const fault = partialDateFault(text);
  if (fault === null) return { edtf: text };
  if (fault.reason !== 'date' || text.length > LONGEST) return fault;
  const clean = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const either = eitherOrder(clean, language);
  if (either) return either;
  const spelt = SPELT.test(clean) && !DIGITS.test(clean);
  const languages = spelt ? [language, ...SPELT_IN] : [language];
  const [edtf] = languages.flatMap((one) => meant(clean, one) ?? []);
  if (edtf === undefined) return fault;
  if (!readPartialDate(edtf)) return reasonOf(edtf);
  return spelt ? { edtf } : { reason: 'date-perhaps', values: { edtf } };
}

/** A month or a season: three letters and more, and not the unknown digits of `20XX`. */
const SPELT = /(?!x+)\p{L}{3,}/u;
/** Somebody's order of day and month. */
const DIGITS = /\d[./-]\d{1,2}[./-]\d/;
/** The languages in which months may be spelt, whatever the page speaks. */
const SPELT_IN = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru'];

function reasonOf(edtf: string): TypedDate {
  return partialDateFault(edtf) ?? { edtf };
}

/** 3/4/2011: the third of April in most of the world, the fourth of March in some of it. */
function eitherOrder(text: string, language: string): TypedDate | null {
  const [, one, two, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (one === undefined || two === undefined || language !== 'en') return null;
  const [first, second] = [`${year}-${pad(two)}-${pad(one)}`, `${year}-${pad(one)}-${pad(two)}`];
  if (first === second || !readPartialDate(first) || !readPartialDate(second)) return null;
  return { reason: 'date-either', values: { first, second } };
}

function meant(text: string, language: string): string | null {
  return (
    withDigits(text) ??
    decade(text) ??
    interval(text, language) ??
    inWords(text, language) ??
    season(text)
  );
}

/** EDTF but for its form: `2011-9-4`, `2011/09/14`, `201x`, `2011-09-14t10:00`, `2011 ?`. */
function withDigits(text: string): string | null {
  const [, year = '', month, day, mark = ''] =
    /^(\d{2}(?:\d\d|\dx|xx))(?:[-./](\d{1,2}|xx)(?:[-./](\d{1,2}|xx))?)?(?:t[\d:.z+]+)? ?([?~%]?)$/.exec(
      text,
    ) ?? [];
  if (year === '') return null;
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [pad(part)]));
  return `${parts.join('-').toUpperCase()}${mark}`;
}

/** `the 2010s`, `années 2010`. */
function decade(text: string): string | null {
  const [, english, french] = /^(?:the )?(\d{3})0'?s$|^(?:les )?années (\d{3})0$/u.exec(text) ?? [];
  const digits = english ?? french;
  return digits === undefined ? null : `${digits}X`;
}

const BETWEEN =
  /^(?:from|between|de|du|entre|depuis|von|с)? ?(.+?) ?(?:–|—|\bto\b|\band\b|\buntil\b| à | au | et | bis |\.{2,3}) ?(.+)$/u;
const OPEN_FROM = /^(?:since|from|depuis|à partir de|ab|seit|с) (.+)$/u;
const OPEN_TO = /^(?:until|till|up to|before|jusqu.[àe]n?|avant|bis|до) (.+)$/u;

function interval(text: string, language: string): string | null {
  const [, since] = OPEN_FROM.exec(text) ?? [];
  const start = since === undefined ? null : oneDate(since, language);
  if (start !== null) return `${start}/..`;
  const [, until] = OPEN_TO.exec(text) ?? [];
  const end = until === undefined ? null : oneDate(until, language);
  if (end !== null) return `../${end}`;
  const [, first, last] = BETWEEN.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  const to = oneDate(last, language);
  // in "July to September 2011" the year is said once
  const year = /\d{4}/.exec(last)?.[0] ?? '';
  const from = oneDate(first, language) ?? oneDate(`${first} ${year}`, language);
  return from === null || to === null ? null : `${from}/${to}`;
}

function oneDate(text: string, language: string): string | null {
  const edtf = withDigits(text) ?? inWords(text, language) ?? season(text);
  return edtf !== null && readPartialDate(edtf) ? edtf : null;
}

const ABOUT =
  /^(?:c\.|ca\.?|circa|about|around|approximately|roughly|vers|environ|um|etwa|около) /u;
const UNSURE = /(?:^(?:probably|perhaps|maybe|possibly|sans doute|peut-être|vielleicht) | ?\?$)/u;
const FILLERS = /^(?:in|on|the|en|le|au|dated|am|im)? ?$/u;

/** One date as the languages of letters write it, alone but for words that say how sure it is. */
function inWords(text: string, language: string): string | null {
  const bare = text
    .replace(UNSURE, '')
    .replace(ABOUT, '')
    .replace(/^vers |^le |^en /u, '');
  const mark = (ABOUT.test(text.replace(UNSURE, '')) ? 1 : 0) + (UNSURE.test(text) ? 2 : 0);
  const marked = (edtf: string): string => `${edtf}${['', '~', '?', '%'][mark] ?? ''}`;
  if (/^\d{4}$/.test(bare)) return marked(bare);
  const [found, ...others] = datesIn(bare, language);
  if (found === undefined || others.length > 0) return impossibleDay(bare, language);
  const around = [bare.slice(0, found.start), bare.slice(found.end)];
  const isAlone = around.every((words) => FILLERS.test(words.trim()));
  return isAlone ? marked(found.edtf) : impossibleDay(bare, language);
}

/** "30 February 2011", "30.2.2011": the reader of letters passes it over; here the month tells what is wrong. */
function impossibleDay(text: string, language: string): string | null {
  const [, first, second, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (first && second) return `${year}-${pad(second)}-${pad(first)}`;
  const [, day, rest = ''] = /^(\d{1,2})(?:st|nd|rd|th|er|\.)? (.+)$/u.exec(text) ?? [];
  const [month, ...others] = datesIn(rest, language);
  if (day === undefined || month === undefined || others.length > 0) return null;
  return month.edtf.length === 7 && month.start === 0 ? `${month.edtf}-${pad(day)}` : null;
}

const SEASON_WORDS: readonly RegExp[] = [
  /spring|printemps|frühling|весна|весной/u,
  /summer|été|sommer|лето|летом/u,
  /autumn|\bfall\b|automne|herbst|осень|осенью/u,
  /winter|hiver|зима|зимой/u,
];

/** "spring 2011", "à l’automne 2011". */
function season(text: string): string | null {
  const [, words, year] =
    /^(?:in |the |en |au |à l.|im |of )*(\p{L}+)(?: of| de)? (\d{4})$/u.exec(text) ?? [];
  if (words === undefined) return null;
  const at = SEASON_WORDS.findIndex((form) => form.exec(words)?.[0] === words);
  return at === -1 ? null : `${year}-${21 + at}`;
}

const pad = (digits: string): string => digits.padStart(2, '0');
