import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal, refuse } from '#kernel/refusal';
import { multipart } from '#support/roster';
import { createHttp } from './http.ts';
import type { FastifyInstance } from './http.ts';
import { receiveStream } from './http-streaming.ts';
import { silentLog } from './log.ts';

const LARGEST = 5_000;
let app: FastifyInstance;
/** How each file ended: its bytes, or the error that reached who took it. */
const ends: (number | string)[] = [];

beforeAll(async () => {
  app = await createHttp({
    publicUrl: 'https://letters.example',
    trustProxy: false,
    log: silentLog,
    refusalPage: (_request, refusal) => refusal.reason,
  });
  const take = async (bytes: AsyncIterable<Uint8Array>) => {
    let size = 0;
    try {
      for await (const chunk of bytes) size += chunk.length;
    } catch (error) {
      ends.push('given up');
      throw error;
    }
    ends.push(size);
    return size === 13 ? refuse('invalid', 'unlucky') : size;
  };
  app.post('/form', async (request, reply) => {
    const { fields, file } = await receiveStream(request, { largest: LARGEST, take });
    const came = isRefusal(file) ? file.reason : file;
    return reply.send({ fields: Object.fromEntries(fields), file: came });
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const send = async ({ payload, headers }: ReturnType<typeof multipart>) =>
  (await app.inject({ method: 'POST', url: '/form', payload, headers })).json();

const letters = (count: number) => ({ name: 'a.txt', bytes: Buffer.alloc(count, 'a') });

test('a file is taken while it arrives, with the fields before and behind it', async () => {
  const form = multipart({ what: 'a photograph' }, letters(LARGEST));
  const end = form.payload.length - form.payload.toString('latin1').lastIndexOf('\r\n--') - 2;
  const boundary = form.payload
    .subarray(form.payload.length - end)
    .toString('latin1')
    .trim();
  const behind = `${boundary.replace(/--$/, '')}\r\ncontent-disposition: form-data; name="later"\r\n\r\nyes\r\n${boundary}\r\n`;
  const payload = Buffer.concat([form.payload.subarray(0, -end), Buffer.from(behind)]);
  expect(await send({ ...form, payload })).toEqual({
    fields: { what: ['a photograph'], later: ['yes'] },
    file: { fileName: 'a.txt', taken: LARGEST },
  });
});

test('one byte too many is told beside the fields, and who took the file gives it up', async () => {
  expect(await send(multipart({ what: 'words' }, letters(LARGEST + 1)))).toEqual({
    fields: { what: ['words'] },
    file: 'too-large',
  });
  expect(ends.at(-1)).toBe('given up');
});

test('a file that says beforehand that it is far too large is not taken at all', async () => {
  const before = ends.length;
  expect((await send(multipart({ what: 'words' }, letters(3_000_000)))).file).toBe('too-large');
  expect(ends).toHaveLength(before);
});

test('what is refused by who takes it is told, and a form without a file has none', async () => {
  expect((await send(multipart({}, letters(13)))).file).toBe('unlucky');
  expect((await send(multipart({ what: 'words' }))).file).toBeNull();
});

test('a sender who goes away in the middle leaves nobody waiting', async () => {
  const { payload, headers } = multipart({ what: 'words' }, letters(4_000));
  const { port } = app.server.address() as AddressInfo;
  const before = ends.length;
  await new Promise<void>((done) => {
    const length = { 'content-length': payload.length };
    const options = { host: '127.0.0.1', port, method: 'POST', path: '/form' };
    const request = httpRequest({ ...options, headers: { ...headers, ...length } });
    request.on('error', () => done());
    request.write(payload.subarray(0, 2_000), () => setTimeout(() => request.destroy(), 100));
  });
  await expect.poll(() => ends.slice(before)).toEqual(['given up']);
});
