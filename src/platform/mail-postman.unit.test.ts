import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { startScriptedMailServer } from '#support/scripted-mail-server';
import type { Script, ScriptedMailServer } from '#support/scripted-mail-server';
import type { Handover, Postman } from './mail-handover.ts';
import { openPostman } from './mail-postman.ts';

const patience = { connect: 2_000, greeting: 2_000, answer: 300, end: 300 };
const opened: { close(): void | Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

async function serverThat(script: Script = {}): Promise<[ScriptedMailServer, Postman]> {
  const server = await startScriptedMailServer(script);
  const postman = openPostman({ smtpUrl: server.url, dkim: null, patience });
  opened.push(server, postman);
  return [server, postman];
}

const letter: Handover = {
  messageId: '9f0e5a34-3df6-4b1a-8c50-0d8e6a5a1f10',
  envelope: { from: 'reply@letters.example', to: 'minister@ministry.example' },
  from: { name: 'Letters', address: 'letters@letters.example' },
  to: { name: 'The Minister', address: 'minister@ministry.example' },
  subject: 'A letter',
  text: 'Release them.',
  html: '<p>Release them.</p>',
  attachments: [],
  date: new Date('2026-03-01T10:00:00Z'),
  report: { id: 'delivery-1' },
};

describe('the moment before the end of a mail', () => {
  test('the server has everything but the full stop, and has not answered', async () => {
    const [server, postman] = await serverThat();
    let seen = '';
    const attachments = [
      { name: 'a.bin', type: 'application/pdf', bytes: new Uint8Array(300_000) },
    ];
    const answer = await postman.give(
      { ...letter, attachments },
      {
        beforeEnd: async () => {
          expect(server.ended).toEqual([]);
          await pause(50);
          seen = server.underWay();
        },
      },
    );
    expect(answer).toMatchObject({ kind: 'taken', code: '250 2.0.0', said: 'Taken' });
    expect(server.ended).toHaveLength(1);
    expect(seen.trimEnd()).toBe(server.ended[0]?.trimEnd());
  });

  test('what it throws is thrown on, and the mail is not sent', async () => {
    const [server, postman] = await serverThat();
    const lost = new Error('another worker has it');
    const giving = postman.give(letter, { beforeEnd: () => Promise.reject(lost) });
    await expect(giving).rejects.toBe(lost);
    await pause(50);
    expect(server.ended).toEqual([]);
    expect(server.broken).toHaveLength(1);
    expect((await postman.give(letter)).kind).toBe('taken');
  });

  test('it never comes for a mail that the server refused before', async () => {
    for (const script of [
      { mailFrom: () => '451 4.3.0 Later' },
      { rcptTo: () => '550 5.1.1 Nobody' },
      { data: () => '451 4.3.0 Later' },
      { data: () => 'hang-up' },
    ] satisfies Script[]) {
      const [server, postman] = await serverThat(script);
      let came = false;
      const beforeEnd = async () => void (came = true);
      expect((await postman.give(letter, { beforeEnd })).kind).not.toBe('taken');
      expect(came).toBe(false);
      expect(server.ended).toEqual([]);
    }
  });

  test('a server that hangs up meanwhile gets no full stop, and surely does not have the mail', async () => {
    const [server, postman] = await serverThat();
    const beforeEnd = async () => {
      await server.close();
      await pause(50);
    };
    expect((await postman.give(letter, { beforeEnd })).kind).toBe('later');
    opened.splice(opened.indexOf(server), 1);
    expect(server.ended).toEqual([]);
  });
});

describe('what the server says is what the caller is told', () => {
  test.each<[string, Script, string, string, string]>([
    ['taken', {}, 'taken', '250 2.0.0', 'Taken'],
    [
      'a mailbox unknown',
      { rcptTo: () => '550 5.1.1 Nobody <x@y>' },
      'never',
      '550 5.1.1',
      'Nobody <x@y>',
    ],
    ['a mailbox full', { rcptTo: () => '452 4.2.2 Full' }, 'later', '452 4.2.2', 'Full'],
    [
      'content refused',
      { end: () => '554-5.7.1 One\r\n554 5.7.1 two' },
      'never',
      '554 5.7.1',
      'One two',
    ],
    ['content later', { end: () => '451 4.7.0 Greylisted' }, 'later', '451 4.7.0', 'Greylisted'],
    ['too large for it', { mailFrom: () => '552 5.3.4 Too big' }, 'never', '552 5.3.4', 'Too big'],
    [
      'a sender it does not take: ours to mend',
      { mailFrom: () => '550 5.7.1 Not you' },
      'later',
      '550 5.7.1',
      'Not you',
    ],
    ['shutting down', { rcptTo: () => '421 4.3.2 Bye' }, 'later', '421 4.3.2', 'Bye'],
    ['an answer without a code', { end: () => '250 fine' }, 'taken', '250', 'fine'],
  ])('%s', async (_what, script, kind, code, said) => {
    for (const offers of [[], ['PIPELINING']]) {
      const [, postman] = await serverThat({ ...script, offers });
      expect(await postman.give(letter)).toMatchObject({ kind, code, said });
    }
  });

  test('no answer to the end of the mail is neither yes nor no', async () => {
    for (const turn of ['silence', 'hang-up'] as const) {
      const [server, postman] = await serverThat({ end: () => turn });
      expect((await postman.give(letter)).kind).toBe('uncertain');
      expect(server.ended).toHaveLength(1);
    }
  });

  test('silence before the end is "later", and the next mail takes another connection', async () => {
    let calls = 0;
    const [server, postman] = await serverThat({
      rcptTo: () => (calls++ === 0 ? 'silence' : '250 2.1.5 Ok'),
    });
    expect(await postman.give(letter)).toMatchObject({ kind: 'later', code: 'ETIMEDOUT' });
    expect((await postman.give(letter)).kind).toBe('taken');
    expect(server.connections()).toBe(2);
  });

  test('the dialogue is kept, command by command, without the mail itself', async () => {
    const [, postman] = await serverThat({ offers: ['DSN', 'SIZE 1000000', 'PIPELINING'] });
    const { dialogue, reportsPromised } = await postman.give(letter);
    expect(reportsPromised).toBe(true);
    expect(dialogue.map((line) => line.replace(/SIZE=\d+/, 'SIZE=n'))).toEqual([
      '> MAIL FROM:<reply@letters.example> SIZE=n RET=HDRS ENVID=delivery-1',
      '< 250 2.1.0 Ok',
      '> RCPT TO:<minister@ministry.example> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;minister@ministry.example',
      '< 250 2.1.5 Ok',
      '> DATA',
      '< 354 Go on',
      '> .',
      '< 250 2.0.0 Taken',
    ]);
  });

  test('reports are asked for only where they are offered, and not for every mail', async () => {
    const [plain, postman] = await serverThat({ offers: ['SIZE'] });
    expect((await postman.give(letter)).reportsPromised).toBe(false);
    expect(plain.commands.join('\n')).not.toMatch(/RET=|NOTIFY=|ENVID=/);
    const [able, other] = await serverThat({ offers: ['DSN'] });
    expect((await other.give({ ...letter, report: null })).reportsPromised).toBe(false);
    expect(able.commands.join('\n')).not.toMatch(/RET=|NOTIFY=|ENVID=/);
  });
});

describe('connections', () => {
  test('one is used again, also after a mail that was refused', async () => {
    const [server, postman] = await serverThat({
      rcptTo: (line) => (line.includes('gone@') ? '550 5.1.1 Nobody' : '250 2.1.5 Ok'),
    });
    const gone = { ...letter.envelope, to: 'gone@ministry.example' };
    for (const envelope of [letter.envelope, gone, letter.envelope])
      await postman.give({ ...letter, envelope });
    expect(server.connections()).toBe(1);
    expect(server.ended).toHaveLength(2);
  });

  test('one that the server gave up meanwhile costs no try', async () => {
    let calls = 0;
    const [server, postman] = await serverThat({
      mailFrom: () => (++calls === 2 ? '421 4.4.2 Idle too long' : '250 2.1.0 Ok'),
    });
    expect((await postman.give(letter)).kind).toBe('taken');
    expect((await postman.give(letter)).kind).toBe('taken');
    expect(server.connections()).toBe(2);
    expect(server.ended).toHaveLength(2);
  });

  test('a mailbox that hangs holds up no other', async () => {
    const [server, postman] = await serverThat({
      rcptTo: (line) => (line.includes('hangs@') ? 'silence' : '250 2.1.5 Ok'),
    });
    const given: string[] = [];
    const give = async (to: string) => {
      const { kind } = await postman.give({ ...letter, envelope: { ...letter.envelope, to } });
      given.push(`${to} ${kind}`);
    };
    await Promise.all(['hangs@x.example', 'a@x.example', 'b@x.example'].map(give));
    expect(given.toSorted()).toEqual([
      'a@x.example taken',
      'b@x.example taken',
      'hangs@x.example later',
    ]);
    expect(given.at(-1)).toBe('hangs@x.example later');
    expect(server.ended).toHaveLength(2);
  });

  test('nobody listens: later', async () => {
    const [server, postman] = await serverThat();
    await server.close();
    opened.splice(opened.indexOf(server), 1);
    expect(await postman.give(letter)).toMatchObject({ kind: 'later', code: 'ECONNREFUSED' });
  });
});

describe('copies', () => {
  const withCopy = {
    ...letter,
    envelope: { ...letter.envelope, copies: ['office@letters.example'] },
  };

  test('a copy that is refused does not hold the mail up', async () => {
    const [server, postman] = await serverThat({
      rcptTo: (line) => (line.includes('office@') ? '550 5.1.1 Nobody' : '250 2.1.5 Ok'),
    });
    expect((await postman.give(withCopy)).kind).toBe('taken');
    expect(server.ended).toHaveLength(1);
  });

  test('a copy alone is not sent: that of the mailbox that matters would make it two', async () => {
    for (const [reply, kind] of [
      ['450 4.2.1 Later', 'later'],
      ['550 5.1.1 Nobody', 'never'],
    ] as const) {
      const [server, postman] = await serverThat({
        rcptTo: (line) => (line.includes('office@') ? '250 2.1.5 Ok' : reply),
      });
      expect((await postman.give(withCopy)).kind).toBe(kind);
      await pause(30);
      expect(server.ended).toEqual([]);
    }
  });
});

describe('what people write cannot become a command or a header', () => {
  const EVIL = [
    '\r\nBcc: eve@evil.example',
    '\nRCPT TO:<eve@evil.example>',
    '\r\n.\r\nMAIL FROM:<x@y>',
  ];

  test('names, subjects, texts, file names, headers', async () => {
    const [server, postman] = await serverThat({ offers: ['PIPELINING', 'DSN', 'SMTPUTF8'] });
    const hostile = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...EVIL),
    );
    await fc.assert(
      fc.asyncProperty(hostile, fc.string({ maxLength: 20 }), async ([before, evil], after) => {
        const text = `${before}${evil}${after}`;
        const ended = server.ended.length;
        const answer = await postman.give({
          ...letter,
          from: { name: text, address: 'letters@letters.example' },
          to: { name: text, address: 'minister@ministry.example' },
          replyTo: { name: text, address: 'reply@letters.example' },
          cc: [{ name: text, address: 'office@letters.example' }],
          subject: text,
          text,
          html: text,
          attachments: [{ name: text, type: 'application/pdf', bytes: Buffer.from(text) }],
          headers: { 'List-Unsubscribe': text, 'X-Words': text },
          report: { id: text },
        });
        expect(answer.kind).toBe('taken');
        expect(server.ended).toHaveLength(ended + 1);
        const [head = ''] = server.ended.at(-1)?.split('\r\n\r\n') ?? [];
        const fields = head.split(/\r\n(?![ \t])/).map((field) => field.split(':')[0]);
        expect(fields).not.toContain('Bcc');
        expect(new Set(fields).size).toBe(fields.length);
        expect(fields.filter((name) => !KNOWN.includes(name ?? ''))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const recipients = server.commands.filter((line) => line.startsWith('RCPT'));
    expect(
      recipients.every((line) => line.startsWith('RCPT TO:<minister@ministry.example> ')),
    ).toBe(true);
  });

  const KNOWN = [
    ...['From', 'To', 'Cc', 'Reply-To', 'Subject', 'Message-ID', 'Date', 'MIME-Version'],
    ...['Content-Type', 'List-Unsubscribe', 'X-Words'],
  ];

  test.each([
    'a@b.example>\r\nRCPT TO:<eve@evil.example',
    'a@b.example> NOTIFY=NEVER',
    'a b@c.example',
    'a@b.example, eve@evil.example',
    'a@\r\nDATA',
    'nobody',
    '',
    '@b.example',
  ])('%j is no address: refused without a word to the server', async (to) => {
    const [server, postman] = await serverThat({ offers: ['PIPELINING'] });
    expect((await postman.give({ ...letter, envelope: { ...letter.envelope, to } })).kind).toBe(
      'never',
    );
    expect(server.commands).toEqual([]);
  });
});

describe('letters of any script', () => {
  test('a name before the @ in Greek needs a server that carries it', async () => {
    const envelope = { ...letter.envelope, to: 'δοκιμή@παράδειγμα.example' };
    const [plain, postman] = await serverThat();
    const refused = await postman.give({ ...letter, envelope });
    expect(refused).toMatchObject({ kind: 'never', code: '553 5.6.7' });
    expect(refused.said).toContain('letters before the @');
    expect(plain.ended).toEqual([]);
    const [able, other] = await serverThat({ offers: ['SMTPUTF8', 'DSN'] });
    expect((await other.give({ ...letter, envelope })).kind).toBe('taken');
    const said = able.commands.map((line) => Buffer.from(line, 'latin1').toString());
    expect(said.find((line) => line.startsWith('MAIL'))).toContain(' SMTPUTF8');
    expect(said.find((line) => line.startsWith('RCPT'))).toContain('<δοκιμή@xn--');
  });

  test('a domain of any script goes to every server', async () => {
    const [server, postman] = await serverThat();
    const envelope = { ...letter.envelope, to: 'minister@παράδειγμα.example' };
    expect((await postman.give({ ...letter, envelope })).kind).toBe('taken');
    expect(server.commands.find((line) => line.startsWith('RCPT'))).toContain('<minister@xn--');
  });

  test('subject and names arrive as they were written, and every try is the same to the byte', async () => {
    const [server, postman] = await serverThat();
    const mail = {
      ...letter,
      subject: 'Письмо – رسالة – 手紙',
      attachments: [{ name: 'письмо.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') }],
    };
    await postman.give(mail);
    await postman.give(mail);
    expect(server.ended[0]).toBe(server.ended[1]);
    const words = [...(server.ended[0] ?? '').matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/g)];
    const decoded = words.map(([, code, text = '']) =>
      code === 'B'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    );
    expect(decoded.join('')).toContain('Письмо – رسالة – 手紙');
  });
});
