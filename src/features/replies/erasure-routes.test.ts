import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { findIncoming } from '#delivery';
import type { IncomingId } from '#delivery';
import { findLetter } from '#letters';
import { sql } from '#platform/db';
import { handIn } from '#support/incoming';
import { follower } from '#support/following';
import { openedDump } from '#support/opened-dump';
import { openReplyDesk } from '#support/reply-desk';
import { ministersMail } from '#support/replies';
import type { SentLetter } from '#support/replies';
import { asTestEnv } from '#support/two-letters';
import { paths } from '#ui/paths';
import { publicClocks, publicReplies } from './index.ts';
import type { ReplyId } from './rules.ts';

const desk = await openReplyDesk();
const { db, env, app, get, post } = desk;
let letter: SentLetter;
let slug: string;
let id: ReplyId;
let incomingId: IncomingId;

/** In sender, subject, words, file name, file, translation, note, position: a word for each. */
const WORDS = [
  'two writers will be released before',
  'Aldiyar',
  'decree.txt',
  'Decree 44',
  'zqtranslated',
  'zqpassage',
  'zqpublic',
  'zqannounced',
  'zqsubject',
];

beforeAll(async () => {
  letter = await desk.begin();
  const { letterId, drafter, reader } = letter;
  slug = (await findLetter(db.read, HOUSE, letterId))?.slug ?? '';
  await follower(asTestEnv(env), 'zqfollower@example.org', letterId);
  id = await desk.answerComes(ministersMail(letter.replyTo, { Subject: 'zqsubject' }));
  const send = async (url: string, fields: Record<string, string>, who = drafter) => {
    const answer = await post(who, url, fields);
    if (answer.statusCode !== 303) throw new Error(`${answer.statusCode} at ${url}`);
  };
  const act = (name: Parameters<typeof paths.replyAct>[2]) => paths.replyAct(letterId, id, name);
  await send(act('confirmation'), { kind: 'answer', addressee: '1', language: 'en' });
  await send(act('translations'), { into: 'fr', translated: 'zqtranslated', translator: 'Ben' });
  await send(act('positions'), { 'position-1-0': 'pledges', 'part-1-0': 'zqpassage' });
  await send(act('delays'), { until: '2026-06-01', reason: 'zqannounced' });
  const copy = { mode: 'text', language: 'en', text: 'zqpublic', revision: '0', next: 'ask' };
  await send(paths.replyCopy(letterId, id), copy);
  const word = { decision: 'text', revision: '1' };
  await send(paths.replyCopyAct(letterId, id, 'decision'), word, reader);
  await desk.work();
  incomingId = (await desk.replies())[0]?.incomingId ?? ('' as IncomingId);
});
afterAll(desk.close);

const url = () => paths.replyErasure(letter.letterId, id);
const act = (which: 'decision' | 'taking-back') =>
  paths.replyErasureAct(letter.letterId, id, which);
const publicPage = () => paths.publicReply(slug, id);
const dump = () => openedDump({ read: db.read, seal: env.seal });
const found = (text: string) => WORDS.filter((word) => text.includes(word));

test('everything is there before anybody asked, so that its absence means something', async () => {
  expect(found(await dump())).toEqual(WORDS);
  expect((await app.inject({ url: publicPage() })).body).toContain('zqpublic');
});

test('asking erases nothing, and whoever asked does not confirm', async () => {
  const { drafter, reader } = letter;
  expect((await get(drafter, paths.reply(letter.letterId, id))).body).toContain(url());
  expect((await post(reader, url(), { reason: 'x' })).statusCode).toBe(403);
  expect((await post(drafter, url(), { reason: '' })).statusCode).toBe(422);
  expect((await post(drafter, url(), { reason: 'it names a witness' })).statusCode).toBe(303);
  expect((await post(drafter, url(), { reason: 'again' })).statusCode).toBe(409);
  expect((await post(drafter, act('decision'), { decision: 'confirmed' })).statusCode).toBe(403);
  expect((await post(drafter, act('taking-back'))).statusCode).toBe(303);
  expect((await post(reader, act('decision'), { decision: 'confirmed' })).statusCode).toBe(409);
  expect(found(await dump())).toEqual(WORDS);
});

test('once a second reader confirmed it, no row, page, feed, mail or bundle has a word of it', async () => {
  const { drafter, reader, letterId } = letter;
  expect((await post(drafter, url(), { reason: 'it names a witness' })).statusCode).toBe(303);
  expect((await get(reader, paths.desk())).body).toContain(url());
  expect((await post(reader, act('decision'), { decision: 'confirmed' })).statusCode).toBe(303);
  await desk.work();
  expect(found(await dump())).toEqual([]);
  expect(await publicReplies(db.read, env, letterId)).toEqual([]);
  expect((await app.inject({ url: publicPage() })).statusCode).toBe(404);
  for (const path of [paths.letter(slug), paths.letterJson(slug)])
    expect(found((await app.inject({ url: path })).body)).toEqual([]);
  const page = await get(drafter, paths.reply(letterId, id));
  expect(page.body).toContain('This reply was erased');
  expect(found(page.body)).toEqual([]);
});

test('nobody who answered is called late because the answer was erased', async () => {
  const late = new Date('2027-01-01T13:00:00Z');
  const [clock] = await publicClocks(db.read, letter.letterId, late);
  expect(clock?.state).toBe('answered');
});

test('the record says that the public document was erased, and not a word of why', async () => {
  const { rows } = await sql<{ act: string; document: string }>`
    select l.act, d.document from record_leaves l join record_details d on d.letter_id = l.letter_id
       and d.document like '%reason: %'
     where l.letter_id = ${letter.letterId} order by l.seq desc limit 1`.execute(db.read);
  expect(rows[0]?.act).toBe('redacted');
  expect(rows[0]?.document).toContain('reason: a reply was erased');
  expect(rows[0]?.document).not.toContain('witness');
});

test('that it came stays: its day, kind, size and hash; and nothing can be done to it any more', async () => {
  const [reply] = await desk.replies();
  expect(reply).toMatchObject({ id, state: 'confirmed', kind: 'answer', text: '', sender: null });
  expect(reply?.originalSha256).toMatch(/^[0-9a-f]{64}$/);
  const mail = await findIncoming(db.read, env, HOUSE, incomingId);
  expect(mail?.sha256).toBe(reply?.originalSha256);
  const { drafter, letterId } = letter;
  const again = paths.replyAct(letterId, id, 'setting-aside');
  expect((await post(drafter, again)).statusCode).toBe(409);
  expect((await post(drafter, url(), { reason: 'again' })).statusCode).toBe(409);
  expect((await get(drafter, paths.replyOriginal(letterId, id))).statusCode).toBe(404);
});

test('the same mail offered a second time brings nothing back', async () => {
  env.now.advance(1_000);
  const raw = ministersMail(letter.replyTo, { 'Message-ID': '<same@ministry.example>' });
  await handIn(env, raw, letter.replyTo);
  await desk.work();
  const [reply] = await desk.replies();
  const { letterId, drafter, reader } = letter;
  const erasure = paths.replyErasure(letterId, reply?.id ?? '');
  expect((await post(drafter, erasure, { reason: 'x' })).statusCode).toBe(303);
  const decision = paths.replyErasureAct(letterId, reply?.id ?? '', 'decision');
  expect((await post(reader, decision, { decision: 'confirmed' })).statusCode).toBe(303);
  await handIn(env, raw, letter.replyTo);
  await desk.work();
  expect(await dump()).not.toContain('Aldiyar');
});

test('the database lets a mail be erased once, and changed never', async () => {
  const change = (set: ReturnType<typeof sql>) =>
    sql`update incoming_mails set ${set} where id = ${incomingId}`.execute(db.read);
  await expect(change(sql`content_sealed = '\\x00'`)).rejects.toThrow('keep what was received');
  await expect(change(sql`erased_at = null`)).rejects.toThrow('keep what was received');
  await expect(change(sql`envelope_sealed = '\\x00', erased_at = now()`)).rejects.toThrow(
    'keep what was received',
  );
});
