import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sha256 } from '#kernel/bytes';
import type { VersionId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { CODE_ATTEMPTS, checkCode } from './code-rules.ts';
import type { CodeState } from './code-rules.ts';
import { decideHandOver, decideInvite, decideRevoke, decideSend } from './invite-rules.ts';
import type { Candidate } from './invite-rules.ts';
import { decideRemind, REMINDER_GAPS } from './reminder-rules.ts';
import { positionAfter, positions, TRANSITIONS } from './position-rules.ts';
import type { InvitationState, LetterState } from './rules.ts';
import type { Position } from './position-rules.ts';
import {
  decideDecline,
  decideExpire,
  decideNewText,
  decideSign,
  decideWithdraw,
} from './sign-rules.ts';
import type { SignInput } from './sign-rules.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const V1 = newId<VersionId>();
const V2 = newId<VersionId>();
const HASH = 'a'.repeat(64) as Sha256; // 64 hexadecimal digits are one

const letter: LetterState = {
  version: { id: V2, number: 2, statement: HASH },
  closes: new Date('2026-04-01T00:00:00Z'),
  release: null,
  withdrawn: false,
};

function state(position: Position, signed: 'none' | 'older' | 'this' = 'none'): InvitationState {
  const live = {
    none: null,
    older: { versionId: V1, versionNumber: 1 },
    this: { versionId: V2, versionNumber: 2 },
  };
  return { position, live: live[signed] };
}

const here = { mode: 'mailbox', statement: HASH, office: 'in-office' } as const;
const reason = (answer: unknown) => (isRefusal(answer) ? answer.reason : answer);

describe('the table of positions', () => {
  test('nothing leads out of an invitation that was taken back', () => {
    for (const next of Object.values(TRANSITIONS)) expect(next.revoked).toBeUndefined();
  });

  test('an organiser cannot take back, expire or bounce what a person has signed', () => {
    for (const act of ['revoke', 'expire', 'bounce'] as const)
      expect(positionAfter(act, 'signed')).toBeNull();
  });

  test('a reminder changes no position, and only those who were asked get one', () => {
    for (const position of positions) {
      const after = positionAfter('remind', position);
      if (after !== null) expect(after).toBe(position);
    }
    expect(Object.keys(TRANSITIONS.remind)).toEqual(['invited', 'opened', 'asked-again']);
  });
});

describe('signing', () => {
  test('the first time it is a signature, over a later text a re-confirmation', () => {
    expect(decideSign(state('invited'), letter, here, NOW)).toEqual({
      act: 'signed',
      late: false,
      position: 'signed',
    });
    for (const position of ['asked-again', 'signed', 'declined', 'expired'] as const)
      expect(decideSign(state(position, 'older'), letter, here, NOW)).toMatchObject({
        act: 'reconfirmed',
        position: 'signed',
      });
  });

  test('the same text is signed once', () => {
    expect(reason(decideSign(state('signed', 'this'), letter, here, NOW))).toBe('already-signed');
  });

  test('a text that is not the one on the page is refused, whatever else is right', () => {
    const other = { ...here, statement: 'b'.repeat(64) };
    expect(reason(decideSign(state('invited'), letter, other, NOW))).toBe('text-changed');
  });

  test('the window closes to the millisecond, and a released letter takes late signatures', () => {
    const closes = letter.closes ?? NOW;
    const before = new Date(closes.getTime() - 1);
    expect(decideSign(state('invited'), letter, here, before)).toMatchObject({ late: false });
    expect(reason(decideSign(state('invited'), letter, here, closes))).toBe('window-closed');
    const released = { ...letter, release: { versionId: V2 } };
    expect(decideSign(state('invited'), released, here, closes)).toMatchObject({ late: true });
  });

  test('a withdrawn letter, a taken-back and an unsent invitation take no signature', () => {
    const withdrawn = { ...letter, withdrawn: true };
    expect(reason(decideSign(state('invited'), withdrawn, here, NOW))).toBe('letter-withdrawn');
    expect(reason(decideSign(state('revoked'), letter, here, NOW))).toBe('invitation-revoked');
    expect(reason(decideSign(state('prepared'), letter, here, NOW))).toBe('invitation-not-sent');
    const paper = { ...here, mode: 'paper' } as const;
    expect(decideSign(state('prepared'), letter, paper, NOW)).toMatchObject({ act: 'signed' });
  });

  test('the roster may only contradict: no dates, or no mandate, speak against nobody', () => {
    for (const [position, signed] of [
      ['invited', 'none'],
      ['asked-again', 'older'],
    ] as const) {
      const decide = (office: SignInput['office']) =>
        reason(decideSign(state(position, signed), letter, { ...here, office }, NOW));
      expect(decide('not-in-office')).toBe('not-in-office');
      for (const office of ['listed-that-day', 'unknown'] as const)
        expect(decide(office)).toMatchObject({ position: 'signed' });
    }
  });

  test('no order of facts lets a signature through without the right text (property)', () => {
    const anyState = fc.record({
      position: fc.constantFrom(...positions),
      signed: fc.constantFrom('none' as const, 'older' as const, 'this' as const),
      statement: fc.constantFrom(HASH, 'b'.repeat(64)),
      withdrawn: fc.boolean(),
      at: fc.constantFrom(NOW, new Date('2026-05-01T00:00:00Z')),
    });
    fc.assert(
      fc.property(anyState, ({ position, signed, statement, withdrawn, at }) => {
        const facts = { ...letter, withdrawn };
        const answer = decideSign(state(position, signed), facts, { ...here, statement }, at);
        if (isRefusal(answer)) return;
        expect({ statement, withdrawn, at }).toEqual({
          statement: HASH,
          withdrawn: false,
          at: NOW,
        });
        expect(signed).not.toBe('this');
        expect(answer.act).toBe(signed === 'older' ? 'reconfirmed' : 'signed');
      }),
    );
  });
});

describe('saying no', () => {
  test('declining is open to everybody who was asked and has not signed this text', () => {
    for (const position of ['invited', 'opened', 'bounced'] as const)
      expect(decideDecline(state(position), letter, NOW)).toBe('declined');
    expect(decideDecline(state('signed', 'older'), letter, NOW)).toBe('declined');
    expect(reason(decideDecline(state('signed', 'this'), letter, NOW))).toBe('signed-withdraw');
    expect(reason(decideDecline(state('declined'), letter, NOW))).toBe('already-declined');
  });

  test('withdrawing needs a signature, and nothing else', () => {
    for (const position of ['signed', 'asked-again', 'declined', 'expired'] as const)
      expect(decideWithdraw(state(position, 'older'))).toBe('withdrawn');
    expect(reason(decideWithdraw(state('declined')))).toBe('nothing-to-withdraw');
  });
});

describe('a new text', () => {
  test('asks signers again, tells the others, and leaves those alone who are out', () => {
    expect(decideNewText(state('signed', 'older'), letter, NOW)?.event).toBe('asked-again');
    expect(decideNewText(state('invited'), letter, NOW)?.event).toBe('new-text');
    for (const position of ['declined', 'withdrawn', 'revoked', 'prepared'] as const)
      expect(decideNewText(state(position), letter, NOW)).toBeNull();
  });

  test('nobody is asked once the letter is released, withdrawn or its window over', () => {
    const late = new Date('2026-04-02T00:00:00Z');
    expect(decideNewText(state('invited'), letter, late)).toBeNull();
    expect(decideNewText(state('invited'), { ...letter, withdrawn: true }, NOW)).toBeNull();
    const released = { ...letter, release: { versionId: V2 } };
    expect(decideNewText(state('invited'), released, NOW)).toBeNull();
    expect(decideExpire(state('invited'), released, late)).toBeNull();
    expect(decideExpire(state('invited'), letter, late)).toBe('expired');
    expect(decideExpire(state('signed', 'this'), letter, late)).toBeNull();
  });
});

describe('reminders', () => {
  const silent = (reminders: number, days: number) => ({
    ...state('invited'),
    reminders,
    lastMailAt: new Date(NOW.getTime() - days * DAY),
  });

  test('come after 3, 7 and 14 days of silence, and there is no fourth', () => {
    REMINDER_GAPS.forEach((days, index) => {
      expect(reason(decideRemind(silent(index, days - 0.01), letter, 'schedule', NOW))).toBe(
        'reminder-too-soon',
      );
      expect(decideRemind(silent(index, days), letter, 'schedule', NOW)).toMatchObject({
        reminder: index + 1,
      });
    });
    expect(reason(decideRemind(silent(3, 99), letter, 'schedule', NOW))).toBe('reminders-used-up');
    expect(reason(decideRemind(silent(3, 99), letter, 'hand', NOW))).toBe('reminders-used-up');
  });

  test('by hand may come sooner, but not twice in a day', () => {
    expect(decideRemind(silent(0, 1), letter, 'hand', NOW)).toMatchObject({ reminder: 1 });
    expect(reason(decideRemind(silent(0, 0.9), letter, 'hand', NOW))).toBe('reminder-too-soon');
  });

  test('stop with every kind of end', () => {
    const due = (position: Position) => ({ ...silent(0, 30), position });
    for (const position of [
      'signed',
      'declined',
      'withdrawn',
      'bounced',
      'expired',
      'revoked',
    ] as const)
      expect(isRefusal(decideRemind(due(position), letter, 'hand', NOW))).toBe(true);
    const ends = [{ withdrawn: true }, { release: { versionId: V2 } }, { closes: NOW }];
    for (const end of ends)
      expect(isRefusal(decideRemind(due('invited'), { ...letter, ...end }, 'schedule', NOW))).toBe(
        true,
      );
  });
});

describe('organisers', () => {
  test('invite whom the roster shows in office, once, with an address', () => {
    const one = { office: 'in-office', email: 'a@b.example', invited: 'no' } as const;
    const open = { withdrawn: false, count: 0 };
    const refused = (change: Partial<Candidate>) =>
      decideInvite({ ...one, ...change }, open)?.reason;
    expect(decideInvite(one, open)).toBeNull();
    expect(decideInvite({ ...one, office: 'unknown' }, open)).toBeNull();
    expect(refused({ email: null })).toBe('email-missing');
    expect(refused({ invited: 'same-person' })).toBe('already-invited');
    expect(refused({ office: 'not-in-office' })).toBe('not-in-office');
  });

  test('send only what is prepared, and only with a frozen text', () => {
    expect(decideSend(state('prepared'), letter, NOW)).toBe('invited');
    expect(reason(decideSend(state('prepared'), null, NOW))).toBe('letter-not-frozen');
    expect(reason(decideSend(state('invited'), letter, NOW))).toBe('already-sent');
  });

  test('never take a signature back, and hand over only to a free mailbox', () => {
    expect(reason(decideRevoke(state('declined', 'older')))).toBe('signature-not-yours');
    expect(decideHandOver(state('bounced'), { same: false, taken: false })).toBe('invited');
    const elsewhere = { same: false, taken: false };
    for (const position of ['signed', 'asked-again', 'declined'] as const)
      expect(reason(decideHandOver(state(position, 'older'), elsewhere))).toBe('handover-signed');
    expect(reason(decideHandOver(state('invited'), { same: false, taken: true }))).toBe(
      'mailbox-already-invited',
    );
  });
});

describe('typed codes', () => {
  const code: CodeState = {
    versionId: V2,
    purpose: 'sign',
    createdAt: new Date(NOW.getTime() - 60_000),
    expiresAt: new Date(NOW.getTime() + 60_000),
    attempts: 0,
    usedAt: null,
  };
  const wanted = { versionId: V2, purpose: 'sign' } as const;
  const check = (change: Partial<CodeState>, typed = '12345678') =>
    checkCode({ ...code, ...change }, '12345678', typed, wanted, NOW)?.reason ?? 'holds';

  test('hold once, for one text and one purpose, for five tries and until they expire', () => {
    expect(check({})).toBe('holds');
    expect(check({ usedAt: NOW })).toBe('signing-code-none');
    expect(check({ purpose: 'withdraw' })).toBe('signing-code-none');
    expect(check({ versionId: V1 })).toBe('signing-code-older-text');
    expect(check({ expiresAt: NOW })).toBe('signing-code-expired');
    expect(check({ attempts: CODE_ATTEMPTS })).toBe('signing-code-attempts');
    expect(check({}, '12345679')).toBe('signing-code-wrong');
  });

  test('that are not eight digits are a slip, not a guess, while the code can still be used', () => {
    for (const slip of ['', '1234567', '123456789', '1234 567x', 'my name'])
      expect([slip, check({}, slip)]).toEqual([slip, 'signing-code-unreadable']);
    expect(check({}, ' 1234-5678 ')).toBe('holds');
    expect(check({ attempts: CODE_ATTEMPTS }, 'x')).toBe('signing-code-attempts');
  });
});
