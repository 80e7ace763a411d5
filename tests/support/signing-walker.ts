/**
 * One of two processes that act on the same letter and the same people at the same time:
 *
 *     node --import tsx tests/support/signing-walker.ts <database url> <seed> <steps>
 *
 * Prints as JSON how often each act was done. A refusal is an answer; whatever is thrown ends the
 * process with 1 and its code (`40P01` is a dead-lock). Walkers of seed 2n and 2n + 1 turn to the
 * same person at the same step, each with acts of its own: that is where races are.
 */
import { once } from 'node:events';
import fc from 'fast-check';
import { HOUSE } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { findDraft, findLetter, freezeVersion, saveDraft } from '#letters';
import { openDatabase, sql } from '#platform/db';
import { codeOf as errorCode } from '#platform/error-code';
import { listOutbox } from '#platform/mail';
import { findMandates } from '#roster';
import type { Mandate } from '#roster';
import { listInvitations, sendInvitations } from '#signing';
import { address, DAY, runJobs, testEnv, tokenIn } from '#support/signing';
import type { TestEnv } from '#support/signing';
import { bounce, handOver, remind, revoke } from '../../src/features/signing/invitation-actions.ts';
import { inviteFromRoster } from '../../src/features/signing/invite-actions.ts';
import { signingJobs } from '../../src/features/signing/jobs.ts';
import { findLink } from '../../src/features/signing/link-store.ts';
import { findNewestCode } from '../../src/features/signing/code-store.ts';
import { decideScan, uploadScan } from '../../src/features/signing/paper-actions.ts';
import { listScans } from '../../src/features/signing/paper-store.ts';
import type { Invitation } from '../../src/features/signing/rules.ts';
import { askForCode, codeOf } from '../../src/features/signing/code-actions.ts';
import {
  decline,
  disavow,
  signWithCode,
  withdraw,
} from '../../src/features/signing/sign-actions.ts';
import { keepUp } from '../../src/features/signing/upkeep-actions.ts';

/** What the process knows: the letter, who works on it, and the links it has read in mails. */
type Walk = {
  readonly env: TestEnv;
  readonly letterId: LetterId;
  readonly drafter: AccountId;
  readonly reader: AccountId;
  readonly people: readonly Mandate[];
  readonly links: { readonly token: string; readonly invitationId: string; receipt: boolean }[];
  readonly mark: string;
};

/** One step: somebody's turn, and a number for whatever else is to be chosen. */
type Turn = {
  readonly mandate: Mandate;
  readonly one: Invitation | undefined;
  readonly pick: number;
};

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const NOBODY = 'nobody';

type Act = (walk: Walk, turn: Turn) => Promise<unknown>;

/** An act on the live invitation of the person whose turn it is. */
function onInvitation(
  act: (
    env: TestEnv,
    desk: { letterId: LetterId; by: AccountId; invitationId: Invitation['id'] },
    pick: number,
  ) => Promise<unknown>,
): Act {
  return async ({ env, letterId, drafter: by }, { one, pick }) =>
    one === undefined ? NOBODY : act(env, { letterId, by, invitationId: one.id }, pick);
}

/** An act through a personal link: the newest one as a rule, sometimes any that was ever mailed. */
function byLink(act: (walk: Walk, token: string, one: Invitation) => Promise<unknown>): Act {
  return async (walk, { one, pick }) => {
    const own = walk.links.filter(({ invitationId }) => invitationId === one?.id);
    const link = pick % 5 === 0 ? walk.links[pick % walk.links.length] : own.at(-1);
    return one === undefined || link === undefined ? NOBODY : act(walk, link.token, one);
  };
}

/** What stands on the page, read before the act as a browser does: it may be old by then. */
async function statementOf({ env, letterId }: Walk): Promise<string> {
  const letter = await findLetter(env.db.read, HOUSE, letterId);
  return letter?.currentVersion?.statementSha256 ?? '';
}

async function newestCode(env: TestEnv, one: Invitation, purpose: 'sign' | 'withdraw') {
  const row = await findNewestCode(env.db.read, one.id, purpose);
  return row === null ? '' : codeOf(env, row.id);
}

async function invite(walk: Walk, { mandate }: Pick<Turn, 'mandate'>): Promise<unknown> {
  const { env, letterId, drafter: by } = walk;
  const mailbox = address(`${mandate.personKey.replace(/\W/g, '')}@parliament.example`);
  const invited = await inviteFromRoster(env, {
    letterId,
    by,
    language: 'en',
    copyTo: null,
    capacity: 'MEP',
    mandateIds: [mandate.id],
    emails: new Map([[mandate.id, mailbox]]),
  });
  if (isRefusal(invited)) return invited;
  const [refused] = invited.refused;
  const invitationIds = invited.invited;
  return refused?.refusal ?? sendInvitations(env, { letterId, by, invitationIds });
}

async function freeze({ env, letterId, drafter: by, mark }: Walk): Promise<unknown> {
  const draft = await findDraft(env.db.read, HOUSE, letterId);
  if (draft === null) throw new Error('the letter has a draft');
  const { revision } = draft;
  const content = { ...draft.content, body: `Text ${revision + 1} of ${mark}.` };
  const saved = await saveDraft(env, { letterId, revision, content, by });
  if (isRefusal(saved)) return saved;
  return freezeVersion(env, { letterId, note: 'Clearer.', revision: saved.revision, by });
}

async function uploadSheet({ env, letterId, drafter: by }: Walk, { one }: Turn): Promise<unknown> {
  const signedOn = env.now().toISOString().slice(0, 10);
  if (one === undefined) return NOBODY;
  return uploadScan(env, { letterId, invitationId: one.id, by, file: PNG, signedOn, note: '' });
}

async function compareSheet(walk: Walk, { pick }: Turn): Promise<unknown> {
  const { env, letterId, reader: by } = walk;
  const scans = await listScans(env.db.read, HOUSE, letterId);
  const scan = scans.find(({ decision }) => decision === null);
  if (scan === undefined) return NOBODY;
  const decision = pick % 6 === 0 ? 'refused' : 'confirmed';
  return decideScan(env, { letterId, scanId: scan.id, by, decision, note: 'Compared.' });
}

/** Runs waiting jobs, beside the other process, which may run the very same ones; reads the mail. */
async function work({ env, links }: Walk): Promise<void> {
  await runJobs(env, signingJobs(env));
  for (const mail of (await listOutbox(env.db.read, env, { limit: 40 })).toReversed()) {
    const token = tokenIn(mail);
    if (token === null || links.some((known) => known.token === token)) continue;
    const link = await findLink(env.db.read, token);
    if (link === null) continue;
    links.push({ token, invitationId: link.invitationId, receipt: link.purpose === 'receipt' });
  }
}

const ACTS: Readonly<Record<string, { readonly weight: number; readonly act: Act }>> = {
  invite: { weight: 3, act: invite },
  'ask-for-code': {
    weight: 2,
    act: byLink(async (walk, token) =>
      askForCode(walk.env, { token, purpose: 'sign', statement: await statementOf(walk) }),
    ),
  },
  sign: {
    weight: 10,
    act: byLink(async (walk, token, one) => {
      const statement = await statementOf(walk);
      await askForCode(walk.env, { token, purpose: 'sign', statement });
      const code = await newestCode(walk.env, one, 'sign');
      return signWithCode(walk.env, { token, statement, code });
    }),
  },
  decline: { weight: 2, act: byLink(({ env }, token) => decline(env, { token })) },
  withdraw: {
    weight: 4,
    act: byLink(async ({ env }, token, one) => {
      await askForCode(env, { token, purpose: 'withdraw', statement: '' });
      return withdraw(env, { token, code: await newestCode(env, one, 'withdraw') });
    }),
  },
  disavow: {
    weight: 1,
    act: async ({ env, links }) =>
      disavow(env, { token: links.findLast(({ receipt }) => receipt)?.token ?? '' }),
  },
  remind: { weight: 3, act: onInvitation((env, desk) => remind(env, desk)) },
  revoke: { weight: 2, act: onInvitation((env, desk) => revoke(env, desk)) },
  bounce: { weight: 1, act: onInvitation((env, desk) => bounce(env, desk)) },
  'hand-over': {
    weight: 3, // a few mailboxes for all of them: two people handed over to one at the same time
    act: onInvitation((env, desk, pick) =>
      handOver(env, { ...desk, email: address(`office${pick % 3}@parliament.example`) }),
    ),
  },
  freeze: { weight: 3, act: freeze },
  'upload-sheet': { weight: 4, act: uploadSheet },
  'compare-sheet': { weight: 5, act: compareSheet },
  'keep-up': { weight: 1, act: ({ env }) => keepUp(env) },
  work: { weight: 7, act: work },
};

function stepsOf(seed: number, steps: number) {
  const weighted = Object.entries(ACTS).map(([name, { weight }]) => ({
    weight,
    arbitrary: fc.constant(name),
  }));
  const names = fc.sample(fc.noBias(fc.oneof(...weighted)), { seed, numRuns: steps });
  const picks = fc.sample(fc.noBias(fc.nat()), { seed: seed + 1, numRuns: steps });
  const turns = fc.sample(fc.noBias(fc.nat()), { seed: Math.floor(seed / 2), numRuns: steps });
  return names.map((name, index) => ({ name, pick: picks[index] ?? 0, turn: turns[index] ?? 0 }));
}

async function lookAround(env: TestEnv, mark: string): Promise<Walk> {
  const { rows } = await sql<{ letterId: LetterId; accountId: AccountId; role: string }>`
    select letter_id as "letterId", account_id as "accountId", role from role_grants`.execute(
    env.db.read,
  );
  const [drafter, reader] = ['drafter', 'second-reader'].map((role) =>
    rows.find((row) => row.role === role),
  );
  if (drafter === undefined || reader === undefined) throw new Error('the letter is not staged');
  const { mandates: people } = await findMandates(env.db.read, HOUSE, {});
  const { letterId, accountId } = drafter;
  return { env, letterId, drafter: accountId, reader: reader.accountId, people, links: [], mark };
}

/** Both processes begin when the test says so; run by hand, it begins at once. */
async function startTogether(): Promise<void> {
  if (process.send === undefined) return;
  const told = once(process, 'message');
  process.send('ready');
  await told;
}

async function takeTurns(walk: Walk, seed: number, steps: number): Promise<Map<string, number>> {
  const { env, letterId, people } = walk;
  const done = new Map<string, number>();
  for (const mandate of people) await invite(walk, { mandate });
  await work(walk);
  for (const [index, { name, pick, turn }] of stepsOf(seed, steps).entries()) {
    env.pass(index % 12 === 11 ? DAY : 31_000); // a code asked for again at once is the same code
    const mandate = people[turn % people.length];
    if (mandate === undefined) throw new Error('the roster is empty');
    const listed = await listInvitations(env.db.read, env, HOUSE, letterId);
    const one = listed.find(({ person }) => person.key === mandate.personKey);
    const answer = await ACTS[name]?.act(walk, { mandate, one, pick });
    if (!isRefusal(answer) && answer !== NOBODY) done.set(name, (done.get(name) ?? 0) + 1);
  }
  return done;
}

async function main([url = '', seed = '0', steps = '60']: readonly string[]): Promise<void> {
  const db = openDatabase(url, { poolSize: 4 });
  try {
    const env = testEnv(db);
    const walk = await lookAround(env, `${process.pid}`);
    await startTogether();
    const done = await takeTurns(walk, Number(seed), Number(steps));
    process.stdout.write(JSON.stringify(Object.fromEntries(done)));
  } catch (error) {
    process.stderr.write(`${errorCode(error)}\n${error instanceof Error ? error.stack : ''}\n`);
    process.exitCode = 1;
  } finally {
    await db.close();
  }
}

await main(process.argv.slice(2));
