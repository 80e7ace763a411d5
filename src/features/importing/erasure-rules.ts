import type { ImportedPerson } from './people-rules.ts';

/** By what an erased person is found among those an imported letter prints. */
export type Forgotten = { readonly personKey: string; readonly names: readonly string[] };

export function isThem(
  { name, choice }: Pick<ImportedPerson, 'name' | 'choice'>,
  who: Forgotten,
): boolean {
  if (choice?.meant?.personKey === who.personKey) return true;
  return who.names.some((one) => folded(one) === folded(name));
}

/** Whether a text has one of the names in it, with or without accents, in any case. */
export function says(text: string, { names }: Pick<Forgotten, 'names'>): boolean {
  const all = folded(text);
  return names.some((name) => name.trim() !== '' && all.includes(folded(name)));
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?:\\n|\s)+/gu, ' ')
    .trim()
    .toLowerCase();
}
