import type { PublicSignatory } from './rules.ts';

export const listOrders = ['name', 'country', 'group'] as const;
export type ListOrder = (typeof listOrders)[number];

/** Signatories under one heading; `key` is '' where the list is not divided or nothing is known. */
export type SignatoryGroup = { readonly key: string; readonly people: readonly PublicSignatory[] };

/**
 * The part of a name people sort by: words in capitals at the end ("Paul MURPHY"), else the last
 * word. Only for the order of a list; the name itself is shown as its bearer writes it.
 */
export function sortForm(name: string): string {
  const words = name.trim().split(/\s+/);
  let from = words.length - 1;
  while (from > 0 && isCapitals(words[from] ?? '') && isCapitals(words[from - 1] ?? '')) from -= 1;
  return [...words.slice(from), ...words.slice(0, from)].join(' ');
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Divides the list as asked; within a part by name, in the reader's alphabet. */
export function orderSignatories(
  people: readonly PublicSignatory[],
  by: ListOrder,
  language: string,
  headingOf: (key: string) => string,
): SignatoryGroup[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const sorted = people
    .map((person) => ({ person, form: person.name === null ? null : sortForm(person.name) }))
    .toSorted((a, b) => byForm(collator, a.form, b.form))
    .map(({ person }) => person);
  if (by === 'name') return sorted.length === 0 ? [] : [{ key: '', people: sorted }];
  const keyOf = by === 'country' ? countryKey : groupKey;
  const parts = new Map<string, PublicSignatory[]>();
  for (const person of sorted)
    parts.set(keyOf(person), [...(parts.get(keyOf(person)) ?? []), person]);
  const seat = (part: SignatoryGroup): number => part.people[0]?.group?.seat ?? 99;
  return [...parts]
    .map(([key, members]) => ({ key, people: members }))
    .toSorted((a, b) =>
      by === 'group'
        ? seat(a) - seat(b) || collator.compare(a.key, b.key)
        : Number(a.key === '') - Number(b.key === '') ||
          collator.compare(headingOf(a.key), headingOf(b.key)),
    );
}

/** Those whose name was erased come last. */
function byForm(collator: Intl.Collator, a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return collator.compare(a, b);
}

const countryKey = ({ country }: PublicSignatory): string => country ?? '';
const groupKey = ({ group }: PublicSignatory): string => group?.name ?? '';
