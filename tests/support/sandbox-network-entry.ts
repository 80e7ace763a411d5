/** Runs in a sandbox from source, and tries to reach somebody. */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { serveSandbox } from '#platform/sandbox-child';

async function tried(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'reached';
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  }
}

serveSandbox(
  async (port) => ({
    fetch: await tried(() => fetch(`http://127.0.0.1:${String(port)}/`)),
    connect: await tried(() => once(connect(Number(port), '127.0.0.1'), 'connect')),
    http: await tried(() => once(get(`http://127.0.0.1:${String(port)}/`), 'response')),
    name: await tried(() => lookup('localhost')),
  }),
  async function* nothing() {},
);
