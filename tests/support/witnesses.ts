import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '#platform/log';
import {
  cosignatureBytes,
  cosignedMessage,
  isFault,
  noteSignatureLine,
  parseAddCheckpoint,
  parseNote,
  printVerifierKey,
} from '#proof';
import type { VerifierKey } from '#proof';
import { freePort } from '#support/free-port';
import { testKey } from '#support/log-history';
import { openWitness } from '#witness';

/** A witness that listens on this machine. `policyLine` is its line in a policy, with its address. */
export type TestWitness = {
  readonly key: VerifierKey;
  readonly url: string;
  readonly policyLine: string;
  /** How often it was asked for a cosignature; of the real one it is not known. */
  readonly asked: () => number;
  readonly stop: () => Promise<void>;
};

export type WitnessChoice = {
  /** A folder that stays; without one, a new one that is gone with `stop`. */
  readonly dir?: string;
  readonly name?: string;
  readonly logs: readonly VerifierKey[];
  readonly clock?: () => Date;
};

/** The real witness, in this process, on a free port. */
export async function startWitness(choice: WitnessChoice): Promise<TestWitness> {
  const { name = 'witness.example/w1', logs, clock = () => new Date() } = choice;
  const dir = choice.dir ?? mkdtempSync(join(tmpdir(), 'witness-'));
  const { key, url, close } = await openWitness({
    dir,
    host: '127.0.0.1',
    port: 0,
    name,
    logs: logs.map(printVerifierKey),
    now: clock,
    log: silentLog,
  });
  const stop = async (): Promise<void> => {
    await close();
    if (choice.dir === undefined) rmSync(dir, { recursive: true, force: true });
  };
  return { key, url, policyLine: policyLine(key, url), asked: () => 0, stop };
}

/** How a witness may fail those who ask it. */
export const LIES = [
  'signs-another-text',
  'signs-with-another-key',
  'signs-of-the-future',
  'says-garbage',
  'says-nothing',
  'says-too-much',
  'never-ends',
  'another-size-for-ever',
  'our-size-as-conflict',
  'conflict-without-size',
  'unproven',
  'malformed',
  'forbidden',
  'unknown-log',
  'too-many',
  'broken',
  'sends-elsewhere',
  'hangs',
  'closes',
  'down',
] as const;
export type Lie = (typeof LIES)[number];

/** A witness that fails in one way, always. `down` has nobody listening at its address. */
export async function startLyingWitness(
  lie: Lie,
  name = `liar.example/${lie}`,
): Promise<TestWitness> {
  const honest = testKey(name, 4, 7);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let asked = 0;
  const told = {
    key: honest.key,
    url,
    policyLine: policyLine(honest.key, url),
    asked: () => asked,
  };
  if (lie === 'down') return { ...told, stop: async () => {} };
  const server = createServer((request, response) => {
    asked += 1;
    void readText(request).then((text) => ANSWERS[lie]({ lie, text, name, asked, url, response }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { ...told, stop: () => endNow(server) };
}

const policyLine = (key: VerifierKey, url: string) =>
  `witness ${key.name} ${printVerifierKey(key)} ${url}\n`;

async function endNow(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

type Scene = {
  readonly lie: Lie;
  readonly text: string;
  readonly name: string;
  readonly asked: number;
  readonly url: string;
  readonly response: ServerResponse;
};

const plainly = (status: number) => (scene: Scene) =>
  void scene.response.writeHead(status).end('no\n');
const saying = (body: string) => (scene: Scene) => void scene.response.writeHead(200).end(body);
const falsely = (scene: Scene) => void scene.response.writeHead(200).end(falseLine(scene));

function sized({ response }: Scene, size: number): void {
  response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${size}\n`);
}

const ANSWERS: Readonly<Record<Exclude<Lie, 'down'>, (scene: Scene) => void>> = {
  'signs-another-text': falsely,
  'signs-with-another-key': falsely,
  'signs-of-the-future': falsely,
  'says-garbage': saying('<html>It works!</html>\n'),
  'says-nothing': saying(''),
  'says-too-much': saying('x'.repeat(5_000_000)),
  'never-ends': ({ response }) => void response.writeHead(200).write('\u2014 '),
  'another-size-for-ever': (scene) => sized(scene, oldOf(scene) + scene.asked),
  'our-size-as-conflict': (scene) => sized(scene, oldOf(scene)),
  'conflict-without-size': plainly(409),
  unproven: plainly(422),
  malformed: plainly(400),
  forbidden: plainly(403),
  'unknown-log': plainly(404),
  'too-many': plainly(429),
  broken: plainly(500),
  'sends-elsewhere': ({ response, url }) =>
    void response.writeHead(307, { location: `${url}/add-checkpoint` }).end(),
  hangs: () => {},
  closes: ({ response }) => void response.destroy(),
};

function oldOf({ text }: Scene): number {
  const request = parseAddCheckpoint(text);
  return isFault(request) ? 0 : request.old;
}

/** A cosignature line that looks right and does not hold, or holds for a time to come. */
function falseLine({ lie, text, name }: Scene): string {
  const request = parseAddCheckpoint(text);
  const note = isFault(request) ? request : parseNote(request.checkpoint);
  const signed = isFault(note) ? '' : note.text;
  const honest = testKey(name, 4, 7);
  const signer = lie === 'signs-with-another-key' ? testKey(name, 4, 8) : honest;
  const time = Math.floor(Date.now() / 1000) + (lie === 'signs-of-the-future' ? 10_000_000 : 0);
  const message = cosignedMessage(lie === 'signs-another-text' ? `${signed}more\n` : signed, time);
  return noteSignatureLine(honest.key, cosignatureBytes(time, signer.sign(message)));
}
