import { afterAll, describe, expect, test } from 'vitest';
import { grantRole, HOUSE, inviteAccount, listGrants, revokeRole } from '#access';
import type { Audience, Role } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import { findDraft, findLetter, freezeVersion, saveDraft } from '#letters';
import { renderPage, translator } from '#ui';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import { waitingJobs } from '#support/jobs';
import { askAgain, declines, invited, signs } from '#support/signatories';
import { address, DAY, freezeText, given, MINUTE, stageLetter, testEnv } from '#support/signing';
import type { Stage } from '#support/signing';
import { approveRelease, releaseIfDue, takeBackApproval } from './release-actions.ts';
import { withdrawLetter } from './withdrawal-actions.ts';
import { ReleasePage } from './release-pages.tsx';
import { findReleaseView } from './release-view-actions.ts';

const db = await testDatabase();
afterAll(() => db.close());

async function leadOf(stage: Stage): Promise<AccountId> {
  const grants = await listGrants(db.read, HOUSE, stage.letterId);
  const lead = grants.find((grant) => grant.role === 'lead');
  if (lead === undefined) throw new Error('the letter has a lead');
  return lead.accountId;
}

/** Somebody who looks with these roles on this letter. */
function viewer(accountId: AccountId, letterId: LetterId, ...roles: Role[]) {
  const audience: Audience = {
    kind: 'account',
    accountId,
    owner: false,
    roles: new Map([[letterId, new Set(roles)]]),
    cases: new Map(),
  };
  return { audience, accountId };
}

let stages = 0;
/** A letter with one signature, and the lead who can release it. A world of its own each time. */
async function signedLetter() {
  stages += 1;
  const env = testEnv(db, `2026-03-02T09:${String(stages).padStart(2, '0')}:00Z`);
  const stage = await stageLetter(env);
  const name = `Signer${stages}`;
  const guest = await invited(env, stage, name);
  await signs(env, guest, stage.version.statementSha256);
  const lead = await leadOf(stage);
  const key = { letterId: stage.letterId, versionId: stage.version.id };
  return { env, stage, guest, lead, key, by: viewer(lead, stage.letterId, 'lead') };
}

async function acts(letterId: LetterId): Promise<string[]> {
  const { rows } = await sql<{ act: string }>`
    select act from record_leaves where letter_id = ${letterId} order by seq`.execute(db.read);
  return rows.map((row) => row.act);
}

const reasonOf = (answer: unknown) => (isRefusal(answer) ? answer.reason : 'not refused');

describe('release', () => {
  test('by the last lead needed puts the letter out at once, and the record closes its list', async () => {
    const { env, key, by } = await signedLetter();
    expect(await approveRelease(env, { ...key, by })).toBe('released');
    const letter = await findLetter(db.read, HOUSE, key.letterId);
    expect(letter?.release?.releasedAt).toEqual(env.now());
    expect(await acts(key.letterId)).toEqual([
      'version-frozen',
      'signed',
      'declines-counted',
      'released',
      'roster',
    ]);
    const jobs = (await waitingJobs(db.read)).filter((job) => job.key?.includes(key.versionId));
    expect(jobs.map((job) => job.name)).toContain('publication.make-files');
  });

  test('happens once, however many hands press the button at the same moment', async () => {
    const { env, key, by } = await signedLetter();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => approveRelease(env, { ...key, by })),
    );
    expect(answers.filter((answer) => answer === 'released')).toHaveLength(6);
    expect((await acts(key.letterId)).filter((act) => act === 'released')).toHaveLength(1);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from release_approvals where letter_id = ${key.letterId}`.execute(
      db.read,
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('is refused to drafters, second readers and leads of other letters', async () => {
    const { env, stage, key } = await signedLetter();
    const other = await signedLetter();
    for (const by of [
      viewer(stage.drafter, key.letterId, 'drafter'),
      viewer(stage.reader, key.letterId, 'second-reader'),
      viewer(other.lead, other.key.letterId, 'lead'),
    ])
      expect(reasonOf(await approveRelease(env, { ...key, by }))).toBe('only-leads-approve');
    expect((await findLetter(db.read, HOUSE, key.letterId))?.release).toBeNull();
  });

  test('is refused for a text the lead has not seen', async () => {
    const { env, stage, key, by } = await signedLetter();
    await freezeText(env, stage, 'We ask you to act today.', 2);
    expect(reasonOf(await approveRelease(env, { ...key, by }))).toBe('version-outdated');
  });

  test('waits for signatures under the newest text: those under an older one do not count', async () => {
    const { env, stage, key, by, guest } = await signedLetter();
    const version = await freezeText(env, stage, 'We ask you to act today.', 2);
    const seen = { ...key, versionId: version.id, by };
    expect(reasonOf(await approveRelease(env, seen))).toBe('release-blocked');
    await askAgain(env);
    await signs(env, guest, version.statementSha256);
    expect(await approveRelease(env, seen)).toBe('released');
    expect(await acts(key.letterId)).toContain('reconfirmed');
  });

  test('never before the embargo ends: a job does it then, and not if an approval was taken back', async () => {
    const { env, stage, by, key } = await signedLetter();
    const draft = await findDraft(db.read, HOUSE, key.letterId);
    if (draft === null) throw new Error('there is a draft');
    const embargo = new Date(env.now().getTime() + DAY).toISOString().slice(0, 16);
    const content = { ...draft.content, embargo: `${embargo}Z` };
    const { letterId } = key;
    given(await saveDraft(env, { letterId, revision: draft.revision, content, by: stage.drafter }));
    const version = given(
      await freezeVersion(env, { letterId, note: 'Embargo.', by: stage.drafter }),
    );
    const late = await invited(env, stage, `Embargoed${stages}`);
    await signs(env, late, version.statementSha256);
    const seen = { letterId, versionId: version.id };
    expect(await approveRelease(env, { ...seen, by })).toBe('approved');
    const planned = (await waitingJobs(db.read)).find((job) => job.key === `release ${version.id}`);
    expect(planned?.runAt.toISOString()).toBe(new Date(`${embargo}Z`).toISOString());
    await releaseIfDue(env, seen); // a clock that ran ahead started the job too early
    expect((await findLetter(db.read, HOUSE, letterId))?.release).toBeNull();
    given(await takeBackApproval(env, { ...seen, by: by.accountId }));
    env.pass(2 * DAY);
    await releaseIfDue(env, seen);
    expect((await findLetter(db.read, HOUSE, letterId))?.release).toBeNull();
    expect(await approveRelease(env, { ...seen, by })).toBe('released');
  });

  test('is over when the window has closed', async () => {
    const { env, key, by } = await signedLetter();
    env.pass(365 * DAY);
    expect(reasonOf(await approveRelease(env, { ...key, by }))).toBe('release-window-closed');
  });

  test('needs two of two leads when the text says so, and the word of one whose role ended is gone', async () => {
    const { env, stage, by, key } = await signedLetter();
    const { letterId } = key;
    const second = await env.db.transaction(async (tx) => {
      const email = address(`second${stages}@example.org`);
      const person = { email, name: 'Second', language: 'en' as LanguageTag, by: stage.drafter };
      const accountId = given(await inviteAccount(tx, env, person));
      const grant = { letterId, accountId, role: 'lead', capacity: 'MEP' } as const;
      given(await grantRole(tx, { ...grant, by: stage.drafter, at: env.now() }));
      return accountId;
    });
    const draft = await findDraft(db.read, HOUSE, letterId);
    if (draft === null) throw new Error('there is a draft');
    const content = { ...draft.content, leadsNeeded: 2 };
    given(await saveDraft(env, { letterId, revision: draft.revision, content, by: stage.drafter }));
    const version = given(await freezeVersion(env, { letterId, note: 'Two.', by: stage.drafter }));
    await signs(env, await invited(env, stage, `Pair${stages}`), version.statementSha256);
    const seen = { letterId, versionId: version.id };
    expect(await approveRelease(env, { ...seen, by })).toBe('approved');
    const grants = await listGrants(db.read, HOUSE, letterId);
    const grant = grants.find((one) => one.role === 'lead' && one.accountId === by.accountId);
    await env.db.transaction(async (tx) => {
      if (grant === undefined) throw new Error('the first lead has a grant');
      const ended = { letterId, grantId: grant.id, by: stage.drafter, at: env.now() };
      given(await revokeRole(tx, ended));
    });
    const other = viewer(second, letterId, 'lead');
    expect(await approveRelease(env, { ...seen, by: other })).toBe('approved');
    await env.db.transaction(async (tx) => {
      const again = { letterId, accountId: by.accountId, role: 'lead', capacity: 'MEP' } as const;
      given(await grantRole(tx, { ...again, by: stage.drafter, at: env.now() }));
    });
    expect(await approveRelease(env, { ...seen, by })).toBe('released');
  });
});

describe('after release', () => {
  test('a signature is late: dated, and outside the list the record closed', async () => {
    const { env, stage, key, by } = await signedLetter();
    const late = await invited(env, stage, `Late${stages}`);
    expect(await approveRelease(env, { ...key, by })).toBe('released');
    await signs(env, late, stage.version.statementSha256);
    const { rows } = await sql<{ late: boolean }>`
      select late from signatures where letter_id = ${key.letterId} order by signed_at`.execute(
      db.read,
    );
    expect(rows.map((row) => row.late)).toEqual([false, true]);
    expect((await acts(key.letterId)).slice(-2)).toEqual(['roster', 'signed']);
  });

  test('an approval cannot be taken back, and the letter can be withdrawn once, with its notice', async () => {
    const { env, key, by } = await signedLetter();
    expect(reasonOf(await withdrawLetter(env, { ...key, notice: 'No.', by: by.accountId }))).toBe(
      'letter-not-released',
    );
    given(await approveRelease(env, { ...key, by }));
    expect(reasonOf(await takeBackApproval(env, { ...key, by: by.accountId }))).toBe(
      'letter-released-already',
    );
    const notice = 'One fact was wrong.\nWe withdraw the letter.';
    given(await withdrawLetter(env, { ...key, notice, by: by.accountId }));
    expect(reasonOf(await withdrawLetter(env, { ...key, notice, by: by.accountId }))).toBe(
      'letter-withdrawn',
    );
    const letter = await findLetter(db.read, HOUSE, key.letterId);
    expect(letter?.withdrawal?.notice).toBe(notice);
    expect((await acts(key.letterId)).at(-1)).toBe('letter-withdrawn');
  });
});

test('how many declined is counted in the record, never who', async () => {
  const { env, stage, key, by } = await signedLetter();
  const guest = await invited(env, stage, `Decliner${stages}`);
  await declines(env, guest);
  env.pass(MINUTE);
  given(await approveRelease(env, { ...key, by }));
  const { rows } = await sql<{ document: string }>`
    select document from record_details where letter_id = ${key.letterId}`.execute(db.read);
  const all = rows.map((row) => row.document).join('\n');
  expect(all).toMatch(/^count: 1$/m);
  expect(all).not.toMatch(/Decliner/);
});

test('the release page says its moments in the letter’s own zone', async () => {
  const { env, key, by } = await signedLetter();
  given(await approveRelease(env, { ...key, by }));
  const view = given(await findReleaseView(env, { letterId: key.letterId, by }));
  if (view.version === null) throw new Error('the letter has a version');
  const version = { ...view.version, content: { zone: 'Asia/Almaty' } };
  const embargo = new Date('2026-03-02T08:00:00Z');
  const withdrawnAt = new Date('2026-03-09T08:00:00Z');
  const context = { t: translator('en'), here: '/', person: null, outboxShown: false };
  for (const shown of [view, { ...view, withdrawnAt }]) {
    const page = renderPage(ReleasePage({ context, view: { ...shown, version, embargo } }));
    expect(page).toContain('GMT+5');
    expect(page).not.toMatch(/\d UTC/);
  }
});

test('the page offers approval to the lead alone, and says to everybody where the letter stands', async () => {
  const { env, stage, key, by } = await signedLetter();
  const mine = given(await findReleaseView(env, { letterId: key.letterId, by }));
  expect(mine.version && mine.may.approve).toBe(true);
  expect(mine.version && mine.step).toEqual({ step: 'needs-approval', missing: 1 });
  const drafter = viewer(stage.drafter, key.letterId, 'drafter');
  const theirs = given(await findReleaseView(env, { letterId: key.letterId, by: drafter }));
  expect(theirs.version && theirs.may.approve).toBe(false);
  const nobody = viewer(stage.drafter, key.letterId);
  expect(reasonOf(await findReleaseView(env, { letterId: key.letterId, by: nobody }))).toMatch(
    /not-found/,
  );
});
