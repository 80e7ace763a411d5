import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { codeLife, decideCode, decideLink, LARGEST_ATTEMPTS, typedCode } from './secret-rules.ts';
import { decideSession, sessionLife } from './session-rules.ts';
import { deviceOf } from './device-rules.ts';
import { ownPath, signInFor } from './sign-in-rules.ts';
import type { SecretState } from './secret-rules.ts';
import type { SessionState } from './session-rules.ts';

const start = new Date('2026-03-01T09:00:00Z');
const accountId = newId<AccountId>();
const later = (ms: number) => new Date(start.getTime() + ms);

const code: SecretState = {
  accountId,
  secretHash: 'right',
  createdAt: start,
  expiresAt: later(codeLife),
  attempts: 0,
  usedAt: null,
  browserHash: 'mine',
};

const reasonOf = (decision: ReturnType<typeof decideCode>) =>
  isRefusal(decision)
    ? decision.reason
    : decision.kind === 'count'
      ? decision.refusal.reason
      : decision.kind;

type Step =
  | { readonly do: 'type'; readonly hash: 'right' | 'wrong'; readonly browser: 'mine' | 'theirs' }
  | { readonly do: 'wait'; readonly ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    hash: fc.constantFrom('right' as const, 'wrong' as const),
    browser: fc.constantFrom('mine' as const, 'mine' as const, 'theirs' as const),
  }),
  // backwards too: a clock can be set
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -900_000, max: 400_000 }) }),
);

/** Plays a walk against the rules; gives every sign-in with what was true at that moment. */
function play(first: SecretState, steps: readonly Step[]) {
  let state = first;
  let now = start;
  let wrong = 0;
  const accepted: { now: Date; wrong: number; browser: string; kind: string }[] = [];
  for (const one of steps) {
    if (one.do === 'wait') {
      now = new Date(now.getTime() + one.ms);
      continue;
    }
    const decision = decideCode(state, { codeHash: one.hash, browserHash: one.browser }, now);
    if (isRefusal(decision)) continue;
    if (decision.kind === 'count') {
      wrong++;
      state = { ...state, attempts: state.attempts + 1 };
    } else {
      accepted.push({ now, wrong, browser: one.browser, kind: decision.kind });
      if (decision.kind === 'accept') state = { ...state, usedAt: now };
    }
  }
  return accepted;
}

describe('a code by mail', () => {
  test('opens at most one session, in its own browser, in its time, before five wrong tries', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const accepted = play(code, steps);
        expect(accepted.filter(({ kind }) => kind === 'accept').length).toBeLessThanOrEqual(1);
        for (const { now, wrong, browser } of accepted) {
          expect(browser).toBe('mine');
          expect(wrong).toBeLessThan(LARGEST_ATTEMPTS);
          expect(now < code.expiresAt).toBe(true);
          expect(now.getTime()).toBeGreaterThanOrEqual(start.getTime() - 5 * 60_000);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('for an address without an account nothing ever signs in, and every wrong code answers alike', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        expect(play({ ...code, accountId: null, secretHash: null }, steps)).toEqual([]);
      }),
    );
    for (let attempts = 0; attempts <= LARGEST_ATTEMPTS; attempts++) {
      const wrong = { codeHash: 'wrong', browserHash: 'mine' };
      const known = decideCode({ ...code, attempts }, wrong, start);
      const unknown = decideCode(
        { ...code, accountId: null, secretHash: null, attempts },
        wrong,
        start,
      );
      expect(unknown).toEqual(known);
    }
  });

  test('says how many tries are left, and then that it is spent', () => {
    const wrong = { codeHash: 'wrong', browserHash: 'mine' };
    expect(reasonOf(decideCode(code, wrong, start))).toBe('code-wrong');
    expect(reasonOf(decideCode({ ...code, attempts: 4 }, wrong, start))).toBe(
      'code-attempts-spent',
    );
    const right = { codeHash: 'right', browserHash: 'mine' };
    expect(reasonOf(decideCode({ ...code, attempts: 5 }, right, start))).toBe(
      'code-attempts-spent',
    );
  });

  test('a double click is one sign-in; the same code a minute later is a replay', () => {
    const right = { codeHash: 'right', browserHash: 'mine' };
    const used = { ...code, usedAt: start };
    expect(reasonOf(decideCode(used, right, later(500)))).toBe('again');
    expect(reasonOf(decideCode(used, right, later(60_000)))).toBe('code-used');
    expect(reasonOf(decideCode(used, { ...right, browserHash: 'theirs' }, later(500)))).toBe(
      'code-elsewhere',
    );
  });

  test('is read however it is typed', () => {
    for (const typed of [
      '1234 5678',
      ' 12345678 ',
      '1234-5678',
      '１２３４５６７８',
      '١٢٣٤٥٦٧٨',
      '۱۲۳۴۵۶۷۸',
    ])
      expect(typedCode.parse(typed)).toBe('12345678');
  });
});

test('a link signs in once, and not after half an hour, and not when the clock is set back a day', () => {
  const link = { ...code, secretHash: 'x', expiresAt: later(1_800_000), browserHash: null };
  const mine = { browserHash: 'mine' };
  const kindOf = (state: SecretState | null, now: Date) => {
    const decision = decideLink(state, mine, now);
    return isRefusal(decision) ? decision.reason : decision.kind;
  };
  expect(kindOf(link, start)).toBe('accept');
  expect(kindOf(link, later(1_800_000))).toBe('link-expired');
  expect(kindOf(link, later(-86_400_000))).toBe('link-expired');
  const used = { ...link, usedAt: start, browserHash: 'mine' };
  expect(kindOf(used, later(1_000))).toBe('again');
  expect(kindOf(used, later(31_000))).toBe('link-used');
  expect(kindOf({ ...used, browserHash: 'theirs' }, later(1_000))).toBe('link-used');
  expect(kindOf(null, start)).toBe('link-unknown');
});

const session: SessionState = {
  openedAt: start,
  seenAt: start,
  expiresAt: later(sessionLife),
  revokedAt: null,
  device: 'Firefox, Linux',
  accountClosedAt: null,
};
const HOUR = 3_600_000;

test('a session lives while it is used, ends after twelve hours without and seven days in any case', () => {
  expect(decideSession(session, session.device, later(60_000))).toBe('live');
  expect(decideSession(session, session.device, later(10 * 60_000))).toBe('touch');
  expect(decideSession(session, session.device, later(12 * HOUR))).toBe('ended');
  const busy = { ...session, seenAt: later(sessionLife - 60_000) };
  expect(decideSession(busy, session.device, later(sessionLife - 1))).toBe('live');
  expect(decideSession(busy, session.device, later(sessionLife))).toBe('ended');
});

test('a session never outlives revocation, a closed account, its kind of device, or a clock set back', () => {
  const now = later(60_000);
  expect(decideSession({ ...session, revokedAt: start }, session.device, now)).toBe('ended');
  expect(decideSession({ ...session, accountClosedAt: start }, session.device, now)).toBe('ended');
  expect(decideSession(session, 'Safari, iOS', now)).toBe('ended');
  expect(decideSession(session, session.device, later(-HOUR))).toBe('ended');
  expect(decideSession(session, session.device, later(-60_000))).toBe('live');
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari, macOS',
  ],
  ['curl/8.9', ''],
  [undefined, ''],
])('a device is named by families only: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});

test('after signing in one is sent to our own pages only, whatever the address says', () => {
  expect(ownPath('/desk/letters/new?a=b')).toBe('/desk/letters/new?a=b');
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
  ];
  for (const path of [...elsewhere, '', 'desk', '/\t/evil.example', '/a\nb', undefined])
    expect(ownPath(path)).toBeNull();
  fc.assert(
    fc.property(fc.webUrl(), fc.string(), (url, text) => {
      for (const path of [url, text, `/${text}`]) {
        const own = ownPath(path);
        const host = own === null ? 'here.example' : new URL(own, 'https://here.example').host;
        expect(host).toBe('here.example');
      }
    }),
  );
  expect(signInFor('/desk/rosters')).toBe('/sign-in?next=%2Fdesk%2Frosters');
  expect(signInFor('//evil.example')).toBe('/sign-in');
});
