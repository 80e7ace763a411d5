import fc from 'fast-check';
import { BREAKING_NAMES } from '#support/broken-mails';
import { inventedMail } from '#support/invented-mails';
import { seeded } from '#support/seeded';
import { describe, expect, test } from 'vitest';
import { readMailHere, readMailPartHere } from './mail-reading.ts';
import { MAIL_LIMITS } from './mail-structure.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const read = (text: string) => readMailHere(bytes(text));
const HEAD = 'From: Ana Ruiz <ana@example.org>\r\nSubject: An answer\r\n';
const mixed = (...parts: readonly string[]): string =>
  [
    `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n`,
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  ].join('\r\n');

describe('a mail as it should be', () => {
  test('gives who wrote, when, what, and which mails went before', async () => {
    const mail = await read(
      'From: =?utf-8?Q?M=C3=A1rta?= <marta@example.org>\r\nSubject: =?windows-1251?B?z+jx/Ozu?=\r\n' +
        'Date: Wed, 14 Sep 2011 10:00:00 +0200\r\nMessage-ID: <a@b.example>\r\n' +
        'In-Reply-To: <two@x.example>\r\nReferences: <one@x.example>\r\n <two@x.example>\r\n' +
        'Auto-Submitted: auto-replied\r\nX-Private: nothing of ours\r\n\r\nWe shall see.\r\n',
    );
    expect(mail).toEqual({
      from: { name: 'Márta', address: 'marta@example.org' },
      subject: 'Письмо',
      text: 'We shall see.',
      textFrom: 'plain',
      sentAt: '2011-09-14T08:00:00.000Z',
      messageId: 'a@b.example',
      references: ['one@x.example', 'two@x.example'],
      headers: [
        ['in-reply-to', '<two@x.example>'],
        ['auto-submitted', 'auto-replied'],
      ],
      attachments: [],
      faults: [],
      report: null,
    });
  });

  test('of HTML alone is read without what would act or fetch', async () => {
    const mail = await read(
      `${HEAD}Content-Type: text/html\r\n\r\n<script>evil()</script><p>Dear all,</p><img src="https://spy.example/x.png" alt=""><p>no.</p>`,
    );
    expect([mail.text, mail.textFrom]).toEqual(['Dear all,\n\nno.', 'html']);
  });

  test('of both, its plain text counts, unless that is empty', async () => {
    const both = (plain: string) =>
      read(
        `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>the page</p>\r\n--b--`,
      );
    expect((await both('the text')).text).toBe('the text');
    expect(await both(' ')).toMatchObject({ text: 'the page', textFrom: 'html' });
  });
});

describe('attachments', () => {
  test('keep their order and their bytes, and get names that hurt nobody', async () => {
    const file = (name: string, body: string) =>
      `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`;
    const raw = bytes(
      mixed(
        '\r\nSee the files.',
        file('..\\..\\order.pdf', 'one'),
        file('=?utf-8?Q?photo=E2=80=AEgpj.exe?=', 'two'),
        file('', 'three'),
      ),
    );
    const { attachments } = await readMailHere(raw);
    expect(attachments.map(({ name, size }) => [name, size])).toEqual([
      ['order.pdf', 3],
      ['photo gpj.exe', 3],
      ['file', 5],
    ]);
    expect(await readMailPartHere(raw, 1)).toEqual(new Uint8Array(Buffer.from('two')));
    expect(await readMailPartHere(raw, 3)).toBeNull();
  });

  test('that are mails stay files: their words are not the sender’s', async () => {
    const mail = await read(
      mixed(
        '\r\nI forward this.',
        'Content-Type: message/rfc822\r\n\r\nFrom: b@c.example\r\n\r\nWe refuse.',
      ),
    );
    expect(mail).toMatchObject({ text: 'I forward this.', faults: ['mail-within'] });
    expect(mail.attachments).toMatchObject([{ name: 'mail.eml', type: 'message/rfc822' }]);
  });

  test.each([
    ['application/ms-tnef; name=winmail.dat', 'outlook-file'],
    ['application/pkcs7-mime', 'encrypted'],
  ])('of type %s are told in a sentence', async (type, fault) => {
    const mail = await read(`${HEAD}Content-Type: ${type}\r\n\r\nxxxx`);
    expect(mail.faults).toEqual([fault]);
  });

  test('without end are listed up to a number, and that there are more is told', async () => {
    const part = 'Content-Type: image/png\r\n\r\nx';
    const mail = await read(mixed(...Array.from({ length: 5_000 }, () => part)));
    expect(mail.attachments).toHaveLength(MAIL_LIMITS.attachments);
    expect(mail.faults).toEqual(['too-many-parts']);
  });

  test('that are archives are not opened: a bomb is a small file', async () => {
    const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000)]);
    const part = `Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb.toString('base64')}`;
    const mail = await read(mixed('\r\nhello', part));
    expect(mail.attachments).toMatchObject([{ name: 'a.zip', size: bomb.length }]);
  });
});

describe('a mail that is not as it should be is read as far as it goes, and says so', () => {
  test.each<[string, string, object]>([
    [
      'no head at all',
      'Dear all,\nwe refuse.\n\nThe office',
      { text: 'Dear all,\nwe refuse.\n\nThe office', faults: ['no-headers', 'no-sender'] },
    ],
    [
      'a head and no sender',
      'Subject: hi\r\n\r\nhello',
      { subject: 'hi', text: 'hello', faults: ['no-sender'] },
    ],
    [
      'two senders',
      `${HEAD}From: forged@elsewhere.example\r\n\r\nhello`,
      { from: { address: 'ana@example.org' }, faults: ['several-senders'] },
    ],
    [
      'a date that is none',
      `${HEAD}Date: yesterday at noon\r\n\r\nhello`,
      { sentAt: null, faults: ['date-unreadable'] },
    ],
    [
      'bytes of another alphabet in the head',
      'From: a@b.example\r\nSubject: \xcf\xf0\xe8\xe2\xe5\xf2, \xef\xe8\xf1\xfc\xec\xee\r\n\r\nhello',
      { subject: 'Привет, письмо', faults: ['encoding-guessed'] },
    ],
    [
      'an encoding that nobody knows',
      `${HEAD}Content-Type: text/plain; charset=x-none\r\n\r\nhello`,
      { text: 'hello', faults: [] },
    ],
    [
      'letters that are none in its encoding',
      `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\nlib\xe9rez`,
      { text: 'lib�rez', faults: ['characters-replaced'] },
    ],
    [
      'another boundary than it says',
      `${HEAD}Content-Type: multipart/mixed; boundary=none\r\n\r\n--b\r\n\r\nhello\r\n--b--`,
      { text: '--b\n\nhello\n--b--', faults: ['parts-not-found'] },
    ],
    [
      'lines that end as on old computers',
      'From: a@b.example\rSubject: hi\r\rhello\rthere',
      { subject: 'hi', text: 'hello\nthere', faults: [] },
    ],
    [
      'zero bytes',
      'From: a@b.example\r\nSubject: h\0i\r\n\r\nhe\0llo',
      { subject: 'h i', text: 'hello' },
    ],
    [
      'a head without end',
      `Subject: hi\r\n${'X: y\r\n'.repeat(300_000)}\r\nhello`,
      { faults: ['structure-unreadable', 'no-sender'] },
    ],
  ])('%s', async (_what, raw, expected) => {
    expect(await read(raw)).toMatchObject(expected);
  });

  test('parts within parts without end', async () => {
    const open = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    const mail = await read(`${HEAD}${open.join('')}`);
    expect(mail).toMatchObject({ subject: 'An answer', faults: ['structure-unreadable'] });
  });

  test('a text longer than anybody reads', async () => {
    const mail = await read(`${HEAD}\r\n${'a line of many\r\n'.repeat(200_000)}`);
    expect(mail.faults).toEqual(['text-cut']);
    expect(mail.text.length).toBeLessThanOrEqual(1_000_000);
  });

  test('a name that turns the direction of what stands beside it', async () => {
    const name = Buffer.from('Minister\u202e\u2066 <x>').toString('base64');
    const mail = await read(`From: =?utf-8?B?${name}?= <a@b.example>\r\n\r\nhello`);
    expect(mail.from?.name).toBe('Minister <x>');
  });
});

describe('any bytes', () => {
  test.each(BREAKING_NAMES)(
    'mails broken by "%s" are read, each into the same shape',
    async (breaking) => {
      const random = seeded(BREAKING_NAMES.indexOf(breaking) + 1);
      for (let turn = 0; turn < 60; turn += 1) {
        const { raw } = inventedMail(random, 'a@letters.example', breaking);
        const mail = await readMailHere(raw);
        expect(Object.keys(mail)).toContain('faults');
        expect(mail.text).not.toMatch(/\0/);
      }
    },
  );

  test('that are no mail at all are read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (raw) => {
        const mail = await readMailHere(raw);
        expect(JSON.parse(JSON.stringify(mail))).toEqual(mail);
      }),
      { numRuns: 200 },
    );
  });

  test('of mails that are sound give the mark of whoever wrote, and whole reports', async () => {
    const random = seeded(42);
    for (let turn = 0; turn < 400; turn += 1) {
      const { raw, kind, mark, action, broken } = inventedMail(random, 'a@letters.example');
      if (broken !== null) continue;
      const mail = await readMailHere(raw);
      expect(mail.report === null).toBe(kind !== 'report');
      if (kind === 'report') expect(mail.report?.recipients[0]?.action).toBe(action);
      else expect(mail.text).toContain(mark);
    }
  });
});
