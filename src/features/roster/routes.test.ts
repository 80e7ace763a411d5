import { beforeAll, describe, expect, test } from 'vitest';
import { addAccount, form, signIn } from '#support/app';
import { multipart, rosterSeed } from '#support/roster';
import { startRosterPages } from '#support/roster-pages';
import { paths } from '#ui/paths';

const { env, app, get, post, newRoster } = await startRosterPages();
let drafter: Record<string, string>;
beforeAll(async () => {
  drafter = await signIn(env, await addAccount(env, 'Ana Reader', 'ana@example.invalid'));
});

async function uploaded(roster: string, file: string, fields = {}): Promise<string> {
  const body = multipart(fields, { name: file, bytes: rosterSeed(file) });
  const answer = await post(`${roster}/uploads`, body);
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

async function imported(roster: string, file: string, fields = {}): Promise<string> {
  const upload = await uploaded(roster, file, fields);
  const page = await get(upload);
  const compared = /name="compared" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  const answer = await post(`${upload}/confirmation`, form({ compared }));
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

describe('who may do what', () => {
  test('nobody who is not signed in learns whether a roster is there', async () => {
    const roster = await newRoster('Hidden');
    for (const url of [paths.rosters(), roster, `${roster}x`, `${roster}/uploads`]) {
      const answer = await app.inject({ url });
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `/sign-in?next=${encodeURIComponent(url)}`,
      ]);
    }
  });

  test('every account reads rosters; only the owner opens and fills them', async () => {
    const roster = await newRoster('Read by all');
    expect((await get(roster, drafter)).statusCode).toBe(200);
    expect((await get(roster, drafter)).body).not.toContain('/uploads');
    expect((await get(`${roster}/uploads`, drafter)).statusCode).toBe(403);
    expect((await post(paths.rosters(), form({ name: 'No' }), drafter)).statusCode).toBe(403);
    const body = multipart({}, { name: 'a.xml', bytes: rosterSeed('directory.xml') });
    expect((await post(`${roster}/uploads`, body, drafter)).statusCode).toBe(403);
  });
});

describe('importing a list through the pages', () => {
  test('from the empty roster to the person: upload, dry run, confirmation, snapshot', async () => {
    const roster = await newRoster('European Parliament, seventh term');
    const form1 = await get(`${roster}/uploads`);
    expect(form1.body).toContain('enctype="multipart/form-data"');
    const fields = {
      sourceUrl: 'https://example.org/list',
      licence: 'CC BY 4.0',
      takenOn: '2011-09-15',
    };
    const body = multipart(fields, {
      name: 'seventh-term.csv',
      bytes: rosterSeed('seventh-term.csv'),
    });
    const sent = await post(`${roster}/uploads`, body);
    const review = await get(String(sent.headers.location));
    expect(review.statusCode).toBe(200);
    expect(review.body).toContain('Daniël van der STOEP, 15 September 2011');
    expect(review.body).toContain('Import these 5 people');
    expect((await get(roster)).body).toContain('Waiting for your decision');
    const confirmed = await post(
      `${String(sent.headers.location)}/confirmation`,
      form({ compared: '' }),
    );
    expect(confirmed.statusCode).toBe(303);
    const snapshot = await get(String(confirmed.headers.location), drafter);
    expect(snapshot.body).toContain('CC BY 4.0');
    expect(snapshot.body).toContain('https://example.org/list');
    expect(snapshot.body).toContain('List of 15 September 2011');
    const person = await get(`${roster}/people/ep%3A28511`, drafter);
    expect(person.body).toContain('14 July 2009 to 2 May 2012');
  });

  test('the list is searched by name, country, group and day', async () => {
    const roster = await newRoster('Searched');
    await imported(roster, 'seventh-term.csv');
    const names = async (query: string) =>
      [...(await get(`${roster}?${query}`)).body.matchAll(/people\/ep%3A\d+"[^>]*>([^<]+)</g)].map(
        ([, name]) => name,
      );
    expect(await names('q=brun')).toEqual(['Bairbre de BRÚN']);
    expect(await names('country=FR')).toEqual(['Nicole KIIL-NIELSEN']);
    expect(await names('group=Greens%2FEFA')).toEqual(['Nicole KIIL-NIELSEN']);
    expect(await names('day=2011-09-15')).toHaveLength(4);
    expect(await names('day=2014-06-30')).toEqual([
      'Nicole KIIL-NIELSEN',
      'Paul MURPHY',
      'Helmut SCHOLZ',
      'Daniël van der STOEP',
    ]);
    expect(await names('day=nonsense&page=-3&country=%00')).toHaveLength(5);
    expect((await get(`${roster}?q=nobody`)).body).toContain('Nobody in this list matches');
    expect((await get(`${roster}?q=nobody`)).body).not.toContain('Did you mean');
  });

  test('a misspelt name that finds nobody is answered with whom it may mean', async () => {
    const roster = await newRoster('Misspelt');
    await imported(roster, 'seventh-term.csv');
    const { body } = await get(`${roster}?q=Kill-Nielsen+Nicole`);
    expect(body).toContain('Nobody in this list matches');
    expect(body).toMatch(/Did you mean[^]*Nicole KIIL-NIELSEN/);
    expect((await get(`${roster}?q=Nielsen`)).body).not.toContain('Did you mean');
  });

  test('on a day, an undated list says what it proves: listed that day, or nothing', async () => {
    const roster = await newRoster('Undated');
    await imported(roster, 'directory.xml', { takenOn: '2011-09-15' });
    expect((await get(`${roster}?day=2011-09-15`)).body).toContain('listed that day');
    expect((await get(`${roster}?day=2011-09-16`)).body).toContain('in office: unknown');
    expect((await get(roster)).body).not.toContain('in office: unknown');
  });

  test('a second click on the confirmation goes to the same snapshot', async () => {
    const roster = await newRoster('Clicked twice');
    const upload = await uploaded(roster, 'directory.xml');
    const click = () => post(`${upload}/confirmation`, form({ compared: '' }));
    const [one, two] = await Promise.all([click(), click()]);
    expect(one.headers.location).toBe(two.headers.location);
    expect(one.headers.location).toContain('/snapshots/');
  });

  test('a dry run that is no longer true is shown again, not imported', async () => {
    const roster = await newRoster('Overtaken');
    const upload = await uploaded(roster, 'directory.xml');
    await imported(roster, 'liste-fr.csv');
    const answer = await post(`${upload}/confirmation`, form({ compared: '' }));
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Another list was imported');
    expect(answer.body).toContain('name="compared" value="');
  });

  test('a file thrown away is gone, and its page says what to do', async () => {
    const roster = await newRoster('Thrown away');
    const upload = await uploaded(roster, 'directory.xml');
    expect((await post(`${upload}/removal`, form({}))).headers.location).toBe(roster);
    const answer = await get(upload);
    expect([answer.statusCode, answer.body.includes('Upload the file again')]).toEqual([410, true]);
  });

  test('reading pages changes nothing', async () => {
    const roster = await newRoster('Only read');
    const upload = await uploaded(roster, 'directory.xml');
    for (const url of [upload, upload, roster, `${upload}?part=new`, `${upload}/confirmation`])
      await get(url);
    expect((await get(roster)).body).toContain('Nothing has been imported yet');
  });
});
