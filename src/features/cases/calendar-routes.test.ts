import { afterAll, describe, expect, test } from 'vitest';
import { audienceOfAccount, HOUSE } from '#access';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import { testDatabase } from '#support/database';
import { openCases } from '#support/case-people';
import { entered, newCase, person } from '#support/cases';
import { listDeadlines } from './key-date-store.ts';

const db = await testDatabase();
const desk = await openCases(db);
const { env, people, caseId, get, post } = desk;
const { drafter, reader, stranger } = people;
afterAll(() => desk.close());

const here = { caseId, by: drafter };
const dana = await entered(env, here, 'subject', person('Dana Sarova'));
await entered(env, here, 'key-date', {
  what: 'Dana Sarova before the city court',
  type: 'hearing',
  date: '2026-03-10',
  place: 'Almaty',
  subjects: [dana.id],
  remindDays: 14,
});
await entered(env, here, 'charge', {
  offence: 'Incitement',
  stage: 'charged',
  hearings: [
    { date: '2026-04', what: '' },
    { date: '', what: 'Appeal' },
  ],
});
await entered(env, here, 'risk', {
  subject: dana.id,
  level: 'high',
  note: 'x',
  assessedOn: '2026-01-20',
});

const audienceOf = async (who: typeof drafter) =>
  (await audienceOfAccount(db.read, who, env.now())) ?? HOUSE;

async function addressOf(who: typeof drafter, words: 'discreet' | 'full'): Promise<string> {
  const made = await post(who, paths.calendars(), { label: 'Telephone', words });
  expect(made.statusCode).toBe(200);
  const [, path = ''] = /http:\/\/localhost:8080(\/calendars\/[^<\s]+\.ics)/.exec(made.body) ?? [];
  return path;
}

describe('what is coming up', () => {
  test('is told to the people of the case alone: dates, hearings, risk notes, reviews', async () => {
    const all = await listDeadlines(db.read, await audienceOf(drafter), env.now());
    expect(all.map(({ kind, what, state }) => [kind, what, state])).toEqual([
      ['risk', 'Dana Sarova', 'overdue'],
      ['hearing', 'Dana Sarova before the city court', 'soon'],
      ['hearing', 'Incitement', 'later'],
      ['review', '', 'later'],
    ]);
    const others = await listDeadlines(db.read, await audienceOf(stranger), env.now());
    expect(others.map(({ kind, caseTitle }) => [kind, caseTitle])).toEqual([
      ['review', 'Zqother case'],
    ]);
    expect(await listDeadlines(db.read, { kind: 'anonymous' }, env.now())).toEqual([]);
  });

  test('a removed key date, and one that passed long ago, are not', async () => {
    const later = new Date('2026-05-20T00:00:00Z');
    const kinds = (await listDeadlines(db.read, await audienceOf(drafter), later)).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['risk', 'review']);
  });
});

describe('a calendar', () => {
  test('is read by its secret address, says no name unless its owner chose to, and is kept by nobody', async () => {
    const discreet = await desk.app.inject(await addressOf(drafter, 'discreet'));
    expect(discreet.statusCode).toBe(200);
    expect(discreet.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(discreet.headers['cache-control']).toBe('no-store');
    expect(discreet.body).toContain('SUMMARY:Hearing · case ');
    expect(discreet.body).toContain('Some day in April 2026');
    expect(discreet.body).not.toMatch(/Sarova|Almaty|Incitement|Risk|review/iu);
    const full = await desk.app.inject(await addressOf(drafter, 'full'));
    expect(full.body).toContain('Dana Sarova before the city court');
    expect(full.body).toContain('LOCATION:Almaty');
  });

  test('keeps only the hash of its address', async () => {
    const path = await addressOf(drafter, 'discreet');
    const token = path.slice('/calendars/'.length, -'.ics'.length);
    expect(token.length).toBeGreaterThan(40);
    const { rows } = await sql<{ dump: string }>`
      select coalesce(string_agg(c::text, ' '), '') as dump from calendars c`.execute(db.read);
    expect(rows[0]?.dump).not.toContain(token);
    const page = await get(drafter, paths.calendars());
    expect(page.body).toContain('Telephone');
    expect(page.body).not.toContain(token);
  });

  test('shows another person’s cases to nobody, and leads nowhere with another address', async () => {
    const path = await addressOf(stranger, 'full');
    expect((await desk.app.inject(path)).body).not.toContain('BEGIN:VEVENT');
    expect((await desk.app.inject(path.replace('.ics', 'x.ics'))).statusCode).toBe(404);
    expect((await desk.app.inject(path.slice(0, -4))).statusCode).toBe(404);
  });

  test('shows a case no longer once the role on it is taken back', async () => {
    const other = await newCase(env, drafter, 'Another file');
    await entered(env, { caseId: other, by: drafter }, 'key-date', {
      what: 'Conference',
      type: 'conference',
      date: '2026-03-20/2026-03-22',
      remindDays: 0,
    });
    const path = await addressOf(drafter, 'full');
    expect((await desk.app.inject(path)).body).toContain('Conference');
    await sql`update case_grants set revoked_at = now(), revoked_by = ${drafter} where case_id = ${other}`.execute(
      db.read,
    );
    expect((await desk.app.inject(path)).body).not.toContain('Conference');
  });

  test('is ended by its owner alone, and its address leads nowhere from then on', async () => {
    const path = await addressOf(reader, 'discreet');
    const page = await get(reader, paths.calendars());
    const [, end = ''] = /action="(\/desk\/calendars\/[^"]+)"/.exec(page.body) ?? [];
    expect((await post(stranger, end)).statusCode).toBe(404);
    expect((await desk.app.inject(path)).statusCode).toBe(200);
    expect((await post(reader, end)).statusCode).toBe(303);
    expect((await desk.app.inject(path)).statusCode).toBe(404);
  });

  test('needs to be called something, and there are ten at most', async () => {
    const nameless = await post(stranger, paths.calendars(), { label: '  ', words: 'full' });
    expect(nameless.statusCode).toBe(422);
    expect(nameless.body).toContain('Say where the calendar is used');
    expect(nameless.body).toMatch(/value="full" checked/);
    for (let made = 0; made < 12; made += 1) {
      await post(stranger, paths.calendars(), { label: `Device ${made}`, words: 'discreet' });
    }
    const more = await post(stranger, paths.calendars(), { label: 'One more', words: 'discreet' });
    expect(more.statusCode).toBe(409);
    expect(more.body).toContain('You have 10 calendars');
  });

  test('ends with the account', async () => {
    const path = await addressOf(drafter, 'discreet');
    await sql`update accounts set closed_at = now() where id = ${drafter}`.execute(db.read);
    expect((await desk.app.inject(path)).statusCode).toBe(404);
    await sql`update accounts set closed_at = null where id = ${drafter}`.execute(db.read);
  });
});
