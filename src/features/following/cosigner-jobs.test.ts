import { afterAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { openOutgoing } from '#platform/http-outgoing';
import { endHearing, openFor, pledged } from '#support/cosigning';
import { testDatabase } from '#support/database';
import { follower, publicLetter, publishedOutcome, publishedReply } from '#support/following';
import { mailsTo, runJobs, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { confirm, openCosigning, withdraw } from '#cosigning';
import { reachNextCosigners } from './cosigner-jobs.ts';
import { wakeFollowing } from './keeping-actions.ts';
import { listOpenFacts } from './fact-store.ts';
import { followingJobs } from './jobs.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outgoing: openOutgoing({ loopback: true }) };
const hot = openCosigning(env);
const jobs = followingJobs(env);
/** What is left of a worker that dies when it is to reach people: `wakeFollowing` finds it. */
const beforeFanOut = jobs.filter(({ name }) => !name.startsWith('following.fan-out'));
let letter: Stage;
afterAll(() => db.close());
beforeEach(async () => {
  letter = await publicLetter(env);
  await openFor(env, letter.letterId, letter.drafter);
  await runJobs(env, jobs);
  await sql`delete from mails`.execute(db.read);
  env.pass(1_000);
});

async function cosigner(email: string, about: { hears?: boolean; language?: string } = {}) {
  const token = await pledged(hot, letter.slug, email, { hears: true, ...about });
  await confirm(hot, token);
  env.pass(1_000);
  return token;
}

async function happens() {
  await publishedOutcome(env, letter);
  await runJobs(env, jobs);
}

const countTo = async (email: string): Promise<number> => (await mailsTo(env, email)).length;

test('co-signers who asked for it hear of an outcome, once, in their language, with their own way out', async () => {
  const token = await cosigner('ana@example.org', { language: 'fr' });
  await cosigner('ben@example.org', { hears: false });
  await happens();
  const [mail, ...more] = await mailsTo(env, 'ana@example.org');
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('Demande 1');
  expect(mail?.text).toContain('cosigné la lettre');
  expect(mail?.text).toContain(`http://localhost:8080/cosignatures/${token}/hearing`);
  expect(mail?.headers).toMatchObject({
    'List-Unsubscribe': `<http://localhost:8080/cosignatures/${token}/hearing>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  expect(await countTo('ben@example.org')).toBe(0);
});

test('a reply alone is no outcome: nobody asked to hear of it when they co-signed', async () => {
  await cosigner('rea@example.org');
  await publishedReply(env, letter);
  await runJobs(env, jobs);
  expect(await countTo('rea@example.org')).toBe(0);
});

test('whoever follows the letter too gets one mail, as a follower', async () => {
  await cosigner('both@example.org');
  await follower(env, 'both@example.org', letter.letterId);
  await happens();
  const [mail, ...more] = await mailsTo(env, 'both@example.org');
  expect(more).toEqual([]);
  expect(mail?.text).toContain('because you asked for it');
});

test('one click ends it, a withdrawal too, and what nobody confirmed was never asked for', async () => {
  await endHearing(env, await cosigner('ended@example.org'));
  await withdraw(env, await cosigner('gone@example.org'));
  await pledged(hot, letter.slug, 'pending@example.org', { hears: true });
  await happens();
  for (const name of ['ended', 'gone', 'pending'])
    expect(await countTo(`${name}@example.org`)).toBe(0);
});

test('whoever co-signs after something happened does not hear of it', async () => {
  await cosigner('early@example.org');
  await publishedOutcome(env, letter);
  await runJobs(env, beforeFanOut);
  env.pass(1_000);
  await cosigner('late@example.org');
  // who only saved their choices meanwhile had asked long before
  await sql`update cosignatures set changed_at = ${env.now()}`.execute(db.read);
  await wakeFollowing(env);
  await runJobs(env, jobs);
  expect(await countTo('early@example.org')).toBe(1);
  expect(await countTo('late@example.org')).toBe(0);
});

test('whose address was erased is not written to, and holds up nobody behind them', async () => {
  for (const name of ['one', 'two', 'three']) await cosigner(`${name}@erased.example.org`);
  await cosigner('kept@example.org');
  await sql`
    update cosignatures set sealed = null where letter_id = ${letter.letterId}
       and person <> (select person from cosignatures where letter_id = ${letter.letterId}
                       order by pledge_no desc limit 1)`.execute(db.read);
  await happens();
  expect(await countTo('kept@example.org')).toBe(1);
  expect(await countTo('one@erased.example.org')).toBe(0);
});

test('a worker that dies between two parts tells nobody twice and forgets nobody', async () => {
  const names = Array.from({ length: 7 }, (_, at) => `many${at}@example.org`);
  for (const name of names) await cosigner(name);
  await publishedOutcome(env, letter);
  await runJobs(env, beforeFanOut);
  const [fact] = await listOpenFacts(db.read);
  if (fact === undefined) throw new Error('something happened');
  // everybody else was reached; from here on in parts of three, and each part begun twice at once
  await sql`update followed_facts set turn = 'cosigners', reached = null where id = ${fact}`.execute(
    db.read,
  );
  for (let more = true; more;) {
    const both = [1, 2].map(() => reachNextCosigners(env, fact, 3));
    more = (await Promise.all(both)).some(Boolean);
  }
  await runJobs(env, jobs);
  expect(await Promise.all(names.map(countTo))).toEqual(names.map(() => 1));
});
