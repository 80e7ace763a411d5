/** What the operator's mail server found about the sender: never proof of a person, at most of a domain. */
export type Authentication = 'pass' | 'fail' | 'none';

type Found = {
  readonly from: { readonly address: string } | null;
  readonly headers: readonly (readonly [string, string])[];
};

const COMMENT = /\([^()]{0,500}\)/g;

/**
 * Reads `Authentication-Results` (RFC 8601), and of these only the one that our own mail server wrote:
 * the topmost under its name. Anybody can write such a line into a mail. DMARC decides; without it,
 * DKIM or SPF of the very domain of the sender.
 *
 * @example authenticationOf(mail, 'mx.letters.example') // 'pass' for "mx.letters.example; dmarc=pass …"
 */
export function authenticationOf(mail: Found, authserv: string | null): Authentication {
  const results = authserv === null ? null : resultsBy(mail, authserv.toLowerCase());
  if (results === null) return 'none';
  const dmarc = results.find(({ method }) => method === 'dmarc');
  if (dmarc !== undefined && dmarc.result !== 'none') return passOrFail(dmarc.result);
  const domain = domainOf(mail.from?.address ?? '');
  const own = results.filter(
    (one) => (one.method === 'dkim' || one.method === 'spf') && one.domain === domain,
  );
  if (domain === '' || own.length === 0) return 'none';
  if (own.some(({ result }) => result === 'pass')) return 'pass';
  return own.some(({ result }) => result === 'fail') ? 'fail' : 'none';
}

type Result = { readonly method: string; readonly result: string; readonly domain: string };

function resultsBy(mail: Found, authserv: string): Result[] | null {
  const all = mail.headers.find(([name]) => name === 'authentication-results')?.[1] ?? '';
  for (const line of all.split('\n')) {
    const [server = '', ...parts] = line.replaceAll(COMMENT, ' ').split(';');
    if (server.trim().split(/\s/)[0]?.toLowerCase() === authserv) return parts.flatMap(resultOf);
  }
  return null;
}

function resultOf(part: string): Result[] {
  const found = /^\s*([a-z-]+)\s*=\s*([a-z]+)/i.exec(part);
  if (found === null) return [];
  const named =
    /\b(?:header\.(?:d|i|from)|smtp\.mailfrom)\s*=\s*"?([^\s";]+)/i.exec(part)?.[1] ?? '';
  const [, method = '', result = ''] = found;
  const domain = named.includes('@') ? domainOf(named) : named.toLowerCase();
  return [{ method: method.toLowerCase(), result: result.toLowerCase(), domain }];
}

function passOrFail(result: string): Authentication {
  return result === 'pass' ? 'pass' : result === 'fail' ? 'fail' : 'none';
}

function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? '' : address.slice(at + 1).toLowerCase();
}
