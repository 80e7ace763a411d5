import { isFault, parseBody } from '#proof';
import type { Block, StatementFields } from '#proof';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LetterContent } from './content-rules.ts';

/** Where the text comes from: written with this software, or entered from a letter that appeared before. */
export type Origin = 'written-here' | 'published-elsewhere';

/** Who answers for the text. `name` and `capacity` as they were the moment the version was made. */
export type Lead = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly capacity: string;
};

/** The draft and its leads as one version froze them. */
export type VersionContent = LetterContent & { readonly leads: readonly Lead[] };

/** What goes into the statement: positions instead of our numbers, nothing that stays at the desk. */
export function toStatement(
  letter: { readonly id: LetterId; readonly origin: Origin },
  number: number,
  content: VersionContent,
): StatementFields {
  const subjects = positions(content.subjects);
  const addressees = positions(content.addressees);
  const archived = letter.origin === 'published-elsewhere';
  const { opens, closes } = content.window;
  return {
    letter: letter.id,
    version: number,
    language: content.language,
    title: content.title,
    date: content.date,
    leads: content.leads.map(({ name, capacity }) => ({ name, capacity })),
    addressees: content.addressees.map(({ name, office, country }) => ({
      name: orNull(name),
      office,
      country: orNull(country),
    })),
    subjects: content.subjects.map(({ kind, name }) => ({
      kind: kind === 'site' ? 'web-site' : kind,
      name,
    })),
    demands: content.demands.map((demand) => ({
      number: demand.number,
      type: demand.type,
      text: demand.text,
      subjects: placesOf(demand.subjects, subjects),
      addressees: placesOf(demand.addressees, addressees),
    })),
    window: archived || opens === null || closes === null ? null : { opens, closes },
    embargo: archived ? null : content.embargo,
    release: archived ? 'archived' : { leads: content.leadsNeeded },
    body: content.body,
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const positions = (rows: readonly { readonly number: number }[]): ReadonlyMap<number, number> =>
  new Map(rows.map((row, index) => [row.number, index + 1]));

const placesOf = (wanted: readonly number[], places: ReadonlyMap<number, number>): number[] =>
  wanted.flatMap((one) => places.get(one) ?? []).toSorted((a, b) => a - b);

/** The body as the statement's own parser reads it; null while it can be read in two ways. */
export function bodyBlocks(body: string): readonly Block[] | null {
  const blocks = parseBody(body);
  return isFault(blocks) ? null : blocks;
}
