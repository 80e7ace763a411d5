import { afterAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { InvitationId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { listOutbox } from '#platform/mail';
import { liveSignatures, recordPrintedSignature } from '#signing';
import { granted, workOff } from '#support/app';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { openedDump } from '#support/opened-dump';
import { declines, invited, signs } from '#support/signatories';
import { given, stageLetter } from '#support/signing';
import type { Stage } from '#support/signing';
import { asTestEnv } from '#support/two-letters';
import { importingJobs } from '../../src/features/importing/jobs.ts';
import type { PersonId } from '../../src/features/importing/people-rules.ts';
import { insertPerson } from '../../src/features/importing/people-store.ts';
import { markConfirmed } from '../../src/features/importing/review-store.ts';
import { takeIn } from '../../src/features/importing/upload-actions.ts';
import { viewImport } from '../../src/features/importing/view-actions.ts';
import {
  askNameErasure,
  decideNameErasure,
} from '../../src/features/publication/erasure-actions.ts';
import { keepPdf } from '../../src/features/publication/file-actions.ts';
import { findPublishedFile } from '../../src/features/publication/store.ts';

const db = await testDatabase();
const env = wholeEnvironment(db);
env.now.set('2026-03-02T09:00:00Z');
const testEnv = asTestEnv(env);
afterAll(async () => {
  await env.pdf.close();
  env.documents.close();
  env.letterReader.close();
  env.images.close();
  await db.close();
});

const dump = () => openedDump({ read: db.read, seal: env.seal });

async function invitationOf(name: string): Promise<InvitationId> {
  const { rows } = await sql<{ id: InvitationId }>`
    select id from invitations where name = ${name}`.execute(db.read);
  if (rows[0] === undefined) throw new Error(`nobody of the name ${name} was invited`);
  return rows[0].id;
}

/** The drafter asks, the second reader confirms. */
async function erase(stage: Stage, invitationId: InvitationId): Promise<void> {
  const { letterId, drafter, reader } = stage;
  const which = { letterId, invitationId };
  const by = (accountId: typeof drafter) => ({ audience: HOUSE, accountId });
  granted(await askNameErasure(env, { ...which, reason: 'asked', by: by(drafter) }));
  granted(await decideNameErasure(env, { ...which, decision: 'confirmed', by: by(reader) }));
}

/** A name as an older letter prints it, with the list and the file that it was imported from. */
async function printedLetter() {
  const stage = await stageLetter(testEnv, 'published-elsewhere');
  const { letterId, drafter, reader } = stage;
  const text = `Zqsubject is held.\n\nWe call for:\n\n- Release\n\nYours,\n\nKILL-ZQNIELSEN Zqnicole\n`;
  const importId = granted(await takeIn(env, { file: null, text, by: drafter }));
  await workOff(db, importingJobs(env));
  const person = {
    key: 'ep:zq777',
    name: 'Zqnicole Kiil-Zqnielsen',
    capacity: 'MEP',
    country: 'FR',
    politicalGroup: 'Verts/ALE',
    party: null,
  };
  await db.transaction(async (tx) => {
    await markConfirmed(tx, { id: importId, letterId, at: env.now(), by: drafter });
    const printed = {
      name: 'KILL-ZQNIELSEN Zqnicole',
      capacity: '',
      organisation: '',
      country: '',
    };
    await insertPerson(tx, env, { id: newId<PersonId>(), letterId, position: 1, printed });
    const other = { name: 'Zqother Person', capacity: '', organisation: '', country: '' };
    await insertPerson(tx, env, { id: newId<PersonId>(), letterId, position: 2, printed: other });
    granted(
      await recordPrintedSignature(tx, env, {
        letterId,
        person,
        mandateId: null,
        signedOn: '2011-09?',
        printedAs: 'KILL-ZQNIELSEN Zqnicole',
        source: 'As printed in 2011',
        enteredBy: drafter,
        confirmedBy: reader,
      }),
    );
  });
  return { ...stage, importId };
}

test('of a name that an older letter prints go the slip, the detail that quotes it, the list and the file', async () => {
  const letter = await printedLetter();
  const words = /zqnielsen|zqnicole|ep:zq777/i;
  expect(await dump()).toMatch(words);
  await erase(letter, await invitationOf('Zqnicole Kiil-Zqnielsen'));
  const left = (await dump()).split('\n').filter((line) => words.test(line));
  expect(left).toEqual([]);
  expect(await dump()).toContain('Zqother Person'); // who did not ask stays
  const signatures = await liveSignatures(db.read, letter.letterId, letter.version.id);
  expect(signatures).toMatchObject([{ name: null, printedAs: null, mode: 'paper' }]);
  const shown = { page: 1, only: 'all' } as const;
  const view = await viewImport(env, { importId: letter.importId, audience: HOUSE, shown });
  expect(isRefusal(view) && view.reason).toBe('import-erased');
});

test('a PDF that was begun before a name was erased is not kept after', async () => {
  const stage = await stageLetter(testEnv);
  const guest = await invited(testEnv, stage, 'Zqmira');
  await signs(testEnv, guest, stage.version.statementSha256);
  const { letterId, slug, version } = stage;
  await sql`
    insert into letter_releases (letter_id, version_id, released_at)
    values (${letterId}, ${version.id}, ${env.now()})`.execute(db.read);
  const invitationId = await invitationOf('Zqmira');
  const read: (string | null)[] = [];
  const order = { letterId, slug, versionId: version.id };
  const slow = {
    ...env,
    pdf: {
      supported: true,
      render: async () => {
        await erase(stage, invitationId);
        return { bytes: Buffer.from('with Zqmira'), archival: true };
      },
    },
  };
  await keepPdf(slow, order, (letter) => {
    read.push(...letter.signatories.map(({ name }) => name));
    return { template: '', inputs: {}, madeAt: env.now() };
  });
  expect(read).toEqual(['Zqmira']);
  expect(await findPublishedFile(db.read, version.id, 'letter.pdf')).toBeNull();
});

test('what somebody does at another letter is not touched: neither their name there nor their mails', async () => {
  const [one, two] = [await stageLetter(testEnv), await stageLetter(testEnv)];
  await declines(testEnv, await invited(testEnv, one, 'Zqtwice'));
  await sql`update invitations set name = 'Zqtwice one' where name = 'Zqtwice'`.execute(db.read);
  await declines(testEnv, await invited(testEnv, two, 'Zqtwice'));
  await erase(one, await invitationOf('Zqtwice one'));
  const mails = await listOutbox(db.read, env, { limit: 500 });
  const theirs = mails.filter(({ to }) => to.includes('zqtwice@parliament.example'));
  expect(theirs.length).toBeGreaterThan(0);
  expect(theirs.every(({ text }) => text !== '')).toBe(true);
  expect(await invitationOf('Zqtwice')).toBeTruthy();
  const { rows } = await sql<{ letterId: LetterId; declined: number }>`
    select letter_id as "letterId", count(*)::integer as declined from invitations
     where position = 'declined' and letter_id = any(${[one.letterId, two.letterId]})
     group by 1`.execute(db.read);
  expect(rows.map(({ declined }) => declined)).toEqual([1, 1]); // both still counted as said no
});

test('a fault at the end undoes all of it: a name is erased whole or not at all', async () => {
  const stage = await stageLetter(testEnv);
  const guest = await invited(testEnv, stage, 'Zqwhole');
  await signs(testEnv, guest, stage.version.statementSha256);
  const invitationId = await invitationOf('Zqwhole');
  await sql`create function fail_erasure() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`.execute(db.read);
  await sql`create trigger fail_erasure before update on name_erasures
    for each row when (new.decision = 'confirmed') execute function fail_erasure()`.execute(
    db.read,
  );
  const before = (await dump()).split('\n').filter((line) => /zqwhole/i.test(line));
  await expect(erase(stage, invitationId)).rejects.toThrow('the disk is full');
  const after = (await dump()).split('\n').filter((line) => /zqwhole/i.test(line));
  expect(after).toEqual(before);
  await sql`drop trigger fail_erasure on name_erasures`.execute(db.read);
  const { letterId, reader } = stage;
  const by = { audience: HOUSE, accountId: reader };
  given(await decideNameErasure(env, { letterId, invitationId, decision: 'confirmed', by }));
  expect(await dump()).not.toMatch(/zqwhole/i);
});
