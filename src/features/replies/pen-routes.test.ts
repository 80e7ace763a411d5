import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findDeliveryByMessageId } from '#delivery';
import { addOwner, signIn } from '#support/app';
import { answer, handIn } from '#support/incoming';
import { MINISTER } from '#support/replies';
import { openReplyDesk } from '#support/reply-desk';
import type { SentLetter } from '#support/replies';
import { paths } from '#ui/paths';

const desk = await openReplyDesk();
const { db, env, app, sent, work, replies, get, post } = desk;
let letter: SentLetter;
afterAll(desk.close);
beforeEach(async () => {
  letter = await desk.begin();
});

describe('the pen', () => {
  test('the owner is shown where a mail may belong and why, and puts it there', async () => {
    const owner = await addOwner(env);
    const { letterId, drafter, deliveryId } = letter;
    const stray = answer({
      From: `Office <${MINISTER}>`,
      Subject: 'For the release of two writers',
    });
    expect(await handIn(env, stray, env.replyAddress)).toBe('taken');
    await work();
    expect(await replies()).toEqual([]);
    const list = await get(owner, paths.pen());
    const mail = /\/desk\/pen\/([0-9a-f-]{36})/.exec(list.body)?.[1] ?? '';
    const page = await get(owner, paths.penMail(mail));
    expect(page.body).toContain('It comes from the mailbox the letter was sent to.');
    expect(page.body).toContain('It names the title of the letter.');
    expect((await get(drafter, paths.penMail(mail))).statusCode).toBe(404);
    const nowhere = await post(owner, paths.penAct(mail, 'assignment'), { delivery: '' });
    expect(nowhere.statusCode).toBe(422);
    const put = await post(owner, paths.penAct(mail, 'assignment'), { delivery: deliveryId });
    expect(put.statusCode).toBe(303);
    expect(await replies()).toMatchObject([{ state: 'arrived', letterId }]);
  });

  test('is one line on the owner’s desk until every mail found its place or was set aside', async () => {
    const owner = await addOwner(env);
    const lines = async () =>
      (await get(owner, paths.desk())).body.split(`href="${paths.pen()}"`).length - 1;
    const strays = ['First', 'Second'].map((Subject) => answer({ Subject }));
    for (const stray of strays) expect(await handIn(env, stray, env.replyAddress)).toBe('taken');
    await work();
    expect(await lines()).toBe(1);
    const list = await get(owner, paths.pen());
    const mails = new Set(list.body.match(/(?<=\/desk\/pen\/)[0-9a-f-]{36}/g));
    expect(mails.size).toBeGreaterThanOrEqual(strays.length);
    for (const mail of mails) await post(owner, paths.penAct(mail, 'setting-aside'));
    expect(await lines()).toBe(0);
  });

  test('a mail that quotes the Message-ID of a delivery is offered at that letter, and at no other', async () => {
    const { letterId, drafter, deliveryId } = letter;
    const messageId = `<${deliveryId}@test.example>`;
    expect(await findDeliveryByMessageId(db.read, messageId)).toMatchObject({ letterId });
    const other = await sent();
    const raw = answer({ References: messageId, Subject: 'Answer from a private mailbox' });
    expect(await handIn(env, raw, env.replyAddress)).toBe('taken');
    await work();
    const elsewhere = await get(other.drafter, paths.replies(other.letterId));
    expect(elsewhere.body).not.toContain('private mailbox');
    const page = await get(drafter, paths.replies(letterId));
    expect(page.body).toContain('Probably yours');
    expect(page.body).toContain('Answer from a private mailbox');
    const mail = /name="mail" value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? '';
    const url = paths.repliesProbable(other.letterId);
    const stolen = await post(other.drafter, url, { mail, decision: 'take-in' });
    expect(stolen.statusCode).toBe(409);
    const own = paths.repliesProbable(letterId);
    expect((await post(drafter, own, { mail, decision: 'take-in' })).statusCode).toBe(303);
    expect(await replies()).toMatchObject([{ subject: 'Answer from a private mailbox' }]);
  });
});

describe('what is entered by hand', () => {
  test('is a reply like any other; a scan waits in quarantine and is what its hash says', async () => {
    const { letterId, drafter } = letter;
    const boundary = 'x'.repeat(20);
    const field = (name: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const payload = [
      field('addressee', '1'),
      field('channel', 'post'),
      field('received', '2026-03-01'),
      field('kind', 'acknowledgement'),
      field('language', 'kk'),
      field('text', 'Хатыңыз алынды.'),
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="scan.pdf"\r\n`,
      'content-type: application/pdf\r\n\r\n%PDF-1.7 zz\r\n',
      `--${boundary}--\r\n`,
    ].join('');
    const done = await app.inject({
      url: paths.replies(letterId),
      method: 'POST',
      payload,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...(await signIn(env, drafter)),
      },
    });
    expect(done.statusCode).toBe(303);
    const page = await get(drafter, done.headers.location ?? '');
    expect(page.body).toContain('Хатыңыз алынды.');
    expect(page.body).toContain('scan.pdf');
    expect(page.body).toContain('In quarantine');
  });

  test('what is missing is told at its field, and nothing that was typed is lost', async () => {
    const fields = { text: 'They said on the phone that they will look.', received: 'yesterday' };
    const refused = await post(letter.drafter, paths.replies(letter.letterId), fields);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('They said on the phone');
    expect(refused.body).toContain('Choose how it came.');
    const typed = { ...fields, addressee: '1', channel: 'phone', kind: 'answer', language: 'en' };
    const day = await post(letter.drafter, paths.replies(letter.letterId), typed);
    expect(day.body).toContain('Type the day as year-month-day');
    expect(day.body).toContain('They said on the phone');
  });
});
