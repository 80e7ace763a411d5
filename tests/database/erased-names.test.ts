import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InvitationId } from '#kernel/ids';
import { sql } from '#platform/db';
import { verifyBundle } from '#proof';
import { form, signIn } from '#support/app';
import { openedDump } from '#support/opened-dump';
import { openStage } from '#support/stage';
import type { Stage } from '#support/stage';
import { runJobs } from '#support/signing';
import { wordsIn } from '#support/text-in';
import { asTestEnv } from '#support/two-letters';
import { paths } from '#ui/paths';
import { startSequencer } from '../../src/features/record/jobs.ts';
import { allJobs } from '../../src/main/worker.ts';

let stage: Stage;
let before: { bundle: Buffer; page: string };
let name: string;
beforeAll(async () => {
  stage = await openStage();
  await runJobs(asTestEnv(stage.env), allJobs(stage.env));
  name = stage.released.words.invited;
  before = { bundle: await bundle(), page: await page() };
});
afterAll(() => stage.close());

type Who = 'drafter' | 'reader' | 'lead' | 'elsewhere';

async function post(who: Who, url: string, fields: Record<string, string>) {
  const { env, app, cast } = stage;
  const headers = { ...(await signIn(env, cast[who])), ...form(fields).headers };
  return app.inject({ method: 'POST', url, ...form(fields), headers });
}

async function get(who: Who, url: string) {
  const { env, app, cast } = stage;
  return app.inject({ url, headers: await signIn(env, cast[who]) });
}

const url = () => paths.nameErasure(stage.released.id, stage.released.invited);
const act = (which: 'decision' | 'taking-back') =>
  paths.nameErasureAct(stage.released.id, stage.released.invited, which);
const page = async () => (await stage.app.inject({ url: paths.letter('marked-released') })).body;

/** The bundle, as soon as the newest act stands in a checkpoint. */
async function bundle(): Promise<Buffer> {
  const sequencer = startSequencer(stage.env);
  try {
    for (let attempt = 0; attempt < 200; attempt++) {
      const answer = await stage.app.inject({ url: paths.letterBundle('marked-released') });
      if (answer.statusCode === 200) return answer.rawPayload;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await sequencer.stop();
  }
  throw new Error('no bundle');
}

async function verify(zip: Buffer) {
  const limits = { files: 100, fileBytes: 50_000_000, bytes: 100_000_000 };
  const files = await stage.env.unzip(zip, limits);
  if (!(files instanceof Map)) throw new Error('the bundle is a zip');
  return verifyBundle(files);
}

const dump = () => openedDump({ read: stage.env.db.read, seal: stage.env.seal });

test('a name is where it belongs before anybody asked, so that its absence means something', async () => {
  expect(before.page).toContain(name);
  const report = await verify(before.bundle);
  expect(report.sentences.filter(({ holds }) => !holds)).toEqual([]);
  expect(report.letter?.signatories.map((one) => one.name)).toContain(name);
  expect(await dump()).toContain(name);
});

test('asking erases nothing; whoever asked does not confirm, and it can be taken back', async () => {
  const view = await get('drafter', url());
  expect(view.statusCode).toBe(200);
  expect((await post('elsewhere', url(), { reason: 'x' })).statusCode).toBe(404);
  expect((await post('reader', url(), { reason: 'x' })).statusCode).toBe(403);
  expect((await post('lead', url(), { reason: ' ' })).statusCode).toBe(422);
  expect((await post('lead', url(), { reason: `${name} rang us` })).statusCode).toBe(303);
  expect((await post('drafter', url(), { reason: 'again' })).statusCode).toBe(409);
  expect((await post('lead', act('decision'), { decision: 'confirmed' })).statusCode).toBe(403);
  expect((await post('drafter', act('decision'), { decision: 'confirmed' })).statusCode).toBe(403);
  expect((await post('drafter', act('taking-back'), {})).statusCode).toBe(303);
  expect((await post('reader', act('decision'), { decision: 'confirmed' })).statusCode).toBe(409);
  expect(await page()).toContain(name);
});

test('a second reader may refuse, and the name stays', async () => {
  expect((await post('drafter', url(), { reason: 'asked by phone' })).statusCode).toBe(303);
  expect((await get('reader', paths.desk())).body).toContain(url());
  expect((await post('reader', act('decision'), { decision: 'refused' })).statusCode).toBe(303);
  expect(await page()).toContain(name);
});

test('once confirmed, no page, file, feed or row of the database has the name in it', async () => {
  expect((await post('drafter', url(), { reason: `${name} asked for it` })).statusCode).toBe(303);
  expect((await post('reader', act('decision'), { decision: 'confirmed' })).statusCode).toBe(303);
  const html = await page();
  expect(html).not.toContain(name);
  expect(html).toContain('Name erased at their request');
  expect(html).toContain('signed by code from the official mailbox');
  const left = (await dump()).split('\n').filter((line) => line.includes(name));
  expect(left).toEqual([]);
  const json = await stage.app.inject({ url: paths.letterJson('marked-released') });
  const { signatories } = json.json<{ signatories: Record<string, unknown>[] }>();
  expect(signatories).toEqual([
    expect.objectContaining({ name: null, erased: true, mode: 'mailbox', capacity: '' }),
  ]);
  const desk = await get('drafter', url());
  expect(desk.body).toContain('asked for it');
  expect(desk.body).not.toContain(name);
});

test('the PDF is made anew without the name, and so is the bundle, which says what was done', async () => {
  const pdf = paths.letterPdf('marked-released');
  expect((await stage.app.inject({ url: pdf })).statusCode).toBe(503);
  await runJobs(asTestEnv(stage.env), allJobs(stage.env));
  const made = await stage.app.inject({ url: pdf });
  const words = await wordsIn('application/pdf', made.rawPayload);
  expect(words).toContain('Name erased at their request');
  expect(words).not.toContain(name);
  const after = await bundle();
  expect(await wordsIn('application/zip', after)).not.toContain(name);
  const report = await verify(after);
  expect(report.sentences.filter(({ holds }) => !holds)).toEqual([]);
  expect(report.sentences.map(({ text }) => text)).toContain(
    '1 name on the list was erased at request; the record still holds the signature itself.',
  );
  expect(report.letter?.signatories).toEqual([
    expect.objectContaining({ name: null, mode: 'mailbox', day: '2026-03-01' }),
  ]);
});

test('a bundle from before still verifies: nothing of the record was changed', async () => {
  const report = await verify(before.bundle);
  expect(report.sentences.filter(({ holds }) => !holds)).toEqual([]);
});

test('what was erased stays erased: no act brings it back, and nothing is erased twice', async () => {
  expect((await post('drafter', url(), { reason: 'again' })).statusCode).toBe(409);
  expect((await post('reader', act('decision'), { decision: 'refused' })).statusCode).toBe(409);
  const { id, invited, token } = stage.released;
  const handover = paths.invitationAct(id, invited, 'handover');
  const tried = await post('drafter', handover, { email: 'zqnew@parliament.example' });
  expect(tried.statusCode).toBe(409);
  expect((await stage.app.inject({ url: `/sign/${token}` })).statusCode).toBe(410);
});

test('of an erased reply the bundle says so, and everything else holds, in older bundles too', async () => {
  const { released, ids } = stage;
  const at = paths.replyErasure(released.id, ids.publicReply);
  const decision = paths.replyErasureAct(released.id, ids.publicReply, 'decision');
  const older = await bundle();
  expect(await wordsIn('application/zip', older)).toContain('Your letter came.');
  expect((await post('drafter', at, { reason: 'it names a clerk' })).statusCode).toBe(303);
  expect((await post('reader', decision, { decision: 'confirmed' })).statusCode).toBe(303);
  const newer = await bundle();
  expect(await wordsIn('application/zip', newer)).not.toContain('Your letter came.');
  for (const zip of [older, newer])
    expect((await verify(zip)).sentences.filter(({ holds }) => !holds)).toEqual([]);
  await runJobs(asTestEnv(stage.env), allJobs(stage.env)); // mails that told of it are emptied by a job
  const left = (await dump()).split('\n').filter((line) => line.includes('Your letter came.'));
  expect(left).toEqual([]);
});

test('somebody who was only asked is asked no more, and the signed sheet of another is gone', async () => {
  const { env, released } = stage;
  const { rows } = await sql<{ id: InvitationId; name: string }>`
    select id, name from invitations where letter_id = ${released.id} and name is not null`.execute(
    env.db.read,
  );
  expect(rows.map((row) => row.name).toSorted()).toEqual(
    ['released on paper', released.words.declined, released.words.silent].toSorted(),
  );
  expect(await dump()).toContain(released.words.scan);
  for (const { id } of rows) {
    const at = paths.nameErasure(released.id, id);
    const decision = paths.nameErasureAct(released.id, id, 'decision');
    expect((await post('drafter', at, { reason: 'asked' })).statusCode).toBe(303);
    expect((await post('lead', decision, { decision: 'confirmed' })).statusCode).toBe(303);
  }
  const left = await dump();
  for (const word of ['released on paper', released.words.silent, released.words.scan])
    expect(left).not.toContain(word);
  const { rows: stand } = await sql<{ position: string; ended: boolean }>`
    select position, ended_at is not null as ended from invitations
     where letter_id = ${released.id} order by position`.execute(env.db.read);
  expect(stand).toEqual([
    { position: 'declined', ended: false }, // it was counted at release, and stays counted
    { position: 'revoked', ended: true },
    { position: 'revoked', ended: true },
    { position: 'signed', ended: false },
  ]);
  env.now.advance(40 * 86_400_000);
  const mails = (await env.outbox?.list(500))?.length;
  await runJobs(asTestEnv(env), allJobs(env));
  expect((await env.outbox?.list(500))?.length).toBe(mails);
});

test('where the name stands in the text, the page says that it stays there', async () => {
  const { env, draft } = stage;
  const { rows } = await sql<{ id: InvitationId }>`
    update invitations set name = 'Name of lead' where id = ${draft.invited} returning id`.execute(
    env.db.read,
  );
  expect(rows).toHaveLength(1);
  expect(draft.version.statement).toContain('Name of lead');
  const answer = await get('drafter', paths.nameErasure(draft.id, draft.invited));
  expect(answer.body).toContain('It stands in version 1, which others signed as it is.');
});
