import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { HOUSE } from '#access';
import { createLetter, findLetterBySlug } from '#letters';
import type { LanguageTag } from '#kernel/language';
import type { FastifyInstance } from '#platform/http';
import { verifyBundle } from '#proof';
import { addAccount, granted, testApp, workOff } from '#support/app';
import { testDatabase } from '#support/database';
import { wholeEnvironment } from '#support/environment';
import { rows } from '#support/visibility-rows';
import { demandsRoutes } from '../../src/features/demands/routes.ts';
import { letterJson, noticeJson } from '../../src/features/publication/json-shape-rules.ts';
import { publicationJobs } from '../../src/features/publication/jobs.ts';
import { withdrawLetter } from '../../src/features/publication/withdrawal-actions.ts';
import { publicationRoutes } from '../../src/features/publication/routes.ts';
import { startSequencer } from '../../src/features/record/jobs.ts';
import { loadExample } from '../../src/main/example.ts';

const db = await testDatabase();
const env = wholeEnvironment(db, 'https://letters.example');
const page = '/letters/kazakhstan-2011';
let app: FastifyInstance;

beforeAll(async () => {
  await loadExample(env);
  app = await testApp(env, demandsRoutes, publicationRoutes);
});
afterAll(async () => {
  await app.close();
  await env.pdf.close();
  await db.close();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

async function included(): Promise<void> {
  const sequencer = startSequencer(env);
  await expect.poll(async () => (await get(`${page}/bundle.zip`)).statusCode).toBe(200);
  await sequencer.stop();
}

function unzip(zip: Buffer): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Uint8Array>();
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      opened.on('entry', (entry: yauzl.Entry) => {
        opened.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, new Uint8Array(Buffer.concat(chunks)));
            opened.readEntry();
          });
        });
      });
      opened.on('end', () => resolve(files));
      opened.readEntry();
    });
  });
}

/** Throws where the text is not well-formed XML. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => names.push(local));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

describe('a released letter', () => {
  test('shows title, addressee, date, demands and every signatory on its page', async () => {
    const { statusCode, body, headers } = await get(page);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('Threatened arrests of opposition leaders in Kazakhstan</h1>');
    expect(body).toContain('Authorities of Kazakhstan (inferred)');
    expect(body).toContain('September 2011 (inferred)');
    expect(body.match(/id="demand-\d"/g)).toHaveLength(5);
    expect(body.match(/class="person"/g)).toHaveLength(7);
    expect(body).toContain('Nicole Kiil-Nielsen');
    expect(body).toContain('of 735 seats');
  });

  test('never makes a printed name look as if it had been signed here', async () => {
    const { body } = await get(page);
    expect(body).toContain('as printed in the published letter: KILL-NIELSEN Nicole');
    expect(body.match(/as printed in the published letter: [^<]+<\/span>/g)).toHaveLength(7);
    expect(body).not.toMatch(/signed (?:on paper|with a passkey|by code)/);
    const data = letterJson.parse((await get(`${page}.json`)).json());
    expect(data.signatories.every(({ mode }) => mode === 'printed')).toBe(true);
    expect(data.signatories.every(({ signed_at }) => signed_at === null)).toBe(true);
  });

  test('keeps what belongs to the desk at the desk', async () => {
    const shown = (
      await Promise.all([page, `${page}.json`, '/feeds/letters.atom'].map((url) => get(url)))
    )
      .map(({ body }) => body)
      .join('\n');
    expect(shown).not.toContain('A leader of the Socialist Movement Kazakhstan'); // a note on a subject
    expect(shown).not.toContain('example.invalid'); // the mailboxes of those who entered it
  });

  test('can be listed by name, by country and by group', async () => {
    const order = async (by: string) =>
      [...(await get(`${page}?by=${by}`)).body.matchAll(/class="part">([^<]+)/g)].map(
        ([, one]) => one,
      );
    expect(await order('name')).toEqual([]);
    expect(await order('country')).toEqual([
      'France',
      'Germany',
      'Greece',
      'Ireland',
      'Spain',
      'United Kingdom',
    ]);
    expect(await order('group')).toHaveLength(2);
    expect((await get(`${page}?by=nonsense`)).body).toBe((await get(page)).body);
  });

  test('speaks French to who asks for it', async () => {
    const french = await get(page, { 'accept-language': 'fr-BE, en;q=0.5' });
    expect(french.body).toContain('septembre 2011 (date déduite)');
    expect(french.headers['etag']).not.toBe((await get(page)).headers['etag']);
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await get(page);
    const again = await get(page, { 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('says that its PDF is being made, then gives the one file that was made', async () => {
    const early = await get(`${page}.pdf`);
    expect([early.statusCode, early.headers['retry-after']]).toEqual([503, '5']);
    expect(early.body).toContain('being made');
    await workOff(db, publicationJobs(env));
    const made = await get(`${page}.pdf`);
    expect([made.statusCode, made.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(made.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    await workOff(db, publicationJobs(env));
    expect((await get(`${page}.pdf`)).rawPayload.equals(made.rawPayload)).toBe(true);
  });

  test('comes as a bundle that verifies, with the PDF and a README in plain words', async () => {
    expect((await get(`${page}/bundle.zip`)).statusCode).toBe(503); // no checkpoint covers it yet
    await included();
    const { rawPayload, headers } = await get(`${page}/bundle.zip`);
    expect(headers['content-disposition']).toBe('attachment; filename="kazakhstan-2011.zip"');
    const files = await unzip(rawPayload);
    const report = await verifyBundle(files, {});
    expect(report.sentences.filter(({ holds }) => !holds)).toEqual([]);
    expect(report.verdict).toBe('holds');
    const readme = new TextDecoder().decode(files.get('README.txt'));
    expect(readme).toContain('https://letters.example/letters/kazakhstan-2011');
    expect(files.get('letter.pdf')).toEqual(new Uint8Array((await get(`${page}.pdf`)).rawPayload));
  });

  test('says on its page that the entries of its printed names stand in the log, not signatures', async () => {
    env.now.advance(2_000);
    const { body } = await get(page);
    expect(body).toContain('the entry of every printed name stands in the log');
    expect(body).not.toContain('every signature');
    const french = await get(page, { 'accept-language': 'fr' });
    expect(french.body).toContain('la saisie de chaque nom imprimé figure au journal');
    const { record } = letterJson.parse((await get(`${page}.json`)).json());
    expect(record?.checkpoint_size).toBeGreaterThan(7);
  });

  test('is in the feed, which is well-formed Atom, and on the first page', async () => {
    const feed = await get('/feeds/letters.atom');
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    const elements = elementsOf(feed.body);
    expect(elements.slice(0, 4)).toEqual(['feed', 'id', 'title', 'updated']);
    expect(elements.filter((name) => name === 'entry')).toHaveLength(1);
    expect(feed.body).toContain('<id>https://letters.example/letters/kazakhstan-2011</id>');
    expect((await get('/')).body).toContain('href="/letters/kazakhstan-2011"');
  });
});

test('a letter that is not out does not exist for anybody outside', async () => {
  const by = await addAccount(env, 'Ana Reader', 'ana@example.org');
  const letter = {
    title: 'Still a draft',
    language: 'en' as LanguageTag, // is one
    origin: 'written-here' as const,
    slug: 'draft',
    by,
  };
  granted(await createLetter(env, letter));
  for (const path of ['', '.json', '.pdf', '/bundle.zip']) {
    const answer = await get(`/letters/draft${path}`);
    const nowhere = await get(`/letters/no-such-letter${path}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body.replaceAll('draft', '')).toBe(nowhere.body.replaceAll('no-such-letter', ''));
  }
  env.now.advance(2_000);
  expect((await get('/')).body).not.toContain('Still a draft');
});

test('addresses nobody gave out are answered with a page, never with a fault', async () => {
  const strange = [
    'a'.repeat(5_000),
    ...'%00 %ff ..%2f..%2fetc %3Cscript%3E é .json %20'.split(' '),
  ];
  for (const slug of strange) {
    const { statusCode, body } = await get(`/letters/${slug}`);
    expect([slug.slice(0, 20), statusCode >= 400 && statusCode < 500]).toEqual([
      slug.slice(0, 20),
      true,
    ]);
    expect(body).not.toContain('<script>');
  }
});

test('what is public is described, and every described address answers', async () => {
  const { servers, paths } = (await get('/openapi.json')).json<{
    servers: { url: string }[];
    paths: Record<string, unknown>;
  }>();
  expect(servers).toEqual([{ url: 'https://letters.example' }]);
  // this letter rests on no case, has no reply and was never opened to citizens: theirs are asked where there are
  // some, the record in its room
  const elsewhere = /^\/(?:cases|checkpoint|tile|record)|\{reply\}|\/cosignatures\/|\/card$/;
  const [authority] =
    (await get('/authorities')).body.match(/(?<=href="\/authorities\/)[^"]+/) ?? [];
  for (const path of Object.keys(paths).filter((one) => !elsewhere.test(one))) {
    const asked = path
      .replace('{slug}', 'kazakhstan-2011')
      .replace('{number}', '1')
      .replace('{key}', authority ?? '');
    expect([asked, (await get(asked)).statusCode]).toEqual([asked, 200]);
  }
});

/** Open to everybody, and of no use to a program that reads letters. */
const forPeople =
  /^\/(?:assets|gallery|health|ready|sign-in|following)(?:\/|$)|^\/letters\/:slug\/(?:followers$|(?:cosignatures|organisations)(?:\/sent)?$)/;

test('every address that is open to everybody is described, and no other', async () => {
  const open = Object.entries(rows)
    .filter(([route, { released }]) => route.startsWith('GET') && released.anonymous === 200)
    .map(([route]) => route.slice('GET '.length))
    .filter((path) => !forPeople.test(path))
    .map((path) => path.replaceAll(/:([a-z]+)/g, '{$1}').replace('*', '{path}'));
  const { paths } = (await get('/openapi.json')).json<{ paths: object }>();
  expect(Object.keys(paths).toSorted()).toEqual(open.toSorted());
});

test('the description lets fields be added later', async () => {
  const { body } = await get('/openapi.json');
  expect(body).not.toContain('additionalProperties');
});

test('where no PDF can be made, its address says so and the bundle is whole without it', async () => {
  const other = { ...env, pdf: { ...env.pdf, supported: false } };
  await db.pool.query('begin; delete from published_files; commit');
  const without = await testApp(other, publicationRoutes);
  const pdf = await without.inject({ url: `${page}.pdf` });
  expect([pdf.statusCode, pdf.body.includes('no PDF maker')]).toEqual([503, true]);
  const files = await unzip((await without.inject({ url: `${page}/bundle.zip` })).rawPayload);
  expect(files.has('letter.pdf')).toBe(false);
  expect((await verifyBundle(files, {})).verdict).toBe('holds');
  await without.close();
});

test('the whole letter withdrawn leaves a notice, and no title, text, name or file', async () => {
  const letter = await findLetterBySlug(db.read, HOUSE, 'kazakhstan-2011');
  const by = await addAccount(env, 'Lea Lead', 'lea@example.org');
  if (letter === null) throw new Error('the example is missing');
  granted(await withdrawLetter(env, { letterId: letter.id, notice: 'A name was wrong.', by }));
  env.now.advance(2_000);
  const { statusCode, body } = await get(page);
  expect(statusCode).toBe(200);
  expect(body).toContain('This letter was withdrawn');
  expect(body).toContain('A name was wrong.');
  const data = await get(`${page}.json`);
  expect(noticeJson.parse(data.json()).notice).toBe('A name was wrong.');
  const feed = await get('/feeds/letters.atom');
  expect(feed.body).toContain('A name was wrong.');
  const home = await get('/');
  for (const shown of [body, data.body, feed.body, home.body]) {
    expect(shown).not.toMatch(/Kiil-Nielsen|Sokolova|Drop at once|Threatened arrests/);
  }
  expect((await get(`${page}.pdf`)).statusCode).toBe(410);
  expect((await get(`${page}/picture.png`)).statusCode).toBe(410);
  expect((await get(`${page}/bundle.zip`)).statusCode).toBe(410);
});
