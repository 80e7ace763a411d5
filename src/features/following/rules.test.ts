import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { byMail, factKinds, firstTurn, nextTurn, turnsOf, withoutCutDigest } from './fact-rules.ts';
import { inDiscreetWords, shortened } from './news-rules.ts';
import { decideConfirm, decideUndo, dueAt, oftens, tellCount } from './rules.ts';
import { decideAfter, PAUSES } from './webhook-rules.ts';

const DAY = 86_400_000;
const at = (text: string): Date => new Date(text);
const instant = fc.date({ min: at('2020-01-01'), max: at('2040-01-01'), noInvalidDate: true });

describe('what is collected', () => {
  test.each([
    ['each', '2026-03-05T07:00:00Z', '2026-03-05T07:00:00Z'],
    ['daily', '2026-03-05T05:59:59Z', '2026-03-05T06:00:00Z'],
    ['daily', '2026-03-05T06:00:00Z', '2026-03-06T06:00:00Z'],
    ['daily', '2026-12-31T23:00:00Z', '2027-01-01T06:00:00Z'],
    ['weekly', '2026-03-05T07:00:00Z', '2026-03-09T06:00:00Z'], // a Thursday, a Monday
    ['weekly', '2026-03-09T05:00:00Z', '2026-03-09T06:00:00Z'],
    ['weekly', '2026-03-09T06:00:00Z', '2026-03-16T06:00:00Z'],
  ] as const)('%s: what happens at %s is told at %s', (often, happened, told) => {
    expect(dueAt(often, at(happened))).toEqual(at(told));
  });

  test('is never told before it happened, nor later than it was promised', () => {
    const longest = { each: 0, daily: DAY, weekly: 7 * DAY };
    fc.assert(
      fc.property(instant, fc.constantFrom(...oftens), (happened, often) => {
        const wait = dueAt(often, happened).getTime() - happened.getTime();
        return wait >= 0 && wait <= longest[often] && (often === 'each' || wait > 0);
      }),
    );
  });

  test('goes into one mail for each follow, and what comes at once alone, with nothing lost or doubled', () => {
    const notice = fc.record({
      followId: fc.option(fc.constantFrom('a', 'b', 'c')),
      often: fc.constantFrom(...oftens),
      dueAt: fc.constant(at('2026-03-09')),
    });
    fc.assert(
      fc.property(fc.array(notice), (notices) => {
        const mails = byMail(notices);
        expect(new Set(mails.flat())).toEqual(new Set(notices));
        expect(mails.flat()).toHaveLength(notices.length);
        for (const mail of mails) {
          const [first] = mail;
          if (mail.length === 1 || first === undefined) continue;
          expect(mail.every((one) => one.followId === first.followId && one.often !== 'each')).toBe(
            true,
          );
        }
      }),
    );
  });

  test('is not torn apart by the end of a batch, and every batch moves on', () => {
    const dueOnMonday = at('2026-03-09');
    const of = (followId: string | null, often: (typeof oftens)[number]) =>
      ({ followId, often, dueAt: dueOnMonday }) as const;
    const [a, b, c] = [of('a', 'daily'), of('b', 'daily'), of('c', 'each')];
    expect(withoutCutDigest([a, a, b], 3)).toEqual([a, a]);
    expect(withoutCutDigest([a, a, b], 4)).toEqual([a, a, b]);
    expect(withoutCutDigest([a, a, c], 3)).toEqual([a, a, c]);
    expect(withoutCutDigest([b, b, b], 3)).toEqual([b, b, b]);
    expect(withoutCutDigest([of(null, 'each')], 1)).toHaveLength(1);
  });
});

describe('a fan-out', () => {
  test.each(factKinds)('of a %s comes to its end, by every turn once', (kind) => {
    const seen: string[] = [];
    for (let turn = firstTurn(kind); turn !== 'done'; turn = nextTurn(kind, turn)) seen.push(turn);
    expect(seen).toEqual(turnsOf[kind]);
  });

  test('reaches who asked before who hears anyway: their choice counts', () => {
    for (const kind of factKinds) expect(turnsOf[kind].indexOf('team')).not.toBe(0);
  });
});

describe('links', () => {
  const asked = at('2026-03-01T12:00:00Z');
  const later = (ms: number) => new Date(asked.getTime() + ms);

  test('confirm for three days, and a second click finds it done', () => {
    expect(decideConfirm({ askedAt: asked, confirmedAt: null }, later(3 * DAY - 1))).toBe(
      'confirm',
    );
    expect(decideConfirm({ askedAt: asked, confirmedAt: asked }, later(1))).toBe('again');
    expect(isRefusal(decideConfirm({ askedAt: asked, confirmedAt: null }, later(3 * DAY)))).toBe(
      true,
    );
    expect(isRefusal(decideConfirm(null, asked))).toBe(true);
  });

  test('undo for an hour, and not before the end itself', () => {
    expect(decideUndo(asked, later(3_599_999))).toBe('undo');
    expect(isRefusal(decideUndo(asked, later(3_600_000)))).toBe(true);
    expect(isRefusal(decideUndo(asked, later(-1)))).toBe(true);
  });
});

test('fewer than five followers are not told apart', () => {
  for (const count of [0, 1, 4]) expect(tellCount(count)).toEqual({ kind: 'few' });
  expect(tellCount(5)).toEqual({ kind: 'exact', count: 5 });
});

test('discreet words name each letter once, by nothing but its number here', () => {
  const letter = { letterId: 'l', slug: 's', title: 'Free Dana', language: 'en' } as never;
  const reply = {
    kind: 'reply',
    letter,
    who: null,
    replyKind: 'answer',
    receivedOn: '2026-03-01',
    hasText: true,
  } as const;
  expect(inDiscreetWords([reply, reply, { kind: 'quiet', letterId: 'm' as never }])).toEqual([
    { kind: 'quiet', letterId: 'l' },
    { kind: 'quiet', letterId: 'm' },
  ]);
});

test('a long text is cut between words and never by nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: 'grapheme' }), (text) => {
      const short = shortened(text);
      return short.length <= 302 && (text.trim() === '' || short !== '');
    }),
  );
});

describe('after an attempt at a webhook', () => {
  const now = at('2026-03-05T07:00:00Z');

  test.each([200, 201, 204, 299])('%i is taken', (status) => {
    expect(decideAfter(status, 1, now)).toEqual({ kind: 'taken' });
  });

  test('410 ends it, and nothing else does: a redirect is a failure like any other', () => {
    expect(decideAfter(410, 1, now)).toEqual({ kind: 'gone' });
    for (const status of [null, 100, 301, 302, 400, 404, 429, 500, 503])
      expect(decideAfter(status, 1, now)).toEqual({
        kind: 'later',
        at: at('2026-03-05T07:00:05Z'),
      });
  });

  test('the pauses grow, and after three days of them it is given up', () => {
    expect([...PAUSES]).toEqual(PAUSES.toSorted((a, b) => a - b));
    const days = PAUSES.reduce((sum, pause) => sum + pause, 0) / DAY;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThan(3.1);
    expect(decideAfter(500, PAUSES.length, now).kind).toBe('later');
    expect(decideAfter(500, PAUSES.length + 1, now)).toEqual({ kind: 'given-up' });
  });
});
