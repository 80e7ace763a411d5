import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointOf, leavesOf, testKey } from '#support/log-history';
import {
  cosignatureBytes,
  cosignedMessage,
  noteSignatureLine,
  readWitnessAnswer,
  utf8,
} from './index.ts';

const NOW = 1_780_000_000;
const witness = testKey('witness.example/w1', 4, 3);
const otherWitness = testKey('witness.example/w2', 4, 4);
const five = leavesOf(5);

describe("a witness's answer", () => {
  const checkpoint = checkpointOf(five);
  const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1);
  const question = { old: 3, checkpoint, witness: witness.key, now: NOW };
  const cosign = (time = NOW, of = text, by = witness) =>
    noteSignatureLine(by.key, cosignatureBytes(time, by.sign(cosignedMessage(of, time))));
  const ok = (body: string) =>
    readWitnessAnswer({ status: 200, contentType: 'text/plain', body }, question);
  const conflict = (body: string, more: { old?: number; contentType?: string | null } = {}) => {
    const { contentType = 'text/x.tlog.size', ...of } = more;
    return readWitnessAnswer({ status: 409, contentType, body }, { ...question, ...of });
  };

  test('counts when its cosignature holds over our checkpoint', () => {
    expect(ok(cosign())).toEqual({ kind: 'cosigned', line: cosign(), time: NOW });
  });

  test('may have lines by keys we do not know, before and after', () => {
    const foreign = cosign(NOW, text, otherWitness);
    expect(ok(foreign + cosign() + foreign)).toMatchObject({ kind: 'cosigned', line: cosign() });
  });

  test('of two cosignatures by the witness, gives the later one', () => {
    expect(ok(cosign(NOW - 5) + cosign(NOW - 1))).toMatchObject({
      line: cosign(NOW - 1),
      time: NOW - 1,
    });
  });

  test('does not count because of a cosignature that our checkpoint carried already', () => {
    const carried = { ...question, checkpoint: checkpoint + cosign() };
    const body = cosign(NOW, text, otherWitness);
    expect(readWitnessAnswer({ status: 200, contentType: null, body }, carried).kind).toBe(
      'unavailable',
    );
  });

  test.each([
    ['nothing', ''],
    ['a web page', '<html><body>It works!</body></html>\n'],
    ['only foreign lines', cosign(NOW, text, otherWitness)],
    ['a good and a bad line', cosign() + cosign(NOW, `${text}more\n`)],
    ['a cosignature of another checkpoint', cosign(NOW, text.replace('\n5\n', '\n6\n'))],
    ['a line without its end', cosign().slice(0, -1)],
    ['a blank line before', `\n${cosign()}`],
    ['a whole note', `${checkpoint}${cosign()}`],
    ['a time of the future', cosign(NOW + 601)],
    ['a time of two days ago', cosign(NOW - 86_401)],
    ['65 lines', cosign().repeat(65)],
    ['a body without end', cosign().repeat(1_000)],
  ])('with status 200 does not count with %s', (_, body) => {
    expect(ok(body)).toMatchObject({ kind: 'unavailable', status: 200 });
  });

  test('does not count with any byte changed', () => {
    const bytes = utf8(cosign());
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (bytes[at] ?? 0) ^ 1;
      expect(ok(new TextDecoder().decode(changed)).kind).toBe('unavailable');
    }
  });

  test('names the size from which to ask again, with 409', () => {
    expect(conflict('4\n')).toEqual({ kind: 'behind', size: 4 });
    expect(conflict('0\n')).toEqual({ kind: 'behind', size: 0 });
    expect(conflict('900\n', { contentType: 'Text/X.tlog.size; charset=utf-8' })).toEqual({
      kind: 'behind',
      size: 900,
    });
  });

  test('says that it knows another tree: 409 where our old size is the size of the checkpoint', () => {
    for (const [body, contentType] of [
      ['5\n', 'text/x.tlog.size'],
      ['', null],
      ['conflict\n', 'text/plain'],
    ] as const)
      expect(conflict(body, { old: 5, contentType }).kind).toBe('forked');
  });

  test.each([
    ['our own size again', '3\n', 'text/x.tlog.size'],
    ['no type', '4\n', null],
    ['another type', '4\n', 'text/plain'],
    ['no line end', '4', 'text/x.tlog.size'],
    ['a leading zero', '04\n', 'text/x.tlog.size'],
    ['no number', 'four\n', 'text/x.tlog.size'],
    ['a size beyond 2^53', '9007199254740992\n', 'text/x.tlog.size'],
  ])('is no answer with 409 and %s', (_, body, contentType) => {
    expect(conflict(body, { contentType })).toMatchObject({ kind: 'unavailable', status: 409 });
  });

  test('says that our tree does not grow out of its own, with 422', () => {
    const answer = { status: 422, contentType: null, body: '' };
    expect(readWitnessAnswer(answer, question).kind).toBe('forked');
    expect(readWitnessAnswer(answer, { ...question, old: 0 })).toMatchObject({ kind: 'refused' });
  });

  test('is a refusal with 400, 403 and 404, and no answer with any other status', () => {
    const known = new Map<number, string>([
      ...[400, 403, 404].map((status) => [status, 'refused'] as const),
      [422, 'forked'],
    ]);
    for (let status = 100; status < 600; status += 1) {
      const answer = { status, contentType: null, body: cosign() };
      const expected = status === 200 ? 'cosigned' : (known.get(status) ?? 'unavailable');
      expect(readWitnessAnswer(answer, question).kind).toBe(expected);
    }
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.option(fc.string()),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(cosign())),
        fc.oneof(fc.string(), fc.constant(checkpoint)),
        (status, contentType, body, asked) => {
          readWitnessAnswer({ status, contentType, body }, { ...question, checkpoint: asked });
        },
      ),
    );
  });
});
