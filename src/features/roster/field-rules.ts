import { parseEmailAddress } from '#kernel/email-address';
import { readCountry } from './country-rules.ts';
import { readDay } from './date-rules.ts';
import { checkName, looksCut, namesOf } from './row-name-rules.ts';
import { foldName } from './name-rules.ts';
import { LIMITS, makeRow, tidy } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { RosterRow } from './row-rules.ts';

/** The fields of one row as the file wrote them, before anything is read into them. */
export type Fields = {
  /** Whose numbers `id` holds: `ep` for the European Parliament, else the file's own. */
  readonly scheme?: string | undefined;
  readonly id?: string | undefined;
  readonly fullName?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly sortName?: string | undefined;
  readonly country?: string | undefined;
  readonly politicalGroup?: string | undefined;
  readonly party?: string | undefined;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly email?: string | undefined;
  /** What the file says of one single day. */
  readonly stated?: { readonly day: string; readonly inOffice: boolean } | undefined;
};

export type About = { readonly row: number; readonly personKey: string };

function dayOf(
  field: 'startsOn' | 'endsOn' | 'birthDate',
  fields: Fields,
  about: About,
  findings: Findings,
): string | undefined {
  const written = tidy(fields[field]);
  const { day, problem } = readDay(written);
  if (problem) {
    findings.add(problem === 'partial' ? 'date-partial' : 'date-unreadable', about, {
      field,
      value: written.slice(0, 60),
    });
  }
  return day;
}

function countryOf(fields: Fields, about: About, findings: Findings): string | undefined {
  const written = tidy(fields.country);
  if (written === '') return undefined;
  const reading = readCountry(written);
  if (!reading) findings.add('country-unknown', about, { value: written.slice(0, 60) });
  return reading?.code;
}

/** The key a person keeps over snapshots: the number in its scheme, else the folded name and birth. */
function keyOf(fields: Fields, fullName: string): string {
  const id = tidy(fields.id).slice(0, 100);
  if (id !== '') return `${fields.scheme ?? 'id'}:${id}`;
  return `name:${foldName(fullName) || fullName}${fields.birthDate ? `:${tidy(fields.birthDate)}` : ''}`.slice(
    0,
    200,
  );
}

/** A span with a break in it: the file says of one day what its own dates deny. */
function absence(
  term: { readonly startsOn: string | undefined; readonly endsOn: string | undefined },
  fields: Fields,
  about: About,
  findings: Findings,
): string | undefined {
  const { stated } = fields;
  if (!stated || term.startsOn === undefined) return undefined;
  const covered = term.startsOn <= stated.day && (term.endsOn ?? stated.day) >= stated.day;
  if (covered === stated.inOffice) return undefined;
  findings.add('stated-otherwise', about, { name: tidy(fields.fullName), day: stated.day });
  return covered ? stated.day : undefined;
}

function cut(text: string | undefined, about: About, findings: Findings): string {
  const whole = tidy(text);
  if (whole.length <= LIMITS.labelLength) return whole;
  findings.add('value-too-long', about, { most: LIMITS.labelLength });
  return whole.slice(0, LIMITS.labelLength);
}

function emailOf(fields: Fields): string | undefined {
  return parseEmailAddress(tidy(fields.email).replace(/^mailto:/i, '')) ?? undefined;
}

/** One row read and checked on its own; null (with a finding) when it names nobody. */
export function rowOf(fields: Fields, row: number, findings: Findings): RosterRow | null {
  const names = namesOf(fields);
  if (names === null || names === 'too-long') {
    const key = names === null ? 'row-without-name' : 'value-too-long';
    findings.add(key, { row }, { most: LIMITS.nameLength });
    return null;
  }
  const { certain, ...written } = names;
  const about = { row, personKey: keyOf(fields, names.fullName) };
  if (tidy(fields.id) === '') findings.add('no-id', about, { name: names.fullName });
  checkName(names.fullName, about, findings);
  if (looksCut(names.givenName ?? '')) findings.add('name-cut', about, { name: names.fullName });
  if (!certain && !tidy(fields.sortName))
    findings.add('split-uncertain', about, { name: names.fullName });
  const startsOn = dayOf('startsOn', fields, about, findings);
  const endsOn = dayOf('endsOn', fields, about, findings);
  const order = startsOn !== undefined && endsOn !== undefined && endsOn < startsOn;
  if (order) findings.add('date-order', about, { start: startsOn, end: endsOn });
  return makeRow({
    ...about,
    ...written,
    country: countryOf(fields, about, findings),
    politicalGroup: cut(fields.politicalGroup, about, findings),
    party: cut(fields.party, about, findings),
    startsOn: order ? undefined : startsOn,
    endsOn: order ? undefined : endsOn,
    birthDate: dayOf('birthDate', fields, about, findings),
    email: emailOf(fields),
    absentOn: order ? undefined : absence({ startsOn, endsOn }, fields, about, findings),
  });
}
