import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { plainMail as letter, serverThat, shortly } from '#support/giving';
import type { Script } from '#support/scripted-mail-server';

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
    let isNoted = false;
    const beforeEnd = async () => {
      await server.close();
      await pause(50);
      isNoted = true;
    };
    expect((await postman.give(letter, { beforeEnd })).kind).toBe('later');
    expect(isNoted).toBe(true); // or it would be noted after the answer was kept
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
      const [server, postman] = await serverThat({ end: () => turn }, shortly);
      expect((await postman.give(letter)).kind).toBe('uncertain');
      expect(server.ended).toHaveLength(1);
    }
  });

  test('silence before the end is "later", and the next mail takes another connection', async () => {
    let calls = 0;
    const [server, postman] = await serverThat(
      { rcptTo: () => (calls++ === 0 ? 'silence' : '250 2.1.5 Ok') },
      shortly,
    );
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
    const [server, postman] = await serverThat(
      { rcptTo: (line) => (line.includes('hangs@') ? 'silence' : '250 2.1.5 Ok') },
      shortly,
    );
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
