import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '#kernel/refusal';
import { createHttp, raise, seeOther, sendHtml } from './http.ts';
import type { FastifyInstance } from './http.ts';
import type { LogFields } from './log.ts';

const logged: LogFields[] = [];
const keep = (fields: LogFields) => void logged.push(fields);
let thrown: unknown = null;
let app: FastifyInstance;

beforeAll(async () => {
  app = await createHttp({
    publicUrl: 'https://letters.example',
    trustProxy: false,
    log: { debug: keep, info: keep, warn: keep, error: keep },
    refusalPage: (request, refusal, incident) => {
      const { lang = '' } = request.cookies; // pages look there for the reader's language
      return [refusal.reason, incident, lang].filter(Boolean).join(' ');
    },
  });
  app.get('/throws/:token', () => {
    throw thrown;
  });
  app.get('/page', (_request, reply) => sendHtml(reply, 'a page'));
  app.get('/refused', () => raise(refuse('expired', 'code-expired')));
  app.post('/form', (_request, reply) => seeOther(reply, '/page'));
  app.post('/upload', async (request, reply) => {
    for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer();
    return seeOther(reply, '/page');
  });
});
afterAll(() => app.close());

const failing = (code: string, more: object = {}) =>
  Object.assign(new Error('relation "people" of Ana'), { code, ...more });

async function answerTo(error: unknown) {
  thrown = error;
  const { statusCode, body, headers } = await app.inject('/throws/secret-token');
  return { status: statusCode, body, retry: headers['retry-after'] };
}

describe('what goes wrong outside is a sentence, not a 500', () => {
  test.each([
    ['a database that went away', failing('ECONNREFUSED'), 503, 'database-away'],
    ['a database that is shutting down', failing('57P01'), 503, 'database-away'],
    ['a pooler whose database is away', failing('08P01'), 503, 'database-away'],
    ['a standby that was the primary', failing('25006'), 503, 'database-away'],
    [
      'a database whose socket is gone',
      failing('ENOENT', { syscall: 'connect' }),
      503,
      'database-away',
    ],
    ['a full disk', failing('53100'), 503, 'disk-full'],
    ['a refusal', refuse('conflict', 'version-same'), 409, 'version-same'],
  ])('%s', async (_what, error, status, body) => {
    const answer = await answerTo(error);
    expect(answer).toMatchObject({ status, body });
    if (status === 503) expect(Number(answer.retry)).toBeGreaterThan(0);
  });
});

test('an outage is told to the operator once a minute, not once for every reader', async () => {
  const told = logged.filter((fields) => fields.event === 'http.unavailable').length;
  logged.length = 0;
  for (let reader = 0; reader < 20; reader += 1) await answerTo(failing('57P01'));
  const now = logged.filter((fields) => fields.event === 'http.unavailable').length;
  expect(told + now).toBe(1);
});

test('a fault of ours is a 500 with a number that stands in the log, and the log has no message and no path', async () => {
  logged.length = 0;
  const { status, body } = await answerTo(failing('ENOENT', { syscall: 'open' }));
  expect(status).toBe(500);
  const id = body.replace('failure ', '');
  const entry = logged.find((fields) => fields.event === 'http.fault');
  expect(entry?.requestId).toBe(id);
  expect(logged.every((fields) => !JSON.stringify(fields).includes('secret-token'))).toBe(true);
  expect(logged.find((fields) => fields.event === 'http.request')?.route).toBe('/throws/:token');
});

test('each kind of refusal has its status', async () => {
  expect((await app.inject('/refused')).statusCode).toBe(410);
  const missing = await app.inject('/nowhere');
  expect([missing.statusCode, missing.body]).toEqual([404, 'not-found']);
});

test('an address that cannot be decoded, or is too long for any page, gets a page and headers like any other', async () => {
  for (const url of ['/%', '/throws/%ff', '/throws/%zz?a=%zz', `/throws/${'a'.repeat(301)}`]) {
    const { statusCode, body, headers } = await app.inject(url);
    expect([url, statusCode, body]).toEqual([url, 404, 'not-found']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
  expect((await app.inject('/page?q=%zz')).statusCode).toBe(200);
});

test('a form is told of the limit of forms, not of the limit of files', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const payload = `text=${'a'.repeat(1_000_000)}`;
  const answer = await app.inject({ method: 'POST', url: '/form', payload, headers });
  expect([answer.statusCode, answer.body]).toEqual([422, 'form-too-large']);
});

describe('a form of another site', () => {
  const post = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/form', headers: { host: 'letters.example', ...headers } });

  test('is refused, whichever way the browser says where it comes from', async () => {
    const answers = [
      await post({ origin: 'https://evil.example' }),
      await post({ origin: 'null' }),
      await post({ origin: 'https://letters.example.evil.example' }),
      await post({ 'sec-fetch-site': 'cross-site' }),
      await post({ 'sec-fetch-site': 'same-site' }),
    ];
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(
      answers.map(() => [403, 'other-origin']),
    );
  });

  test('is told apart from our own', async () => {
    expect((await post({ origin: 'https://letters.example' })).statusCode).toBe(303);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303);
  });
});

test('a page may load nothing from elsewhere, run nothing inline, be framed by nobody, and is not kept', async () => {
  const { headers } = await app.inject('/page');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:/);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['strict-transport-security']).toContain('max-age');
});

test('an upload that breaks off, is too large or is no form at all gets a sentence', async () => {
  const boundary = 'x';
  const upload = (payload: string | Buffer, type = `multipart/form-data; boundary=${boundary}`) =>
    app.inject({ method: 'POST', url: '/upload', payload, headers: { 'content-type': type } });
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
  const large = Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(10_000_001),
    Buffer.from(`\r\n--${boundary}--`),
  ]);
  const answers = [
    await upload(`${head}half`),
    await upload(large),
    await upload('?', 'multipart/form-data'),
    await upload('{', 'application/json'),
  ];
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [422, 'request-unreadable'],
    [422, 'too-large'],
    [422, 'request-unreadable'],
    [422, 'request-unreadable'],
  ]);
});
