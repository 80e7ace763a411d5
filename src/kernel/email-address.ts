/** An e-mail address in the form we store and compare: trimmed, domain in lower case. */
export type EmailAddress = string & { readonly __email: true };

const LONGEST = 254; // RFC 5321, 4.5.3.1.3 less the angle brackets
const SHAPE =
  /^[^\s\p{Cc}@<>"(),:;[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/**
 * Reads an address a person typed; null when it cannot be one.
 *
 * @example parseEmailAddress(' Ana@Example.ORG ') // 'Ana@example.org'
 */
export function parseEmailAddress(text: string): EmailAddress | null {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed.length > LONGEST || !SHAPE.test(trimmed)) return null;
  const at = trimmed.lastIndexOf('@');
  return `${trimmed.slice(0, at)}@${trimmed.slice(at + 1).toLowerCase()}` as EmailAddress;
}

/** The form two addresses are compared in: mailboxes here are never told apart by case alone. */
export function emailLookupForm(address: EmailAddress): string {
  return address.toLowerCase();
}

/** Providers that do not see points in a name. */
const WITHOUT_POINTS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox behind an address, as far as its spelling tells: what stands behind a plus sign leads to the
 * same one nearly everywhere. For counting what one mailbox gets, never for telling people apart.
 *
 * @example mailboxForm('Ana.B+news@gmail.com') // 'anab@gmail.com'
 */
export function mailboxForm(address: EmailAddress): string {
  const lower = emailLookupForm(address);
  const at = lower.lastIndexOf('@');
  const [domain, local] = [lower.slice(at + 1), lower.slice(0, at)];
  const plus = local.indexOf('+');
  const name = plus < 1 ? local : local.slice(0, plus);
  return `${WITHOUT_POINTS.has(domain) ? name.replaceAll('.', '') : name}@${domain}`;
}
