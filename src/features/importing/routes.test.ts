import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#kernel/bytes';
import { addAccount, form, signIn } from '#support/app';
import { testDatabase } from '#support/database';
import { openImporting, parliament, seedLetter } from '#support/importing';
import { multipart } from '#support/roster';
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
  await desk.importParliament(parliament);
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

const upload = (
  fields: Readonly<Record<string, string>>,
  file?: Parameters<typeof multipart>[1],
) => {
  const { payload, headers } = multipart(fields, file);
  return app.inject({
    method: 'POST',
    url: paths.imports(),
    payload,
    headers: { ...headers, ...mine },
  });
};

describe('taking a letter in', () => {
  test('a file leads to a page that says it is being read and looks again by itself', async () => {
    const answer = await upload({}, { name: 'letter.txt', bytes: Buffer.from(seedLetter) });
    expect(answer.statusCode).toBe(303);
    const page = await get(String(answer.headers.location));
    expect([page.statusCode, page.headers['refresh']]).toEqual([200, '2']);
    expect(page.body).toContain('is being read');
    expect(page.body).toContain('letter.txt');
    await desk.runJobs();
    const read = await get(String(answer.headers.location));
    expect(read.headers['refresh']).toBeUndefined();
    expect(read.body).toContain('What was recognised');
  });

  test('nothing chosen and nothing pasted is a sentence', async () => {
    const answer = await upload({ text: '  ' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Choose a file or paste the text first.');
  });

  test('a file that is too large is refused, and pasted text beside it stays', async () => {
    const bytes = Buffer.alloc(10_000_001, 'a');
    const answer = await upload({ text: 'Pasted words' }, { name: 'large.txt', bytes });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('too large');
    expect(answer.body).toContain('Pasted words');
  });

  test('a form that breaks off is a sentence, never a fault', async () => {
    const { payload, headers } = multipart(
      { text: 'x' },
      { name: 'a.txt', bytes: Buffer.from('y') },
    );
    const answer = await app.inject({
      method: 'POST',
      url: paths.imports(),
      payload: payload.subarray(0, payload.length - 20),
      headers: { ...headers, ...mine },
    });
    expect(answer.statusCode).toBe(422);
  });

  test('a file that cannot be read says so, with a way on right there', async () => {
    const id = await desk.takeInFile('letter.docx', Buffer.from('PK\u0003\u0004 not a word file'));
    await desk.runJobs();
    const { statusCode, body } = await get(paths.letterImport(id));
    expect(statusCode).toBe(200);
    expect(body).toContain('could not be read');
    expect(body).toContain('The file is kept as it came.');
    expect(body).toContain('Or paste the text');
  });
});

describe('the page of what was recognised', () => {
  test('ties every mark of the source to its field, and every field to its place', async () => {
    const { body } = await get(paths.letterImport(await ready()));
    for (const part of ['demands-1', 'demands-2', 'signatories-1', 'signatories-2']) {
      expect(body).toContain(`id="source-${part}" href="#${part}"`);
      expect(body).toContain(`href="#source-${part}"`);
      expect(body).toContain(`id="${part}"`);
    }
    expect(body).toMatch(/Line \d+ of the text/);
  });

  test('chooses nobody: an offer is shown with its reasons, and homonyms side by side', async () => {
    const { body } = await get(paths.letterImport(await ready()));
    expect(body).toContain('Nicole KIIL-NIELSEN');
    expect(body).toContain('one letter from');
    expect(body).toContain('Several people have this name');
    expect(body).toContain('1 May 1970');
    expect(body).toContain('30 November 1981');
    expect(
      body.match(/type="radio"[^>]*checked[^>]*/g)?.every((one) => one.includes(' value checked')),
    ).toBe(true);
  });

  test('keeps what was typed with every button, and goes back to where it was pressed', async () => {
    const id = await ready();
    const answer = await post(`${paths.importReview(id)}?page=1`, {
      revision: '1',
      title: 'Kept title',
      do: 'drop demands 1',
    });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toContain('#demands-1');
    const { view } = await desk.view(id);
    expect([view?.review.title, view?.review.demands[0]?.dropped]).toEqual(['Kept title', true]);
    const page = await get(paths.letterImport(id));
    expect(page.body).toContain('Demand 1, left out:');
    expect(page.body).not.toContain('id="source-demands-1"');
  });

  test('a new row is where the page goes next', async () => {
    const id = await ready();
    const answer = await post(paths.importReview(id), { revision: '1', do: 'add signatories' });
    expect(answer.headers.location).toContain('#signatories-3');
  });

  test('a button nobody drew changes nothing and leads nowhere else', async () => {
    const id = await ready();
    for (const button of [
      'drop',
      'explode demands 1',
      'turn 9999999',
      'add <script>',
      '//evil.org',
    ]) {
      const answer = await post(paths.importReview(id), { revision: '1', do: button });
      expect(answer.statusCode).toBe(303);
      expect(String(answer.headers.location)).toMatch(/^\/desk\/imports\/[0-9a-f-]{36}\?page=/);
    }
    expect((await desk.view(id)).found.revision).toBe(1);
  });

  test('a save from another window is not written over: both texts are on the page', async () => {
    const id = await ready();
    await post(paths.importReview(id), { revision: '1', title: 'The first window' });
    const late = await post(paths.importReview(id), { revision: '1', title: 'The second window' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('The first window');
    expect(late.body).toContain('The second window');
    expect(late.body).toContain('name="revision" value="2"');
    expect((await desk.view(id)).view?.review.title).toBe('The first window');
  });

  test('when the session ended, what was typed waits on the page', async () => {
    const id = await ready();
    const answer = await post(paths.importReview(id), { revision: '1', title: 'Not lost' }, {});
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Not lost');
  });

  test('a list of three thousand names stays a page of a few hundred kilobytes', async () => {
    const names = Array.from(
      { length: 3_000 },
      (_, index) =>
        `- Ana Number${String.fromCharCode(97 + (index % 26))}${index} (Member, Org ${index})`,
    );
    const id = await ready(`We call for:\n\n- Her release\n\nSigned by:\n\n${names.join('\n')}\n`);
    const { body } = await get(`${paths.letterImport(id)}?page=2`);
    expect(body.length).toBeLessThan(600_000);
    expect((body.match(/name="signatories"/g) ?? []).length).toBeLessThanOrEqual(50);
  });
});

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
