import { startMailServer } from './mail-server.ts';
import type { TestMailServer } from './mail-server.ts';

export type CountingMailServer = Pick<TestMailServer, 'url' | 'close'> & {
  /** How often each mail was taken, by the id before the @ of its Message-ID. */
  readonly taken: ReadonlyMap<string, number>;
  /** The report ids (ENVID) of what was taken: a report of success is owed for each. */
  readonly owed: ReadonlySet<string>;
};

const HEAD_END = '\r\n\r\n';

/** A real SMTP server that offers reports and keeps of each mail only that it took it. */
export async function startCountingMailServer(): Promise<CountingMailServer> {
  const taken = new Map<string, number>();
  const owed = new Set<string>();
  const server = await startMailServer({
    hideDSN: false,
    onData(stream, session, done) {
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (!head.includes(HEAD_END)) head += chunk.toString('latin1');
      });
      stream.on('end', () => {
        const id = /^Message-ID: <([^@>]+)@/im.exec(head)?.[1] ?? 'none';
        taken.set(id, (taken.get(id) ?? 0) + 1);
        const report = session.envelope.dsn?.envid;
        if (typeof report === 'string') owed.add(report);
        done();
      });
    },
  });
  return { url: server.url, close: () => server.close(), taken, owed };
}

/** Of the mails that were to be sent: how many came never, and how many copies too many came. */
export function tally(
  wanted: readonly string[],
  taken: ReadonlyMap<string, number>,
): { readonly lost: number; readonly doubled: number; readonly strange: number } {
  const known = new Set(wanted);
  const counts = wanted.map((id) => taken.get(id) ?? 0);
  return {
    lost: counts.filter((count) => count === 0).length,
    doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    strange: [...taken.keys()].filter((id) => !known.has(id)).length,
  };
}
