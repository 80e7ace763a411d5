import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { openOutgoing } from '#platform/http-outgoing';
import { listOutbox } from '#platform/mail';
import type { KeptMail } from '#platform/mail';
import { entered, newCase, person, restsOn } from '#support/cases';
import { testDatabase } from '#support/database';
import {
  redacted,
  withdrawn,
  follower,
  followToken,
  publicLetter,
  publishedOutcome,
  publishedReply,
} from '#support/following';
import { DAY, mailsTo, runJobs, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { endFollowing } from './end-actions.ts';
import { noteFact } from './fan-out-actions.ts';
import { followingJobs } from './jobs.ts';

const db = await testDatabase();
const env = { ...testEnv(db), outgoing: openOutgoing({ loopback: true }) };
const jobs = followingJobs(env);
let letter: Stage;
let count = 0;
afterAll(() => db.close());
beforeEach(async () => {
  letter = await publicLetter(env);
  await runJobs(env, jobs);
  await sql`delete from follows where letter_id is null`.execute(db.read);
  await sql`delete from mails`.execute(db.read);
});

const newAddress = (name: string): string => `${name}${(count += 1)}@example.org`;
const work = () => runJobs(env, jobs);
const mailOf = async (email: string): Promise<KeptMail | undefined> =>
  (await mailsTo(env, email))[0];
/** The clock has come so far: what is collected until then goes out. */
async function passTo(ms: number): Promise<void> {
  env.pass(ms);
  await jobs
    .find(({ name }) => name === 'following.wake')
    ?.run({}, { jobId: '1', attempt: 1, isLast: false });
  await work();
}

const evenly = (mail: KeptMail | undefined): string => mail?.text.replace(/\s+/g, ' ') ?? '';

async function teamMails(): Promise<KeptMail[]> {
  const all = await listOutbox(db.read, env, { limit: 500 });
  return all.filter(({ to }) => /^(dora|rosa|lea)\./.test(to[0] ?? ''));
}

describe('when something happens', () => {
  test('everybody hears once: who follows the letter, who follows the house, the team', async () => {
    const [one, house, both] = [newAddress('one'), newAddress('house'), newAddress('both')];
    await follower(env, one, letter.letterId);
    await follower(env, house, null);
    await follower(env, both, letter.letterId, { language: 'fr' });
    await follower(env, both, null);
    await publishedOutcome(env, letter);
    await work();
    for (const email of [one, house, both]) expect(await mailsTo(env, email)).toHaveLength(1);
    expect((await mailOf(both))?.subject).toContain('Demande 1');
    expect(await teamMails()).toHaveLength(3);
  });

  test('a job that runs again writes nothing again', async () => {
    const email = newAddress('again');
    await follower(env, email, letter.letterId);
    const outcomeId = await publishedOutcome(env, letter);
    await work();
    for (let time = 0; time < 3; time += 1) {
      await db.transaction((tx) =>
        noteFact(tx, env, { kind: 'outcome', letterId: letter.letterId, subjectId: outcomeId }),
      );
      await passTo(1_000);
    }
    expect(await mailsTo(env, email)).toHaveLength(1);
  });

  test('who confirmed afterwards does not hear of it, nor who ended before it was told', async () => {
    const [late, gone] = [newAddress('late'), newAddress('gone')];
    const token = await follower(env, gone, letter.letterId, { often: 'daily' });
    await publishedOutcome(env, letter);
    await work();
    env.pass(1_000);
    await follower(env, late, letter.letterId, { often: 'daily' });
    await endFollowing(env, { token, scope: 'these' });
    await passTo(2 * DAY);
    expect([...(await mailsTo(env, late)), ...(await mailsTo(env, gone))]).toEqual([]);
  });

  test('who works on the letter can stop that for this letter, by the link in the mail, and take it back', async () => {
    await publishedReply(env, letter);
    await work();
    const [first] = await teamMails();
    const email = first?.to[0] ?? '';
    const token = followToken(first, 'ends');
    await endFollowing(env, { token, scope: 'these' });
    env.pass(1_000);
    await publishedReply(env, letter);
    await work();
    expect(await mailsTo(env, email)).toHaveLength(1);
    expect(await teamMails()).toHaveLength(5); // three, then two
  });
});

describe('the mail', () => {
  test('says what changed from what is public, why it comes and how to stop it', async () => {
    const email = newAddress('ana');
    const token = await follower(env, email, letter.letterId);
    await publishedOutcome(env, letter);
    await work();
    const mail = await mailOf(email);
    expect(mail?.subject).toBe('Demand 1, pledged: For the release of two writers');
    expect(mail?.text).toContain('The President promised it before the press.');
    expect(mail?.text).toContain(`/letters/${letter.slug}/demands/1`);
    expect(mail?.text).toContain('because you asked for it');
    expect(mail?.text).toContain(`http://localhost:8080/following/ends/${token}`);
    expect(mail?.headers).toMatchObject({
      'List-Unsubscribe': `<http://localhost:8080/following/ends/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      Precedence: 'bulk',
      'Auto-Submitted': 'auto-generated',
    });
  });

  test('loads nothing and tells nobody that it was read: no picture, no other address than ours', async () => {
    const email = newAddress('tracked');
    await follower(env, email, letter.letterId);
    await publishedReply(env, letter);
    await work();
    const html = (await mailOf(email))?.html ?? '';
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|background=/i);
    const hosts = [...html.matchAll(/https?:\/\/([^/"<]+)/g)].map((found) => found[1]);
    expect(new Set(hosts)).toEqual(new Set(['localhost:8080']));
  });

  test('of a reply tells that it came; its text only stands on the page', async () => {
    const email = newAddress('reply');
    await follower(env, email, letter.letterId);
    await publishedReply(env, letter, 'fact-only');
    await work();
    const mail = await mailOf(email);
    expect(mail?.subject).toBe('President (Kazakhstan) replied: For the release of two writers');
    expect(evenly(mail)).toMatch(/ on \d+ March 2026\. That it came is public; its text is not\./);
    expect(mail?.text).not.toContain('We shall look into it');
  });

  test('names nothing for who asked for discreet words', async () => {
    const email = newAddress('discreet');
    await follower(env, email, letter.letterId, { discreet: true });
    await publishedOutcome(env, letter);
    await work();
    const mail = JSON.stringify(await mailOf(email));
    expect(mail).toContain('Something changed');
    for (const word of ['writers', 'President', letter.slug, 'pledged', 'Demand'])
      expect(mail).not.toContain(word);
    expect(mail).toContain(`/following/letters/${letter.letterId}`);
  });

  test('names nothing to anybody while somebody in a case of the letter is in high danger', async () => {
    const email = newAddress('danger');
    await follower(env, email, letter.letterId);
    await inDanger(letter, 'high');
    await publishedOutcome(env, letter);
    await work();
    const mail = JSON.stringify(await mailOf(email));
    expect(mail).toContain('Something changed');
    expect(mail).not.toContain('writers');
    for (const one of await teamMails()) expect(JSON.stringify(one)).not.toContain('writers');
  });

  test('names what changed while the danger is low', async () => {
    const email = newAddress('calm');
    await follower(env, email, letter.letterId);
    await inDanger(letter, 'low');
    await publishedOutcome(env, letter);
    await work();
    expect((await mailOf(email))?.subject).toContain('writers');
  });
});

describe('a digest', () => {
  test('collects what happened and goes out the next morning, or on Monday', async () => {
    const [daily, weekly] = [newAddress('daily'), newAddress('weekly')];
    await follower(env, daily, letter.letterId, { often: 'daily' });
    await follower(env, weekly, letter.letterId, { often: 'weekly' });
    await publishedReply(env, letter);
    env.pass(1_000);
    await publishedOutcome(env, letter);
    await work();
    expect([...(await mailsTo(env, daily)), ...(await mailsTo(env, weekly))]).toEqual([]);
    await passTo(DAY);
    const mail = await mailOf(daily);
    expect(mail?.subject).toBe('2 changes in letters you follow');
    expect(evenly(mail)).toContain('marked “pledged”');
    expect(evenly(mail)).toContain('President (Kazakhstan) answered');
    await passTo(7 * DAY);
    expect(await mailsTo(env, daily)).toHaveLength(1);
    expect(await mailsTo(env, weekly)).toHaveLength(1);
  });
});

describe('what no longer holds is not mailed', () => {
  test('a step that another one took the place of', async () => {
    const email = newAddress('superseded');
    await follower(env, email, letter.letterId, { often: 'daily' });
    const wrong = await publishedOutcome(env, letter);
    await publishedOutcome(env, letter, {
      state: 'refused',
      supersedes: wrong,
      reason: 'A slip.',
      words: 'It was refused.',
    });
    await work();
    await passTo(2 * DAY);
    const mails = await mailsTo(env, email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('refused');
    expect(mails[0]?.text).not.toContain('pledged');
  });

  test('a letter that was withdrawn: followers hear that, once and without its title', async () => {
    const email = newAddress('withdrawn');
    await follower(env, email, letter.letterId, { often: 'daily' });
    await publishedOutcome(env, letter);
    await work();
    await withdrawn(env, letter);
    await work();
    await passTo(2 * DAY);
    const mails = await mailsTo(env, email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Something changed']);
    expect(JSON.stringify(mails)).not.toContain('writers');
  });

  test('the words of a step that were redacted: not from the outbox, and not kept in it', async () => {
    const [waits, left] = [newAddress('waits'), newAddress('left')];
    for (const email of [waits, left]) await follower(env, email, letter.letterId);
    const outcomeId = await publishedOutcome(env, letter);
    await work();
    const before = await mailOf(waits);
    expect(evenly(before)).toContain('The President promised it');
    await sql`update mails set sent_at = ${env.now()} where id = ${(await mailOf(left))?.id}`.execute(
      db.read,
    );
    env.pass(1_000); // so that the next mail is newer
    await redacted(env, letter, outcomeId);
    await runJobs(env, jobs);
    const [again, recalled] = await mailsTo(env, waits);
    expect([again?.state, recalled?.state]).toEqual(['waiting', 'refused']);
    expect(evenly(again)).toContain('marked “pledged”');
    expect(await mailsTo(env, left)).toHaveLength(1);
    const outbox = JSON.stringify(await listOutbox(db.read, env, { limit: 500 }));
    expect(outbox).not.toContain('promised it');
  });

  test('what is in the outbox about a letter that was withdrawn', async () => {
    const email = newAddress('queued');
    await follower(env, email, letter.letterId);
    await publishedOutcome(env, letter);
    await work();
    expect((await mailOf(email))?.subject).toContain('writers');
    await withdrawn(env, letter);
    await work();
    const mails = await mailsTo(env, email);
    expect(mails.filter(({ state }) => state === 'waiting').map((one) => one.subject)).toEqual([
      'Something changed',
    ]);
    expect(JSON.stringify(mails)).not.toContain('writers');
  });

  test('a new letter is news to who follows the house, and to nobody else', async () => {
    const house = newAddress('house');
    await follower(env, house, null);
    const other = newAddress('other');
    await follower(env, other, letter.letterId);
    await publicLetter(env);
    await work();
    expect((await mailOf(house))?.subject).toBe('New letter: For the release of two writers');
    expect(await mailsTo(env, other)).toEqual([]);
  });
});

/** The letter rests on a case whose one subject is in this danger. */
async function inDanger({ letterId, drafter: by }: Stage, level: string): Promise<void> {
  const caseId = await newCase(env, by);
  const subject = (await entered(env, { caseId, by }, 'subject', person('Dana Sarova'))).id;
  const assessedOn = env.now().toISOString().slice(0, 10);
  await entered(env, { caseId, by }, 'risk', { subject, level, note: 'Followed', assessedOn });
  await restsOn(env, letterId, caseId, by);
}
