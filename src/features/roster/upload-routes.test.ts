import { beforeAll, describe, expect, test } from 'vitest';
import { form } from '#support/app';
import { multipart, rosterSeed } from '#support/roster';
import { startRosterPages } from '#support/roster-pages';
import { paths } from '#ui/paths';

const { get, post, newRoster } = await startRosterPages();

describe('bad uploads get a sentence, and what was typed is kept', () => {
  let roster: string;
  const typed = { sourceUrl: 'https://example.org/a?b=1', licence: 'ODbL 1.0', seats: 'EPP: 264' };
  const send = (
    name: string,
    bytes: Uint8Array,
    fields: Readonly<Record<string, string>> = typed,
  ) => post(`${roster}/uploads`, multipart(fields, { name, bytes }));

  beforeAll(async () => {
    roster = await newRoster('Bad uploads');
  });

  test.each([
    ['an empty file', '', 'The file is empty'],
    ['an entity bomb', '<!DOCTYPE meps [<!ENTITY a "ha">]><meps/>', 'DOCTYPE'],
    ['a web page', '<!doctype html><title>Human?</title>', 'This is a web page'],
    ['a spreadsheet', 'PK\u0003\u0004rest', 'packed file or a spreadsheet'],
    ['a table without names', 'a,b\n1,2\n', 'No column with names'],
  ])('%s', async (_what, text, sentence) => {
    const answer = await send('list', new TextEncoder().encode(text));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain('value="https://example.org/a?b=1"');
    expect(answer.body).toContain('value="ODbL 1.0"');
    expect(answer.body).toContain('EPP: 264');
  });

  test('50 MB', async () => {
    const answer = await send('large.csv', new Uint8Array(50_000_000).fill(0x61));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('larger than 10 MB');
    expect(answer.body).toContain('value="ODbL 1.0"');
  });

  test('wrong fields beside a good file, each with its sentence', async () => {
    const fields = {
      sourceUrl: 'javascript:alert(1)',
      takenOn: 'soon',
      seats: 'many',
      licence: 'x'.repeat(301),
    };
    const answer = await send('directory.xml', rosterSeed('directory.xml'), fields);
    expect(answer.statusCode).toBe(422);
    for (const sentence of [
      'not a web address',
      'Write a day',
      'cannot be read: “many”',
      'at most 300',
    ])
      expect(answer.body).toContain(sentence);
  });

  test('no file, no form, a cut form', async () => {
    expect((await post(`${roster}/uploads`, multipart(typed))).body).toContain('No file came');
    expect((await post(`${roster}/uploads`, form(typed))).statusCode).toBe(422);
    const whole = multipart(typed, { name: 'a.xml', bytes: rosterSeed('directory.xml') });
    const cut = { ...whole, payload: whole.payload.subarray(0, whole.payload.length - 60) };
    const answer = await post(`${roster}/uploads`, cut);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="ODbL 1.0"');
  });

  test('a NUL anywhere is dropped or not found, since no database keeps one', async () => {
    const made = await newRoster('With\u0000 NUL');
    const list = new TextEncoder().encode(
      '{"persons":[{"id":"a\\u0000b","name":"Ana\\u0000 BA"}]}',
    );
    const fields = { licence: 'CC\u0000 0', seats: 'EPP\u0000: 3' };
    const refused = await post(
      `${made}/uploads`,
      multipart(fields, { name: 'a.json', bytes: list }),
    );
    expect(refused.statusCode).toBe(422);
    const sent = await post(
      `${made}/uploads`,
      multipart({ licence: 'CC\u0000 0' }, { name: 'a\u0000.json', bytes: list }),
    );
    expect(sent.statusCode).toBe(303);
    const upload = String(sent.headers.location);
    expect((await post(`${upload}/confirmation`, form({ compared: '\u0000' }))).statusCode).toBe(
      303,
    );
    expect((await get(made)).body).toContain('Ana BA');
    for (const query of ['q=%00', 'country=%00', 'group=%00', 'day=%00'])
      expect((await get(`${made}?${query}`)).statusCode).toBe(200);
    expect((await get(`${made}/people/%00`)).statusCode).toBe(404);
  });

  test('hostile names are text on every page', async () => {
    const name = '<script>alert(1)</script>';
    const list = new TextEncoder().encode(
      `id,name,country,group\n"x"">",${name},${name},${name}\n`,
    );
    const hostile = await newRoster(name);
    const sent = await post(
      `${hostile}/uploads`,
      multipart({ licence: name }, { name: `${name}.csv`, bytes: list }),
    );
    const upload = String(sent.headers.location);
    const confirmed = await post(`${upload}/confirmation`, form({ compared: '' }));
    expect(confirmed.statusCode).toBe(303);
    const found = await get(hostile);
    const person = /href="([^"]*\/people\/[^"]*)"/.exec(found.body)?.[1] ?? '';
    const pages = [
      await get(paths.rosters()),
      found,
      await get(String(confirmed.headers.location)),
      await get(person),
    ];
    for (const page of pages) {
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('&lt;script>');
      expect(page.body).not.toContain('<script>alert');
    }
  });

  test('addresses that are no addresses are not found', async () => {
    for (const url of [
      `${paths.rosters()}/1`,
      `${roster}/snapshots/1`,
      `${roster}/uploads/1`,
      `${roster}/people/x`,
    ])
      expect((await get(url)).statusCode).toBe(404);
  });
});
