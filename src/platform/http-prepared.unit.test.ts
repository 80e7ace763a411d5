import Fastify from 'fastify';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { RefusalError, statusOf } from './http.ts';
import type { FastifyInstance } from './http.ts';
import { PreparedAnswers } from './http-prepared.ts';

let now = 0;
let loads = 0;
let made = 0;
let answer: Answer<string> | Error = 'one';
let hooked = 0;
let hangs = false;
let app: FastifyInstance;

beforeEach(() => {
  now = 1_000_000;
  loads = 0;
  made = 0;
  answer = 'one';
  const prepared = new PreparedAnswers(() => new Date(now));
  hooked = 0;
  hangs = false;
  app = Fastify();
  prepared.attach(app);
  app.addHook('onRequest', async (_request, reply) => {
    hooked += 1;
    void reply.headers({ 'x-strict': 'yes', 'x-ratelimit-remaining': '7' });
  });
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof RefusalError ? statusOf(error.refusal) : 500).send('no'),
  );
  app.get('/', (request, reply) =>
    prepared.send(request, reply, {
      key: 'x',
      load: async () => {
        loads += 1;
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (hangs) await new Promise(() => {});
        if (answer instanceof Error) throw answer;
        return answer;
      },
      stamp: (text) => text,
      make: (text) => {
        made += 1;
        return text.repeat(1000);
      },
      type: 'text/plain',
      modifiedAt: () => new Date(0),
    }),
  );
});
afterEach(() => app.close());

const get = (headers: Record<string, string> = {}) => app.inject({ url: '/', headers });

describe('a public answer', () => {
  test('never answers one question with the bytes kept for another that reads alike', async () => {
    const zipped = await get({ 'accept-encoding': 'gzip', 'accept-language': 'fr de' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    await get({ 'accept-encoding': 'gzip fr', 'accept-language': 'de' });
    expect(hooked).toBe(2); // the second one was asked, not taken for the first
  });

  test('is not kept under a question longer than any browser asks', async () => {
    const long = { url: `/?${'a'.repeat(5_000)}` };
    await app.inject(long);
    await app.inject(long);
    expect(hooked).toBe(2);
  });

  test('is loaded once for everybody who asks at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get()));
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect({ loads, made }).toEqual({ loads: 1, made: 1 });
  });

  test('is looked at again after a second, and drawn again only when it changed', async () => {
    await get();
    now += 999;
    await get();
    expect(loads).toBe(1);
    now += 2;
    await get();
    expect({ loads, made }).toEqual({ loads: 2, made: 1 });
    answer = 'two';
    now += 1_001;
    expect((await get()).body).toBe('two'.repeat(1000));
    expect(made).toBe(2);
  });

  test('is looked at again when the clock was set back', async () => {
    await get();
    now -= 3_600_000;
    answer = 'two';
    expect((await get()).body).toContain('two');
  });

  test('goes on being given while the database is away', async () => {
    await get();
    now += 5_000;
    answer = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect((await get()).statusCode).toBe(200);
    expect((await get()).body).toContain('one');
  });

  test('is given from memory when the database hangs, to everybody who asks meanwhile', async () => {
    const before = (await app.inject('/')).body;
    now += 5_000;
    hangs = true;
    const [one, other] = await Promise.all([app.inject('/'), app.inject('/')]);
    expect([one.body, other.body]).toEqual([before, before]);
    expect(loads).toBe(2);
  });

  test('does not hide a fault of ours behind an old page', async () => {
    await get();
    now += 5_000;
    answer = new TypeError('undefined is not a letter');
    expect((await get()).statusCode).toBe(500);
  });

  test('is an error when there is nothing yet to give', async () => {
    answer = new Error('connection refused');
    expect((await get()).statusCode).toBe(500);
  });

  test('ends at once with a refusal', async () => {
    await get();
    now += 1_001;
    answer = refuse('expired', 'gone');
    expect((await get()).statusCode).toBe(410);
    answer = new Error('connection refused');
    expect((await get()).statusCode).toBe(500);
  });

  test('is not sent twice to who has it', async () => {
    const { headers } = await get();
    const etag = String(headers['etag']);
    const again = await get({ 'if-none-match': `"other", W/${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test('is packed for who unpacks it, under a tag of its own', async () => {
    const plain = await get();
    const packed = await get({ 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
    expect(packed.headers['vary']).toContain('accept-encoding');
  });
});

describe('the short way, past the hooks', () => {
  const ask = async (headers: Record<string, string> = {}) => {
    const url = app.server.listening
      ? `http://127.0.0.1:${portOf(app)}`
      : await app.listen({ port: 0, host: '127.0.0.1' });
    const reply = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } });
    return { status: reply.status, headers: reply.headers, body: await reply.text() };
  };
  const portOf = (server: FastifyInstance): number => {
    const address = server.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };

  test('gives the same bytes and the same headers as the long way', async () => {
    const [long, short] = [await ask(), await ask()];
    expect(hooked).toBe(1);
    expect(short.body).toBe(long.body);
    for (const name of [
      'x-strict',
      'etag',
      'content-type',
      'content-length',
      'vary',
      'cache-control',
    ])
      expect([name, short.headers.get(name)]).toEqual([name, long.headers.get(name)]);
    expect(short.headers.get('x-ratelimit-remaining')).toBeNull(); // was somebody else's
  });

  test('keeps readers of different languages and encodings apart', async () => {
    await ask();
    await ask({ 'accept-language': 'fr' });
    await ask({ 'accept-encoding': 'gzip' });
    expect(hooked).toBe(3);
    expect((await ask({ 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect(hooked).toBe(3);
  });

  test('tells who has it already so, with the headers of the long way, and gives it whole to who has an older one', async () => {
    const etag = String((await ask()).headers.get('etag'));
    const long = await ask({ 'if-none-match': etag, cookie: 'language=fr' });
    expect(hooked).toBe(2);
    const short = await ask({ 'if-none-match': etag });
    const older = await ask({ 'if-none-match': '"older"' });
    expect(hooked).toBe(2);
    expect([long.status, short.status, older.status]).toEqual([304, 304, 200]);
    expect([short.body, older.body]).toEqual(['', 'one'.repeat(1000)]);
    for (const name of [
      'etag',
      'vary',
      'cache-control',
      'last-modified',
      'x-strict',
      'content-length',
    ])
      expect([name, short.headers.get(name)]).toEqual([name, long.headers.get(name)]);
  });

  test('is not taken with a cookie, for another method, or for a part', async () => {
    await ask();
    await ask({ cookie: 'language=fr' });
    await ask({ range: 'bytes=0-9' });
    await fetch(`http://127.0.0.1:${portOf(app)}`, { method: 'HEAD' });
    expect(hooked).toBe(4);
  });

  test('ends after a second, and at once when the answer has changed or gone', async () => {
    await ask();
    now += 1_001;
    answer = 'two';
    expect((await ask()).body).toContain('two');
    now += 1_001;
    answer = refuse('expired', 'gone');
    expect((await ask()).status).toBe(410);
    expect((await ask()).status).toBe(410);
    expect(hooked).toBe(4);
  });
});
