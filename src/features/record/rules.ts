import type { Act, DetailFields, Mode, Opening } from '#proof';
import { anyLine } from '#proof';
import type { LetterId } from '#kernel/ids';

/** An act to be written into the record; hashes are 64 hexadecimal digits. */
export type NewAct = {
  readonly letterId: LetterId;
  readonly act: Act;
  readonly statement?: string;
  /** The commitment of the person, made once per person and letter by `commitOpening`. */
  readonly who?: string;
  readonly mandate?: string;
  readonly mode?: Mode;
  readonly detail?: DetailFields;
};

/** Where an act stands once it is written: `seq` in its letter, `leafHash` in the log. */
export type Appended = {
  readonly leafId: number;
  readonly seq: number;
  readonly leafHash: string;
  readonly time: Date;
};

/** A leaf's place in the tree, and the first checkpoint that covers it. */
export type Inclusion = {
  readonly treeIndex: number;
  readonly treeSize: number;
  readonly checkpointAt: Date;
};

/** The purposes of the sealed column and of the signing key. */
export const OPENING_PURPOSE = 'record_openings.opening';
export const SIGNER_PURPOSE = 'record.signer';

/** Times in leaves are whole seconds, and never run backwards within a letter when a clock does. */
export function actTime(now: Date, previous: Date | null): Date {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  return new Date(Math.max(second, previous?.getTime() ?? 0));
}

/** `2011-09-15T10:00:00Z`, as leaves write it. */
export function leafTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** Names come from rosters and people: kept as well as a line of the record can keep them. */
export function openingLines(opening: Opening): Opening {
  const line = (text: string | null) => (text === null ? null : anyLine(text));
  if (opening.kind === 'mandate') {
    const { person, office, roster } = opening;
    return {
      ...opening,
      person: anyLine(person),
      office: anyLine(office),
      roster: anyLine(roster),
    };
  }
  return {
    kind: 'signatory',
    name: anyLine(opening.name),
    capacity: anyLine(opening.capacity),
    country: line(opening.country),
    group: line(opening.group),
    party: line(opening.party),
    person: anyLine(opening.person),
  };
}

/** Every value of a detail as one canonical line. */
export function detailLines(fields: DetailFields): DetailFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, anyLine(value)]));
}
