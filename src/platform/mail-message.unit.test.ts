import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMail as letter, serverThat } from '#support/giving';

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
        expect(fields.filter((name) => !KNOWN.split(' ').includes(name ?? ''))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const recipients = server.commands.filter((line) => line.startsWith('RCPT'));
    expect(
      recipients.every((line) => line.startsWith('RCPT TO:<minister@ministry.example> ')),
    ).toBe(true);
  });

  const KNOWN =
    'From To Cc Reply-To Subject Message-ID Date MIME-Version Content-Type List-Unsubscribe X-Words';

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
