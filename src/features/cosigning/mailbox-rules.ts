import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { providers } from './provider-rules.ts';
import type { Provider } from './provider-rules.ts';

const byDomain: ReadonlyMap<string, Provider> = new Map(
  providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider])),
);

/**
 * The mailbox an address leads to, the same for every spelling its provider documents. Two addresses that may belong
 * to two people never get one form. For finding only: mail goes to what was typed.
 *
 * @example canonicalMailbox('Ana.B+news@googlemail.com') // 'anab@gmail.com'
 * @example canonicalMailbox('shop@ana.fastmail.com') // 'ana@fastmail.com'
 */
export function canonicalMailbox(address: EmailAddress): string {
  const lower = emailLookupForm(address);
  const at = lower.lastIndexOf('@');
  const local = lower.slice(0, at);
  const domain = asciiDomain(lower.slice(at + 1));
  const provider = byDomain.get(domain);
  if (provider !== undefined) return `${nameAt(provider, local)}@${provider.home ?? domain}`;
  return underProvider(local, domain) ?? `${local}@${domain}`;
}

/** The domain of a canonical mailbox or any other address. */
export const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf('@') + 1);

function nameAt({ tag, base, ignoresPoints }: Provider, local: string): string {
  let name = local;
  if (tag !== undefined) name = before(name, tag);
  if (ignoresPoints) name = name.replaceAll('.', '');
  // the hyphen stays: the base name alone may be another person's address
  if (base !== undefined && name.indexOf(base) > 0) name = `${before(name, base)}${base}`;
  return name === '' ? local : name;
}

const before = (name: string, mark: string): string => {
  const place = name.indexOf(mark);
  return place < 1 ? name : name.slice(0, place);
};

function underProvider(local: string, domain: string): string | null {
  const point = domain.indexOf('.');
  const parent = domain.slice(point + 1);
  const provider = byDomain.get(parent);
  if (provider?.subdomains === undefined) return null;
  const name = domain.slice(0, point);
  // "-" stands there for "_" too, which no domain may hold: such a name could be two people's
  if (provider.subdomains === 'name')
    return name.includes('-') ? `${local}@${domain}` : `${name}@${parent}`;
  return `*@${domain}`;
}

/** `bücher.example` and `xn--bcher-kva.example` are one domain. */
function asciiDomain(domain: string): string {
  if (/^[\x20-\x7e]*$/.test(domain)) return domain;
  const url = `http://${domain}`;
  return URL.canParse(url) ? new URL(url).hostname : domain;
}
