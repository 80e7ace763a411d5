import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** What the server says; two words make it do something else: be silent, or hang up. */
export type Turn = string;

export type Script = {
  /** Extensions it offers: `['DSN', 'PIPELINING']`. */
  readonly offers?: readonly string[];
  readonly mailFrom?: (line: string) => Turn;
  readonly rcptTo?: (line: string) => Turn;
  readonly data?: () => Turn;
  /** The whole mail is there. */
  readonly end?: (mail: string) => Turn;
};

export type ScriptedMailServer = {
  readonly url: string;
  /** Mails that came with their end, whatever the answer was. */
  readonly ended: readonly string[];
  /** Mails of which the end never came. */
  readonly broken: readonly string[];
  /** Every line it was told outside mails. */
  readonly commands: readonly string[];
  connections(): number;
  /** The part that came so far of the mails under way. */
  underWay(): string;
  close(): Promise<void>;
};

/** A server that misbehaves at a chosen moment, which a well-made one cannot be asked for. */
export async function startScriptedMailServer(script: Script = {}): Promise<ScriptedMailServer> {
  const state = { ended: [] as string[], broken: [] as string[], commands: [] as string[] };
  const talks = new Set<Talk>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    const talk = beginTalk(socket, script, state);
    talks.add(talk);
    socket.on('error', () => {});
    socket.on('close', () => {
      talks.delete(talk);
      if (talk.mail !== null) state.broken.push(talk.mail);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...state,
    url: `smtp://127.0.0.1:${port}`,
    connections: () => connections,
    underWay: () => [...talks].map(({ mail }) => mail ?? '').join(''),
    close: async () => {
      for (const { socket } of talks) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

type Talk = { readonly socket: Socket; mail: string | null; buffer: string };
type State = { readonly ended: string[]; readonly commands: string[] };

function beginTalk(socket: Socket, script: Script, state: State): Talk {
  const talk: Talk = { socket, mail: null, buffer: '' };
  socket.write('220 scripted.example\r\n');
  socket.setEncoding('latin1').on('data', (text: string) => {
    talk.buffer += text;
    while (takeLine(talk, script, state));
  });
  return talk;
}

const END = /^(?:\.\r\n|([^]*?\r\n)\.\r\n)/;

/** True when there may be more in the buffer. */
function takeLine(talk: Talk, script: Script, state: State): boolean {
  if (talk.mail !== null) {
    talk.mail += talk.buffer;
    talk.buffer = '';
    const end = END.exec(talk.mail);
    if (end === null) return false;
    talk.buffer = talk.mail.slice(end[0].length);
    talk.mail = null;
    const mail = (end[1] ?? '').replaceAll(/^\.\./gm, '.');
    state.ended.push(mail);
    return answer(talk, script.end?.(mail) ?? '250 2.0.0 Taken');
  }
  const at = talk.buffer.indexOf('\r\n');
  if (at === -1) return false;
  const line = talk.buffer.slice(0, at);
  talk.buffer = talk.buffer.slice(at + 2);
  state.commands.push(line);
  return answer(talk, turnFor(line, talk, script));
}

function turnFor(line: string, talk: Talk, script: Script): Turn {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'EHLO') {
    return ['scripted.example', ...(script.offers ?? [])]
      .map((word, at, all) => `250${at === all.length - 1 ? ' ' : '-'}${word}`)
      .join('\r\n');
  }
  if (verb === 'MAIL') return script.mailFrom?.(line) ?? '250 2.1.0 Ok';
  if (verb === 'RCPT') return script.rcptTo?.(line) ?? '250 2.1.5 Ok';
  if (verb === 'QUIT') return 'hang-up';
  if (verb !== 'DATA') return '250 2.0.0 Ok';
  const turn = script.data?.() ?? '354 Go on';
  if (turn.startsWith('354')) talk.mail = '';
  return turn;
}

function answer({ socket }: Talk, turn: Turn): boolean {
  if (turn === 'hang-up') socket.destroy();
  else if (turn !== 'silence') socket.write(`${turn}\r\n`);
  return turn !== 'hang-up';
}
