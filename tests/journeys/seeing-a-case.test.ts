import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { AccountId, CaseId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { inviteAccount } from '#access';
import { parseEmailAddress } from '#kernel/email-address';
import { entered, newCase, person } from '#support/cases';
import { expectFit, startJourneys } from '#support/journey';
import { paths } from '#ui/paths';
import type { RawDraft } from '../../src/features/cases/entry-actions.ts';
import type { Kind } from '../../src/features/cases/rules.ts';

const { env, browser, at, signInByLink } = await startJourneys();

let caseId: CaseId;
let by: AccountId;
let page: Page;

beforeAll(async () => {
  page = await signInByLink(await browser.openPage(), { name: 'Olga Owner' });
  const { rows } = await sql<{ id: AccountId }>`select id from accounts`.execute(env.db.read);
  for (const { id } of rows) by = id;
  caseId = await newCase(env, by, 'A strike and its lawyer');
  await fill();
});

const shown = { shownTo: 'public' } as const;
const plain = { ...shown, certainty: null };

function add<K extends Kind>(
  kind: K,
  content: RawDraft['content'],
  more: Parameters<typeof entered<K>>[4] = shown,
) {
  return entered(env, { caseId, by }, kind, content, more);
}

async function fill(): Promise<void> {
  const source = await add(
    'source',
    { title: 'A letter', reliability: 'B', connection: 'press' },
    plain,
  );
  const denial = await add(
    'source',
    { title: 'A denial', reliability: 'C', connection: 'authority' },
    plain,
  );
  const own = { text: 'Дана Сарова', language: 'kk', use: 'own' };
  const latin = { text: 'Dana Sarova', language: '', use: 'spelling' };
  const lawyer = await add(
    'subject',
    { type: 'person', names: [own, latin], country: 'KZ' },
    plain,
  );
  const hidden = await add('subject', person('Arman Hidden', { country: 'KZ' }), plain);
  const union = {
    type: 'organisation',
    names: [{ text: 'اتحاد العمال', language: 'ar', use: 'own' }],
  };
  const { id: toSubject } = await add('subject', union, plain);
  for (const use of ['name-public', 'name-authority']) {
    const agreed = { answer: 'given', basis: 'self', givenOn: '2020-01-01' };
    await add('consent', { subject: lawyer.id, use, ...agreed }, { certainty: null });
  }
  const relation = { fromSubject: lawyer.id, type: 'lawyer-of', toSubject, since: '2009?' };
  await add('relation', relation, { ...shown, certainty: 'documented' });
  const sources = [
    { source: source.id, stance: 'supports', passage: 'It was so.' },
    { source: denial.id, stance: 'contradicts', passage: 'It was not.' },
  ];
  const almaty = { place: 'Алматы', country: 'KZ', latitude: '43.24', longitude: '76.95' };
  await add(
    'event',
    { what: 'A call', date: '2011-09-14?', ...almaty, sources },
    { ...shown, certainty: 'disputed' },
  );
  await add('event', {
    what: 'A strike',
    date: '2011-05/..',
    place: 'a town',
    country: 'KZ',
    subjects: [hidden.id],
  });
  await add(
    'event',
    { what: 'More to come', phase: 'feared' },
    { ...shown, certainty: 'suspected' },
  );
  const charge = {
    offence: 'Stirring up discord',
    stage: 'threatened',
    date: '2011-09',
    penaltyMonths: '144',
  };
  await add('charge', {
    ...charge,
    subjects: [lawyer.id],
    hearings: [{ date: '2011-10-20', what: 'Hearing' }],
  });
  await add('measure', {
    type: 'detention',
    since: '2011-05',
    whereabouts: 'A prison',
    counsel: 'no',
    subjects: [lawyer.id],
  });
  await add('intervention', {
    what: 'A visit',
    type: 'visit',
    date: '2011-07',
    people: [{ name: 'Ana Berg', capacity: 'MEP' }],
  });
  await add('event', { what: 'Seen by drafters only' }, { certainty: 'reported' });
}

/** Whoever asked for a publication does not decide on it. */
async function secondReader(): Promise<AccountId> {
  const email = parseEmailAddress('rita@example.org');
  if (email === null) throw new Error('an address');
  const language = 'en' as LanguageTag;
  const person = { email, name: 'Rita Reader', language, by };
  const made = await env.db.transaction((tx) => inviteAccount(tx, env, person));
  if (isRefusal(made)) throw new Error(made.reason);
  return made;
}

/** On a phone and on a desktop, by day and by night. */
async function expectFitEverywhere(path: string): Promise<void> {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(at(path));
    await expectFit(page);
  }
}

test('a drafter sees a case drawn: in time, on a map, in sentences, with both sides of what is disputed', async () => {
  await expectFitEverywhere(paths.caseSeeing(caseId));
  await page.getByRole('img', { name: /^Timeline: 6 moments/ }).waitFor();
  await page.getByRole('img', { name: 'Map of 1 place: Kazakhstan' }).waitFor();
  const sides = page.locator('.side');
  expect(await sides.allInnerTexts()).toEqual([
    expect.stringContaining('It was so.'),
    expect.stringContaining('It was not.'),
  ]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.getByRole('img', { name: /^Timeline/ }).isVisible()).toBe(false);
  await page.getByText('since May 2011').first().waitFor();
});

test('the two documents that may leave a case name who agreed, and on paper nobody who works on it', async () => {
  for (const outside of ['authority', 'public'] as const) {
    await expectFitEverywhere(paths.caseRendition(caseId, outside));
    const text = await page.locator('.rendition-sheet').innerText();
    expect(text).toContain('Дана Сарова');
    expect(text).toContain('Person 1');
    expect(text).not.toMatch(/Arman|Seen by drafters/);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(printed).toContain('the accusation is “Stirring up discord”');
    expect(printed).not.toMatch(/Olga|preview|not marked/i);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('anybody reads the public part once it was approved, also without JavaScript', async () => {
  const { rows } = await sql<{ slug: string }>`
    with head as (update case_entries set shown_to = 'public' where id = ${caseId} returning id),
      p as (insert into case_publications
        (id, case_id, asked_at, asked_by, note, decision, decided_at, decided_by)
        values (gen_random_uuid(), ${caseId}, now(), ${by}, '', 'approved', now(), ${await secondReader()}) returning id),
      listed as (insert into case_publication_entries (publication_id, entry_id, revision)
        select p.id, e.id, e.revision from p, case_entries e
         where e.case_id = ${caseId}
           and (e.shown_to = 'public' or e.kind = 'consent' or e.id = ${caseId}))
    select slug from cases where id = ${caseId}`.execute(env.db.read);
  const path = paths.publicCase(rows[0]?.slug ?? '');
  await expectFitEverywhere(path);
  const citizen = await browser.openPage({ width: 360, script: false, language: 'fr' });
  expect((await citizen.goto(at(path)))?.status()).toBe(200);
  expect(await citizen.locator('h1').innerText()).toBe('A strike and its lawyer');
  expect(await citizen.locator('main').innerText()).toMatch(
    /l’accusation est «\sStirring up discord\s»/,
  );
});
