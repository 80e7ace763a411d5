import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#kernel/bytes';
import { addAccount, form, signIn } from '#support/app';
import { testDatabase } from '#support/database';
import { openImporting, seedLetter } from '#support/importing';
import { paths } from '#ui/paths';
import type { ImportId } from './rules.ts';

const db = await testDatabase();
const desk = await openImporting(db);
const { app, env, ana } = desk;
afterAll(() => desk.close());

type Headers = Awaited<ReturnType<typeof signIn>>;
let mine: Headers;
let other: Headers;
beforeAll(async () => {
  mine = await signIn(env, ana);
  other = await signIn(env, await addAccount(env, 'Bo Ek', 'bo@example.org'));
});

const get = (url: string, who: Headers = mine) => app.inject({ url, headers: { ...who } });
const post = (url: string, fields: Readonly<Record<string, string>>, who: object = mine) => {
  const { payload, headers } = form(fields);
  return app.inject({ method: 'POST', url, payload, headers: { ...headers, ...who } });
};

async function ready(text = seedLetter): Promise<ImportId> {
  const id = await desk.takeIn(text);
  await desk.runJobs();
  return id;
}

describe('hostile words', () => {
  const html = '<script>alert(1)</script>';

  test('in the letter are shown as text in both panes', async () => {
    const id = await ready(seedLetter.replaceAll('Dana', html));
    const { body } = await get(paths.letterImport(id));
    expect(body).not.toContain(html);
    expect(body).toContain('&lt;script>alert(1)');
  });

  test('typed into every field come back as typed, and never as anything else', async () => {
    const id = await ready();
    const fields: Record<string, string> = { revision: '1', do: 'save' };
    for (const name of ['title', 'date', 'body', 'day', 'language']) fields[name] = html;
    for (const [kind, part] of [
      ['demands', 'text'],
      ['demands', 'type'],
      ['signatories', 'name'],
      ['signatories', 'country'],
    ] as const) {
      fields[kind] = '1';
      fields[`${kind}.1.${part}`] = html;
    }
    expect((await post(paths.importReview(id), fields)).statusCode).toBe(303);
    await desk.runJobs();
    const { statusCode, body } = await get(paths.letterImport(id));
    expect(statusCode).toBe(200);
    expect(body).not.toContain(html);
    const confirmed = await post(paths.importConfirmation(id), { ...fields, revision: '2' });
    expect(confirmed.statusCode).toBe(422);
    expect(confirmed.body).not.toContain(html);
    expect(confirmed.body).toContain('&lt;script>alert(1)');
  });

  test('in a file’s name cannot break a header or a page', async () => {
    const name = `../../${html}"\r\nx: y\u202E.txt`;
    const id = await desk.takeInFile(name, Buffer.from(seedLetter));
    await desk.runJobs();
    const page = await get(paths.letterImport(id));
    expect(page.body).not.toContain(html);
    const file = await get(paths.importFile(id));
    expect(file.statusCode).toBe(200);
    expect(file.headers['x']).toBeUndefined();
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    expect(file.headers['content-type']).toBe('application/octet-stream');
  });
});

describe('the file', () => {
  test('is handed over as it came, with the hash the page shows', async () => {
    const bytes = Buffer.from(`\uFEFF${seedLetter}\r\n`);
    const id = await desk.takeInFile('letter.txt', bytes);
    const { rawPayload } = await get(paths.importFile(id));
    expect(rawPayload.equals(bytes)).toBe(true);
    const { body } = await get(paths.letterImport(id));
    expect(body.replaceAll(/<\/?span>/g, '')).toContain(sha256(bytes));
  });

  test('and everything read from it is nobody else’s to see, change or remove', async () => {
    const id = await ready();
    for (const url of [paths.letterImport(id), paths.importFile(id)])
      expect((await get(url, other)).statusCode).toBe(404);
    const acts = [
      paths.importReview(id),
      paths.importConfirmation(id),
      paths.importReading(id),
      paths.importRemoval(id),
    ];
    for (const url of acts)
      expect((await post(url, { revision: '1' }, other)).statusCode).toBe(404);
    expect((await desk.view(id)).found.state).toBe('review');
    expect((await get(paths.imports(), other)).body).not.toContain(id);
  });

  test('removed by hand is gone, with what was read', async () => {
    const id = await ready();
    expect((await post(paths.importRemoval(id), {})).statusCode).toBe(303);
    expect((await get(paths.letterImport(id))).statusCode).toBe(404);
    expect((await get(paths.importFile(id))).statusCode).toBe(404);
  });
});
