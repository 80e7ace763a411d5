import { isRefusal } from '#kernel/refusal';
import { afterAll, expect, test } from 'vitest';
import { openMails } from './open-mails.ts';

const mails = openMails(null);
afterAll(() => mails.close());
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a mail is read in a process of its own, and its attachment given out by another', async () => {
  const raw = bytes(
    'From: a@b.example\r\nContent-Type: text/csv; name=list.csv\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxi',
  );
  expect(await mails.readMail(raw)).toMatchObject({
    attachments: [{ position: 0, name: 'list.csv', type: 'text/csv' }],
  });
  expect(await mails.readMailPart(raw, 0)).toEqual(bytes('a,b'));
  const none = await mails.readMailPart(raw, 7);
  expect(isRefusal(none) && none.reason).toBe('not-found');
});

test('a mail that takes the process to its end is read at its beginning, and says so', async () => {
  const short = openMails(null, { milliseconds: 8_000 });
  const read = await short.readMail(bytes(`Subject: endless\r\n${'\n'.repeat(50_000_000)}`));
  short.close();
  expect(read).toMatchObject({ subject: 'endless', faults: ['no-sender', 'only-beginning-read'] });
});

test('one whose beginning does so too is nothing that can be read, and still no fault of ours', async () => {
  const none = openMails(null, { milliseconds: 1 });
  // so long that also its beginning is on its way for more than the millisecond, on any machine
  const read = await none.readMail(bytes(`Subject: a\r\n\r\n${'b\r\n'.repeat(1_000_000)}`));
  none.close();
  expect(read).toMatchObject({ subject: '', faults: ['unreadable'] });
});

test('after the end, a mail is asked for again later', async () => {
  const closed = openMails(null);
  closed.close();
  const read = await closed.readMail(bytes('Subject: a\r\n\r\nb'));
  expect(isRefusal(read) && [read.kind, read.reason]).toEqual(['unavailable', 'document-away']);
});
