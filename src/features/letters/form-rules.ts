import { parseLanguageTag } from '#kernel/language';
import { bases, demandTypes, LIMITS, subjectKinds, tidyContent } from './content-rules.ts';
import type { ContentFault, LetterContent } from './content-rules.ts';
import { countryCode } from './country-rules.ts';
import { parseEmailAddress } from '#kernel/email-address';
import type { Contact, TypedContact } from './draft-rules.ts';
import { defaultZone, isZone, localMinute, utcMinute } from './zone-rules.ts';

export type SubjectRow = { key: string; kind: string; name: string; note: string };
export type AddresseeRow = {
  key: string;
  name: string;
  office: string;
  country: string;
  basis: string;
  email: string;
  postal: string;
};
export type DemandRow = {
  key: string;
  type: string;
  text: string;
  subjects: readonly string[];
  addressees: readonly string[];
};

/**
 * The letter desk's form as it was typed: text only, nothing judged, so that it can be shown again
 * exactly as it was. `key` is a row's number; rows added since the last save have negative ones.
 */
export type DraftForm = {
  readonly revision: string;
  readonly language: string;
  readonly title: string;
  readonly date: string;
  readonly body: string;
  readonly subjects: readonly SubjectRow[];
  readonly addressees: readonly AddresseeRow[];
  readonly demands: readonly DemandRow[];
  readonly opens: string;
  readonly closes: string;
  readonly embargo: string;
  readonly zone: string;
  readonly leadsNeeded: string;
};

/** More rows than any letter has; beyond it a request is not one of our forms. */
const MOST_ROWS = 200;

/** Reads what the browser sent: every field a string or a list of strings, nothing else is looked at. */
export function formFrom(sent: Readonly<Record<string, unknown>>): DraftForm {
  const one = (name: string): string => listed(sent[name])[0] ?? '';
  const keys = (name: string): string[] =>
    [...new Set(listed(sent[name]))]
      .filter((key) => /^-?[1-9]\d{0,8}$/.test(key))
      .slice(0, MOST_ROWS);
  return {
    revision: one('revision'),
    language: one('language'),
    title: one('title'),
    date: one('date'),
    body: one('body'),
    subjects: keys('subjects').map((key) => ({
      key,
      kind: one(`subjects.${key}.kind`),
      name: one(`subjects.${key}.name`),
      note: one(`subjects.${key}.note`),
    })),
    addressees: keys('addressees').map((key) => ({
      key,
      name: one(`addressees.${key}.name`),
      office: one(`addressees.${key}.office`),
      country: one(`addressees.${key}.country`),
      basis: one(`addressees.${key}.basis`),
      email: one(`addressees.${key}.email`),
      postal: one(`addressees.${key}.postal`),
    })),
    demands: keys('demands').map((key) => ({
      key,
      type: one(`demands.${key}.type`),
      text: one(`demands.${key}.text`),
      subjects: listed(sent[`demands.${key}.subjects`]),
      addressees: listed(sent[`demands.${key}.addressees`]),
    })),
    opens: one('opens'),
    closes: one('closes'),
    embargo: one('embargo'),
    zone: one('zone'),
    leadsNeeded: one('leadsNeeded'),
  };
}

function listed(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The form as it is first shown: the saved draft in the words of its fields. */
export function formOf(
  draft: { readonly revision: number; readonly content: LetterContent },
  contacts: readonly Contact[],
  countryName: (code: string) => string,
): DraftForm {
  const { content, revision } = draft;
  const contactOf = (number: number) => contacts.find((one) => one.number === number);
  const { zone } = content;
  return {
    revision: String(revision),
    language: content.language,
    title: content.title,
    date: content.date,
    body: content.body,
    subjects: content.subjects.map(({ number, kind, name, note }) => ({
      key: String(number),
      kind,
      name,
      note,
    })),
    addressees: content.addressees.map(({ number, name, office, country, basis }) => ({
      key: String(number),
      name,
      office,
      country: country === '' ? '' : countryName(country),
      basis,
      email: contactOf(number)?.email ?? '',
      postal: contactOf(number)?.postal ?? '',
    })),
    demands: content.demands.map(({ number, type, text, subjects, addressees }) => ({
      key: String(number),
      type,
      text,
      subjects: subjects.map(String),
      addressees: addressees.map(String),
    })),
    opens: localMinute(content.window.opens, zone),
    closes: localMinute(content.window.closes, zone),
    embargo: localMinute(content.embargo, zone),
    zone,
    leadsNeeded: String(content.leadsNeeded),
  };
}

/** What the form says, and every field that cannot be kept as it is. */
export type ReadForm = {
  readonly revision: number;
  readonly content: LetterContent;
  readonly contacts: readonly TypedContact[];
  readonly faults: readonly ContentFault[];
};

export function readForm(form: DraftForm): ReadForm {
  const faults: ContentFault[] = [];
  const add = (field: string, reason: string, values: ContentFault['values'] = {}): void => {
    faults.push({ field, reason, values });
  };
  const zone = isZone(form.zone) ? form.zone : defaultZone;
  if (zone !== form.zone) add('zone', 'zone-unknown');
  const minute = (field: 'opens' | 'closes' | 'embargo'): string | null => {
    const typed = form[field].trim();
    const utc = typed === '' ? null : utcMinute(typed, zone);
    if (typed !== '' && utc === null) add(field, 'time-unreadable', { zone });
    return utc;
  };
  const language = parseLanguageTag(form.language.trim());
  if (language === null) add('language', 'language-unknown');
  const leadsNeeded = /^\d{1,3}$/.test(form.leadsNeeded.trim()) ? Number(form.leadsNeeded) : 0;
  const canAgree = leadsNeeded >= 1 && leadsNeeded <= LIMITS.leads;
  if (!canAgree) add('leadsNeeded', 'leads-needed', { limit: LIMITS.leads });
  for (const rows of ['subjects', 'addressees', 'demands'] as const)
    if (form[rows].length > LIMITS[rows]) add(rows, 'too-many-rows', { limit: LIMITS[rows] });
  const tidied = tidyContent({
    language: language ?? ('en' as LetterContent['language']), // named as a fault, never saved
    title: form.title,
    date: form.date,
    body: form.body,
    ...readRows(form, add),
    window: { opens: minute('opens'), closes: minute('closes') },
    embargo: minute('embargo'),
    zone,
    leadsNeeded: canAgree ? leadsNeeded : 1,
  });
  const contacts = form.addressees.map(({ key, email, postal }) => ({
    number: Number(key),
    email,
    postal,
  }));
  for (const { number, email, postal } of contacts) {
    if (email.trim() !== '' && parseEmailAddress(email) === null)
      add(`addressees.${number}.email`, 'email-form');
    if (postal.length > LIMITS.note)
      add(`addressees.${number}.postal`, 'text-too-long', {
        length: postal.length,
        limit: LIMITS.note,
      });
  }
  const revision = /^\d{1,9}$/.test(form.revision) ? Number(form.revision) : 0;
  return { revision, content: tidied.content, contacts, faults: [...tidied.faults, ...faults] };
}

type Rows = Pick<LetterContent, 'subjects' | 'addressees' | 'demands'>;

function readRows(form: DraftForm, add: (field: string, reason: string) => void): Rows {
  return {
    subjects: form.subjects.map(({ key, kind, name, note }) => ({
      number: Number(key),
      kind: among(subjectKinds, kind, 'person'),
      name,
      note,
    })),
    addressees: form.addressees.map(({ key, name, office, country, basis }) => {
      const code = countryCode(country);
      if (code === null) add(`addressees.${key}.country`, 'country-unknown');
      return {
        number: Number(key),
        name,
        office,
        country: code ?? '',
        basis: among(bases, basis, 'stated'),
      };
    }),
    demands: form.demands.map(({ key, type, text, subjects, addressees }) => ({
      number: Number(key),
      type: among(demandTypes, type, 'other'),
      text,
      subjects: subjects.map(Number),
      addressees: addressees.map(Number),
    })),
  };
}

/** A select sends only what it offers; anything else was not typed by a person. */
function among<T extends string>(known: readonly T[], value: string, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}
