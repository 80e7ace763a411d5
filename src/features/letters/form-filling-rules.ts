import type { LetterContent } from './content-rules.ts';
import type { Contact } from './draft-rules.ts';
import type { DraftForm } from './form-rules.ts';
import { localMinute } from './zone-rules.ts';

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
