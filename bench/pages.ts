/** Public letter page, requests a second, against raw node:http serving the same bytes. */
import { spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import { reportFigure } from '#support/figure';
import { removeDataDir, startInstallation } from '#support/installation';

const CLIENTS = 16;
const ROUND = 3_000;
const ROUNDS = 3;
const PAGE = '/letters/kazakhstan-2011';

/** Serves what it reads from its standard input, and prints its port. */
const RAW = `
  const chunks = [];
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const body = Buffer.concat(chunks);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length };
    const server = require('node:http').createServer((_, reply) => reply.writeHead(200, headers).end(body));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));
  });`;

async function startRaw(body: Uint8Array): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ['-e', RAW], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(body);
  const port = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  );
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    }).on('error', fail);
  });
}

/** Requests a second that sixteen clients get, each asking again as soon as it is answered. */
async function rate(url: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const end = performance.now() + ROUND;
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const status = await ask(url, agent);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      answered += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  return answered / ((performance.now() - started) / 1000);
}

const installation = await startInstallation();
const page = new Uint8Array(await (await fetch(`${installation.url}${PAGE}`)).arrayBuffer());
const raw = await startRaw(page);
const ours = `${installation.url.replace('localhost', '127.0.0.1')}${PAGE}`;
await rate(ours); // warm
const pairs: { ours: number; raw: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  pairs.push({ ours: await rate(ours), raw: await rate(raw.url) }); // by turns: noise hits both
raw.stop();
await installation.stop();
removeDataDir(installation.dataDir);

const median = pairs.toSorted((a, b) => b.ours / b.raw - a.ours / a.raw)[Math.floor(ROUNDS / 2)];
reportFigure({
  name: `public letter page, ${(page.length / 1000).toFixed(0)} kB`,
  value: median?.ours ?? 0,
  unit: '/s',
  ratio: {
    value: median ? median.ours / median.raw : 0,
    against: 'raw node:http, the same bytes',
    goal: { atLeast: 0.6 },
  },
});
