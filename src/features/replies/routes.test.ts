import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '#access';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { ministersMail } from '#support/replies';
import { openReplyDesk } from '#support/reply-desk';
import type { SentLetter } from '#support/replies';
import { paths } from '#ui/paths';
import { listReplies } from './index.ts';
import { repliesJobs } from './jobs.ts';

const desk = await openReplyDesk();
const { db, env, sent, replies, get, post, answerComes, confirmedReply } = desk;
let letter: SentLetter;
afterAll(desk.close);
beforeEach(async () => {
  letter = await desk.begin();
});

describe('a mail that comes back', () => {
  test('waits at its letter to be read, once, however often it is told', async () => {
    const id = await answerComes();
    const [reply] = await replies();
    expect(reply).toMatchObject({ state: 'arrived', addressee: 1, channel: 'email', kind: null });
    expect(reply?.suggested?.kind).toBe('answer');
    const mails = await sql<{ id: string }>`
      select incoming_id as id from replies where id = ${id}`.execute(db.read);
    const facts = repliesJobs(env).find(({ name }) => name.endsWith('> replies.take-in'));
    const incomingId = mails.rows[0]?.id;
    const run = { jobId: '1', attempt: 2, isLast: false };
    await Promise.all([1, 2].map(async () => facts?.run({ incomingId }, run)));
    expect(await replies()).toHaveLength(1);
  });

  test('shows what speaks for and against its sender, and what it may be', async () => {
    const id = await answerComes();
    const page = await get(letter.drafter, paths.reply(letter.letterId, id));
    expect(page.body).toContain('it comes from ministry.example, where the letter was sent.');
    expect(page.body).toContain('our mail server could not check');
    expect(page.body).toContain('This is perhaps: answer.');
    const forged = await answerComes(
      ministersMail(letter.replyTo, { From: 'The Minister <minister@elsewhere.example>' }),
    );
    const other = await get(letter.drafter, paths.reply(letter.letterId, forged));
    expect(other.body).toContain(
      'it comes from elsewhere.example; the letter was sent to ministry.example.',
    );
  });

  test('is taken in after the letter was withdrawn, and says so', async () => {
    const { letterId, reader: by, drafter } = letter;
    await db.transaction((tx) =>
      markWithdrawn(tx, { letterId, at: env.now(), by, notice: 'A mistake.' }),
    );
    env.now.advance(60_000);
    const id = await answerComes();
    const page = await get(drafter, paths.reply(letterId, id));
    expect(page.body).toContain('This came after the letter was withdrawn.');
  });

  test('without a word in it, without a sender, is taken in too', async () => {
    const id = await answerComes('X: y\r\n\r\n');
    const page = await get(letter.drafter, paths.reply(letter.letterId, id));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('There is no text to read.');
    expect(page.body).toContain('The mail does not say who sent it.');
  });

  test('says what could not be read of it, before anybody decides', async () => {
    const id = await answerComes(ministersMail(letter.replyTo, { Date: 'the day after never' }));
    const page = await get(letter.drafter, paths.reply(letter.letterId, id));
    expect(page.body).toContain('The mail gives a date that cannot be one.');
    const sound = await answerComes(ministersMail(letter.replyTo, { Subject: 'As it should be' }));
    const other = await get(letter.drafter, paths.reply(letter.letterId, sound));
    expect(other.body).not.toContain('a date that cannot be one');
  });
});

describe('the files of a mail', () => {
  test('are given to nobody before somebody who drafts lets them out, and are never shown but as words', async () => {
    const id = await answerComes();
    const { letterId, drafter, reader } = letter;
    const page = await get(drafter, paths.reply(letterId, id));
    expect(page.body).toContain('decree.txt');
    const file = /files\/([0-9a-f-]{36})\/release/.exec(page.body)?.[1] ?? '';
    expect((await get(drafter, paths.replyFile(letterId, id, file))).statusCode).toBe(409);
    const seen = await get(drafter, paths.replyFilePreview(letterId, id, file));
    expect(seen.body).toContain('Decree 44'); // its words, without anything that could run
    const release = paths.replyFileRelease(letterId, id, file);
    expect((await post(reader, release)).statusCode).toBe(403);
    expect((await post(drafter, release)).statusCode).toBe(303);
    const taken = await get(reader, paths.replyFile(letterId, id, file));
    expect(taken.body.trim()).toBe('Decree 44: the two writers are released.');
    expect(taken.headers['content-disposition']).toContain('attachment; filename="decree.txt"');
    expect(taken.headers['x-content-type-options']).toBe('nosniff');
    expect(taken.headers['content-type']).toBe('application/octet-stream');
    const words = await get(drafter, paths.replyFilePreview(letterId, id, file));
    expect(words.body).toContain('Decree 44');
    const original = await get(drafter, paths.replyOriginal(letterId, id));
    expect(original.body).toContain('Subject: Re: For the release of two writers');
  });
});

describe('what a reply says to each demand', () => {
  test('is set by a person, with a part and a quotation; the rest is offered and stays open', async () => {
    const id = await confirmedReply();
    const { letterId, drafter } = letter;
    const url = paths.replyAct(letterId, id, 'positions');
    const first = {
      'position-1-0': 'pledges',
      'part-1-0': 'both writers',
      'quote-1-0': 'The two writers will be released before the end of May.',
    };
    expect((await post(drafter, url, first)).statusCode).toBe(303);
    expect((await replies())[0]?.positions).toHaveLength(1);
    const page = await get(drafter, paths.reply(letterId, id));
    expect(page.body).toContain('It says nothing to demands 2, 3');
    const more = { ...first, 'position-2-0': 'refuses', ignores: '2 3' };
    expect((await post(drafter, url, more)).statusCode).toBe(303);
    expect((await replies())[0]?.positions.map((one) => [one.demand, one.position])).toEqual([
      [1, 'pledges'],
      [2, 'refuses'],
      [3, 'ignores'],
    ]);
  });

  test('a quotation that stands nowhere is refused, and nothing that was typed is lost', async () => {
    const id = await confirmedReply();
    const wrong = {
      'position-1-0': 'pledges',
      'part-1-0': 'kept part',
      'quote-1-0': 'Never said.',
    };
    const url = paths.replyAct(letter.letterId, id, 'positions');
    const page = await post(letter.drafter, url, wrong);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('does not stand in the reply');
    expect(page.body).toContain('kept part');
    expect(page.body).toContain('Never said.');
    expect((await replies())[0]?.positions).toEqual([]);
  });
});

test('reminders stand on the tab until they are done', async () => {
  const { letterId, drafter } = letter;
  const url = paths.replyReminders(letterId);
  const over = await post(drafter, url, { on: '2020-01-01', note: 'Ring them', origin: 'ours' });
  expect(over.statusCode).toBe(422);
  expect(over.body).toContain('This day is over.');
  const coming = { on: '2026-04-01', note: 'Ring them', origin: 'authority' };
  expect((await post(drafter, url, coming)).statusCode).toBe(303);
  const page = await get(drafter, paths.replies(letterId));
  const reminder = /name="reminder" value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '';
  await post(drafter, paths.replyReminderMarks(letterId), { reminder, done: 'yes' });
  expect((await get(drafter, paths.replies(letterId))).body).toContain('Not done yet');
});

test('nobody but the people of the letter sees that anything came back', async () => {
  const id = await answerComes();
  const other = await sent();
  const { letterId } = letter;
  expect((await get(other.drafter, paths.reply(letterId, id))).statusCode).toBe(404);
  expect((await get(other.drafter, paths.reply(other.letterId, id))).statusCode).toBe(404);
  expect(await listReplies(db.read, env, ANONYMOUS, letterId)).toEqual([]);
});
