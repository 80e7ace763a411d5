import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { entered, newCase, person, restsOn } from '#support/cases';
import { testDatabase } from '#support/database';
import { invited, signs } from '#support/signatories';
import { stageLetter, testEnv } from '#support/signing';
import { approveRelease } from './release-actions.ts';
import { findReleaseView } from './release-view-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

describe('a letter that rests on a case', () => {
  test('goes out only when whom it names agreed, and the danger was looked at lately', async () => {
    const env = testEnv(db, '2026-03-02T09:00:00Z');
    const stage = await stageLetter(env);
    await signs(env, await invited(env, stage, 'Signer'), stage.version.statementSha256);
    const [lead] = stage.version.content.leads;
    const by = lead?.accountId ?? stage.version.frozenBy;
    const name = stage.version.content.title.split(' ').slice(-2).join(' ');
    const caseId = await newCase(env, by);
    const where = { caseId, by };
    const subject = await entered(env, where, 'subject', person(name));
    await restsOn(env, stage.letterId, caseId, by);
    const key = { letterId: stage.letterId, versionId: stage.version.id };
    const asked = { ...key, by: { audience: HOUSE, accountId: by } };
    const refused = await approveRelease(env, asked);
    expect(isRefusal(refused) ? refused.reason : refused).toBe('release-blocked');
    const view = await findReleaseView(env, asked);
    expect(JSON.stringify(view)).toContain('cases.release-blocker.name-not-agreed');
    expect(JSON.stringify(view)).toContain('cases.release-blocker.risk-missing');

    for (const use of ['store', 'name-public'])
      await entered(env, where, 'consent', {
        subject: subject.id,
        use,
        answer: 'given',
        basis: 'self',
        givenOn: '2026-02-01',
      });
    await entered(env, where, 'risk', {
      subject: subject.id,
      level: 'raised',
      note: 'Watched at home',
      assessedOn: '2026-03-01',
    });
    expect(await approveRelease(env, asked)).toBe('released');
  });
});
