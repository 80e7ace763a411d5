import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { stateOf } from '#support/asking';
import { ANSWERER, ORGANISATION } from '#support/cosigning-desk-stage';
import { COSIGNER } from '#support/cosigning-stage';
import { deliveryWords } from '#support/delivery-stage';
import { FOLLOWER, HOOK_PATH } from '#support/following-stage';
import { STEP_MARKS } from '#support/demands-stage';
import { replyWords } from '#support/replies-stage';
import { addressOf, ask, forgetSession, openStage, signInAll } from '#support/stage';
import type { Stage } from '#support/stage';
import { wordsIn } from '#support/text-in';
import { caseMarksOf, ELSEWHERE } from '#support/two-cases';
import type { CaseMarks, MarkedCase } from '#support/two-cases';
import { marksOf } from '#support/two-letters';
import type { Marks } from '#support/two-letters';
import { team } from '#support/row-outcomes';
import { everyone, rows } from '#support/visibility-rows';
import type { Outcome, Who } from '#support/visibility-rows';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await signInAll(stage);
});
afterAll(() => stage.close());

const kinds = ['draft', 'released'] as const;
const routes = Object.keys(rows);
const gets = routes.filter((route) => route.startsWith('GET'));
const posts = routes.filter((route) => route.startsWith('POST'));
/** Mail that cannot be sent is shown to the owner, and it carries everything (decision 0007). */
const carriesMail = (route: string) => route.startsWith('GET /desk/outbox');

test('every route has a row, and every row a route', () => {
  const known = new Set(routes);
  const there = new Set(stage.routes);
  expect({
    'routes without a row': stage.routes.filter((route) => !known.has(route)),
    'rows without a route': routes.filter((route) => !there.has(route)),
  }).toEqual({ 'routes without a row': [], 'rows without a route': [] });
});

const expected = (route: string, kind: (typeof kinds)[number], who: Who): Outcome =>
  rows[route]?.[kind][who] ?? 500;

/** What was answered, in the words of the table; `in` wherever somebody was let in. */
function outcomeOf(
  answer: { readonly statusCode: number; readonly headers: object },
  wanted: Outcome,
): Outcome {
  const { statusCode } = answer;
  const location = 'location' in answer.headers ? String(answer.headers.location) : '';
  if (statusCode === 303 && /^\/sign-in(\?next=|$)/.test(location)) return 'sign-in';
  if (wanted !== 'in') return statusCode;
  return statusCode < 500 && ![403, 404, 406, 429].includes(statusCode) ? 'in' : statusCode;
}

type Found = { readonly who: Who; readonly route: string; readonly text: string };

/** Everything everybody got from every GET: asked once, looked at from several sides. */
const answers: Found[] = [];

describe.each(gets)('%s', (route) => {
  test('gives each audience what the table says, and changes nothing', async () => {
    const before = await stateOf(stage.env.db.read);
    const got: Record<string, Outcome> = {};
    const wanted: Record<string, Outcome> = {};
    for (const kind of kinds)
      for (const who of everyone) {
        const answer = await ask(stage, route, who, stage[kind]);
        const key = `${kind} ${who}`;
        wanted[key] = expected(route, kind, who);
        got[key] = outcomeOf(answer, wanted[key]);
        const words = await wordsIn(String(answer.headers['content-type']), answer.rawPayload);
        answers.push({ who, route, text: `${JSON.stringify(answer.headers)}\n${words}` });
      }
    expect(got).toEqual(wanted);
    expect(await stateOf(stage.env.db.read)).toEqual(before);
  });
});

/** Who may come across which planted word, wherever it is. */
const draftWords: Readonly<Record<keyof Marks, readonly Who[]>> = {
  text: ['invited', 'drafter', 'reader', 'lead'],
  unfrozen: ['drafter', 'reader', 'lead'],
  note: ['drafter', 'reader', 'lead'],
  contact: ['drafter', 'reader', 'lead'],
  invited: ['invited', 'drafter', 'reader', 'lead'],
  silent: ['drafter', 'reader', 'lead'],
  declined: ['drafter', 'reader', 'lead'],
  scan: ['drafter', 'reader'],
  printed: ['drafter', 'reader', 'lead'],
};
/** Release opens the text and who signed, and nothing else; where it went stands with its deliveries. */
const releasedWords: typeof draftWords = {
  ...draftWords,
  text: everyone,
  invited: everyone,
  contact: [],
};

describe.each([
  ['draft', draftWords],
  ['released', releasedWords],
] as const)('of the %s letter', (kind, words) => {
  const names = Object.keys(words) as (keyof Marks)[];

  test.each(names)('only who may see it comes across: %s', (name) => {
    const mark = marksOf(kind)[name];
    const leaks = answers
      .filter(({ who, route, text }) => {
        const allowed = words[name].includes(who) || (who === 'owner' && carriesMail(route));
        return !allowed && text.includes(mark);
      })
      .map(({ who, route }) => `${who} in ${route}`);
    expect(leaks).toEqual([]);
  });

  test.each(names)(
    'those who may see it really do, so the word is worth looking for: %s',
    (name) => {
      const mark = marksOf(kind)[name];
      const seers = new Set(
        answers.filter(({ text }) => text.includes(mark)).map(({ who }) => who),
      );
      expect(words[name].filter((who) => !seers.has(who))).toEqual([]);
    },
  );
});

test.each(Object.entries({ ...deliveryWords, ...replyWords }))(
  'of the letter on its way and what came back, only who may see it comes across %s, and they do',
  (mark, allowed) => {
    const found = answers.filter(({ text }) => text.includes(mark));
    const leaks = found.filter(({ who }) => !allowed.some((one) => one === who));
    expect(leaks.map(({ who, route }) => `${who} in ${route}`)).toEqual([]);
    const seers = new Set(found.map(({ who }) => who));
    expect(allowed.filter((who) => !seers.has(who))).toEqual([]);
  },
);

test.each([ORGANISATION, ANSWERER])(
  'of an organisation nobody has looked at, only the people of the letter come across %s',
  (mark) => {
    const found = answers.filter(({ text }) => text.includes(mark));
    const leaks = found.filter(
      ({ who, route }) => !team.includes(who) && !(who === 'owner' && carriesMail(route)),
    );
    expect(leaks.map(({ who, route }) => `${who} in ${route}`)).toEqual([]);
    const seers = new Set(found.map(({ who }) => who));
    expect(team.filter((who) => !seers.has(who))).toEqual([]);
  },
);

test('of a step nobody read a second time nothing is public, of a confirmed one its words are', () => {
  const outside = answers.filter(({ who }) => !['drafter', 'reader', 'lead'].includes(who));
  for (const mark of [STEP_MARKS.waiting, STEP_MARKS.note, STEP_MARKS.evidence]) {
    const leaks = outside.filter(({ text }) => text.includes(mark));
    expect(leaks.map(({ who, route }) => `${who} in ${route}`)).toEqual([]);
  }
  const seers = new Set(
    answers.filter(({ text }) => text.includes(STEP_MARKS.public)).map(({ who }) => who),
  );
  expect(seers).toEqual(new Set(everyone));
});

const people: readonly Who[] = ['drafter', 'reader'];

/** Who works on a case reads it, its drafters what is sealed, and nobody else any of it. */
const caseWords: Readonly<Record<keyof CaseMarks, readonly Who[]>> = {
  title: people,
  text: people,
  authority: people,
  public: people,
  name: people,
  sealed: ['drafter'],
  danger: ['drafter'],
  file: ['drafter'],
};

describe.each([
  ['a case nobody published', 'draft', caseWords],
  ['a published case', 'released', { ...caseWords, public: everyone }],
] as const)('of %s', (_, kind, words) => {
  const names = Object.keys(words) as (keyof CaseMarks)[];

  test.each(names)('only who may see it comes across, and they do: %s', (name) => {
    const mark = caseMarksOf(kind)[name];
    const found = answers.filter(({ text }) => text.toLowerCase().includes(mark));
    const leaks = found.filter(({ who }) => !words[name].includes(who));
    expect(leaks.map(({ who, route }) => `${who} in ${route}`)).toEqual([]);
    const seers = new Set(found.map(({ who }) => who));
    expect(words[name].filter((who) => !seers.has(who))).toEqual([]);
  });
});

test('nobody comes across a case of somebody else, by name, count or suggestion', () => {
  const seers = answers.filter(({ text }) => text.includes(ELSEWHERE)).map(({ who }) => who);
  expect(new Set(seers)).toEqual(new Set(['elsewhere']));
});

test('nobody but its owner and whoever runs the installation comes across an account’s address', () => {
  for (const name of ['drafter', 'reader', 'lead', 'elsewhere'] as const) {
    const seers = answers
      .filter(({ text }) => text.includes(`zq${name}@example.org`))
      .map(({ who }) => who);
    expect(new Set(seers)).toEqual(new Set([name, 'owner']));
  }
});

test('nobody comes across who follows or co-signs a letter, nor the address of a program that is told', () => {
  for (const mark of [FOLLOWER, COSIGNER, HOOK_PATH]) {
    const found = answers.filter(
      ({ route, text }) => !route.includes('/outbox') && text.includes(mark),
    );
    expect(found.map(({ who, route }) => `${who} in ${route}`)).toEqual([]);
  }
});

test('a letter one may not see answers exactly as one that was never written', async () => {
  const strangers = ['elsewhere', 'owner'] as const;
  const never = { ...stage.draft, id: newId<typeof stage.draft.id>(), slug: 'never-written' };
  for (const route of [...gets, ...posts].filter((one) => /letters\/:(id|slug)/.test(one)))
    for (const who of strangers) {
      const blank = async (letter: typeof never) => {
        const { statusCode, body } = await ask(stage, route, who, letter);
        const url = addressOf(stage, route, who, letter);
        return [
          statusCode,
          body.replaceAll(url, 'HERE').replaceAll(encodeURIComponent(url), 'HERE'),
        ];
      };
      expect([route, ...(await blank(stage.draft))]).toEqual([route, ...(await blank(never))]);
    }
});

test('a case one may not see answers exactly as one that was never begun', async () => {
  const strangers = ['elsewhere', 'lead', 'owner'] as const;
  for (const route of [...gets, ...posts].filter((one) => /cases\/:(id|slug)/.test(one))) {
    // the owner opens a compartment: it is there, and a reason is asked for
    const asked = route.endsWith('/openings') ? (['elsewhere', 'lead'] as const) : strangers;
    for (const who of asked) {
      const blank = async (draft: MarkedCase) => {
        const cases = { ...stage.cases, draft };
        const { statusCode, body } = await ask({ ...stage, cases }, route, who, stage.draft);
        const shown = body.replaceAll(draft.id, 'HERE').replaceAll(draft.slug, 'HERE');
        return [statusCode, shown];
      };
      const never = { ...stage.cases.draft, id: newId<CaseId>(), slug: 'never-begun' };
      expect([route, ...(await blank(stage.cases.draft))]).toEqual([
        route,
        ...(await blank(never)),
      ]);
    }
  }
});

test('a form posted by somebody it is not for is refused and changes no row', async () => {
  const before = await stateOf(stage.env.db.read);
  const wrong: string[] = [];
  for (const route of posts)
    for (const kind of kinds)
      for (const who of everyone) {
        const wanted = expected(route, kind, who);
        if (wanted === 'in') continue;
        const got = outcomeOf(await ask(stage, route, who, stage[kind]), wanted);
        if (got !== wanted) wrong.push(`${route}, ${kind}, ${who}: ${got}, not ${wanted}`);
      }
  expect(wrong).toEqual([]);
  expect(await stateOf(stage.env.db.read)).toEqual(before);
});

test('a form posted by those it is for is read, and an empty one is never a fault', async () => {
  const wrong: string[] = [];
  const ends = (route: string) => Number(route.endsWith('/:grant/revocation')); // none in the rest
  const inOrder = posts.toSorted((a, b) => ends(a) - ends(b));
  for (const route of inOrder)
    for (const kind of kinds)
      for (const who of everyone) {
        if (expected(route, kind, who) !== 'in') continue;
        forgetSession(stage, who);
        const got = outcomeOf(await ask(stage, route, who, stage[kind]), 'in');
        if (got !== 'in') wrong.push(`${route}, ${kind}, ${who}: ${got}`);
      }
  expect(wrong).toEqual([]);
});
