import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCases } from '#support/case-people';
import { entered, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import type { Entry } from './rules.ts';

const stage = await openCases(await testDatabase());
const { env, people, caseId, get } = stage;
const { drafter, owner, reader, stranger } = people;
const where = { caseId, by: drafter };
afterAll(() => stage.close());

let dana: Entry<'subject'>;
let hidden: Entry<'subject'>;

beforeAll(async () => {
  const open = { shownTo: 'public', certainty: null } as const;
  dana = await entered(env, where, 'subject', person('Дана Сарова', { type: 'person' }), open);
  hidden = await entered(
    env,
    where,
    'subject',
    person('Zqarman Hidden', { pseudonym: 'Witness K.' }),
    open,
  );
  const movement = {
    type: 'organisation',
    names: [{ text: 'Movement', language: 'en', use: 'own' }],
  };
  const { id: toSubject } = await entered(env, where, 'subject', movement, open);
  const leads = { fromSubject: dana.id, type: 'leads', toSubject, since: '2009?' };
  await entered(env, where, 'relation', leads, { shownTo: 'public', certainty: 'reported' });
  const agreed = { answer: 'given', basis: 'self', givenOn: '2020-01-01' };
  for (const use of ['name-public', 'name-authority'])
    await entered(env, where, 'consent', { subject: dana.id, use, ...agreed }, { certainty: null });
  const shownTo = 'public' as const;
  const called = await entered(
    env,
    where,
    'event',
    {
      what: 'The police called her to the station.',
      date: '2011-09-14',
      place: 'Almaty',
      country: 'KZ',
      latitude: '43.24',
      longitude: '76.95',
      subjects: [dana.id, hidden.id],
    },
    { shownTo, certainty: 'we-understand' },
  );
  const charge = {
    offence: 'Stirring up discord',
    stage: 'charged',
    penaltyMonths: '144',
    subjects: [hidden.id],
  };
  await entered(env, where, 'charge', charge, { shownTo, certainty: 'established' });
  const { id: meeting } = await entered(
    env,
    where,
    'event',
    { what: 'Zqprivate meeting with Hidden' },
    { shownTo: 'drafters' },
  );
  const links = [
    { type: 'follows', event: called.id },
    { type: 'causes', event: meeting },
  ];
  const search = { what: 'Her flat was searched.', links };
  await entered(env, where, 'event', search, { shownTo, certainty: 'reported' });
  const forAuthority = { what: 'Zqletter handed over', type: 'letter' };
  await entered(env, where, 'intervention', forAuthority, {
    shownTo: 'authority',
    certainty: 'documented',
  });
});

const preview = (outside: 'authority' | 'public') => paths.caseRendition(caseId, outside);

describe('the case drawn', () => {
  test('shows its people the timeline, the map, and everybody by name', async () => {
    const { statusCode, body } = await get(drafter, paths.caseSeeing(caseId));
    expect(statusCode).toBe(200);
    for (const word of [
      '14 September 2011',
      'Almaty',
      'Дана Сарова',
      'Zqprivate meeting',
      'Natural Earth',
      'leads</a> <bdi lang="en">Movement</bdi><span class="quiet-text"> (since 2009 (uncertain), reported)',
    ])
      expect(body).toContain(word);
  });

  test('is not there for drafters of other cases, the owner, or anybody signed out', async () => {
    for (const path of [paths.caseSeeing(caseId), preview('authority'), preview('public')]) {
      for (const who of [stranger, owner, reader])
        expect((await get(who, path)).statusCode).toBe(404);
      const signedOut = await get(null, path);
      expect(signedOut.statusCode).toBe(303);
      expect(signedOut.headers.location).toContain('/sign-in');
    }
  });
});

describe('a preview', () => {
  test('has what is marked, in the wording of its certainty, and nothing else', async () => {
    const { body } = await get(drafter, preview('public'));
    expect(body).toMatch(/We understand:<\/span> <span dir="auto">The police called her/);
    expect(body).toContain('Дана Сарова');
    expect(body).toContain('Witness K.');
    expect(body).not.toMatch(/Zqarman|Zqprivate|Zqletter/);
  });

  test('says of an event which one it follows and how sure that one is, never one that is not shown', async () => {
    const { body } = await get(drafter, preview('public'));
    expect(body).toMatch(
      /follows: <a[^>]*><bdi>The police called her[^<]*<\/bdi><\/a> \(we understand/,
    );
    expect(body).not.toContain('leads to:');
  });

  test('gives the authority what is marked for it as well', async () => {
    const { body } = await get(drafter, preview('authority'));
    expect(body).toContain('Zqletter handed over');
    expect(body).not.toMatch(/Zqarman|Zqprivate/);
  });

  test('calls what somebody is accused of an accusation, however sure it is that they are', async () => {
    const { body } = await get(drafter, preview('public'));
    expect(body).toContain('the accusation is “Stirring up discord”');
    expect(body).toContain('12 years');
  });

  test('tells the drafter what is left out and why', async () => {
    const { body } = await get(drafter, preview('public'));
    expect(body).toContain('Event: one entry is not marked for this audience.');
    expect(body).toContain('One subject is shown without a name');
    expect(body).toContain('Title and summary of the case are not marked');
  });
});

describe('the public page', () => {
  const slugOf = async (): Promise<string> => {
    const { rows } = await sql<{
      slug: string;
    }>`select slug from cases where id = ${caseId}`.execute(env.db.read);
    return rows[0]?.slug ?? '';
  };

  test('is there for nobody before a second reader approved it, whatever is marked', async () => {
    const path = paths.publicCase(await slugOf());
    for (const who of [null, drafter, owner]) expect((await get(who, path)).statusCode).toBe(404);
    expect((await get(null, paths.publicCase('nothing-here'))).statusCode).toBe(404);
    expect((await get(null, paths.publicCase('%00'))).statusCode).toBe(404);
  });

  test('shows what was approved, tells of nothing more, is kept by nobody, and is gone when it ends', async () => {
    const path = paths.publicCase(await slugOf());
    await publish();
    const { statusCode, headers, body } = await get(null, path);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('Дана Сарова');
    expect(body).toContain('The police called her');
    expect(body).not.toMatch(/Zqarman|Zqprivate|Zqletter|Dora|not marked|without a name|preview/i);
    expect((await get(drafter, path)).body).toBe(body);
    await sql`update case_publications set ended_at = now(), ended_by = ${drafter}, end_reason = 'Danger'
      where case_id = ${caseId}`.execute(env.db.read);
    expect((await get(null, path)).statusCode).toBe(404);
  });

  /** As if a second reader had approved what is marked now. */
  async function publish(): Promise<void> {
    await sql`with p as (
        insert into case_publications (id, case_id, asked_at, asked_by, note, decision, decided_at, decided_by)
        values (gen_random_uuid(), ${caseId}, now(), ${drafter}, '', 'approved', now(), ${reader}) returning id)
      insert into case_publication_entries (publication_id, entry_id, revision)
        select p.id, e.id, e.revision from p, case_entries e
         where e.case_id = ${caseId} and (e.shown_to = 'public' or e.kind = 'consent')`.execute(
      env.db.read,
    );
  }
});
