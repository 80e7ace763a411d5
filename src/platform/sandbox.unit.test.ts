import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';

const entry = new URL('../../tests/support/sandbox-entry.js', import.meta.url);
const opened: Sandbox[] = [];

function open(options: Partial<SandboxOptions> = {}): Sandbox {
  const limits = { milliseconds: 10_000, memoryMegabytes: 200, parallel: 1, waiting: 2 };
  const sandbox = openSandbox({ entry, ...limits, ...options });
  opened.push(sandbox);
  return sandbox;
}

afterEach(() => {
  for (const sandbox of opened.splice(0)) sandbox.close();
});

describe('a sandbox', () => {
  test('gives back what the function gave, bytes as bytes', async () => {
    const given = { text: 'Ő', bytes: new Uint8Array([0, 255]) };
    expect(await open().run({ act: 'echo', given })).toEqual(given);
  });

  test('has no setting of ours: no key, no address of the database', async () => {
    const names = await open().run({ act: 'environment' });
    // of these, Node sets the first two for the channel, and a shell the others
    const known = [
      'NODE_CHANNEL_FD',
      'NODE_CHANNEL_SERIALIZATION_MODE',
      'PWD',
      'SHLVL',
      '_',
      'OLDPWD',
    ];
    expect((names as string[]).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('reads no other file, writes none, starts no program, no thread, and evaluates no text', async () => {
    const attempts = await open().run({ act: 'attempts' });
    expect(attempts).toMatchObject({
      readSecret: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      start: 'ERR_ACCESS_DENIED',
      thread: 'ERR_ACCESS_DENIED',
      evaluate: expect.stringContaining('EvalError'),
    });
  });

  test('reaches nobody over the network', async () => {
    let reached = 0;
    const server = createServer((_request, response) => {
      reached += 1;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const source = new URL('../../tests/support/sandbox-network-entry.ts', import.meta.url);
    const answers = await open({ entry: source, milliseconds: 30_000 }).run(port);
    server.close();
    expect(Object.values(answers as object)).not.toContain('reached');
    expect(reached).toBe(0);
  });
});

describe('a sandbox that misbehaves', () => {
  test.each([
    ['never comes to an end', 'loop', 'timeout'],
    ['asks for more objects than its memory', 'objects', 'died'],
    ['dies', 'abort', 'died'],
    ['leaves without an answer', 'leave', 'died'],
  ])('and %s is ended, and the next order is carried out', async (_what, act, kind) => {
    const sandbox = open({ milliseconds: act === 'loop' ? 500 : 30_000 });
    await expect(sandbox.run({ act })).rejects.toMatchObject({ name: 'SandboxFault', kind });
    expect(await sandbox.run({ act: 'echo', given: 1 })).toBe(1);
  });

  test.runIf(process.platform === 'linux')(
    'and asks for more bytes than its memory gets none (bounded by the system on Linux)',
    async () => {
      const fault: unknown = await open({ milliseconds: 30_000 })
        .run({ act: 'buffers' })
        .catch((error: unknown) => error);
      expect(fault).toMatchObject({ name: 'SandboxFault' });
      expect(['died', 'failed']).toContain((fault as { kind: string }).kind);
    },
  );
});

test('a sandbox whose program cannot start says that nothing is up, and blames no order', async () => {
  const noProgram = new URL('../../lint/house.js', import.meta.url);
  await expect(open({ entry: noProgram }).run(1)).rejects.toMatchObject({ kind: 'down' });
});

describe('orders', () => {
  test('wait for their turn, and beyond the queue are told to come back', async () => {
    const sandbox = open();
    const orders = [1, 2, 3, 4].map((given) => sandbox.run({ act: 'echo', given }));
    const outcomes = await Promise.allSettled(orders);
    expect(
      outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.kind)),
    ).toEqual([1, 2, 3, 'busy']);
  });

  test('find nothing of the last one: every order has its own process', async () => {
    const sandbox = open();
    sandbox.prepare();
    const ids = [await sandbox.run({ act: 'id' }), await sandbox.run({ act: 'id' })];
    expect(new Set(ids).size).toBe(2);
  });

  test('are refused when the server closes, also those under way', async () => {
    const sandbox = open();
    const orders = [sandbox.run({ act: 'loop' }), sandbox.run({ act: 'echo' })];
    const outcomes = Promise.allSettled(orders);
    await new Promise((done) => setTimeout(done, 200));
    sandbox.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(sandbox.run({ act: 'echo' })).rejects.toMatchObject({ kind: 'closed' });
  });
});

test('the sandbox knows nothing of letters', () => {
  for (const file of ['sandbox.ts', 'sandbox-child.ts', 'sandbox-process.ts']) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/docx|pdf/i);
  }
});
