import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { InvitationId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { openDatabase, sql } from '#platform/db';
import { isFault, parseLeaf, readUtf8 } from '#proof';
import { testDatabase } from '#support/database';
import {
  address,
  codeIn,
  DAY,
  freezeText,
  invitePeople,
  mailsTo,
  runJobs,
  stageLetter,
  testEnv,
  tokenIn,
} from '#support/signing';
import type { Stage, TestEnv } from '#support/signing';
import { bounce, handOver, remind, revoke } from './invitation-actions.ts';
import { sendInvitations } from './send-actions.ts';
import { listEvents } from './event-store.ts';
import { findInvitation } from './invitation-store.ts';
import { listInvitations } from './invitation-list-store.ts';
import { signingJobs } from './jobs.ts';
import { decideScan, uploadScan } from './paper-actions.ts';
import type { Invitation } from './rules.ts';
import type { Position } from './position-rules.ts';
import { askForCode, codeOf } from './code-actions.ts';
import { decline, disavow, signWithCode, withdraw } from './sign-actions.ts';
import { findNewestCode } from './code-store.ts';
import { keepUp } from './upkeep-actions.ts';

const db = await testDatabase();
const other = openDatabase(db.url); // a second process has a pool of its own
afterAll(async () => {
  await other.close();
  await db.close();
});

/** One person in the walk, and the links they have been sent. */
type Guest = { id: InvitationId; mailboxes: string[]; links: string[]; receipts: string[] };
type World = { env: TestEnv; second: TestEnv; stage: Stage; guests: Guest[]; statement: string };

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const acts = [
  'send',
  'sign',
  'sign-old-link',
  'wrong-code',
  'decline',
  'withdraw',
  'disavow',
  'remind',
  'revoke',
  'bounce',
  'hand-over',
  'paper',
  'keep-up',
] as const;
type ActName = (typeof acts)[number];
type Step =
  | { kind: 'act'; act: ActName; guest: number }
  | { kind: 'race'; first: ActName; second: ActName; guest: number }
  | { kind: 'freeze' | 'jobs' | 'day' };

const act = fc.constantFrom(...acts);
const guest = fc.nat({ max: 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('act' as const), act, guest }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('race' as const), first: act, second: act, guest }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('freeze' as const, 'jobs' as const, 'day' as const),
      }),
    },
  ),
  { minLength: 6, maxLength: 24 },
);

/** Does the act as somebody who holds what it takes; a refusal is as good an answer as a yes. */
async function perform(world: World, env: TestEnv, name: ActName, index: number): Promise<void> {
  const one = world.guests[index];
  if (one === undefined) return;
  const { letterId, drafter: by, reader } = world.stage;
  const desk = { letterId, by, invitationId: one.id };
  const link = name === 'sign-old-link' ? one.links[0] : one.links.at(-1);
  const token = link ?? 'none';
  const { statement } = world;
  switch (name) {
    case 'send':
      await sendInvitations(env, { letterId, by, invitationIds: [one.id] });
      return;
    case 'sign':
    case 'sign-old-link':
      await askForCode(env, { token, purpose: 'sign', statement });
      await signWithCode(env, { token, statement, code: await codeOn(env, one, 'sign') });
      return;
    case 'wrong-code':
      await askForCode(env, { token, purpose: 'sign', statement });
      expect(isRefusal(await signWithCode(env, { token, statement, code: 'x' }))).toBe(true);
      return;
    case 'decline':
      await decline(env, { token });
      return;
    case 'withdraw':
      await askForCode(env, { token, purpose: 'withdraw', statement });
      await withdraw(env, { token, code: await codeOn(env, one, 'withdraw') });
      return;
    case 'disavow':
      await disavow(env, { token: one.receipts.at(-1) ?? token });
      return;
    case 'remind':
      await remind(env, desk);
      return;
    case 'revoke':
      await revoke(env, desk);
      return;
    case 'bounce':
      await bounce(env, desk);
      return;
    case 'hand-over': {
      const mailbox = `other${one.mailboxes.length}.${one.mailboxes[0] ?? ''}`;
      one.mailboxes.push(mailbox);
      await handOver(env, { ...desk, email: address(mailbox) });
      return;
    }
    case 'paper': {
      const signedOn = env.now().toISOString().slice(0, 10);
      const scanId = await uploadScan(env, { ...desk, file: PNG, signedOn, note: '' });
      if (isRefusal(scanId)) return;
      const own = await decideScan(env, { letterId, scanId, by, decision: 'confirmed', note: '' });
      expect(isRefusal(own) && own.reason).toMatch(/scan-(own|decided)/);
      await decideScan(env, { letterId, scanId, by: reader, decision: 'confirmed', note: '' });
      return;
    }
    case 'keep-up':
      await keepUp(env);
      return;
    default:
      name satisfies never;
  }
}

/** What the mailbox would show: the code of the newest row, or nothing. */
async function codeOn(env: TestEnv, one: Guest, purpose: 'sign' | 'withdraw'): Promise<string> {
  const row = await findNewestCode(env.db.read, one.id, purpose);
  return row === null ? '' : codeOf(env, row.id);
}

const ASKS = ['invited', 'reminded', 'new-text', 'asked-again'];
const MAY_BE_ASKED: readonly Position[] = ['invited', 'opened', 'asked-again', 'bounced'];

/** Lets the worker run; nobody whose answer is in, or who is out, may get a mail that asks. */
async function work(world: World): Promise<void> {
  const { env } = world;
  const before = await askingMails(world);
  await runJobs(env, signingJobs(env));
  const after = await askingMails(world);
  for (const [index, one] of world.guests.entries()) {
    const position = (await findInvitation(env.db.read, env, HOUSE, one.id))?.position;
    const more = (after[index] ?? 0) - (before[index] ?? 0);
    if (position === undefined || !MAY_BE_ASKED.includes(position)) expect(more).toBe(0);
    await readMailbox(env, one);
  }
}

/** How many mails that ask for an answer each guest was sent. */
async function askingMails(world: World): Promise<number[]> {
  return Promise.all(
    world.guests.map(async ({ id }) => {
      const events = await listEvents(db.read, id);
      return events.filter(({ event, mailId }) => ASKS.includes(event) && mailId !== null).length;
    }),
  );
}

async function readMailbox(env: TestEnv, one: Guest): Promise<void> {
  const mails = (
    await Promise.all(one.mailboxes.map((mailbox) => mailsTo(env, mailbox, 60)))
  ).flat();
  for (const mail of mails.toReversed()) {
    const token = tokenIn(mail);
    if (token === null || codeIn(mail) !== null) continue;
    const kept = mail.text.includes(`/sign/${token}/receipt`) ? one.receipts : one.links;
    if (!kept.includes(token)) kept.push(token);
  }
}

/** What the record says of the letter: who stands under which statement. */
async function replayRecord(letterId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ entry: Uint8Array }>`
    select entry from record_leaves where letter_id = ${letterId} order by seq`.execute(db.read);
  const standing = new Map<string, string>();
  for (const { entry } of rows) {
    const leaf = parseLeaf(readUtf8(new Uint8Array(entry)) ?? '');
    if (isFault(leaf)) throw new Error(leaf.fault);
    if (leaf.who === null || leaf.statement === null) continue;
    if (leaf.act === 'signed') expect(standing.has(leaf.who)).toBe(false);
    if (leaf.act === 'reconfirmed') expect(standing.has(leaf.who)).toBe(true);
    if (leaf.act === 'withdrawn') expect(standing.delete(leaf.who)).toBe(true);
    else standing.set(leaf.who, leaf.statement);
  }
  return standing;
}

async function expectConsistent(world: World): Promise<void> {
  const { letterId } = world.stage;
  const { rows } = await sql<{ who: string; statement: string; person: string }>`
    select s.who, v.statement_sha256 as statement, s.person_key as person
      from signatures s join letter_versions v on v.id = s.version_id
     where s.letter_id = ${letterId} and s.ended_at is null`.execute(db.read);
  expect(new Set(rows.map(({ person }) => person)).size).toBe(rows.length);
  const table = new Map(rows.map(({ who, statement }) => [who, statement]));
  expect(await replayRecord(letterId)).toEqual(table);
  for (const one of await listInvitations(db.read, world.env, HOUSE, letterId)) expectPosition(one);
}

function expectPosition({ position, live, reminders }: Invitation): void {
  if (position === 'signed' || position === 'asked-again') expect(live).not.toBeNull();
  if (['prepared', 'invited', 'opened', 'bounced', 'withdrawn', 'revoked'].includes(position))
    expect(live).toBeNull();
  expect(reminders).toBeLessThanOrEqual(3);
}

async function startWorld(walk: number): Promise<World> {
  const env = testEnv(db, `2026-03-02T09:00:0${walk % 10}Z`);
  const second: TestEnv = { ...env, db: other };
  const stage = await stageLetter(env);
  const names = [`Ana${walk}`, `Bo${walk}`];
  const ids = await invitePeople(env, stage, names);
  const guests = ids.map((id, index) => ({
    id,
    mailboxes: [`${names[index]?.toLowerCase() ?? ''}@parliament.example`],
    links: [],
    receipts: [],
  }));
  return { env, second, stage, guests, statement: stage.version.statementSha256 };
}

let walks = 0;

test('whatever happens in whatever order, by two processes at once: one live position per person, and the record says the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      walks += 1;
      const world = await startWorld(walks);
      const { env, second } = world;
      await perform(world, env, 'send', 0);
      await work(world);
      let revision = 1;
      for (const step of walk) {
        env.pass(31_000); // a code asked for again within half a minute is the same code
        if (step.kind === 'act') await perform(world, env, step.act, step.guest);
        if (step.kind === 'race')
          await Promise.all([
            perform(world, env, step.first, step.guest),
            perform(world, second, step.second, step.guest),
          ]);
        if (step.kind === 'day') env.pass(4 * DAY);
        if (step.kind === 'jobs') await work(world);
        if (step.kind === 'freeze') {
          revision += 1;
          const version = await freezeText(env, world.stage, `Text ${revision}.`, revision);
          world.statement = version.statementSha256;
        }
        await expectConsistent(world);
      }
      await work(world);
      await expectConsistent(world);
    }),
    { numRuns: 40 },
  );
}, 180_000);
