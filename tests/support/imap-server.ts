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
  const mailbox = new Mailbox(user, password);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    mailbox.talkTo(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    port,
    commands: mailbox.commands,
    add: (raw) => mailbox.add(raw),
    renumber: () => mailbox.renumber(),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

class Mailbox {
  readonly commands: string[] = [];
  readonly #user: string;
  readonly #password: string;
  #kept: Kept[] = [];
  #validity = 7;
  #next = 1;

  constructor(user: string, password: string) {
    this.#user = user;
    this.#password = password;
  }

  add(raw: string | Uint8Array): number {
    this.#kept.push({ uid: this.#next, raw: Buffer.from(raw) });
    this.#next += 1;
    return this.#next - 1;
  }

  renumber(): void {
    this.#validity += 1;
    this.#kept = this.#kept.map(({ raw }, at) => ({ uid: at + 1, raw }));
    this.#next = this.#kept.length + 1;
  }

  talkTo(socket: Socket): void {
    socket.write('* OK ready\r\n');
    let waiting = '';
    socket.on('data', (chunk: Buffer) => {
      const lines = (waiting + chunk.toString('latin1')).split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) this.#answer(socket, line);
    });
  }

  #answer(socket: Socket, line: string): void {
    const [, tag = '*', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const done = (word = 'OK') => socket.write(`${tag} ${word} done\r\n`);
    const name = command.replace(/^UID /, '').split(' ')[0]?.toUpperCase() ?? '';
    this.commands.push(name === 'LOGIN' ? 'LOGIN' : command);
    if (name === 'CAPABILITY') socket.write('* CAPABILITY IMAP4rev1\r\n');
    const signedIn = command.replaceAll(/\\(.)/g, '$1').replaceAll(/^LOGIN "?|"?$/g, '');
    if (name === 'LOGIN' && !isPair(signedIn, this.#user, this.#password)) return void done('NO');
    if (name === 'LIST') socket.write('* LIST () "/" INBOX\r\n');
    if (name === 'EXAMINE' || name === 'SELECT') this.#open(socket);
    if (name === 'FETCH') this.#fetch(socket, command);
    if (name === 'LOGOUT') socket.end(`* BYE\r\n${tag} OK done\r\n`);
    else done();
  }

  #open(socket: Socket): void {
    socket.write(
      `* FLAGS (\\Seen)\r\n* ${this.#kept.length} EXISTS\r\n` +
        `* OK [UIDVALIDITY ${this.#validity}] valid\r\n* OK [UIDNEXT ${this.#next}] next\r\n`,
    );
  }

  #fetch(socket: Socket, command: string): void {
    const [, from = '1', range, items = ''] =
      /^UID FETCH (\d+|\*)(:\*)? \(?(.*?)\)?$/i.exec(command) ?? [];
    const last = this.#kept.at(-1)?.uid ?? 0;
    const first = from === '*' ? last : Number(from);
    for (const [at, { uid, raw }] of this.#kept.entries()) {
      // `9:*` names the last mail also where its number is smaller
      const isNamed = range === undefined ? uid === first : uid >= Math.min(first, last);
      if (isNamed) socket.write(Buffer.concat(fetched(at + 1, uid, raw, items)));
    }
  }
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
