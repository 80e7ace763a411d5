import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { parseEmailAddress } from '#kernel/email-address';
import { paths } from '#ui/paths';
import { canonicalMailbox } from '../../src/features/cosigning/mailbox-rules.ts';
import { numberOf } from '../../src/features/cosigning/number-actions.ts';
import { puzzleFor, WORK_COST, workLevels } from '../../src/features/cosigning/work-rules.ts';
import type { Visitor } from './cast.ts';
import type { Stage } from './stage.ts';

type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

/** What became of one visitor's form. */
export type Fate = {
  readonly visitor: Visitor;
  /** `asked`: was asked for work or to wait, and did neither. */
  readonly kind: 'taken' | 'waits' | 'asked' | 'failed';
  /** Tries of the puzzle that was solved, on average; 0 without one. */
  readonly tries: number;
  /** The answer, without what is of this one person. */
  readonly seen: string;
  readonly turn: { readonly text: string; readonly at: Date } | null;
};

const challengeShape = z.object({
  challenge: z
    .object({
      parameters: z.looseObject({
        algorithm: z.string(),
        nonce: z.string(),
        salt: z.string(),
        cost: z.number(),
        keyLength: z.number(),
        keyPrefix: z.string(),
        data: puzzleFor,
      }),
      signature: z.string(),
    })
    .nullable(),
});

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(stage: Stage, ip: string, path: string, type: string, body: string): Promise<Reply> {
  const headers = {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': ip,
  };
  const { port } = stage;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    sent.end(body);
  });
}

/** Sends the form as this visitor does: with the script's work where there is any, or with a turn. */
export async function send(stage: Stage, visitor: Visitor, turn = ''): Promise<Fate> {
  const { solves, waits, mailbox, ip } = visitor;
  const { work, tries } = solves ? await workFor(stage, visitor) : { work: '', tries: 0 };
  const body = new URLSearchParams({
    name: 'Ana Berg',
    mailbox,
    country: 'DE',
    postcode: '',
    work,
    turn,
  });
  const url = paths.cosignatures(stage.letter.slug);
  const reply = await post(stage, ip, url, 'application/x-www-form-urlencoded', String(body));
  const fate = { visitor, tries, turn: null, seen: seenIn(reply) };
  if (reply.status === 303) return { ...fate, kind: 'taken' };
  const text = /name="turn" value="([^"]+)"/.exec(reply.text)?.[1];
  if (reply.status !== 422 || text === undefined) return { ...fate, kind: 'failed' };
  const at = new Date(Number.parseInt(text.split('.')[0] ?? '', 36));
  return { ...fate, kind: waits ? 'waits' : 'asked', turn: { text, at } };
}

/** Status, headers and body, less the date and what is made of the mailbox. */
function seenIn({ status, headers, text }: Reply): string {
  // the date and what is left of the limit of requests are of the moment, not of the visitor
  const rest = Object.entries(headers).filter(
    ([name]) => name !== 'date' && name !== 'set-cookie' && !name.startsWith('x-ratelimit'),
  );
  const cookie = headers['set-cookie'] ?? [];
  const cookies = cookie.map((one) => one.replace(/=[\w-]+;/, '=…;'));
  return JSON.stringify({ status, rest, cookies, text });
}

async function workFor(
  stage: Stage,
  { mailbox, ip }: Visitor,
): Promise<{ work: string; tries: number }> {
  const hash = createHash('sha256').update(mailbox.toLowerCase()).digest('hex');
  const url = paths.cosignatureWork(stage.letter.slug);
  const asked = JSON.stringify({ mailbox: hash });
  const { text } = await post(stage, ip, url, 'application/json', asked);
  const { challenge } = challengeShape.parse(JSON.parse(text));
  if (challenge === null) return { work: '', tries: 0 };
  const { level } = challenge.parameters.data;
  if (level !== 1 && level !== 2 && level !== 3) throw new Error(`level ${level}`);
  const { least, most } = workLevels[level];
  const solution = await solveChallenge({ challenge, deriveKey, counterStart: least });
  const work = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  return { work, tries: (least + most) / 2 };
}

/** Reads the mails that came since, and confirms for those who do. */
export class Mailboxes {
  #read = 0;
  readonly #confirmers: ReadonlyMap<string, Visitor>;

  constructor(visitors: readonly Visitor[]) {
    this.#confirmers = new Map(
      visitors.filter(({ confirms }) => confirms).map((one) => [one.mailbox.toLowerCase(), one]),
    );
  }

  /** @returns what the pages of confirmation answered, each once */
  async confirm(stage: Stage): Promise<Set<string>> {
    const mails = stage.mails.received.slice(this.#read);
    this.#read += mails.length;
    const seen = new Set<string>();
    for (let from = 0; from < mails.length; from += 64)
      await Promise.all(
        mails.slice(from, from + 64).map(async ({ to, source }) => {
          const visitor = this.#confirmers.get((to[0] ?? '').toLowerCase());
          const token = tokenIn(source);
          if (visitor === undefined || token === null) return;
          const number = numberOf(stage.env, token); // the digits beside the link
          const url = paths.cosignatureConfirmation(token);
          const body = `number=${number}`;
          const reply = await post(
            stage,
            visitor.ip,
            url,
            'application/x-www-form-urlencoded',
            body,
          );
          seen.add(seenIn(reply).replaceAll(token, '…'));
        }),
      );
    return seen;
  }

  get count(): number {
    return this.#read;
  }
}

/** A mail program breaks long lines; the link is put together again. */
function tokenIn(source: string): string | null {
  const whole = source.replaceAll(/=\r?\n/g, '');
  return /cosignatures\/([\w-]{67})/.exec(whole)?.[1] ?? null;
}

/** How many persons a list of addresses is, as far as their providers say. */
export const personsIn = (visitors: readonly Visitor[]): number =>
  new Set(
    visitors.map(({ mailbox }) => {
      const address = parseEmailAddress(mailbox);
      return address === null ? mailbox : canonicalMailbox(address);
    }),
  ).size;

/** What one try costs on a core of this machine, in milliseconds. */
export async function msPerTry(): Promise<number> {
  const parameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00',
    salt: '00',
    cost: WORK_COST,
    keyLength: 32,
    keyPrefix: '00',
  };
  const begun = performance.now();
  const tries = 400;
  for (let one = 0; one < tries; one += 1)
    await deriveKey(parameters, new Uint8Array(16), new Uint8Array(20));
  return (performance.now() - begun) / tries;
}
