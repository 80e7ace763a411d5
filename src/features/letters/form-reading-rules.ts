import { parseLanguageTag } from '#kernel/language';
import { bases, demandTypes, LIMITS, subjectKinds } from './content-rules.ts';
import { tidyContent } from './tidy-rules.ts';
import type { ContentFault } from './tidy-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { countryCode } from './country-rules.ts';
import { parseEmailAddress } from '#kernel/email-address';
import type { TypedContact } from './draft-rules.ts';
import type { DraftForm } from './form-rules.ts';
import { defaultZone, isZone, utcMinute } from './zone-rules.ts';

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
