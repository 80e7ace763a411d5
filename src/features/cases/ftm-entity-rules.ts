import { readPartialDate } from '#kernel/partial-date';
import { sha256Hex, utf8 } from '#proof';
import type { FiledEntry, Json } from './archive-case-rules.ts';

/** One entity of the FollowTheMoney model: every property is a list of texts. */
export type FtmEntity = {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
};

/** Gives an entry, or something named inside one, its id: the same case gives the same ids. */
export type FtmId = (ref: string, part?: string) => string;

export function ftmIds(namespace: string): FtmId {
  return (ref, part = '') => `us-${sha256Hex(utf8(`${namespace}\n${ref}\n${part}`)).slice(0, 40)}`;
}

export type Describing = { readonly id: FtmId; readonly schemaOf: ReadonlyMap<string, string> };

/** Takes out what is empty, and gives every value as a list. */
export function entity(
  id: string,
  schema: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): FtmEntity {
  const lists = Object.entries(values).map(
    ([name, value]) => [name, [...new Set([value].flat().filter((one) => one !== ''))]] as const,
  );
  const properties = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  return { id, schema, properties };
}

export const text = (content: Json, name: string): string => {
  const value = content[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

export const rowsOf = (content: Json, name: string): readonly Json[] => {
  const value = content[name];
  return Array.isArray(value) ? (value as readonly Json[]) : []; // rows of the description
};

/** What supports a statement; what speaks against it proves nothing. */
export function proofOf(content: Json, id: FtmId): readonly string[] {
  return rowsOf(content, 'sources')
    .filter(({ stance }) => stance !== 'contradicts')
    .map((row) => id(text(row, 'source')));
}

/** Certainty has no property in the model; it must not get lost on the way either. */
export const certaintyNote = ({ certainty }: FiledEntry): string =>
  certainty === null ? '' : `certainty: ${certainty}`;

/** The model knows years, months and days, and no doubt: what is not one of them becomes first and last day. */
export function ftmDates(partial: string): readonly string[] {
  const plain = partial.replace(/[?~%]$/, '');
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(plain)) return [plain];
  const span = readPartialDate(partial);
  const found = [span?.earliest, span?.latest].filter((day) => typeof day === 'string');
  return [...new Set(found)];
}
