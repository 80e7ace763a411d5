import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStatement, printStatement } from '#proof';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { releaseBlockers } from './blocker-rules.ts';
import { LIMITS } from './content-rules.ts';
import { tidyContent } from './tidy-rules.ts';
import { decideFreeze, decideSave } from './draft-rules.ts';
import { stateOf } from './rules.ts';
import type { Letter, Version } from './rules.ts';
import type { Origin } from './statement-rules.ts';
import { toStatement } from './statement-rules.ts';
import type { LetterContent } from './content-rules.ts';
import {
  anyCompleteContent,
  anyContent,
  completeContent,
  leadNamed,
  letterAt,
} from '#support/letters';

const now = new Date('2026-03-01T09:00:00Z');
const counters = { demand: 1, subject: 1, addressee: 1 };

const anyOrigin = fc.constantFrom<Origin[]>('written-here', 'published-elsewhere');

function savedFrom(raw: LetterContent, letter: Letter): LetterContent {
  const saved = decideSave({ letter, revision: 1, counters }, { seen: 1, content: raw });
  if (isRefusal(saved)) throw new Error(saved.reason);
  return saved.content;
}

function frozenVersion(letter: Letter, content: LetterContent): Version {
  const frozen = decideFreeze({ letter, content, leads: [leadNamed('Ana Ruiz')] }, 'because', now);
  if (isRefusal(frozen)) throw new Error(frozen.reason);
  return {
    ...frozen,
    id: '00000000-0000-4000-8000-0000000000aa' as Version['id'],
    letterId: letter.id,
    frozenAt: now,
    frozenBy: '00000000-0000-4000-8000-0000000000bb' as AccountId,
  };
}

describe('a statement', () => {
  test('printed from any draft that lacks nothing is read back as it was', () => {
    fc.assert(
      fc.property(anyCompleteContent, anyOrigin, (raw, origin) => {
        const letter = letterAt('draft', origin);
        const content = savedFrom(raw, letter);
        const leads = [leadNamed('Ana Ruiz'), leadNamed('محمد علي')];
        expect(releaseBlockers(origin, content, leads, now)).toEqual([]);
        const fields = toStatement(letter, 3, { ...content, leads });
        expect(parseStatement(printStatement(fields))).toEqual(fields);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves out what stays at the desk: notes and how we know an addressee', () => {
    const content = completeContent();
    const fields = toStatement(letterAt('draft'), 1, {
      ...content,
      leads: [leadNamed('Ana Ruiz')],
    });
    expect(printStatement(fields)).not.toContain('only for us');
    expect(fields.demands[0]).toMatchObject({ number: 1, subjects: [1], addressees: [1] });
  });

  test('names what a demand asks of whom by position, also when the rows were put in another order', () => {
    const content = completeContent();
    const [first] = content.subjects;
    if (first === undefined) throw new Error('the example has a subject');
    const subjects = [{ ...first, number: 9, name: 'Another Person' }, first];
    const fields = toStatement(letterAt('draft'), 1, { ...content, subjects, leads: [] });
    expect(fields.demands[0]?.subjects).toEqual([2]);
  });
});

describe('saving', () => {
  const save = (content: LetterContent, letter = letterAt('draft')) =>
    decideSave({ letter, revision: 4, counters }, { seen: 4, content });

  test('a title of 10,000 characters is refused with its length and the limit', () => {
    expect(save({ ...completeContent(), title: 'ж'.repeat(10_000) })).toMatchObject({
      kind: 'invalid',
      reason: 'text-too-long',
      values: { length: 10_000, limit: LIMITS.title },
    });
  });

  test.each([
    ['a control character', 'Free\u0007dom', 'text-characters'],
    ['a character that turns the reading direction', 'Free\u202Edom', 'text-characters'],
    ['a bar between spaces, which a statement uses to part fields', 'Free | dom', 'line-bar'],
    ['a lone hyphen, which means that nothing is there', ' - ', 'line-hyphen'],
  ])('a title with %s is refused with a sentence', (_, title, reason) => {
    expect(save({ ...completeContent(), title })).toMatchObject({ kind: 'invalid', reason });
  });

  test('right-to-left names and texts are kept letter for letter', () => {
    const title = 'آزادی برای وکیل کارگران نفت\u200cگر';
    const saved = save({ ...completeContent(), title });
    expect(saved).toMatchObject({ content: { title } });
  });

  test('what another tab has saved since is not overwritten', () => {
    const letter = letterAt('draft');
    const answer = decideSave(
      { letter, revision: 5, counters },
      { seen: 4, content: completeContent() },
    );
    expect(answer).toMatchObject({ kind: 'conflict', reason: 'draft-changed' });
  });

  test.each(['released', 'withdrawn'] as const)('a %s letter keeps its text', (state) => {
    expect(save(completeContent(), letterAt(state))).toMatchObject({
      kind: 'conflict',
      reason: `letter-${state}`,
    });
  });

  test('two rows with one number are refused', () => {
    const content = completeContent();
    expect(save({ ...content, demands: [...content.demands, ...content.demands] })).toMatchObject({
      reason: 'draft-numbers',
    });
  });

  test('a row that was added and left empty is no row', () => {
    const content = completeContent();
    const empty = { number: -1, type: 'other' as const, text: ' ', subjects: [], addressees: [1] };
    const saved = save({ ...content, demands: [...content.demands, empty] });
    expect(saved).toMatchObject({ content: { demands: content.demands } });
  });

  test('a demand of a letter with one addressee is put to that one', () => {
    const content = completeContent();
    const demands = content.demands.map((demand) => ({ ...demand, addressees: [] }));
    expect(save({ ...content, demands })).toMatchObject({ content: { demands: content.demands } });
  });
});

describe('freezing', () => {
  const leads = [leadNamed('Ana Ruiz')];
  const freeze = (change: Partial<LetterContent>, letter = letterAt('draft')) =>
    decideFreeze({ letter, content: { ...completeContent(), ...change }, leads }, 'why', now);

  test.each<[string, Partial<LetterContent>, string]>([
    ['title', { title: '' }, 'title'],
    ['date', { date: '' }, 'date'],
    ['text', { body: '' }, 'body'],
    ['addressee', { addressees: [] }, 'addressee'],
    ['demand', { demands: [] }, 'demand'],
    ['release window', { window: { opens: null, closes: null } }, 'window'],
    ['window that closes after it opens', { window: windowOf('09', '08') }, 'window-order'],
    ['window that is still open', { window: windowOf('01', '02', '2020') }, 'window-over'],
    ['embargo inside the window', { embargo: '2026-03-30T09:00Z' }, 'embargo-late'],
    ['second lead, when two must agree', { leadsNeeded: 2 }, 'more-leads'],
    ['text that means one thing only', { body: 'see <b>this</b>' }, 'body-form'],
  ])('a letter without a %s cannot become a version and says why', (_, change, what) => {
    expect(freeze(change)).toMatchObject({ kind: 'invalid', reason: 'version-incomplete' });
    const content = { ...completeContent(), ...change };
    const blockers = releaseBlockers('written-here', content, leads, now);
    expect(blockers.map((one) => one.what)).toContain(what);
  });

  test('a letter nobody leads cannot become a version, unless it was published elsewhere before', () => {
    const content = completeContent();
    expect(releaseBlockers('written-here', content, [], now)).toMatchObject([{ what: 'lead' }]);
    const old = { ...content, window: { opens: null, closes: null } };
    expect(releaseBlockers('published-elsewhere', old, [], now)).toEqual([]);
  });

  test('no draft fails for a reason that was not named beforehand', () => {
    fc.assert(
      fc.property(fc.oneof(anyContent, anyCompleteContent), anyOrigin, (raw, origin) => {
        const letter = letterAt('draft', origin);
        if (tidyContent(raw).faults.length > 0) return;
        const content = savedFrom(raw, letter);
        const two = [...leads, leadNamed('Bo Ek')];
        const missing = releaseBlockers(origin, content, two, now);
        const refused = isRefusal(decideFreeze({ letter, content, leads: two }, '', now));
        expect(refused).toBe(missing.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  test('the same text again is no new version', () => {
    const letter = letterAt('draft');
    const currentVersion = frozenVersion(letter, completeContent());
    expect(freeze({}, { ...letter, currentVersion })).toMatchObject({ reason: 'version-same' });
  });

  test('a changed text becomes the next number, and signers are owed a note of what changed', () => {
    const letter = letterAt('draft');
    const currentVersion = frozenVersion(letter, completeContent());
    const state = {
      letter: { ...letter, currentVersion },
      content: { ...completeContent(), title: 'Another title' },
      leads,
    };
    expect(decideFreeze(state, ' ', now)).toMatchObject({ reason: 'change-note-missing' });
    expect(decideFreeze(state, 'The title', now)).toMatchObject({ number: 2 });
  });

  test('another order of the leads is another text', () => {
    const letter = letterAt('draft');
    const content = completeContent();
    const both = [leadNamed('Ana Ruiz'), leadNamed('Bo Ek')];
    const one = decideFreeze({ letter, content, leads: both }, '', now);
    const other = decideFreeze({ letter, content, leads: both.toReversed() }, '', now);
    if (isRefusal(one) || isRefusal(other)) throw new Error('both can be frozen');
    expect(one.statementSha256).not.toBe(other.statementSha256);
  });
});

test('a letter is a draft, then frozen, then released, then perhaps withdrawn', () => {
  const letter = letterAt('draft');
  expect(stateOf(letter)).toBe('draft');
  expect(stateOf({ ...letter, currentVersion: frozenVersion(letter, completeContent()) })).toBe(
    'frozen',
  );
  expect(stateOf(letterAt('released'))).toBe('released');
  expect(stateOf(letterAt('withdrawn'))).toBe('withdrawn');
});

function windowOf(opens: string, closes: string, year = '2026'): LetterContent['window'] {
  return { opens: `${year}-03-${opens}T09:00Z`, closes: `${year}-03-${closes}T09:00Z` };
}
