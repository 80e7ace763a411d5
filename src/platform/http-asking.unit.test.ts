import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '#support/free-port';
import { openAsking } from './http-asking.ts';

async function asked(answer: RequestListener) {
  const connections = new Set<unknown>();
  const port = await freePort();
  const server = createServer((request, response) => {
    connections.add(request.socket);
    answer(request, response);
  });
  await new Promise<void>((go) => server.listen(port, '127.0.0.1', go));
  const asking = openAsking({ timeoutMs: 300, longest: 1_000 });
  onTestFinished(() => {
    asking.close();
    server.closeAllConnections();
    server.close();
  });
  const never = new AbortController();
  const post = (signal = never.signal) =>
    asking.post(`http://127.0.0.1:${port}/a`, 'Guten Tag — „ja“', signal);
  return { post, connections, server };
}

test('what was sent arrives, and the answer comes back whole, over one connection that is kept', async () => {
  const { post, connections } = await asked(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${text}\n`);
  });
  for (let turn = 0; turn < 3; turn++)
    expect(await post()).toEqual({
      kind: 'answered',
      status: 409,
      contentType: 'text/x.tlog.size',
      body: 'Guten Tag — „ja“\n',
    });
  expect(connections.size).toBe(1);
});

test('a connection that the other end closed meanwhile is replaced', async () => {
  const { post, connections, server } = await asked((_, response) => void response.end('yes'));
  await post();
  server.closeAllConnections();
  expect(await post()).toMatchObject({ kind: 'answered', body: 'yes' });
  expect(connections.size).toBe(2);
});

test.each<[string, string, RequestListener]>([
  ['an answer that never comes', 'timeout', () => {}],
  ['one that never ends', 'timeout', (_, response) => void response.writeHead(200).write('x')],
  ['one that is too long', 'too-long', (_, response) => void response.end('x'.repeat(1_001))],
  ['a line that is cut', 'ECONNRESET', (request) => void request.socket.destroy()],
])('%s is a fault, told as %s', async (_, fault, answer) => {
  const { post } = await asked(answer);
  expect(await post()).toEqual({ kind: 'fault', fault });
});

test('a redirect is an answer, and nobody goes there', async () => {
  let times = 0;
  const { post } = await asked((_, response) => {
    times += 1;
    response.writeHead(307, { location: '/a' }).end();
  });
  expect(await post()).toMatchObject({ status: 307 });
  expect(times).toBe(1);
});

test('it stops at once when it is told to, before and while it asks', async () => {
  const { post } = await asked(() => {});
  expect(await post(AbortSignal.abort())).toEqual({ kind: 'fault', fault: 'stopped' });
  const stop = new AbortController();
  const answer = post(stop.signal);
  stop.abort();
  expect(await answer).toEqual({ kind: 'fault', fault: 'stopped' });
});
