import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import {
  approvalsThatCount,
  decideApprove,
  decideTakeBack,
  earliest,
  nextStep,
} from './release-rules.ts';
import { withdrawalInput } from './withdrawal-rules.ts';
import type { Approver, ReleaseFacts } from './release-rules.ts';

const hour = 3_600_000;
const noon = new Date('2026-11-20T12:00:00Z');
const at = (hours: number) => new Date(noon.getTime() + hours * hour);
const [ana, bo, cy, stranger] = [
  newId<AccountId>(),
  newId<AccountId>(),
  newId<AccountId>(),
  newId<AccountId>(),
];

const noTitle = { key: 'letters.missing.title', values: {} };
const facts: ReleaseFacts = {
  origin: 'written-here',
  released: false,
  withdrawn: false,
  blockers: [],
  signatures: 3,
  window: { opens: at(0), closes: at(10) },
  embargo: null,
  leads: [ana, bo, cy],
  leadsNeeded: 2,
  approvals: [],
};
const lead = (accountId: AccountId): Approver => ({
  accountId,
  isLead: true,
  isSecondReader: false,
  isAuthor: false,
});

describe('a letter goes out', () => {
  test('only with as many leads as its text says', () => {
    expect(nextStep(facts, at(1))).toEqual({ step: 'needs-approval', missing: 2 });
    expect(nextStep({ ...facts, approvals: [ana] }, at(1))).toEqual({
      step: 'needs-approval',
      missing: 1,
    });
    expect(nextStep({ ...facts, approvals: [ana, cy] }, at(1))).toEqual({ step: 'ready' });
  });

  test('never before its window opens or its embargo ends, whichever is later', () => {
    const agreed = { ...facts, approvals: [ana, bo] };
    expect(nextStep(agreed, at(-1))).toEqual({ step: 'waits-until', at: at(0) });
    const held = { ...agreed, embargo: at(4) };
    expect(nextStep(held, at(3.999))).toEqual({ step: 'waits-until', at: at(4) });
    expect(nextStep(held, at(4))).toEqual({ step: 'ready' });
  });

  test('never once its window has closed, however many agreed', () => {
    expect(nextStep({ ...facts, approvals: [ana, bo, cy] }, at(10))).toEqual({
      step: 'missed-window',
    });
  });

  test('never without a signature, a title, a date or an addressee', () => {
    const empty = { ...facts, approvals: [ana, bo], signatures: 0, blockers: [noTitle] };
    expect(nextStep(empty, at(1))).toEqual({
      step: 'blocked',
      reasons: [noTitle, { key: 'refusal.no-signature-yet', values: {} }],
    });
  });

  test('by the word of leads named in the text, not of people added later', () => {
    expect(approvalsThatCount({ ...facts, approvals: [stranger, ana] })).toEqual([ana]);
    const answer = decideApprove(facts, lead(stranger), at(1));
    expect(isRefusal(answer) && answer.reason).toBe('only-leads-approve');
  });

  test('as a transcription only by a second reader who did not enter it', () => {
    const old: ReleaseFacts = {
      ...facts,
      origin: 'published-elsewhere',
      window: null,
      leads: [],
      leadsNeeded: 0,
    };
    const reader = { accountId: bo, isLead: false, isSecondReader: true, isAuthor: false };
    expect(decideApprove(old, reader, at(0))).toBe('approve');
    const own = decideApprove(old, { ...reader, isAuthor: true }, at(0));
    expect(isRefusal(own) && own.reason).toBe('not-your-own-transcription');
    expect(nextStep({ ...old, approvals: [bo] }, at(0))).toEqual({ step: 'ready' });
  });
});

test('a double click on approve is one approval, and what was given can be taken back until release', () => {
  expect(decideApprove({ ...facts, approvals: [ana] }, lead(ana), at(1))).toBe('already');
  expect(decideTakeBack({ ...facts, approvals: [ana] }, ana)).toBe('take-back');
  expect(isRefusal(decideTakeBack({ ...facts, approvals: [ana], released: true }, ana))).toBe(true);
  expect(isRefusal(decideTakeBack(facts, ana))).toBe(true);
});

test('whatever happened before, "ready" means: inside the window, embargo over, enough named leads, a signature, no gap', () => {
  const someone = fc.constantFrom(ana, bo, cy, stranger);
  const anyFacts = fc.record<ReleaseFacts>({
    origin: fc.constant('written-here'),
    released: fc.boolean(),
    withdrawn: fc.boolean(),
    blockers: fc.subarray([noTitle, { key: 'letters.missing.date', values: {} }]),
    signatures: fc.nat(3),
    window: fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([opens, long]) => ({ opens: at(opens), closes: at(opens + long) })),
    embargo: fc.option(fc.integer({ min: -20, max: 20 }).map(at)),
    leads: fc.uniqueArray(fc.constantFrom(ana, bo, cy), { minLength: 1 }),
    leadsNeeded: fc.integer({ min: 0, max: 3 }),
    approvals: fc.uniqueArray(someone),
  });
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: -30, max: 50 }).map(at), (given, now) => {
      if (nextStep(given, now).step !== 'ready') return;
      expect(given.released || given.withdrawn).toBe(false);
      expect(given.blockers).toEqual([]);
      expect(given.signatures).toBeGreaterThan(0);
      expect(now >= (earliest(given) ?? now)).toBe(true);
      expect(given.window !== null && now >= given.window.opens && now < given.window.closes).toBe(
        true,
      );
      const counted = given.leads.filter((one) => given.approvals.includes(one));
      expect(counted.length).toBeGreaterThanOrEqual(Math.max(1, given.leadsNeeded));
    }),
    { numRuns: 2_000 },
  );
});

test('a withdrawal needs a notice and a deliberate yes', () => {
  expect(withdrawalInput.safeParse({ notice: ' ', confirmed: 'yes' }).success).toBe(false);
  expect(withdrawalInput.safeParse({ notice: 'Superseded.' }).success).toBe(false);
  expect(withdrawalInput.safeParse({ notice: 'Superseded.', confirmed: 'yes' }).success).toBe(true);
});
