import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sql } from '#platform/db';
import { silentLog } from '#platform/log';
import { newId } from '#kernel/ids';
import { enqueue } from '#platform/jobs';
import { listOutbox, queueMail } from '#platform/mail';
import { testDatabase } from '#support/database';
import { stageCosigning } from '#support/cosigning-letter';
import { pledged } from '#support/cosigning';
import { withdrawn } from '#support/following';
import { openedDump } from '#support/opened-dump';
import { address, DAY, given, runJobs, testEnv } from '#support/signing';
import { cosigningJobs } from './jobs.ts';
import { confirm } from './confirm-actions.ts';
import { changeCosigning } from './desk-actions.ts';
import { confirmationEmail } from './emails.tsx';
import { REMOVAL_REASON } from './cluster-rules.ts';
import { insertRemoval } from './cluster-store.ts';
import { disown, withdraw } from './ending-actions.ts';
import { expire } from './expiry-actions.ts';
import { recallFromGone } from './forgetting-actions.ts';
import { readToken } from './link-actions.ts';
import { drainPledgeMail, mailAgainJob } from './mail-jobs.ts';
import { mailAgain } from './mail-rules.ts';
import { ledgerEnd, listEntries } from './ledger-store.ts';
import { organisationMailJob } from './organisation-jobs.ts';
import {
  askAsOrganisation,
  confirmOrganisation,
  viewOrganisation,
  listOrganisation,
  organisationToken,
} from './organisation-actions.ts';
import { listOrganisationIds, listPublicOrganisations } from './organisation-store.ts';
import { closeWithdrawn, eraseDue } from './retention-actions.ts';
import { isDue, monthsAfter } from './retention-rules.ts';
import type { RemovalId } from './rules.ts';
import { findCosigning } from './state-store.ts';
import { openCosigning } from './writing-actions.ts';
import { translator } from '#ui';

const db = await testDatabase();
const env = { ...testEnv(db), outbox: null, log: silentLog };
const hot = openCosigning(env);
afterAll(() => db.close());

const NAMES = /zqrita|zqanswers/i;

test('months later no name and no address is left anywhere, and every count stays provable', async () => {
  const letter = await stageCosigning(env, { keptMonths: 2 });
  const { letterId, slug, drafter: by } = letter;
  const tokens: string[] = [];
  for (const nth of [1, 2, 3, 4])
    tokens.push(await pledged(hot, slug, `zqrita${nth}@example.org`, { name: `Zqrita ${nth}` }));
  for (const token of tokens.slice(0, 3)) given(await confirm(hot, token));
  given(await withdraw(env, tokens[2] ?? ''));
  const answerer = { name: 'Zqanswers', role: 'chair', email: address('zqanswers@example.org') };
  const face = { name: 'Writers’ Aid', country: 'HR', website: null, answerer, isOther: false };
  given(await askAsOrganisation(env, { ...face, slug, language: 'en' }));
  const [id] = await listOrganisationIds(db.read, letterId);
  if (id === undefined) throw new Error('it asked');
  const { seen } = given(await viewOrganisation(env, organisationToken(env, id)));
  given(await confirmOrganisation(env, organisationToken(env, id), seen));
  given(await listOrganisation(env, { letterId, organisationId: id, by }));
  await runJobs(env, [organisationMailJob(env)]);
  const to = address('zqrita4@example.org');
  const words = { publicUrl: env.publicUrl, title: 'A letter', number: '123' };
  const mail = confirmationEmail(translator('en'), { ...words, token: tokens[3] ?? '' });
  await db.transaction((tx) =>
    queueMail(tx, env, { to, ...mail, about: linkOf(tokens[3]).person, isBulk: true }),
  );
  await db.transaction((tx) =>
    insertRemoval(tx, {
      id: newId<RemovalId>(),
      letterId,
      class: 'other',
      at: env.now(),
      by,
      reason: env.seal.seal('\nall from the office of Zqrita', REMOVAL_REASON),
    }),
  );
  const before = { end: await ledgerEnd(db.read, letterId), rows: await rowsOf(letterId) };
  const entries = await listEntries(db.read, letterId, 0, 100);

  given(await changeCosigning(env, { letterId, change: 'closed', by }));
  env.pass(50 * DAY);
  expect(await eraseDue(env)).toBe(0); // not yet
  expect(await dump()).toMatch(NAMES);
  env.pass(15 * DAY);
  expect(await eraseDue(env)).toBe(3);
  expect(await dump()).not.toMatch(NAMES);
  expect(await eraseDue(env)).toBe(0); // once

  expect(await ledgerEnd(db.read, letterId)).toEqual(before.end);
  expect(await listEntries(db.read, letterId, 0, 100)).toEqual(entries);
  expect(await rowsOf(letterId)).toEqual(before.rows);
  expect((await listPublicOrganisations(db.read, letterId)).map(({ name }) => name)).toEqual([
    'Writers’ Aid',
  ]);
});

test('whoever came after it was reopened has months of their own', async () => {
  const letter = await stageCosigning(env, { keptMonths: 1 });
  const { letterId, slug, drafter: by } = letter;
  given(await confirm(hot, await pledged(hot, slug, 'first@example.org')));
  given(await changeCosigning(env, { letterId, change: 'closed', by }));
  env.pass(40 * DAY);
  given(await changeCosigning(env, { letterId, change: 'reopened', by }));
  expect(await eraseDue(env)).toBe(0);
  env.pass(DAY);
  given(await confirm(hot, await pledged(hot, slug, 'second@example.org')));
  given(await changeCosigning(env, { letterId, change: 'closed', by }));
  env.pass(20 * DAY);
  expect(await eraseDue(env)).toBe(0);
  env.pass(20 * DAY);
  expect(await eraseDue(env)).toBe(2);
});

test('a letter that is withdrawn ends its co-signing in the name of whoever withdrew it', async () => {
  const letter = await stageCosigning(env);
  const { letterId } = letter;
  await withdrawn(env, letter);
  const jobs = cosigningJobs({ ...env, postman: null, mailFrom: 'a@example.org' });
  await runJobs(
    env,
    jobs.filter(({ fact }) => fact !== undefined),
  );
  await closeWithdrawn(env, letterId);
  await closeWithdrawn(env, letterId); // told twice
  expect((await findCosigning(db.read, letterId, env.now()))?.closedAt).toEqual(env.now());
  const { rows } = await sql<{ by: string }>`
    select changed_by as by from cosigning_changes where letter_id = ${letterId}`.execute(db.read);
  expect(rows).toEqual([{ by: letter.reader }]);
});

test('months are counted by the calendar, and never end early', () => {
  const day = (text: string) => new Date(`${text}T10:00:00Z`);
  expect(monthsAfter(day('2026-01-31'), 1)).toEqual(day('2026-02-28'));
  expect(monthsAfter(day('2027-11-30'), 3)).toEqual(day('2028-02-29'));
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: day('2000-01-01'), max: day('2100-01-01') }),
      fc.integer({ min: 1, max: 36 }),
      (closedAt, keptMonths) => {
        const end = monthsAfter(closedAt, keptMonths);
        const days = (end.getTime() - closedAt.getTime()) / DAY;
        expect(days).toBeGreaterThanOrEqual(28 * keptMonths);
        expect(days).toBeLessThanOrEqual(31 * keptMonths);
        const ended = { closedAt, keptMonths, erasedAt: null };
        expect(isDue(ended, new Date(end.getTime() - 1))).toBe(false);
        expect(isDue(ended, end)).toBe(true);
      },
    ),
  );
});

test('whoever takes it back or says that it was not them is in no mail any more, and none leaves', async () => {
  const letter = await stageCosigning(env);
  for (const [name, act] of [
    ['zqtaken', withdraw],
    ['zqnotme', disown],
  ] as const) {
    const token = await pledged(hot, letter.slug, `${name}@example.org`, { hears: true });
    const { letterId, person } = linkOf(token);
    const payload = { letterId, person: Buffer.from(person).toString('hex') };
    const mails = { ...env, postman: null, mailFrom: 'a@example.org' };
    const again = () => db.transaction((tx) => enqueue(tx, mailAgain, payload));
    await drainPledgeMail(mails);
    await again();
    given(await confirm(hot, token));
    await runJobs(env, [mailAgainJob(mails)]);
    expect(await mailsTo(name)).toBe(2);

    await again(); // asked for before, written after
    given(await act(env, token));
    await runJobs(env, [mailAgainJob(mails)]);
    expect(await mailsTo(name)).toBe(0);
    expect(await dump()).not.toContain(name);
  }
  const { rows } = await sql`
    select 1 from mails where sent_at is null and refused_at is null and about is not null`.execute(
    db.read,
  );
  expect(rows).toEqual([]);
});

test('a mail that is written while somebody takes it back is taken back with it', async () => {
  const letter = await stageCosigning(env);
  const token = await pledged(hot, letter.slug, 'zqmeanwhile@example.org');
  const { letterId, person } = linkOf(token);
  await db.transaction(async (tx) => {
    const to = address('zqmeanwhile@example.org');
    await queueMail(tx, env, { to, subject: '-', text: '-', html: '-', about: person });
    given(await withdraw(env, token)); // commits before the mail does
    await recallFromGone(tx, env, letterId, [person]);
  });
  expect(await mailsTo('zqmeanwhile')).toBe(0);
});

test('whose address a stranger typed is kept nowhere once the days to answer are over', async () => {
  const letter = await stageCosigning(env);
  const answerer = { name: 'Zqstranger', role: 'chair', email: address('zqstranger@example.org') };
  const face = { name: 'Their Aid', country: 'HR', website: null, answerer, isOther: false };
  given(await askAsOrganisation(env, { ...face, slug: letter.slug, language: 'en' }));
  await pledged(hot, letter.slug, 'zqstranger@example.org');
  await runJobs(env, [organisationMailJob(env)]);
  await drainPledgeMail({ ...env, postman: null, mailFrom: 'a@example.org' });
  expect(await mailsTo('zqstranger')).toBe(2);
  env.pass(8 * DAY);
  await eraseDue(env);
  await expire(env);
  expect(await mailsTo('zqstranger')).toBe(0);
  expect(await dump()).not.toMatch(/zqstranger/i);
});

/** How many kept mails have this in a recipient's address. */
async function mailsTo(name: string): Promise<number> {
  const mails = await listOutbox(db.read, env, { limit: 1_000 });
  return mails.filter(({ to }) => to.some((one) => one.includes(name))).length;
}

function linkOf(token = '') {
  const link = readToken(env, token);
  if (link === null) throw new Error('it was made here');
  return link;
}

const dump = () => openedDump({ read: db.read, seal: env.seal });

/** What a recount looks at: everything of a row that is not about a person. */
async function rowsOf(letterId: string) {
  const { rows } = await sql`
    select person, round, state, country, commitment, ledger_no, pledged_at from cosignatures
     where letter_id = ${letterId}::uuid order by pledge_no`.execute(db.read);
  return rows;
}
