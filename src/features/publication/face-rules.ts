import type { PublicCosigning } from '#cosigning';
import type { AfterRelease } from '#demands';
import type { LetterContent, Version } from '#letters';
import type { Inclusion } from '#record';
import type { PoliticalGroup } from '#roster';
import type { Signature } from '#signing';
import type {
  PublicAddressee,
  PublicDemand,
  PublicFace,
  PublicSignatory,
  ReleasedLetter,
} from './rules.ts';
import type { GroupSeats } from './seat-rules.ts';
import { plainGroup, seatsOf } from './seat-rules.ts';

export type FaceParts = {
  readonly letter: ReleasedLetter;
  readonly version: Version;
  readonly signatures: readonly Signature[];
  readonly groupOf: (label: string) => PoliticalGroup;
  readonly house: { readonly roster: string; readonly seats: readonly GroupSeats[] } | null;
  readonly inclusion: Inclusion | null;
  readonly cases: readonly string[];
  readonly after: AfterRelease | null;
  readonly cosigning: PublicCosigning | null;
};

/** Makes the public face of a released letter. What it leaves out, nobody outside can see. */
export function faceOf(parts: FaceParts): PublicFace {
  const { letter, version } = parts;
  const { title, language } = version.content;
  const { releasedAt } = letter.release;
  const stand = { letterId: letter.id, versionId: version.id, slug: letter.slug, releasedAt };
  const { withdrawal } = letter;
  const { statementSha256 } = version;
  if (withdrawal !== null) {
    const { at, notice } = withdrawal;
    return { ...stand, kind: 'notice', withdrawnAt: at, notice, statementSha256 };
  }
  return { ...stand, title, language, kind: 'letter', ...textOf(parts), ...peopleOf(parts) };
}

function textOf({ letter, version, inclusion, cases, after, cosigning }: FaceParts) {
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
    cases,
    after,
    cosigning,
  };
}

export function addresseesOf({ addressees }: LetterContent): PublicAddressee[] {
  return addressees.map(({ name, office, country, basis }) => ({
    name,
    office,
    country,
    inferred: basis === 'inferred',
  }));
}

function demandsOf(content: LetterContent): PublicDemand[] {
  return content.demands.map(({ number, type, text, addressees, subjects }) => {
    const asked = content.addressees.filter((one) => addressees.includes(one.number));
    const everybody = asked.length === content.addressees.length;
    const names = asked.map(({ name, office }) => office || name);
    const asks = positionsOf(content.addressees, addressees);
    const concerns = positionsOf(content.subjects, subjects);
    return { number, type, text, addressees: everybody ? [] : names, asks, concerns };
  });
}

/** Where in a list the rows with these numbers stand, counted from 1. */
function positionsOf(rows: readonly { readonly number: number }[], numbers: readonly number[]) {
  return rows.flatMap(({ number }, index) => (numbers.includes(number) ? [index + 1] : []));
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
  const lead = name !== null && leads.has(name);
  return { name, capacity, country, group, party, mode, signedAt, printedAs, lead };
}
