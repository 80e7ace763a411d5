import type { LetterId, VersionId } from '#kernel/ids';
import type { Letter, LetterContent, Origin, Version } from '#letters';
import type { Inclusion } from '#record';
import type { PoliticalGroup } from '#roster';
import type { Mode, Signature } from '#signing';

export type PublicGroup = { readonly code: string; readonly name: string; readonly seat: number };

/** One signatory of record as everybody sees them. */
export type PublicSignatory = {
  readonly name: string;
  readonly capacity: string;
  readonly country: string | null;
  readonly group: PublicGroup | null;
  readonly party: string | null;
  readonly mode: Mode;
  readonly signedAt: Date;
  /** The name as an older, printed letter has it; null for what was signed here. */
  readonly printedAs: string | null;
  /** Answers for the text, as the frozen version says. */
  readonly lead: boolean;
};

export type PublicAddressee = {
  readonly name: string;
  readonly office: string;
  readonly country: string;
  readonly inferred: boolean;
};

export type PublicDemand = {
  readonly number: number;
  readonly type: LetterContent['demands'][number]['type'];
  readonly text: string;
  /** By name, only where not every addressee or subject is meant. */
  readonly addressees: readonly string[];
};

/** Seats of one political group in the house the signatories sit in. */
export type PublicSeats = PublicGroup & { readonly seats: number; readonly signed: number };

type Face = {
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly releasedAt: Date;
};

/** A released letter, with nothing in it that is not for everybody. */
export type PublicLetter = Face & {
  readonly kind: 'letter';
  readonly origin: Origin;
  readonly originNote: string | null;
  readonly date: string;
  readonly body: string;
  readonly subjects: readonly { readonly kind: string; readonly name: string }[];
  readonly addressees: readonly PublicAddressee[];
  readonly demands: readonly PublicDemand[];
  readonly leads: readonly { readonly name: string; readonly capacity: string }[];
  readonly signatories: readonly PublicSignatory[];
  /** Signed after the release: apart, each with its date. */
  readonly late: readonly PublicSignatory[];
  readonly version: number;
  readonly statementSha256: string;
  readonly frozenAt: Date;
  readonly house: { readonly roster: string; readonly seats: readonly PublicSeats[] } | null;
  readonly inclusion: Inclusion | null;
};

/** A letter that was withdrawn as a whole: a notice stands where it stood. */
export type PublicNotice = Face & {
  readonly kind: 'notice';
  readonly withdrawnAt: Date;
  readonly notice: string;
  readonly statementSha256: string;
};

export type PublicFace = PublicLetter | PublicNotice;

/** What the list of letters and the feed show of one. */
export type PublicEntry = {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly date: string;
  readonly inferredDate: boolean;
  readonly addressees: readonly PublicAddressee[];
  readonly demands: readonly string[];
  readonly releasedAt: Date;
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null;
};

type ReleasedLetter = Letter & { readonly release: NonNullable<Letter['release']> };

export function isReleased(letter: Letter): letter is ReleasedLetter {
  return letter.release !== null;
}

/** A date with "?" on a letter that bears none was inferred by whoever entered it. */
export function isInferred(origin: Origin, date: string): boolean {
  return origin === 'published-elsewhere' && /[?%]/.test(date);
}

export type FaceParts = {
  readonly letter: ReleasedLetter;
  readonly version: Version;
  readonly signatures: readonly Signature[];
  readonly groupOf: (label: string) => PoliticalGroup;
  readonly house: { readonly roster: string; readonly seats: readonly GroupSeats[] } | null;
  readonly inclusion: Inclusion | null;
};

/** As a roster says it: a group's label and how many seats it holds. */
export type GroupSeats = { readonly group: string; readonly seats: number };

/** Makes the public face of a released letter. What it leaves out, nobody outside can see. */
export function faceOf(parts: FaceParts): PublicFace {
  const { letter, version } = parts;
  const face: Face = {
    letterId: letter.id,
    versionId: version.id,
    slug: letter.slug,
    title: version.content.title,
    language: version.content.language,
    releasedAt: letter.release.releasedAt,
  };
  const { withdrawal } = letter;
  const { statementSha256 } = version;
  if (withdrawal !== null) {
    const { at, notice } = withdrawal;
    return { ...face, kind: 'notice', withdrawnAt: at, notice, statementSha256 };
  }
  return { ...face, kind: 'letter', ...textOf(parts), ...peopleOf(parts) };
}

function textOf({ letter, version, inclusion }: FaceParts) {
  const { content, number, statementSha256, frozenAt } = version;
  return {
    origin: letter.origin,
    originNote: letter.originNote,
    date: content.date,
    body: content.body,
    subjects: content.subjects.map(({ kind, name }) => ({ kind, name })), // notes stay at the desk
    addressees: addresseesOf(content),
    demands: demandsOf(content),
    leads: content.leads.map(({ name, capacity }) => ({ name, capacity })),
    version: number,
    statementSha256,
    frozenAt,
    inclusion,
  };
}

function addresseesOf({ addressees }: LetterContent): PublicAddressee[] {
  return addressees.map(({ name, office, country, basis }) => ({
    name,
    office,
    country,
    inferred: basis === 'inferred',
  }));
}

function demandsOf(content: LetterContent): PublicDemand[] {
  return content.demands.map(({ number, type, text, addressees }) => {
    const asked = content.addressees.filter((one) => addressees.includes(one.number));
    const everybody = asked.length === content.addressees.length;
    const names = asked.map(({ name, office }) => office || name);
    return { number, type, text, addressees: everybody ? [] : names };
  });
}

function peopleOf({ version, signatures, groupOf, house }: FaceParts) {
  const leads = new Set(version.content.leads.map(({ name }) => name));
  const people = signatures.map((signature) => ({
    late: signature.late,
    person: signatoryOf(signature, leads, groupOf),
  }));
  const signatories = people.filter(({ late }) => !late).map(({ person }) => person);
  const late = people.filter((one) => one.late).map(({ person }) => person);
  return {
    signatories,
    late,
    house: house && { ...house, seats: seatsOf(house, signatories, groupOf) },
  };
}

function signatoryOf(
  { name, capacity, country, politicalGroup, party, mode, signedAt, printedAs }: Signature,
  leads: ReadonlySet<string>,
  groupOf: FaceParts['groupOf'],
): PublicSignatory {
  const group = politicalGroup === null ? null : plainGroup(groupOf(politicalGroup));
  const lead = leads.has(name);
  return { name, capacity, country, group, party, mode, signedAt, printedAs, lead };
}

const plainGroup = ({ code, name, seat }: PoliticalGroup): PublicGroup => ({ code, name, seat });

function seatsOf(
  house: { readonly seats: readonly GroupSeats[] },
  signatories: readonly PublicSignatory[],
  groupOf: FaceParts['groupOf'],
): PublicSeats[] {
  const signed = countBy(signatories, ({ group }) => group?.code ?? '');
  return house.seats
    .map(({ group, seats }) => ({ ...plainGroup(groupOf(group)), seats }))
    .map((row) => ({ ...row, signed: Math.min(row.seats, signed.get(row.code) ?? 0) }))
    .toSorted((a, b) => a.seat - b.seat || a.code.localeCompare(b.code));
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

export function entryOf(letter: ReleasedLetter, version: Version): PublicEntry {
  const { content } = version;
  return {
    slug: letter.slug,
    title: content.title,
    language: content.language,
    date: content.date,
    inferredDate: isInferred(letter.origin, content.date),
    addressees: addresseesOf(content),
    demands: letter.withdrawal === null ? content.demands.map(({ text }) => text) : [],
    releasedAt: letter.release.releasedAt,
    withdrawal: letter.withdrawal,
  };
}
