import { EXAMPLES, witness } from '#support/format-examples';
import { checkpointOf, leavesOf, requestFor, testKey, testLog } from '#support/log-history';
import {
  cosignatureBytes,
  cosignedMessage,
  noteSignatureLine,
  printVerifierKey,
  toBase64,
  toHex,
  treeRoot,
} from '#proof';
import { bad, changed, good, put } from '#support/vectors';
import type { Vectors } from '#support/vectors';

const note = checkpointOf(leavesOf(11));
const [body = '', signature = ''] = note.split(/(?<=\n)\n/);
const keys = [printVerifierKey(testLog.key)];
const TIME = 1_700_000_000;
const line = (by: ReturnType<typeof testKey>, time = TIME) =>
  noteSignatureLine(by.key, cosignatureBytes(time, by.sign(cosignedMessage(body, time))));
const second = testKey('witness.example/w2', 4, 5);

const request = EXAMPLES.get('add-checkpoint') ?? '';
const seen = { old: 3, root: toHex(treeRoot(leavesOf(5).slice(0, 3))) };
const asksFor = (size: number, old: number, fork = 0) => {
  const { proof: hashes, checkpoint } = requestFor(leavesOf(size, fork, 0), old);
  return `old ${old}\n${hashes.map((h) => `${toBase64(h)}\n`).join('')}\n${checkpoint}`;
};

export const witnessRequests: Vectors = {
  kind: 'witness-request',
  cases: [
    good('from 3 to 5', { text: request }),
    good('for the first time', { text: asksFor(5, 0) }),
    ...changed(request, [
      ['no old size', 'old 3', 'new 3'],
      ['an old size with a leading zero', 'old 3', 'old 03'],
      ['a line that is no hash', 'old 3\n', 'old 3\nAAAA\n'],
    ]),
    bad('64 lines', {
      pieces: [
        ['old 3\n', 1],
        [`${toBase64(new Uint8Array(32))}\n`, 64],
        ['\na\n', 1],
      ],
    }),
    bad('no checkpoint', { text: 'old 3\n' }),
    bad('a checkpoint without its last line end', { text: request.trimEnd() }),
    bad('65,537 bytes', { pieces: [['a', 65_537]] }),
  ],
};

/** What a witness does that has seen a tree of three leaves, or none. */
export const witnessDecisions: Vectors = {
  kind: 'witness-decision',
  cases: [
    good('a log that grew', { text: asksFor(5, 3), seen, keys }),
    good('a log that it never saw', { text: asksFor(5, 0), seen: null, keys }),
    good('the same tree again', { text: asksFor(3, 3), seen, keys }),
    bad('no note', { text: 'old 3\n\na\n', seen, keys }),
    bad('no checkpoint', { text: `old 3\n\na\n\n${signature}`, seen, keys }),
    bad('an unknown log', { text: asksFor(5, 3), seen, keys: [] }),
    bad('a signature that does not hold', {
      text: put(asksFor(5, 3), '\n5\n', '\n6\n'),
      seen,
      keys,
    }),
    bad('an old size above the checkpoint', {
      text: put(asksFor(5, 3), 'old 3', 'old 6'),
      seen,
      keys,
    }),
    bad('another old size than it has seen', { text: asksFor(5, 2), seen, keys }),
    bad('another tree of the same size', { text: asksFor(3, 3, 1), seen, keys }),
    bad('a tree that did not grow out of it', { text: asksFor(5, 3, 1), seen, keys }),
  ],
};

const lineOf = (time: number) => line(witness, time);
const question = { checkpoint: note, witness: printVerifierKey(witness.key), now: TIME };
const answer = (status: number, text: string, type = 'text/plain', old = 3) => ({
  status,
  type,
  text,
  old,
  ...question,
});

/** What a log makes of the answer of a witness. */
export const witnessAnswers: Vectors = {
  kind: 'witness-answer',
  cases: [
    good('a cosignature', answer(200, lineOf(TIME))),
    good('two, of which the newer counts', answer(200, lineOf(TIME - 5) + lineOf(TIME))),
    bad('one of tomorrow', answer(200, lineOf(TIME + 86_400))),
    bad('one of last week', answer(200, lineOf(TIME - 7 * 86_400))),
    bad('one by another witness', answer(200, line(second))),
    bad(
      'one that does not hold',
      answer(200, noteSignatureLine(witness.key, cosignatureBytes(TIME, new Uint8Array(64)))),
    ),
    bad('words', answer(200, 'welcome\n')),
    bad('words before a line', answer(200, `a\n\n${lineOf(TIME)}`)),
    bad('another size', answer(409, '7\n', 'text/x.tlog.size')),
    bad('another size with a leading zero', answer(409, '07\n', 'text/x.tlog.size')),
    bad('another tree of this size', answer(409, '11\n', 'text/x.tlog.size', 11)),
    bad('a proof that does not lead there', answer(422, '')),
    bad('a first checkpoint it does not take', answer(422, '', 'text/plain', 0)),
    ...[400, 403, 404, 429, 500].map((status) => bad(`status ${status}`, answer(status, ''))),
    bad('65,537 characters', {
      pieces: [['a', 65_537]],
      status: 200,
      type: 'text/plain',
      old: 3,
      ...question,
    }),
    bad('a question that is no note', { ...answer(200, lineOf(TIME)), checkpoint: 'a' }),
  ],
};
