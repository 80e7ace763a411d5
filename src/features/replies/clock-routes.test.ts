import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { CONFIRMED, openReplyDesk } from '#support/reply-desk';
import { standsOpen } from '#support/replies';
import type { SentLetter } from '#support/replies';
import { paths } from '#ui/paths';
import { publicClocks } from './index.ts';

const desk = await openReplyDesk();
const { db, env, get, post, answerComes, confirmedReply, outReply } = desk;
let letter: SentLetter;
afterAll(desk.close);
beforeEach(async () => {
  letter = await desk.begin();
});

describe('the clocks', () => {
  test('run for everybody as a drafter chose, and stand still where an answer waits', async () => {
    const { letterId, drafter } = letter;
    const at = (day: string) => publicClocks(db.read, letterId, new Date(`${day}T13:00:00Z`));
    expect(await at('2026-12-01')).toMatchObject([{ state: 'waiting', dueOn: null }]);
    const url = paths.replyClock(letterId, 1);
    expect((await post(drafter, url, { type: 'eu-institution' })).statusCode).toBe(303);
    expect(await at('2026-12-01')).toMatchObject([{ state: 'overdue', dueOn: '2026-05-04' }]);
    env.now.set('2026-04-01T09:00:00Z');
    await confirmedReply();
    expect(await at('2026-12-01')).toMatchObject([{ state: 'waiting', answeredOn: null }]);
    const page = await get(drafter, paths.replies(letterId));
    expect(page.body).toContain('European Code of Good Administrative Behaviour');
    expect(page.body).toContain('Answered');
  });

  test('are told from what is out once a second reader let it out', async () => {
    await outReply();
    const clocks = await publicClocks(db.read, letter.letterId, env.now());
    expect(clocks).toMatchObject([{ state: 'answered', answeredOn: '2026-03-02' }]);
  });

  test('wait for nobody whom the letter did not reach, and lead to what came of it', async () => {
    const { letterId, drafter, deliveryId } = letter;
    await sql`update deliveries set state = 'bounced' where id = ${deliveryId}`.execute(db.read);
    const page = await get(drafter, paths.replies(letterId));
    expect(page.body).toContain('Not delivered');
    expect(page.body).not.toContain('>Waiting<');
    expect(page.body).toContain(`href="${paths.deliveries(letterId)}">It has not reached them`);
  });

  test('days of another calendar are not guessed, and what was typed stays', async () => {
    const url = paths.replyClosedDays(letter.letterId, 1);
    const refused = await post(letter.drafter, url, {
      first: '1405-01-01',
      last: '',
      words: 'Nowruz',
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('1405 looks like a year of another calendar');
    expect(refused.body).toContain('value="Nowruz"');
    const kept = { first: '2026-03-21', last: '2026-03-25', words: 'Nowruz' };
    expect((await post(letter.drafter, url, kept)).statusCode).toBe(303);
    const page = await get(letter.drafter, paths.replyClock(letter.letterId, 1));
    expect(page.body).toContain('Nowruz');
  });

  test('a date the authority gave with a reason moves the last day', async () => {
    const { letterId, drafter } = letter;
    await post(drafter, paths.replyClock(letterId, 1), { type: 'eu-institution' });
    const id = await answerComes();
    const acknowledged = { ...CONFIRMED, kind: 'acknowledgement' };
    await post(drafter, paths.replyAct(letterId, id, 'confirmation'), acknowledged);
    const url = paths.replyAct(letterId, id, 'delays');
    expect((await post(drafter, url, { until: '2026-07-01', reason: '' })).statusCode).toBe(422);
    const given = { until: '2026-07-01', reason: 'The file is complex.' };
    expect((await post(drafter, url, given)).statusCode).toBe(303);
    const page = await get(drafter, paths.replies(letterId));
    expect(page.body).toContain('Date given');
    expect(page.body).toContain('The file is complex.');
    expect(await standsOpen(db.read, 'reply_delays', 'The file is complex.')).toBe(false);
  });
});
