import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { multipart } from '#support/roster';
import { createHttp } from './http.ts';
import type { FastifyInstance } from './http.ts';
import { receiveForm } from './http-upload.ts';
import { silentLog } from './log.ts';

let app: FastifyInstance;

beforeAll(async () => {
  app = await createHttp({
    publicUrl: 'https://letters.example',
    trustProxy: false,
    log: silentLog,
    refusalPage: (_request, refusal) => refusal.reason,
  });
  app.post('/form', async (request, reply) => {
    const { fields, file } = await receiveForm(request, { largest: 1_000 });
    const came = isRefusal(file) ? file.reason : file && [file.fileName, file.bytes.length];
    return reply.send({ fields: Object.fromEntries(fields), file: came });
  });
});
afterAll(() => app.close());

const send = async ({ payload, headers }: ReturnType<typeof multipart>) =>
  (await app.inject({ method: 'POST', url: '/form', payload, headers })).json();

test('a form comes with its fields and its one file', async () => {
  const file = { name: 'letter.txt', bytes: Buffer.from('Free her') };
  expect(await send(multipart({ text: 'words' }, file))).toEqual({
    fields: { text: ['words'] },
    file: ['letter.txt', 8],
  });
});

test('a form without a file, of either kind, has none', async () => {
  expect((await send(multipart({ text: 'words' }))).file).toBeNull();
  const plain = await app.inject({
    method: 'POST',
    url: '/form',
    payload: 'text=a&text=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(plain.json()).toEqual({ fields: { text: ['a', 'b'] }, file: null });
});

test('a file past the limit is told beside the fields, which stay', async () => {
  const file = { name: 'large.txt', bytes: Buffer.alloc(1_001, 'a') };
  expect(await send(multipart({ text: 'words' }, file))).toEqual({
    fields: { text: ['words'] },
    file: 'too-large',
  });
});

test('a form that breaks off is told, never a fault', async () => {
  const { payload, headers } = multipart({ text: 'words' }, { name: 'a', bytes: Buffer.from('b') });
  for (const length of [payload.length - 10, payload.length - 60, 30]) {
    const answer = await send({ payload: payload.subarray(0, length), headers });
    expect(answer.file).toBe('request-unreadable');
  }
});
