import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startMailServer } from './mail-server.ts';

/** Where mail for a domain or an address goes. */
export type MailRoute =
  /** On to a server on this machine; by LMTP the mail transfer agent reports "delivered" itself. */
  | { readonly port: number; readonly by?: 'smtp' | 'lmtp' }
  /** Nowhere, and whoever gives it is told at once: `5.1.1 There is no such mailbox` */
  | { readonly refuse: string }
  /** Nowhere, as it turns out after it was taken: a report of failure goes back. */
  | { readonly bounce: string }
  /** Not now: it stays in the queue, and a report of delay goes back after about five seconds. */
  | 'delay';

export type MailTransferAgent = {
  /** `smtp://127.0.0.1:port`, for whoever has mail to send. */
  readonly url: string;
  /** `Postfix 3.7.11` */
  readonly name: string;
  /** What it wrote to its log so far: one line for each step of each mail. */
  log(): string;
  stop(): Promise<void>;
};

const MASTER = '/usr/lib/postfix/sbin/master';
const LIFE_SECONDS = 900;
const PATIENCE_MS = 20_000;

/** Postfix changes to users of its own: that takes root. Tests say in their titles that it is missing. */
export const hasMailTransferAgent = existsSync(MASTER) && process.getuid?.() === 0;

/**
 * A real Postfix with folders and a port of its own, which ends by itself after fifteen minutes. It takes
 * all mail from this machine, asks no DNS, and leaves this machine never: what no route names bounces.
 *
 * @example
 * const mta = await startMailTransferAgent({
 *   'ministry.example': { port: ministry.port },
 *   'gone@ministry.example': { bounce: '5.1.1 There is no such mailbox' },
 *   'letters.example': { port: ourListener, by: 'lmtp' },
 * });
 */
export async function startMailTransferAgent(
  routes: Readonly<Record<string, MailRoute>>,
): Promise<MailTransferAgent> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-mta-'));
  chmodSync(folder, 0o755); // its users must get through
  mkdirSync(join(folder, 'queue'));
  mkdirSync(join(folder, 'data'));
  chownSync(join(folder, 'data'), ...ownUser());
  const port = await freePort();
  const refusing = await startRefusingServer(routes);
  writeSettings(folder, port, routes, Number(new URL(refusing.url).port));
  const log = () => textIn(join(folder, 'mail.log'));
  const setUp = spawnSync('postfix', ['-c', folder, 'check'], { encoding: 'utf8' });
  if (setUp.status !== 0) throw new Error(`postfix check: ${setUp.stderr}${log()}`);
  const words = ['-c', folder, '-d', '-e', String(LIFE_SECONDS)];
  const master = spawn(MASTER, words, { stdio: 'ignore' });
  await untilItGreets(port, () => master.exitCode !== null, log);
  return {
    url: `smtp://127.0.0.1:${port}`,
    name: `Postfix ${version()}`,
    log,
    stop: async () => {
      if (master.exitCode === null && master.kill('SIGTERM')) await once(master, 'exit');
      await refusing.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function writeSettings(
  folder: string,
  port: number,
  routes: Readonly<Record<string, MailRoute>>,
  refusing: number,
): void {
  const settings = {
    compatibility_level: '3.6',
    queue_directory: `${folder}/queue`,
    data_directory: `${folder}/data`,
    maillog_file: `${folder}/mail.log`,
    maillog_file_prefixes: folder,
    myhostname: 'mta.example',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    disable_dns_lookups: 'yes',
    smtp_host_lookup: 'native',
    smtp_dns_support_level: 'disabled',
    smtp_tls_security_level: 'none',
    transport_maps: `texthash:${folder}/routes`,
    default_transport: 'error:5.4.4 No test names a route for this domain',
    alias_maps: '',
    recipient_delimiter: '+',
    message_size_limit: '52428800',
    mailbox_size_limit: '0',
    bounce_template_file: '',
    notify_classes: '',
    queue_run_delay: '2s',
    minimal_backoff_time: '2s',
    maximal_backoff_time: '4s',
    delay_warning_time: '5s',
    smtpd_peername_lookup: 'no',
    default_process_limit: '20',
    smtp_destination_concurrency_limit: '10',
    in_flow_delay: '0',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  writeFileSync(join(folder, 'main.cf'), lines.join(''));
  writeFileSync(join(folder, 'master.cf'), services(port));
  const table = Object.entries(routes).map(
    ([of, route]) => `${of} ${transport(route, refusing)}\n`,
  );
  writeFileSync(join(folder, 'routes'), table.join(''));
}

/** The next server, which learns too late that it has no such mailbox. */
async function startRefusingServer(routes: Readonly<Record<string, MailRoute>>) {
  const reasons = new Map(
    Object.entries(routes).flatMap(([of, route]) =>
      typeof route === 'object' && 'bounce' in route ? [[of, route.bounce] as const] : [],
    ),
  );
  return startMailServer({
    onRcptTo({ address }, _session, done) {
      const domain = address.slice(address.lastIndexOf('@') + 1);
      const reason = reasons.get(address) ?? reasons.get(domain) ?? '5.3.0 No route';
      done(Object.assign(new Error(reason), { responseCode: 550 }));
    },
  });
}

function transport(route: MailRoute, refusing: number): string {
  if (route === 'delay') return 'smtp:[127.0.0.1]:1'; // where nobody listens
  if ('refuse' in route) return `error:${route.refuse}`; // by this name it is looked at early
  if ('bounce' in route) return `smtp:[127.0.0.1]:${refusing}`;
  return `${route.by ?? 'smtp'}:[127.0.0.1]:${route.port}`;
}

/** Name, type, private, unprivileged, chroot, wake-up, how many, command. */
function services(port: number): string {
  return `
127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 2 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}

async function untilItGreets(
  port: number,
  hasEnded: () => boolean,
  log: () => string,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await greets(port))) {
    if (hasEnded() || Date.now() > until) throw new Error(`Postfix did not start:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => socket.end('QUIT\r\n', () => resolve(true)));
    socket.once('error', () => resolve(false));
    socket.setTimeout(2_000, () => {
      socket.destroy();
      resolve(false);
    });
  });
}

function ownUser(): [uid: number, gid: number] {
  const ask = (flag: string) => Number(spawnSync('id', [flag, 'postfix']).stdout.toString());
  return [ask('-u'), ask('-g')];
}

function version(): string {
  return spawnSync('postconf', ['-d', '-h', 'mail_version'], { encoding: 'utf8' }).stdout.trim();
}

function textIn(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
