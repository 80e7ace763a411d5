import type { EntryId } from './rules.ts';

/** What fits. Generous for a file, small enough that a mistake or an attack is told at once. */
export const LIMITS = {
  title: 300,
  name: 300,
  line: 500,
  text: 2_000,
  long: 10_000,
  /** names of one subject, sources of one statement, subjects of one event */
  rows: 100,
  /** entries of one case, removed ones included */
  entries: 20_000,
} as const;

/**
 * One field of a kind of entry. Forms, checks, storage, history, export and import all read this.
 * Nothing is ever undefined: what is not known is `''`, null or an empty list.
 */
export type Field =
  /** One line, or several when `lines`. `sealed`: unreadable at rest, for the case's drafters only. */
  | {
      readonly is: 'text';
      readonly most: number;
      readonly lines?: true;
      readonly needed?: true;
      readonly sealed?: true;
    }
  /** What nobody chose is the first one, or, where it is `needed`, missing. */
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly needed?: true }
  /** EDTF level 1 as typed; `''` when nobody knows. */
  | { readonly is: 'date'; readonly needed?: true }
  /** A calendar day, `2011-09-14`, or null. */
  | { readonly is: 'day'; readonly needed?: true }
  /** ISO 3166 alpha-2, or `''`. */
  | { readonly is: 'country' }
  /** A BCP 47 tag, or `''`. */
  | { readonly is: 'language' }
  | { readonly is: 'link' }
  | { readonly is: 'whole'; readonly least: number; readonly most: number; readonly needed?: true }
  /** 90: latitude, 180: longitude; null when not known. */
  | { readonly is: 'degrees'; readonly most: 90 | 180 }
  | { readonly is: 'entry'; readonly of: 'subject' | 'event' | 'source' }
  | { readonly is: 'entries'; readonly of: 'subject'; readonly table: string }
  | { readonly is: 'mandate' }
  | { readonly is: 'rows'; readonly of: Fields; readonly table: string; readonly least?: 1 };

export type Fields = { readonly [name: string]: Field };

type ValueOf<F> = F extends { is: 'choice'; of: readonly (infer C)[] }
  ? C
  : F extends { is: 'day'; needed: true }
    ? string
    : F extends { is: 'whole'; needed: true }
      ? number
      : F extends { is: 'day' | 'mandate' }
        ? string | null
        : F extends { is: 'whole' | 'degrees' }
          ? number | null
          : F extends { is: 'entry' }
            ? EntryId
            : F extends { is: 'entries' }
              ? readonly EntryId[]
              : F extends { is: 'rows'; of: infer R }
                ? readonly ContentOf<R>[]
                : string;

/** What an entry holds, from the description of its kind. */
export type ContentOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };
