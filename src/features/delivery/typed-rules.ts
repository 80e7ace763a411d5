import { parseEmailAddress } from '#kernel/email-address';
import type { Refusal } from '#kernel/refusal';
import type { Wanted } from './wanted-rules.ts';
import type { ListedDelivery } from './rules.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

/** More than a letter has addressees: what comes beyond was not typed on our page. */
const MOST = 200;

/**
 * Which mails a form asks for: `address-<number>` for an addressee, `address-copy` for the copy that is
 * repeated. Where a field is empty, nothing is sent.
 */
export function wantedOf(
  fields: Fields,
  repeats: ListedDelivery | null,
): { readonly wanted: readonly Wanted[]; readonly typed: ReadonlyMap<string, string> } {
  const typed = new Map<string, string>();
  const wanted: Wanted[] = [];
  for (const [name, [value = '']] of [...fields].slice(0, MOST)) {
    const number = /^address-(\d{1,6})$/.exec(name)?.[1];
    if (number === undefined && name !== 'address-copy') continue;
    const address = value.trim();
    typed.set(name, address);
    if (address === '') continue;
    const recipient =
      number === undefined
        ? repeats?.recipient
        : ({ kind: 'addressee', number: Number(number) } as const);
    if (recipient !== undefined) wanted.push({ recipient, address, repeats: repeats?.id ?? null });
  }
  return { wanted, typed };
}

/** The field a refusal is shown at: the first whose address cannot be one, else the first of all. */
export function firstUnreadable(typed: ReadonlyMap<string, string>, problem: Refusal): string {
  const names = [...typed.keys()];
  const wrong =
    problem.reason === 'delivery-address'
      ? names.find((name) => {
          const address = typed.get(name) ?? '';
          return address !== '' && parseEmailAddress(address) === null;
        })
      : undefined;
  return wrong ?? names[0] ?? 'address';
}
