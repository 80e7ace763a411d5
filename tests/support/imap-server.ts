import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export type ImapServer = {
  readonly port: number;
  /** Every command that came, without its tag and without the password. */
  readonly commands: readonly string[];
  /** Puts a mail into the mailbox; gives its number. */
  add(raw: string | Uint8Array): number;
  /** The mailbox was rebuilt: all numbers are new ones, from 1 on. */
  renumber(): void;
  close(): Promise<void>;
};

type Kept = { readonly uid: number; readonly raw: Buffer };

/**
 * As much of an IMAP server (RFC 3501) as reading one mailbox takes, for one user. There is no server of
 * this kind among the packages that is still kept, and a real one is nowhere to be relied on in a test.
 */
export async function startImapServer(user: string, password: string): Promise<ImapServer> {
  let kept: Kept[] = [];
  let validity = 7;
  let next = 1;
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    socket.write('* OK ready\r\n');
    let waiting = '';
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString('latin1');
      for (let end = waiting.indexOf('\r\n'); end !== -1; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        answer(socket, line);
      }
    });
  });

  function answer(socket: Socket, line: string): void {
    const [, tag = '*', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const done = (word = 'OK') => socket.write(`${tag} ${word} done\r\n`);
    const name = command.replace(/^UID /, '').split(' ')[0]?.toUpperCase() ?? '';
    commands.push(name === 'LOGIN' ? 'LOGIN' : command);
    if (name === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1\r\n');
    const signedIn = command.replaceAll(/\\(.)/g, '$1').replaceAll(/^LOGIN "?|"?$/g, '');
    if (name === 'LOGIN' && !isPair(signedIn, user, password)) return void done('NO');
    if (name === 'LIST') socket.write('* LIST () "/" INBOX\r\n');
    if (name === 'EXAMINE' || name === 'SELECT') open(socket);
    if (name === 'FETCH') fetch(socket, command);
    if (name === 'LOGOUT') socket.end(`* BYE\r\n${tag} OK done\r\n`);
    else done();
  }

  function open(socket: Socket): void {
    socket.write(
      `* FLAGS (\\Seen)\r\n* ${kept.length} EXISTS\r\n* OK [UIDVALIDITY ${validity}] valid\r\n` +
        `* OK [UIDNEXT ${next}] next\r\n`,
    );
  }

  function fetch(socket: Socket, command: string): void {
    const [, from = '1', range, items = ''] =
      /^UID FETCH (\d+|\*)(:\*)? \(?(.*?)\)?$/i.exec(command) ?? [];
    const last = kept.at(-1)?.uid ?? 0;
    const first = from === '*' ? last : Number(from);
    for (const [at, { uid, raw }] of kept.entries()) {
      // `9:*` names the last mail also where its number is smaller
      const isNamed = range === undefined ? uid === first : uid >= Math.min(first, last);
      if (isNamed) socket.write(Buffer.concat(fetched(at + 1, uid, raw, items)));
    }
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    port,
    commands,
    add: (raw) => {
      kept.push({ uid: next, raw: Buffer.from(raw) });
      next += 1;
      return next - 1;
    },
    renumber: () => {
      validity += 1;
      kept = kept.map(({ raw }, at) => ({ uid: at + 1, raw }));
      next = kept.length + 1;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** `replies" "secret`, or without quotes where there is nothing to quote. */
function isPair(given: string, user: string, password: string): boolean {
  return [`${user} ${password}`, `${user} "${password}`, `${user}" "${password}`].includes(given);
}

function fetched(number: number, uid: number, raw: Buffer, items: string): Buffer[] {
  const out: Buffer[] = [Buffer.from(`* ${number} FETCH (UID ${uid} RFC822.SIZE ${raw.length}`)];
  const literal = (name: string, bytes: Buffer): void => {
    out.push(Buffer.from(` ${name} {${bytes.length}}\r\n`), bytes);
  };
  const end = raw.indexOf('\r\n\r\n');
  if (/BODY\.PEEK\[HEADER\]/i.test(items))
    literal('BODY[HEADER]', raw.subarray(0, end === -1 ? raw.length : end + 4));
  const part = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/i.exec(items);
  if (part !== null) {
    const [, from = '0', length] = part;
    const to = length === undefined ? raw.length : Number(from) + Number(length);
    const name = length === undefined ? 'BODY[]' : `BODY[]<${from}>`;
    literal(name, raw.subarray(Number(from), to));
  }
  return [...out, Buffer.from(')\r\n')];
}
