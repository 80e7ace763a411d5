import { describe, expect, test } from 'vitest';
import type { CaseId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import { riskStanding } from './risk-rules.ts';
import type { Content, Entry, EntryId } from './rules.ts';

const subject = newId<EntryId>();
const now = new Date('2026-03-20T12:00:00Z');

function note(assessedOn: string, level: Content<'risk'>['level'] = 'high'): Entry<'risk'> {
  const at = new Date(`${assessedOn}T12:00:00Z`);
  return {
    id: newId(),
    caseId: newId<CaseId>(),
    kind: 'risk',
    shownTo: 'drafters',
    certainty: null,
    revision: 1,
    addedAt: at,
    changedAt: at,
    changedBy: newId(),
    removedAt: null,
    content: { subject, level, note: 'Followed on her way home', assessedOn },
    earliest: null,
    latest: null,
  };
}

describe('before somebody is shown in public, their danger', () => {
  test.each([
    ['was looked at within a fortnight', [note('2026-03-06')], null, 'fresh'],
    ['was looked at longer ago', [note('2026-03-05')], null, 'old'],
    ['was never looked at', [], null, 'missing'],
    ['will be looked at tomorrow', [note('2026-03-21')], null, 'missing'],
    ['is extreme, and a week counts', [note('2026-03-13', 'extreme')], null, 'fresh'],
    ['is extreme, and a longer while does not', [note('2026-03-12', 'extreme')], null, 'old'],
    ['is low, and still a fortnight counts', [note('2026-03-05', 'low')], null, 'old'],
    ['was looked at before the last publication', [note('2026-03-10')], '2026-03-11', 'before'],
    ['was looked at since', [note('2026-03-10'), note('2026-03-12')], '2026-03-11', 'fresh'],
  ] as const)('%s', (_what, notes, published, standing) => {
    const last = published === null ? null : new Date(`${published}T12:00:00Z`);
    expect(riskStanding(notes, subject, last, now)).toBe(standing);
  });
});
