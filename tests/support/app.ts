import { createHash } from 'node:crypto';
import { inviteAccount, ensureOwner } from '#access';
import type { Outbox } from '#access';
import type { Random } from '#kernel/clock';
import { parseEmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { createHttp } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import type { Job } from '#platform/jobs';
import { silentLog } from '#platform/log';
import { findMail, listOutbox } from '#platform/mail';
import type { MailId } from '#platform/mail';
import { zipFiles } from '#platform/zip';
import { unzip } from '#platform/zip-reading';
import { pageContext, FailurePage, readVerifyPage, RefusalPage, renderPage } from '#ui';
import { createSignInLink, signInWithLink } from '../../src/features/access/link-actions.ts';
import { deviceOf } from '../../src/features/access/device-rules.ts';
import { SESSION_COOKIE } from '../../src/features/access/session-rules.ts';
import { testSeal } from './seal.ts';

/** A clock that stands still until a test moves it. */
export type TestClock = { (): Date; set(at: Date | string): void; advance(ms: number): void };

export function testClock(start = '2026-03-01T09:00:00Z'): TestClock {
  let at = new Date(start);
  const clock = () => new Date(at);
  return Object.assign(clock, {
    set: (next: Date | string) => void (at = new Date(next)),
    advance: (ms: number) => void (at = new Date(at.getTime() + ms)),
  });
}

/** Bytes that are the same in every run and never the same twice in one. */
export function testRandom(seed = 'undersigned'): Random {
  let turn = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let length = 0; length < bytes; length += 32)
      blocks.push(createHash('sha256').update(`${seed} ${turn++}`).digest());
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}

/** What the rooms need of the outside, on a test database, with a clock that stands still. */
export function testEnvironment(db: Database, publicUrl = 'http://localhost:8080') {
  const outbox: Outbox = {
    list: (limit) => listOutbox(db.read, { seal: testSeal }, { limit }),
    find: (id) => findMail(db.read, { seal: testSeal }, id as MailId),
  };
  return {
    db,
    now: testClock(),
    random: testRandom(),
    seal: testSeal,
    log: silentLog,
    publicUrl,
    origin: 'test.example/log',
    outbox,
    zip: zipFiles,
    unzip,
    verifyPage: readVerifyPage(),
  };
}

export type TestEnvironment = ReturnType<typeof testEnvironment>;

/**
 * A server with the routes of one room, asked in-process.
 *
 * @example
 * const env = testEnvironment(await testDatabase());
 * const app = await testApp(env, accessRoutes);
 * const answer = await app.inject({ url: '/account', headers: await signIn(env, accountId) });
 */
export async function testApp<Env extends { readonly publicUrl: string }>(
  env: Env,
  ...rooms: readonly ((app: FastifyInstance, env: Env) => void)[]
): Promise<FastifyInstance> {
  const app = await createHttp({
    publicUrl: env.publicUrl,
    trustProxy: false,
    log: silentLog,
    requestsPerMinute: 100_000,
    refusalPage: (request, refusal, incident) => {
      const context = pageContext(request);
      return renderPage(
        incident === undefined
          ? RefusalPage({ context, refusal })
          : FailurePage({ context, id: incident }),
      );
    },
  });
  for (const register of rooms) register(app, env);
  await app.ready();
  return app;
}

/** The browser every signed-in request of these tests comes from: a session is bound to its kind. */
export const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** The value of an answer, or the test fails with its reason. */
export function granted<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}

type AccountEnv = Pick<TestEnvironment, 'db' | 'seal' | 'now' | 'random'>;

export async function addOwner(env: AccountEnv): Promise<AccountId> {
  return env.db.transaction((tx) => ensureOwner(tx, env));
}

/** `await addAccount(env, 'Ana Reader', 'ana@example.org')` */
export async function addAccount(
  env: AccountEnv,
  name: string,
  address: string,
): Promise<AccountId> {
  const email = parseEmailAddress(address);
  if (email === null) throw new Error(`not an address: ${address}`);
  const language = 'en' as LanguageTag;
  const account = { email, name, language, by: null };
  return granted(await env.db.transaction((tx) => inviteAccount(tx, env, account)));
}

/** Opens a session; gives the headers that carry it. */
export async function signIn(
  env: AccountEnv,
  accountId: AccountId,
): Promise<{ cookie: string; 'user-agent': string }> {
  const token = await env.db.transaction((tx) => createSignInLink(tx, env, accountId));
  const session = await signInWithLink(env, {
    token,
    device: deviceOf(USER_AGENT),
    browser: undefined,
    replaces: undefined,
    details: null,
  });
  return { cookie: `${SESSION_COOKIE}=${granted(session)}`, 'user-agent': USER_AGENT };
}

/** Runs the waiting jobs of these kinds, those they leave behind too; others stay waiting. */
export async function workOff(db: Database, jobs: readonly Job[]): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const { rows } = await sql<{ id: string; name: string; payload: unknown }>`
      select j.id::text as id, t.identifier as name, j.payload
        from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = any(${jobs.map(({ name }) => name)}) order by j.id limit 1`.execute(
      db.read,
    );
    const next = rows[0];
    if (next === undefined) return;
    const job = jobs.find(({ name }) => name === next.name);
    await job?.run(next.payload, { jobId: next.id, attempt: 1, isLast: false });
    await sql`delete from graphile_worker._private_jobs where id = ${next.id}::bigint`.execute(
      db.read,
    );
  }
}

/** A form as a browser posts it. */
export function form(fields: Readonly<Record<string, string>>) {
  return {
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}
