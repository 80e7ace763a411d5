/**
 * The ceiling: node:http alone. Reads a POST to its end and answers 303; answers a GET with the bytes it was
 * given on its standard input and the headers a page of ours has. No router, no parsing, no database. Prints its port.
 */
import { createServer } from 'node:http';

const named = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'public, max-age=0, must-revalidate',
  etag: '"the-same-for-everybody"',
};
/** Name, value, name, value: the form Node writes fastest. */
const HEADERS = Object.entries(named).flat();

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const page = Buffer.concat(chunks);
  const seen = ['content-type', 'text/html; charset=utf-8', 'content-length', `${page.length}`];
  const done = ['location', '/letters/a-letter/cosignatures/sent', 'content-length', '0'];
  const server = createServer((request, reply) => {
    if (request.method === 'GET') {
      reply.writeHead(200, [...seen, ...HEADERS]).end(page);
      return;
    }
    const body = [];
    request.on('data', (chunk) => body.push(chunk));
    request.on('end', () => {
      Buffer.concat(body).toString('utf8');
      reply.writeHead(303, [...done, ...HEADERS]).end();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
});
