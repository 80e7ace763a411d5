import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import type { AccountId } from '#kernel/ids';
import { readZip } from '#platform/zip-reading';
import { signIn } from '#support/app';
import { openCases } from '#support/case-people';
import { entered, newCase, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { testFolder } from '#support/folder';
import { ARCHIVE_LIMITS, readArchive } from './archive-rules.ts';
import { listExports } from './archive-store.ts';
import { listEntries } from './entry-store.ts';
import type { CaseId } from './rules.ts';

const stage = await openCases(await testDatabase());
afterAll(() => stage.close());
const { env, app, people, caseId, get, post, work } = stage;
const { drafter, reader, stranger } = people;

async function send(
  who: AccountId,
  url: string,
  file: { readonly field: string; readonly name: string; readonly bytes: Uint8Array },
  fields: Readonly<Record<string, string>> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set(file.field, new Blob([Buffer.from(file.bytes)]), file.name);
  const sent = new Response(body);
  const headers = {
    'content-type': sent.headers.get('content-type') ?? '',
    ...(await signIn(env, who)),
  };
  const payload = Buffer.from(await sent.arrayBuffer());
  return app.inject({ method: 'POST', url, payload, headers });
}

const table = (who: AccountId, into: CaseId, text: string, kind = 'subject') => {
  const file = { field: 'table', name: 'people.csv', bytes: Buffer.from(text) };
  return send(who, '/desk/cases/imports/tables', file, { case: into, kind });
};

const exportUrl = `/desk/cases/${caseId}/export`;
const chosen = { purpose: 'own', reason: 'A copy for the safe' };
const peopleIn = async (id: CaseId) => {
  const entries = await listEntries(env.db.read, env, HOUSE, id, { kinds: ['subject'] });
  const names = entries.flatMap(({ content }) => ('names' in content ? content.names : []));
  return names.map(({ text }) => text).toSorted(); // the clock of a test stands still
};

describe('taking a case out', () => {
  test('gives a drafter an archive that holds, under a name that names nobody, and no cache keeps it', async () => {
    const answer = await post(drafter, exportUrl, chosen);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="case-[\d-]+-own\.zip"$/,
    );
    const path = join(testFolder(), 'case.zip');
    await writeFile(path, answer.rawPayload);
    expect(isRefusal(readArchive(await readZip(path, ARCHIVE_LIMITS)))).toBe(false);
    const page = await get(drafter, exportUrl);
    expect(page.body).toContain('A copy for the safe');
    expect(page.body).toContain('Dora Drafter');
    expect((await get(drafter, `/desk/cases/${caseId}/history`)).body).toContain('Exported once');
  });

  test('is refused to everybody else, and a look at the page takes nothing out', async () => {
    const before = (await listExports(env.db.read, HOUSE, caseId)).length;
    expect((await post(reader, exportUrl, chosen)).statusCode).toBe(404);
    expect((await post(stranger, exportUrl, chosen)).statusCode).toBe(404);
    expect((await post(people.owner, exportUrl, chosen)).statusCode).toBe(404);
    expect((await get(drafter, exportUrl)).statusCode).toBe(200);
    expect((await listExports(env.db.read, HOUSE, caseId)).length).toBe(before);
  });

  test('asks for whom and why, and keeps what was chosen', async () => {
    const noPurpose = await post(drafter, exportUrl, { reason: 'For the archive room' });
    expect(noPurpose.statusCode).toBe(422);
    expect(noPurpose.body).toContain('For the archive room');
    const noReason = await post(drafter, exportUrl, { purpose: 'partner', reason: 'x' });
    expect(noReason.statusCode).toBe(422);
    expect(noReason.body).toMatch(/value="partner" checked/);
  });

  test('shows whose consent is missing before anything leaves', async () => {
    await entered(env, { caseId, by: drafter }, 'subject', person('Dana Sarova'));
    expect((await get(drafter, exportUrl)).body).toContain('Dana Sarova');
  });
});

describe('bringing an archive', () => {
  test('shows who signed it and what is in it, and makes a case of it only when told to', async () => {
    const bytes = (await post(drafter, exportUrl, chosen)).rawPayload;
    const file = { field: 'file', name: 'case.zip', bytes };
    const brought = await send(stranger, '/desk/cases/imports', file);
    expect(brought.statusCode).toBe(303);
    const review = String(brought.headers['location']);
    const page = await get(stranger, review);
    expect(page.body.replaceAll(/<\/?span>/g, '')).toContain('test.example/log/cases+');
    expect(page.body).toContain('Threats against Dana Sarova');
    expect((await get(drafter, review)).statusCode).toBe(404);
    expect((await post(stranger, `${review}/confirmation`)).statusCode).toBe(303);
    expect((await get(stranger, review)).body).toContain('<progress');
    await work();
    const done = await get(stranger, review);
    const made = /\/desk\/cases\/([0-9a-f-]{36})/.exec(done.body)?.[1] as CaseId; // the link to the case
    expect(made).not.toBe(caseId);
    expect(await peopleIn(made)).toEqual(await peopleIn(caseId));
    expect((await get(stranger, `/desk/cases/${made}`)).statusCode).toBe(200);
    expect((await get(drafter, `/desk/cases/${made}`)).statusCode).toBe(404);
    const again = await post(stranger, `${review}/confirmation`);
    expect(again.statusCode).toBe(303);
    await work();
    expect((await get(stranger, review)).body).toContain(made);
  });

  test('that was changed, is no archive or unpacks to too much is refused with a sentence', async () => {
    const whole = (await post(drafter, exportUrl, chosen)).rawPayload;
    const files = await readZip(await kept(whole), ARCHIVE_LIMITS);
    files.set('case.json', Buffer.from('{}'));
    const changed = await env.zip(files, env.now());
    const bomb = await env.zip(new Map([['big', new Uint8Array(100_000_001)]]), env.now());
    for (const [bytes, sentence] of [
      [changed, 'case.json is not the file that was listed'],
      [bomb, 'too large'],
      [Buffer.from('hello'), 'not a zip'],
    ] as const) {
      const file = { field: 'file', name: 'case.zip', bytes };
      const answer = await send(drafter, '/desk/cases/imports', file);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(sentence);
    }
  });
});

async function kept(bytes: Uint8Array): Promise<string> {
  const path = join(testFolder(), 'kept.zip');
  await writeFile(path, bytes);
  return path;
}

describe('bringing a table', () => {
  const text = 'name,born,mood\nMira Okoro,1970,=1+1\nLee Park,1970-02-31,good\nSAROVA Dana,,\n';

  test('shows each row with what would happen, and writes nothing until it is confirmed', async () => {
    const into = await newCase(env, drafter, 'A table goes here');
    await entered(env, { caseId: into, by: drafter }, 'subject', person('Dana Sarova'));
    const review = String((await table(drafter, into, text)).headers['location']);
    const page = await get(drafter, review);
    expect(page.body).toContain('Not recognised: left out');
    expect(page.body).toContain('Lee Park');
    expect((await get(drafter, `${review}?part=known`)).body).toContain('Probably the same as');
    expect(await peopleIn(into)).toEqual(['Dana Sarova']);
    await post(drafter, `${review}/confirmation`, { known: 'leave' });
    await work();
    expect(await peopleIn(into)).toEqual(['Dana Sarova', 'Mira Okoro']);
    expect((await get(drafter, review)).body).toContain('2 rows were left');
    const left = await get(drafter, `${review}/left.csv`);
    expect(left.headers['cache-control']).toBe('no-store');
    expect(left.body).toContain('Lee Park,1970-02-31,good,');
    expect(left.body).toContain('SAROVA Dana');
    expect(left.body).not.toContain('Mira');
    expect((await get(stranger, `${review}/left.csv`)).statusCode).toBe(404);
  });

  test('adds those that are probably there too when that is asked for', async () => {
    const into = await newCase(env, drafter, 'A table goes here too');
    await entered(env, { caseId: into, by: drafter }, 'subject', person('Dana Sarova'));
    const review = String((await table(drafter, into, text)).headers['location']);
    await post(drafter, `${review}/confirmation`, { known: 'add' });
    await work();
    expect(await peopleIn(into)).toEqual(['Dana Sarova', 'Mira Okoro', 'SAROVA Dana']);
  });

  test('of hundreds of rows is taken in part by part, and goes on where it broke off', async () => {
    const into = await newCase(env, drafter, 'A long table');
    const rows = Array.from({ length: 230 }, (_, index) => `Place number ${index},place`);
    const sent = await table(drafter, into, `name,type\n${rows.join('\n')}\n`);
    const review = String(sent.headers['location']);
    await post(drafter, `${review}/confirmation`, { known: 'add' });
    await work();
    expect((await peopleIn(into)).length).toBe(230);
    await work();
    expect((await peopleIn(into)).length).toBe(230);
  });

  test('goes only into a case one drafts, and what is missing is asked for', async () => {
    expect((await table(stranger, caseId, text)).statusCode).toBe(404);
    expect((await table(drafter, caseId, text, 'case')).statusCode).toBe(422);
    expect((await table(drafter, caseId, 'name\n')).body).toContain('nothing below it');
    const removed = await table(drafter, caseId, text);
    const review = String(removed.headers['location']);
    expect((await post(drafter, `${review}/removal`)).statusCode).toBe(303);
    expect((await get(drafter, review)).statusCode).toBe(404);
  });
});
