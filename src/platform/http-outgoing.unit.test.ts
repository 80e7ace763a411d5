import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { openOutgoing } from './http-outgoing.ts';
import { isPublicAddress, outgoingFault } from './http-outgoing-address.ts';

const servers: { close(): unknown; closeAllConnections(): void }[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function receiver(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens on TCP
}

const message = { headers: { 'content-type': 'application/json' }, body: '{"é":1}' };

describe('an address that lies behind our own walls is refused', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    '3fff::1',
    'not an address',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '172.32.0.1', '193.99.144.80', '2606:4700::1', '2a00:1450::1'])(
    'and %s, which is public, is not',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('an address somebody typed', () => {
  test.each([
    ['https://hooks.example.org/a?b=c', null],
    ['https://hooks.example.org:8443/a', null],
    ['http://hooks.example.org/', 'not-https'],
    ['ftp://hooks.example.org/', 'not-https'],
    ['file:///etc/passwd', 'not-an-address'],
    ['hooks.example.org', 'not-an-address'],
    ['https://user:secret@hooks.example.org/', 'has-password'],
    ['https://hooks.example.org:25/', 'port-not-allowed'],
    ['https://hooks.example.org:22/', 'port-not-allowed'],
    ['https://10.0.0.1/', 'address-not-public'],
    ['https://2130706433/', 'address-not-public'], // 127.0.0.1 as one number
    ['https://0x7f.1/', 'address-not-public'],
    ['https://[::1]/', 'address-not-public'],
    ['https://[::ffff:169.254.169.254]/', 'address-not-public'],
    ['https://localhost/', 'address-not-public'],
    ['http://localhost/', 'not-https'],
    [`https://hooks.example.org/${'a'.repeat(2_000)}`, 'not-an-address'],
  ])('%s: %s', (url, fault) => {
    expect(outgoingFault(url, false)).toBe(fault);
  });

  test('may be this machine only where that was said', () => {
    expect(outgoingFault('http://127.0.0.1:9/', true)).toBeNull();
    expect(outgoingFault('http://localhost:9/', true)).toBeNull();
    expect(outgoingFault('http://10.0.0.1:9/', true)).toBe('not-https');
    expect(outgoingFault('https://10.0.0.1/', true)).toBe('address-not-public');
  });
});

describe('posting', () => {
  test('gives the status, sends the bytes and follows no redirect', async () => {
    let seen = '';
    let asked = 0;
    const port = await receiver((request, response) => {
      asked += 1;
      request.on('data', (chunk: Buffer) => (seen += chunk.toString('utf8')));
      request.on('end', () => response.writeHead(302, { location: '/elsewhere' }).end());
    });
    const outgoing = openOutgoing({ loopback: true });
    const answer = await outgoing.post(`http://127.0.0.1:${port}/`, message);
    expect(answer).toMatchObject({ kind: 'answered', status: 302 });
    expect([seen, asked]).toEqual(['{"é":1}', 1]);
  });

  test('refuses a public name that leads to a private address, alone or beside public ones', async () => {
    let asked = 0;
    const port = await receiver((_request, response) => {
      asked += 1;
      response.end();
    });
    const traps = [
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '1.1.1.1', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
      [],
    ];
    for (const found of traps) {
      const outgoing = openOutgoing({ loopback: false, resolve: async () => found });
      const answer = await outgoing.post(`https://hooks.example.org:${port}/`, message);
      expect(answer).toMatchObject({ kind: 'fault', fault: 'address-not-public' });
    }
    expect(asked).toBe(0);
  });

  test('looks a name up once and connects to what was found then', async () => {
    const hosts: (string | undefined)[] = [];
    const port = await receiver((request, response) => {
      hosts.push(request.headers.host);
      response.end();
    });
    let lookups = 0;
    const resolve = async () => {
      lookups += 1;
      // the second answer would lead elsewhere: a name that is bound anew in between
      return [{ address: lookups === 1 ? '127.0.0.1' : '127.0.0.99', family: 4 }];
    };
    const outgoing = openOutgoing({ loopback: true, resolve });
    const answer = await outgoing.post(`http://hooks.localhost:${port}/`, message);
    expect(answer).toMatchObject({ kind: 'answered', status: 200 });
    expect([hosts, lookups]).toEqual([[`hooks.localhost:${port}`], 1]);
  });

  test('reads a kilobyte of an endless answer and lets go', async () => {
    let isOpen = true;
    const port = await receiver((_request, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(4_096)), 1);
      response.on('close', () => {
        clearInterval(more);
        isOpen = false;
      });
    });
    const answer = await openOutgoing({ loopback: true }).post(
      `http://127.0.0.1:${port}/`,
      message,
    );
    expect(answer).toMatchObject({ kind: 'answered', status: 200 });
    await expect.poll(() => isOpen).toBe(false);
  });

  test('gives up on who does not answer, on names nobody can look up, and on closed doors', async () => {
    const port = await receiver(() => {});
    const slow = openOutgoing({ loopback: true, timeoutMs: 100 });
    expect(await slow.post(`http://127.0.0.1:${port}/`, message)).toMatchObject({
      fault: 'timeout',
    });
    const stuck = openOutgoing({
      loopback: true,
      timeoutMs: 100,
      resolve: () => new Promise(() => {}),
    });
    expect(await stuck.post('https://hooks.example.org/', message)).toMatchObject({
      fault: 'timeout',
    });
    const closed = openOutgoing({ loopback: true });
    expect(await closed.post('http://127.0.0.1:1/', message)).toMatchObject({
      fault: 'ECONNREFUSED',
    });
  });
});
