import { createHash } from 'node:crypto';
import { z } from 'zod';
import { grantRole, inviteAccount } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import { parseEmailAddress } from '#kernel/email-address';
import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { createLetter, emptyContent, freezeVersion, saveDraft } from '#letters';
import type { LetterContent, Origin, Version } from '#letters';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Job } from '#platform/jobs';
import { listOutbox } from '#platform/mail';
import type { KeptMail } from '#platform/mail';
import { inviteFromList } from '#signing';
import { testSeal } from '#support/seal';

/** A clock a test moves by hand, and bytes that never repeat. */
export type TestEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly publicUrl: string;
  now(): Date;
  random(bytes: number): Uint8Array;
  /** Moves the clock, back as well as forth. */
  pass(milliseconds: number): void;
};

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Bytes are never the same twice in one test file, whichever env asks. */
let count = 0;

export function testEnv(db: Database, start = '2026-03-02T09:00:00Z'): TestEnv {
  let time = Date.parse(start);
  return {
    db,
    seal: testSeal,
    publicUrl: 'http://localhost:8080/',
    now: () => new Date(time),
    pass: (milliseconds) => {
      time += milliseconds;
    },
    random: (bytes) => {
      count += 1;
      const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, block) =>
        createHash('sha256').update(`${start} ${process.pid} ${count} ${block}`).digest(),
      );
      return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
    },
  };
}

/** The value; a test that gets a refusal where none was expected fails with its reason. */
export function given<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}

export function address(text: string): EmailAddress {
  const email = parseEmailAddress(text);
  if (email === null) throw new Error(`not an address: ${text}`);
  return email;
}

export type Stage = {
  readonly letterId: LetterId;
  readonly slug: string;
  readonly drafter: AccountId;
  readonly reader: AccountId;
  readonly version: Version;
};

const english = 'en' as LanguageTag; // is one

function text(body: string, now: Date): LetterContent {
  const midnight = (days: number) =>
    `${new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)}T00:00Z`;
  return {
    ...emptyContent(english, 'For the release of two writers', 'UTC'),
    date: '2026-03',
    body,
    addressees: [{ number: 1, name: '', office: 'President', country: 'KZ', basis: 'stated' }],
    demands: [{ number: 1, type: 'release', text: 'Release both.', subjects: [], addressees: [1] }],
    window: { opens: midnight(-1), closes: midnight(90) },
  };
}

/** A letter with a drafter, a second reader, a lead and one frozen version. */
export async function stageLetter(
  env: TestEnv,
  origin: Origin = 'written-here',
  mark = Math.random().toString(36).slice(2),
): Promise<Stage> {
  const account = (name: string) =>
    env.db.transaction(async (tx) =>
      given(
        await inviteAccount(tx, env, {
          email: address(`${name}.${mark}@example.org`),
          name: `${name} ${mark}`,
          language: english,
          by: null,
        }),
      ),
    );
  const [drafter, reader, lead] = [
    await account('dora'),
    await account('rosa'),
    await account('lea'),
  ];
  const { letterId, slug } = given(
    await createLetter(env, {
      title: 'For the release of two writers',
      language: english,
      zone: 'UTC',
      origin,
      originNote: origin === 'written-here' ? null : 'A newspaper of 2011',
      slug: `letter-${mark}`,
      by: drafter,
    }),
  );
  await env.db.transaction(async (tx) => {
    const at = env.now();
    given(
      await grantRole(tx, { letterId, accountId: reader, role: 'second-reader', by: drafter, at }),
    );
    given(
      await grantRole(tx, {
        letterId,
        accountId: lead,
        by: drafter,
        at,
        role: 'lead',
        position: 1,
        capacity: 'MEP',
      }),
    );
  });
  const version = await freezeText(env, { letterId, drafter }, 'We ask you to act.', 1);
  return { letterId, slug, drafter, reader, version };
}

/** Saves and freezes another text. `revision` is the draft's last one. */
export async function freezeText(
  env: TestEnv,
  stage: { readonly letterId: LetterId; readonly drafter: AccountId },
  body: string,
  revision: number,
): Promise<Version> {
  const { letterId, drafter: by } = stage;
  given(await saveDraft(env, { letterId, revision, content: text(body, env.now()), by }));
  const note = revision === 1 ? '' : 'Clearer.';
  return given(await freezeVersion(env, { letterId, note, by }));
}

/** Invites people by name, each with a mailbox of their own: `Ana` reads ana@parliament.example. */
export async function invitePeople(
  env: TestEnv,
  stage: Stage,
  names: readonly string[],
): Promise<InvitationId[]> {
  const people = names.map((name) => ({
    name,
    capacity: 'Member of the European Parliament',
    email: address(`${name.toLowerCase()}@parliament.example`),
    country: 'FR',
    organisation: null,
  }));
  const { letterId, drafter: by } = stage;
  const input = { letterId, by, language: 'en', copyTo: null, people };
  return given(await inviteFromList(env, input)).invited;
}

const carried = z.object({ fact: z.string(), payload: z.json() });

/** Runs what committed transactions left for the worker, until nothing is left. */
export async function runJobs(env: TestEnv, jobs: readonly Job[]): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string; name: string; payload: unknown }>`
      select j.id::text, t.identifier as name, j.payload
        from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
       where j.run_at <= now() order by j.id`.execute(env.db.read);
    if (rows.length === 0) return;
    for (const { id, name, payload } of rows) {
      const run = { jobId: id, attempt: 1, isLast: false };
      const fact = name === 'platform.carry-fact' ? carried.parse(payload) : null;
      for (const job of jobs) {
        if (fact === null && job.name === name) await job.run(payload, run);
        if (fact !== null && job.fact === fact.fact) await job.run(fact.payload, run);
      }
      await sql`select graphile_worker.complete_jobs(array[${id}::bigint])`.execute(env.db.read);
    }
  }
}

/** The mails to one address among the last `limit`, the newest first. */
export async function mailsTo(env: TestEnv, email: string, limit = 500): Promise<KeptMail[]> {
  const mails = await listOutbox(env.db.read, env, { limit });
  return mails.filter(({ to }) => to.includes(email));
}

/** The personal link's token in a mail, or null. */
export function tokenIn(mail: KeptMail | undefined): string | null {
  return /\/sign\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? null;
}

/** The typed code in a mail, or null. */
export function codeIn(mail: KeptMail | undefined): string | null {
  return /^ {4}(\d{4} \d{4})$/m.exec(mail?.text ?? '')?.[1] ?? null;
}
