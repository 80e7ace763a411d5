import type { Heard } from './wire.ts';
import { headerOf } from './wire.ts';
import type { Visitor } from './crowd.ts';

/** Where a server under test listens, and the letter everybody comes for. */
export type Place = { readonly port: number; readonly slug: string };
/** The same where several processes serve it. */
export type Places = { readonly ports: readonly number[]; readonly slug: string };

/** Somebody invented. `link`: what the mail would bring; `number`: the digits beside it. */
export type Somebody = {
  readonly name: string;
  readonly mailbox: string;
  readonly country: string;
  /** Their own address in the network, as the proxy in front would tell it. */
  readonly ip: string;
  readonly link?: { readonly token: string; readonly number: string };
};

const BROWSER =
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n' +
  'Accept: text/html,application/xhtml+xml\r\nAccept-Language: en\r\n';

/** A request as a browser behind a proxy sends it: `request(place, 'GET', '/letters/a', ip)`. */
export function request(
  { port }: Pick<Place, 'port'>,
  method: 'GET' | 'POST',
  path: string,
  { ip, body, etag }: { readonly ip?: string; readonly body?: string; readonly etag?: string },
): string {
  const head =
    `${method} ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n${BROWSER}` +
    (ip === undefined ? '' : `X-Forwarded-For: ${ip}\r\n`) +
    (etag === undefined ? '' : `If-None-Match: ${etag}\r\n`);
  if (body === undefined) return `${head}\r\n`;
  return (
    `${head}Origin: http://localhost:${port}\r\nSec-Fetch-Site: same-origin\r\n` +
    'Content-Type: application/x-www-form-urlencoded\r\n' +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

const pledgeOf = ({ port, slug }: Place, { name, mailbox, country, ip }: Somebody): string =>
  request({ port }, 'POST', `/letters/${slug}/cosignatures`, {
    ip,
    body: `name=${encodeURIComponent(name)}&mailbox=${encodeURIComponent(mailbox)}&country=${country}&hears=yes`,
  });

const pageOf = ({ port }: Place, { ip, link }: Somebody): string =>
  request({ port }, 'GET', `/cosignatures/${link?.token ?? ''}`, { ip });

const confirmationOf = ({ port }: Place, { ip, link }: Somebody): string =>
  request({ port }, 'POST', `/cosignatures/${link?.token ?? ''}/confirmation`, {
    ip,
    body: `number=${link?.number ?? ''}`,
  });

export type Act = 'pledge' | 'page' | 'confirm';

const questions: Readonly<Record<Act, (place: Place, who: Somebody) => string>> = {
  pledge: pledgeOf,
  page: pageOf,
  confirm: confirmationOf,
};

/** What an honest person gets: a page, or the way on; never to the page that says the digits were wrong. */
function isRight(act: Act, { status, head }: Heard): boolean {
  if (act === 'page') return status === 200;
  const to = headerOf(head, 'location');
  return (
    status === 303 &&
    to !== null &&
    (act === 'pledge' ? to.endsWith('/sent') : !to.includes('wrong'))
  );
}

/** People one after the other at one connection, each doing `acts`; `people` are shared by all connections. */
export function walkers(
  { ports, slug }: Places,
  acts: readonly Act[],
  people: Iterator<Somebody>,
  connections: number,
): Visitor[] {
  return Array.from({ length: connections }, (_, connection) => {
    const place = { port: ports[connection % ports.length] ?? 0, slug };
    let who: Somebody | null = null;
    let at = 0;
    return {
      port: place.port,
      next: () => {
        if (at === 0) {
          const next = people.next();
          who = next.done === true ? null : next.value;
        }
        const act = acts[at];
        return who === null || act === undefined
          ? null
          : { step: act, question: questions[act](place, who) };
      },
      heard: (heard) => {
        const act = acts[at];
        if (act === undefined || !isRight(act, heard)) {
          at = 0;
          return 'wrong';
        }
        at = (at + 1) % acts.length;
        return at === 0 ? 'done' : 'going';
      },
    } satisfies Visitor;
  });
}

/** Readers of one page, each with an own connection, who have never seen it before. */
export function readers(port: number, path: string, connections: number): Visitor[] {
  const step = 'page';
  const question = request({ port }, 'GET', path, {});
  return Array.from({ length: connections }, () => ({
    port,
    next: () => ({ step, question }),
    heard: ({ status }) => (status === 200 || status === 304 ? 'done' : 'wrong'),
  }));
}
