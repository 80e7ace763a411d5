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
