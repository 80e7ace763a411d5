import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { form, signIn } from '#support/app';
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
beforeAll(async () => {
  await desk.importParliament(parliament);
  mine = await signIn(env, ana);
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

  test('an empty file is called empty, and nobody is told that it was kept', async () => {
    const answer = await upload({ text: '' }, { name: 'empty.txt', bytes: Buffer.from('') });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('There is no text in this file.');
    expect(answer.body).not.toContain('What you entered has been kept.');
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

describe('a mail', () => {
  const part = (headers: readonly string[], text: string) => ['--b', ...headers, '', text];
  const named = (name: string) => [
    `Content-Type: text/plain; charset=utf-8; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
  ];
  const long = seedLetter.replace('Almaty.', `Almaty. ${'She is innocent. '.repeat(80)}`);
  const other =
    'We call for:\n\n- The release of Timur Abdiyev\n\nYours sincerely,\n\nBERG Ana MEP';
  const mail = [
    'From: Ana <ana@example.org>',
    'Subject: the letter',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...part(['Content-Type: text/plain; charset=utf-8'], long),
    ...part(named('other.txt'), other),
    '--b--',
    '',
  ].join('\r\n');

  test('offers the files that came with it, and one of them can be read instead', async () => {
    const id = await desk.takeInFile('mail.eml', Buffer.from(mail));
    await desk.runJobs();
    const page = await get(paths.letterImport(id));
    expect(page.body).toContain('She has been held since January');
    expect(page.body).toContain('Read this file instead');
    await post(paths.importReading(id), { attachment: '0' });
    await desk.runJobs();
    const read = await get(paths.letterImport(id));
    expect(read.body).toContain('this is what was read');
    expect(read.body).toContain('The release of Timur Abdiyev');
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

test.each([paths.importReview, paths.importConfirmation])(
  'the address of a page drawn by a form leads back to the letter: %#',
  async (posted) => {
    const id = await ready();
    const answer = await get(`${posted(id)}?page=1&only=open`);
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      `${paths.letterImport(id)}?page=1&only=open`,
    ]);
  },
);
