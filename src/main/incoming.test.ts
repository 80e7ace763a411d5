import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { HOUSE } from '#access';
import { openDocuments } from '#documents';
import { openDatabase, sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { StartFault } from '#platform/start-fault';
import { testDatabase } from '#support/database';
import { freePort } from '#support/free-port';
import { incomingIds, rawMail, REPLY_BASE, sentLetter } from '#support/incoming';
import { given, testEnv } from '#support/signing';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readIncomingPart } from '../features/delivery/incoming-original-actions.ts';
import { readArrived } from '../features/delivery/incoming-reading-actions.ts';
import { findIncoming } from '../features/delivery/incoming-store.ts';
import { startIncoming } from './incoming.ts';
import type { Incoming } from './incoming.ts';

const db = await testDatabase();
const documents = openDocuments({ recogniser: null });
afterAll(async () => {
  documents.close();
  await db.close();
});
const env = { ...testEnv(db), documents, replyAddress: REPLY_BASE, mailAuthserv: null };

const running: Incoming[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

async function listen(protocol = 'smtp', from = env): Promise<number> {
  const incomingUrl = `${protocol}://127.0.0.1:${await freePort()}`;
  const incoming = await startIncoming(from, { incomingUrl }, silentLog);
  running.push(incoming);
  return incoming.port ?? 0;
}

/** A conversation line by line, as a mail server holds it. */
class Dialogue {
  readonly socket: Socket;
  #heard = '';
  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => (this.#heard += bytes.toString('latin1')));
    socket.on('error', () => {});
  }

  static async open(port: number, hello = 'EHLO mx.ministry.example'): Promise<Dialogue> {
    const dialogue = new Dialogue(createConnection(port, '127.0.0.1'));
    await dialogue.answer();
    await dialogue.say(hello);
    return dialogue;
  }

  /** The next answer, all of its lines. */
  async answer(): Promise<string> {
    for (;;) {
      const found = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(this.#heard)?.[0];
      if (found !== undefined) {
        this.#heard = this.#heard.slice(found.length);
        return found.trimEnd();
      }
      if (this.socket.destroyed) return 'closed';
      await Promise.race([once(this.socket, 'data'), once(this.socket, 'close')]);
    }
  }

  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }
}

const mail = rawMail({ From: 'a@ministry.example', Subject: 'An answer' }, 'We shall see.');

describe('the door for mail', () => {
  test.each([
    ['smtp', 'EHLO mx.ministry.example'],
    ['lmtp', 'LHLO mx.ministry.example'],
  ])(
    'takes a mail to a reply address by %s, and has it before it says so',
    async (protocol, hello) => {
      const sent = await sentLetter(env);
      const client = await Dialogue.open(await listen(protocol), hello);
      expect(await client.say('MAIL FROM:<a@ministry.example>')).toMatch(/^250/);
      expect(await client.say(`RCPT TO:<${sent.replyTo}>`)).toMatch(/^250/);
      expect(await client.say('DATA')).toMatch(/^354/);
      const before = (await incomingIds(db.read)).length;
      expect(await client.say(`${mail}\r\n${protocol}\r\n.`)).toMatch(/^250/);
      expect((await incomingIds(db.read)).length).toBe(before + 1);
      client.socket.destroy();
    },
  );

  test('relays nothing: other addresses do not exist here', async () => {
    const client = await Dialogue.open(await listen());
    await client.say('MAIL FROM:<a@ministry.example>');
    for (const to of ['somebody@elsewhere.example', 'postmaster@letters.example'])
      expect(await client.say(`RCPT TO:<${to}>`)).toMatch(/^550 5\.1\.1 There is no such address/);
    expect(await client.say('DATA')).toMatch(/^503/);
    client.socket.destroy();
  });

  test('announces how large a mail may be, and refuses what says that it is larger', async () => {
    const sent = await sentLetter(env);
    const port = await listen();
    const client = await Dialogue.open(port);
    expect(await client.say('EHLO again.example')).toMatch(/^250[- ]SIZE 60000000$/m);
    expect(await client.say('MAIL FROM:<a@b.example> SIZE=60000001')).toMatch(/^552/);
    await client.say('MAIL FROM:<a@b.example>');
    await client.say(`RCPT TO:<${sent.replyTo}>`);
    client.socket.destroy();
  });

  test('refuses what grows too large while it comes, with a sentence, and keeps nothing of it', async () => {
    const sent = await sentLetter(env);
    const client = await Dialogue.open(await listen());
    await client.say('MAIL FROM:<a@b.example>');
    await client.say(`RCPT TO:<${sent.replyTo}>`);
    await client.say('DATA');
    const before = (await incomingIds(db.read)).length;
    const line = `${'x'.repeat(998)}\r\n`.repeat(1_000);
    for (let count = 0; count < 62; count += 1)
      if (!client.socket.write(line)) await once(client.socket, 'drain');
    client.socket.write('\r\n.\r\n');
    expect(await client.answer()).toBe(
      '552 5.3.4 This mail is too large. Send it without its largest files.',
    );
    expect(await client.say('NOOP')).toMatch(/^250/); // and goes on with the next mail
    expect((await incomingIds(db.read)).length).toBe(before);
    const { rows } = await sql`select 1 from incoming_originals where sha256 is null`.execute(
      db.read,
    );
    expect(rows).toEqual([]);
    client.socket.destroy();
  });

  test('a connection that breaks in the middle of a mail leaves nothing', async () => {
    const sent = await sentLetter(env);
    const client = await Dialogue.open(await listen());
    await client.say('MAIL FROM:<a@b.example>');
    await client.say(`RCPT TO:<${sent.replyTo}>`);
    await client.say('DATA');
    const before = (await incomingIds(db.read)).length;
    client.socket.write(`${mail}\r\n${'half of it\r\n'.repeat(200_000)}`);
    const halves = async () =>
      (await sql`select 1 from incoming_originals where sha256 is null`.execute(db.read)).rows
        .length;
    await expect.poll(halves).toBe(1);
    client.socket.destroy();
    await expect.poll(halves).toBe(0);
    expect((await incomingIds(db.read)).length).toBe(before);
  });

  test('while the database is away, every mail is asked for again later', async () => {
    const gone = openDatabase('postgres://nobody@127.0.0.1:1/none');
    const client = await Dialogue.open(await listen('smtp', { ...env, db: { ...db, ...gone } }));
    await client.say('MAIL FROM:<a@b.example>');
    const answer = await client.say(`RCPT TO:<reply+${'a'.repeat(26)}@letters.example>`);
    expect(answer).toBe('451 4.3.0 We cannot keep this mail now. Try again later.');
    client.socket.destroy();
    await gone.close();
  });

  test('does not let one network hold all its connections for ever', async () => {
    const port = await listen();
    const clients = await Promise.all(Array.from({ length: 20 }, () => Dialogue.open(port)));
    const late = createConnection(port, '127.0.0.1');
    const [greeting] = (await once(late, 'data')) as [Buffer];
    expect(greeting.toString()).toMatch(/^421/);
    for (const { socket } of clients) socket.destroy();
    late.destroy();
  });

  test('is closed cleanly: a mail under way is still taken', async () => {
    const sent = await sentLetter(env);
    const port = await listen();
    const client = await Dialogue.open(port);
    await client.say('MAIL FROM:<a@b.example>');
    await client.say(`RCPT TO:<${sent.replyTo}>`);
    await client.say('DATA');
    const [incoming] = running.splice(0);
    const stopped = incoming?.stop();
    expect(await client.say(`${mail}\r\nwhile it stops\r\n.`)).toMatch(/^250/);
    client.socket.end('QUIT\r\n');
    await stopped;
    const late = createConnection(port, '127.0.0.1');
    const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });

  test('a port that is taken is told in a sentence', async () => {
    const incomingUrl = `smtp://127.0.0.1:${await listen()}`;
    await expect(startIncoming(env, { incomingUrl }, silentLog)).rejects.toThrow(StartFault);
  });
});

test('an attachment of 40 MB comes through a real connection, whole', async () => {
  const sent = await sentLetter(env);
  const file = Buffer.alloc(40_000_000);
  for (let at = 0; at < file.length; at += 4) file.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  const transport = createTransport({ host: '127.0.0.1', port: await listen(), secure: false });
  const before = new Set(await incomingIds(db.read));
  await transport.sendMail({
    from: 'minister@ministry.example',
    to: sent.replyTo,
    subject: 'The file you asked for',
    text: 'It is attached.',
    attachments: [{ filename: 'film.mp4', content: file, contentType: 'video/mp4' }],
  });
  transport.close();
  const [id] = (await incomingIds(db.read)).filter((one) => !before.has(one));
  if (id === undefined) throw new Error('nothing came');
  given(await readArrived(env, id));
  const came = await findIncoming(db.read, env, HOUSE, id);
  expect(came).toMatchObject({
    match: { deliveryId: sent.deliveryId },
    text: 'It is attached.',
    attachments: [{ position: 0, name: 'film.mp4', type: 'video/mp4', size: 40_000_000 }],
    faults: [],
  });
  const part = given(await readIncomingPart(db.read, env, HOUSE, id, 0));
  expect(file.equals(part.bytes)).toBe(true);
});
