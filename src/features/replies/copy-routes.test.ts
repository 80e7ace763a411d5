import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { CONFIRMED, openReplyDesk } from '#support/reply-desk';
import { standsOpen } from '#support/replies';
import type { SentLetter } from '#support/replies';
import { paths } from '#ui/paths';
import type { LanguageTag } from '#kernel/language';
import { granted } from '#support/app';
import { entered, newCase, person, restsOn } from '#support/cases';
import { asTestEnv } from '#support/two-letters';
import { listCopies } from './copy-store.ts';
import { askPublication, takeAskingBack } from './copy-actions.ts';
import { setPositions } from './deciding-actions.ts';
import { publicReplies } from './index.ts';

const desk = await openReplyDesk();
const { db, env, replies, get, post, confirmedReply, askedReply, outReply } = desk;
let letter: SentLetter;
afterAll(desk.close);
beforeEach(async () => {
  letter = await desk.begin();
});

describe('the public copy', () => {
  test('is nothing before a second reader let it out, who is not who wrote it', async () => {
    const id = await askedReply();
    const { letterId, drafter, reader } = letter;
    expect(await publicReplies(db.read, env, letterId)).toEqual([]);
    const url = paths.replyCopyAct(letterId, id, 'decision');
    expect((await post(drafter, url, { decision: 'text', revision: '1' })).statusCode).toBe(403);
    expect((await post(reader, url, { decision: 'text', revision: '9' })).statusCode).toBe(409);
    const back = { decision: 'send-back', note: '', revision: '1' };
    expect((await post(reader, url, back)).statusCode).toBe(422);
    expect((await post(reader, url, { decision: 'text', revision: '1' })).statusCode).toBe(303);
    const [reply] = await publicReplies(db.read, env, letterId);
    expect(reply).toMatchObject({ id, mode: 'text', text: 'The two writers will be released.' });
    const leaf = await sql<{ act: string }>`
      select act from record_leaves where letter_id = ${letterId} and seq = ${reply?.seq ?? 0}
    `.execute(db.read);
    expect(leaf.rows[0]?.act).toBe('reply-received');
  });

  test('is let out with what the second reader saw it say to each demand, in words that are not their own', async () => {
    const id = await confirmedReply();
    const { letterId, drafter, reader } = letter;
    const by = { replyId: id, by: drafter };
    const positions = [{ demand: 1, position: 'pledges', part: 'for one of the two' }] as const;
    granted(await setPositions(env, { ...by, positions }));
    const content = { language: 'en' as LanguageTag, text: 'They will be free.', translations: [] };
    granted(await askPublication(env, { ...by, mode: 'text', content, revision: 0 }));

    const page = await get(reader, paths.replyCopy(letterId, id));
    expect(page.body).toContain('pledges it: for one of the two');
    // between that page and the decision nothing of it changes
    const late = [{ demand: 1, position: 'refuses', part: 'their sister, too' }] as const;
    const act = (name: 'positions' | 'confirmation') => paths.replyAct(letterId, id, name);
    const typed = { 'position-1-0': 'refuses', 'part-1-0': 'their sister, too' };
    expect((await post(drafter, act('positions'), typed)).statusCode).toBe(409);
    const other = { ...CONFIRMED, kind: 'acknowledgement' };
    expect((await post(drafter, act('confirmation'), other)).statusCode).toBe(409);

    // somebody who reads second and writes as well does not let out what they wrote
    granted(await takeAskingBack(env, by));
    granted(await setPositions(env, { replyId: id, by: reader, positions: late }));
    granted(await askPublication(env, { ...by, mode: 'text', content, revision: 1 }));
    const url = paths.replyCopyAct(letterId, id, 'decision');
    for (const decision of ['text', 'fact-only'])
      expect((await post(reader, url, { decision, revision: '2' })).statusCode).toBe(403);
    expect(await publicReplies(db.read, env, letterId)).toEqual([]);
  });

  test('hides no name from the look through it behind signs that nobody sees', async () => {
    const id = await confirmedReply();
    const { letterId, drafter, reader } = letter;
    const signed = { ...asTestEnv(env) };
    const where = { caseId: await newCase(signed, drafter), by: drafter };
    await entered(signed, where, 'subject', person('Dana Sarova'));
    await restsOn(signed, letterId, where.caseId, drafter);
    const text = 'Da\u200bna Sa\u00adro\u2060va \u202Ewill be free.';
    const fields = { mode: 'text', language: 'en', text, revision: '0', next: 'ask' };
    expect((await post(drafter, paths.replyCopy(letterId, id), fields)).statusCode).toBe(303);
    const [copy] = await listCopies(db.read, env, id);
    expect(copy?.content.text).toBe('Dana Sarova  will be free.');
    const url = paths.replyCopyAct(letterId, id, 'decision');
    const out = await post(reader, url, { decision: 'text', revision: '1' });
    expect(out.statusCode).toBe(409);
    expect(await publicReplies(db.read, env, letterId)).toEqual([]);
  });

  test('stays in once the letter was withdrawn: the record tells nothing more of what nobody may read', async () => {
    const id = await askedReply();
    const { letterId, reader } = letter;
    const leaves = async () =>
      (await sql`select seq from record_leaves where letter_id = ${letterId}`.execute(db.read))
        .rows;
    const withdrawn = { at: env.now(), by: reader, notice: 'A family asked for it.' };
    await db.transaction((tx) => markWithdrawn(tx, { letterId, ...withdrawn }));
    const before = await leaves();
    const url = paths.replyCopyAct(letterId, id, 'decision');
    const out = await post(reader, url, { decision: 'text', revision: '1' });
    expect([out.statusCode, await leaves()]).toEqual([409, before]);
    expect(out.body).toContain('This letter was withdrawn.');
  });

  test('can be only the fact that it came: then no word of it is public', async () => {
    const id = await askedReply('A secret word.');
    const url = paths.replyCopyAct(letter.letterId, id, 'decision');
    await post(letter.reader, url, { decision: 'fact-only', revision: '1' });
    const out = JSON.stringify(await publicReplies(db.read, env, letter.letterId));
    expect(out).toContain('fact-only');
    expect(out).not.toContain('secret');
  });

  test('is sent back with a note, which the next writing starts from', async () => {
    const id = await askedReply('Too much.');
    const { letterId, reader, drafter } = letter;
    const url = paths.replyCopyAct(letterId, id, 'decision');
    const note = 'Leave the name out.';
    const long = { decision: 'send-back', note: 'x'.repeat(2_500), revision: '1' };
    const refused = await post(reader, url, long);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('These are more than 1,000 characters.');
    expect(
      (await post(reader, url, { decision: 'send-back', note, revision: '1' })).statusCode,
    ).toBe(303);
    const page = await get(drafter, paths.replyCopy(letterId, id));
    expect(page.body).toContain(note);
    expect(page.body).toContain('Too much.');
    expect(await standsOpen(db.read, 'reply_copies', note)).toBe(false);
  });

  test('offers signature, address and numbers for removal, and takes out what was ticked only', async () => {
    const id = await confirmedReply();
    const { letterId, drafter } = letter;
    const page = await get(drafter, paths.replyCopy(letterId, id));
    expect(page.body).toContain('<mark>B. Aldiyar');
    const [reply] = await replies();
    const fields = {
      mode: 'text',
      language: 'en',
      revision: '0',
      text: reply?.text ?? '',
      'take-out-0': '+7 717 255 01 02',
    };
    const url = paths.replyCopyAct(letterId, id, 'removals');
    expect((await post(drafter, url, fields)).statusCode).toBe(303);
    const after = await get(drafter, paths.replyCopy(letterId, id));
    const field = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(after.body)?.[1];
    expect(field).toContain('B. Aldiyar');
    expect(field).not.toContain('+7 717');
  });

  test('is replaced by a further one and taken back, each with its act; what is gone is nowhere public', async () => {
    const id = await outReply();
    const { letterId, drafter, reader } = letter;
    const again = { mode: 'text', language: 'en', text: 'Shorter.', revision: '0', next: 'ask' };
    expect((await post(drafter, paths.replyCopy(letterId, id), again)).statusCode).toBe(303);
    const decision = paths.replyCopyAct(letterId, id, 'decision');
    const second = await post(reader, decision, { decision: 'text', revision: '1' });
    expect([second.statusCode, second.body.slice(0, 3000)]).toEqual([303, '']);
    expect(await publicReplies(db.read, env, letterId)).toMatchObject([{ text: 'Shorter.' }]);
    const ending = paths.replyCopyAct(letterId, id, 'ending');
    expect((await post(drafter, ending, { why: '' })).statusCode).toBe(422);
    expect((await post(drafter, ending, { why: 'A name stood in it.' })).statusCode).toBe(303);
    expect(await publicReplies(db.read, env, letterId)).toEqual([]);
    const acts = await sql<{ act: string }>`
      select act from record_leaves where letter_id = ${letterId} order by seq`.execute(db.read);
    expect(acts.rows.slice(-4).map(({ act }) => act)).toEqual([
      'reply-received',
      'superseded',
      'reply-received',
      'superseded',
    ]);
    const left = await sql`
      select 1 from reply_copies where document is not null and reply_id = ${id}`.execute(db.read);
    expect(left.rows).toEqual([]);
  });

  test('what is public is not set aside before it is taken back', async () => {
    const id = await outReply();
    const url = paths.replyAct(letter.letterId, id, 'setting-aside');
    const refused = await post(letter.drafter, url);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Take the public copy back first');
  });

  test('two who save over each other: the second is told, and keeps what was typed', async () => {
    const id = await confirmedReply();
    const url = paths.replyCopy(letter.letterId, id);
    const fields = { mode: 'text', language: 'en', revision: '0', next: 'save' };
    expect((await post(letter.drafter, url, { ...fields, text: 'First.' })).statusCode).toBe(303);
    const second = await post(letter.drafter, url, { ...fields, text: 'Second, typed long.' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('Second, typed long.');
  });
});
