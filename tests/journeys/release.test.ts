import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { HOUSE, listGrants } from '#access';
import type { AccountId } from '#kernel/ids';
import type { KeptMail } from '#platform/mail';
import { zipFiles } from '#platform/zip';
import { readZip } from '#platform/zip-reading';
import { paths } from '#ui/paths';
import { button, expectFit, startJourneys } from '#support/journey';
import { codeIn, invitePeople, mailsTo, stageLetter, tokenIn } from '#support/signing';
import type { Stage } from '#support/signing';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { signWithCode } from '../../src/features/signing/sign-actions.ts';
import { sendInvitations } from '#signing';

const { env, browser, at, mailWith, signInByLink } = await startJourneys();
const cli = join('bin', 'undersigned');
const folder = mkdtempSync(join(tmpdir(), 'undersigned-release-'));
afterAll(() => rmSync(folder, { recursive: true }));

let stage: Stage;
let lead: AccountId;

beforeAll(async () => {
  stage = await stageLetter(env);
  const { letterId, drafter: by, version } = stage;
  const grants = await listGrants(env.db.read, HOUSE, letterId);
  lead = grants.find((grant) => grant.role === 'lead')?.accountId ?? stage.drafter;
  await sendInvitations(env, {
    letterId,
    invitationIds: await invitePeople(env, stage, ['Ana']),
    by,
  });
  const token = await mailWith('ana@parliament.example', tokenIn);
  const statement = version.statementSha256;
  await askForCode(env, { token, purpose: 'sign', statement });
  await signWithCode(env, {
    token,
    statement,
    code: await mailWith('ana@parliament.example', codeIn),
  });
});

async function deskOf(
  account: AccountId,
  wish: { width: 360 | 1280; dark?: boolean },
): Promise<Page> {
  const page = await browser.openPage(wish);
  return signInByLink(page, { account });
}

/** Files are made by a job a moment after release; a reader is told to wait until then. */
async function download(path: string): Promise<Buffer> {
  for (let wait = 0; wait < 100; wait += 1) {
    const answer = await fetch(at(path));
    if (answer.status === 200) return Buffer.from(await answer.arrayBuffer());
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} was never ready`);
}

function verify(file: string): { status: number | null; said: string } {
  const run = spawnSync(process.execPath, [cli, 'verify', file], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('before release nobody finds the letter, and a drafter sees who still has to agree', async () => {
  expect((await fetch(at(paths.letter(stage.slug)))).status).toBe(404);
  const page = await deskOf(stage.drafter, { width: 360, dark: true });
  await page.goto(at(paths.release(stage.letterId)));
  expect(await page.getByText('One more lead has to approve version 1.').isVisible()).toBe(true);
  expect(await button(page, /^Approve/).count()).toBe(0);
  await expectFit(page);
});

test('one press by the lead puts the letter out, on a phone', async () => {
  const page = await deskOf(lead, { width: 360 });
  await page.goto(at(paths.release(stage.letterId)));
  await button(page, 'Approve the release of version 1').click();
  await page.getByText(/This letter went public on/).waitFor();
  await expectFit(page);
  await page.getByRole('link', { name: 'Letter page' }).click();
  await page.waitForURL(at(paths.letter(stage.slug)));
  expect(await page.getByText('We ask you to act.').isVisible()).toBe(true);
  expect(await page.getByText('Ana', { exact: true }).first().isVisible()).toBe(true);
});

test('the bundle proves itself without the server, and one changed letter in it is found', async () => {
  const bundle = await download(paths.letterBundle(stage.slug));
  await expect
    .poll(async () => (await download(paths.letter(stage.slug))).toString(), { timeout: 10_000 })
    .toContain('every signature stands in the log');
  const pdf = await download(paths.letterPdf(stage.slug));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const file = join(folder, 'bundle.zip');
  writeFileSync(file, bundle);
  const good = verify(file);
  expect(good.said).toContain('Everything in this bundle holds.');
  expect(good.said).toContain('Ana');
  expect(good.status).toBe(0);
  const files = await readZip(file, { files: 100, fileBytes: 5e6, bytes: 1e7 });
  const statement = files.get('statements/1.txt');
  expect(Buffer.from(statement ?? []).toString()).toContain('We ask you to act.');
  files.set(
    'statements/1.txt',
    Buffer.from(
      `${Buffer.from(statement ?? [])
        .toString()
        .replace('to act', 'to wait')}`,
    ),
  );
  writeFileSync(file, await zipFiles(files, new Date()));
  const changed = verify(file);
  expect(changed.said).toContain('it is not the text that was signed');
  expect(changed.status).toBe(1);
  expect(verify(import.meta.filename).status).toBe(2);
});

test('withdrawing asks twice, keeps what was typed, and leaves the notice in place of the text', async () => {
  const page = await deskOf(lead, { width: 1280 });
  await page.goto(at(paths.release(stage.letterId)));
  await page.getByText('Withdraw the whole letter').click();
  await page.getByLabel(/^Notice shown/).fill('One fact was wrong.');
  await button(page, 'Withdraw the letter').click();
  await page.getByText('Tick the box').first().waitFor();
  expect(await page.getByLabel(/^Notice shown/).inputValue()).toBe('One fact was wrong.');
  await expectFit(page);
  await page.getByLabel(/I understand/).check();
  await button(page, 'Withdraw the letter').click();
  await page.getByText(/This letter was withdrawn on/).waitFor();
  await page.goto(at(paths.letter(stage.slug)));
  await page.getByText('One fact was wrong.').waitFor();
  expect(await page.getByText('We ask you to act.').count()).toBe(0);
  expect(await page.content()).not.toContain('two writers');
});

test('who wrote and who signed is told by mail, once each', async () => {
  const subject = 'Released: For the release of two writers';
  const titled = (mail: KeptMail) => (mail.subject === subject ? mail : null);
  const mail = await mailWith('ana@parliament.example', titled);
  expect(mail.text).toContain(at(paths.letter(stage.slug)));
  const taken = await mailWith('ana@parliament.example', (one) =>
    one.subject.startsWith('Withdrawn: ') ? one : null,
  );
  expect(taken.text).toContain('> One fact was wrong.');
  const all = await mailsTo(env, 'ana@parliament.example');
  expect(all.filter((one) => one.subject === subject)).toHaveLength(1);
});
