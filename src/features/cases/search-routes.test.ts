import { afterAll, describe, expect, test } from 'vitest';
import { entered, newCase, person } from '#support/cases';
import { openCases } from '#support/case-people';
import { testDatabase } from '#support/database';
import { paths } from '#ui/paths';

const stage = await openCases(await testDatabase());
const { env, people, caseId, elsewhere, get } = stage;
const { drafter, stranger } = people;
afterAll(() => stage.close());

const hostile = '<b onmouseover="x()">Zqmarch</b> & "Zqtail"';
await entered(env, { caseId, by: drafter }, 'event', { what: hostile, country: 'KZ' });
await entered(env, { caseId, by: drafter }, 'subject', person('Дана Сарова'));
const search = (query: string) => `${paths.caseSearch()}?${query}`;

describe('the page that searches', () => {
  test('shows what was found with the words marked, and any text as text', async () => {
    const { statusCode, body, headers } = await get(drafter, search('q=zqmarch'));
    expect(statusCode).toBe(200);
    expect(body).toContain('<mark>Zqmarch</mark>');
    expect(body).not.toContain('<b onmouseover');
    expect(headers['cache-control']).toContain('no-store');
  });

  test('keeps what was asked in every link that narrows it', async () => {
    const { body } = await get(drafter, search('q=zqmarch&kind=event'));
    expect(body).toContain('q=zqmarch&amp;kind=event&amp;country=KZ');
    expect(body).toContain('aria-current="true"');
  });

  test('says nothing to somebody who works on another case, not even a number', async () => {
    for (const query of ['q=zqmarch', `q=zqmarch&case=${caseId}`, 'country=KZ&kind=event']) {
      const { statusCode, body } = await get(stranger, search(query));
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/Zqmarch/);
      expect(body).toContain('Nothing found');
    }
  });

  test('answers every address, however it was put together', async () => {
    const odd = [
      'q=%00',
      'q=%F0%9F',
      'page=-1',
      'page=9e9',
      'kind=x&kind=',
      'from=2011-02-30',
      'q=a&q=b',
    ];
    const long = `q=${'%22'.repeat(3_000)}`;
    for (const query of [...odd, long, 'case=1', 'country=%00&authority=%27%5C', 'place=%23']) {
      const { statusCode } = await get(drafter, search(query));
      expect([200, 400, 414], query).toContain(statusCode);
    }
  });
});

describe('what may be the same', () => {
  const ask = (id: string, query: string) => `${paths.caseDuplicates(id)}?${query}`;

  test('is a piece of a page, for the drafters of the case', async () => {
    const { statusCode, body, headers } = await get(
      drafter,
      ask(caseId, 'name=Dana+Sarova&type=person'),
    );
    expect(statusCode).toBe(200);
    expect(body).toContain('Дана Сарова');
    expect(headers['cache-control']).toContain('no-store');
    expect((await get(drafter, ask(caseId, 'name=Nobody+Here'))).body).toBe('');
    expect((await get(stranger, ask(caseId, 'name=Dana'))).statusCode).toBe(404);
  });

  test('of a case one may not open is never among them', async () => {
    const own = await newCase(env, stranger, 'Own');
    expect(elsewhere).not.toBe(own);
    const { body } = await get(stranger, ask(elsewhere, 'name=Dana+Sarova'));
    expect(body).not.toContain('Сарова');
  });

  test('is answered whatever is typed', async () => {
    for (const query of [
      '',
      'name=%00',
      'kind=event&subjects=x&date=%27',
      'kind=source&url=%00&title=%5C',
    ])
      expect((await get(drafter, ask(caseId, query))).statusCode).toBe(200);
  });
});
