/**
 * A mail server that takes everything and keeps nothing, in a process of its own: tells on each message from its
 * parent how many mails it took since, and when the first and the last. Prints its port.
 */
import { createServer } from 'node:net';

const OFFERS = [
  '250-sink.example',
  '250-PIPELINING',
  '250-8BITMIME',
  '250-SMTPUTF8',
  '250 ENHANCEDSTATUSCODES',
];
const END = '\r\n.\r\n';
let tally = { taken: 0, first: 0, last: 0 };

function answerTo(line) {
  const word = line.slice(0, 4).toUpperCase();
  if (word === 'EHLO' || word === 'HELO') return OFFERS.join('\r\n');
  if (word === 'DATA') return '354 Go on';
  return word === 'QUIT' ? '221 2.0.0 Bye' : '250 2.0.0 Ok';
}

function take() {
  const now = performance.timeOrigin + performance.now();
  tally = { taken: tally.taken + 1, first: tally.first || now, last: now };
}

const server = createServer((socket) => {
  let unread = '';
  let isMail = false;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('220 sink.example ESMTP\r\n');
  socket.on('data', (bytes) => {
    unread += bytes.latin1Slice();
    const answers = [];
    for (;;) {
      const end = unread.indexOf(isMail ? END : '\r\n');
      if (end === -1) break;
      const line = unread.slice(0, end);
      unread = unread.slice(end + (isMail ? END.length : 2));
      if (isMail) take();
      const answer = isMail ? '250 2.0.0 Taken' : answerTo(line);
      isMail = !isMail && answer.startsWith('354');
      answers.push(`${answer}\r\n`);
      if (answer.startsWith('221')) socket.end();
    }
    if (answers.length > 0 && socket.writable) socket.write(answers.join(''));
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', (word) => {
  process.send(tally);
  if (word === 'anew') tally = { taken: 0, first: 0, last: 0 };
});
process.on('disconnect', () => process.exit());
