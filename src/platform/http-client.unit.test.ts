import fc from 'fast-check';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { clientOf } from './http-client.ts';

function requestFrom(nearest: string, noted: string | undefined): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: nearest });
  const request = new IncomingMessage(socket);
  if (noted !== undefined) request.headers['x-forwarded-for'] = noted;
  return request;
}

test('who sent a request is told as the server tells it, with every setting and whatever the proxies noted', async () => {
  const address = fc.constantFrom(
    '10.0.0.1',
    '10.0.0.2',
    '203.0.113.7',
    '::1',
    '2001:db8::7',
    '192.0.2.1',
  );
  const settings = [false, true, '10.0.0.1', '10.0.0.0/8,::1', '2001:db8::/32, 10.0.0.1'] as const;
  for (const trustProxy of settings) {
    const app = Fastify({ trustProxy });
    app.get('/', (request) => ({ ip: request.ip }));
    await fc.assert(
      fc.asyncProperty(
        address,
        fc.array(address, { maxLength: 3 }),
        async (remoteAddress, chain) => {
          const noted = chain.length === 0 ? undefined : chain.join(', ');
          const headers = noted === undefined ? {} : { 'x-forwarded-for': noted };
          const answer = await app.inject({ url: '/', remoteAddress, headers });
          const told = clientOf(requestFrom(remoteAddress, noted), trustProxy);
          expect(told).toBe(answer.json<{ ip: string }>().ip);
        },
      ),
      { numRuns: 60 },
    );
    await app.close();
  }
});

test('a note that holds no address is nobody we can tell', () => {
  expect(clientOf(requestFrom('10.0.0.1', 'unknown'), true)).toBeNull();
  expect(clientOf(requestFrom('10.0.0.1', '203.0.113.7'), false)).toBe('10.0.0.1');
});

test('proxies named in a way we do not know leave it to the server, and end nothing', () => {
  for (const proxies of ['loopback', '10.0.0.1, uniquelocal', '10.0.0.0/99', '1.2.3'])
    expect(clientOf(requestFrom('10.0.0.1', '203.0.113.7'), proxies)).toBeNull();
});
