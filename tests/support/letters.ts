import fc from 'fast-check';
import { canonicalLine, escapeText, isFault } from '#proof';
import { letterContent } from '../../src/features/letters/content-rules.ts';
import type { Lead, Letter, LetterContent, LetterState, Origin } from '#letters';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';

/** A draft that lacks nothing, small enough to read. */
export function completeContent(change: Partial<LetterContent> = {}): LetterContent {
  return {
    ...letterContent.parse({
      language: 'en',
      title: 'For the release of Dana Sarova',
      date: '2026-03-01',
      body: 'Dana Sarova has been held since *January*.\n\nWe ask you to act.',
      subjects: [{ number: 1, kind: 'person', name: 'Dana Sarova', note: 'only for us' }],
      addressees: [
        { number: 1, name: '', office: 'Minister of Justice', country: 'KZ', basis: 'stated' },
      ],
      demands: [
        {
          number: 1,
          type: 'release',
          text: 'Release Dana Sarova.',
          subjects: [1],
          addressees: [1],
        },
      ],
      window: { opens: '2026-03-02T08:00Z', closes: '2026-03-20T08:00Z' },
      embargo: null,
      zone: 'Europe/Brussels',
      leadsNeeded: 1,
    }),
    ...change,
  };
}

export function leadNamed(name: string): Lead {
  return { accountId: newId<AccountId>(), name, capacity: 'Member of the Parliament' };
}

/** A letter as the store gives it, in one of its states. */
export function letterAt(state: LetterState, origin: Origin = 'written-here'): Letter {
  const released = state === 'released' || state === 'withdrawn';
  return {
    id: '00000000-0000-4000-8000-000000000001' as LetterId,
    slug: 'for-dana-sarova',
    origin,
    originNote: null,
    createdAt: new Date('2026-02-01T09:00:00Z'),
    currentVersion: null,
    release: released
      ? { versionId: newId<VersionId>(), releasedAt: new Date('2026-03-02T09:00:00Z') }
      : null,
    withdrawal:
      state === 'withdrawn' ? { at: new Date('2026-03-03T09:00:00Z'), notice: 'A mistake.' } : null,
  };
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Қазақстан',
    'علی رضا',
    '李小龍',
    'ஸ்ரீ',
    'O’Neill',
    ' two  spaces ',
    'A | B',
    '-',
    '',
  ),
);
const line = fc.oneof({ weight: 4, arbitrary: words }, fc.constantFrom('Name', 'Minister'));
/** Words as people type them, in several scripts, marks and invisible hints included. */
const typedLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Қазақстан',
        'علی‌رضا',
        '李小龍',
        'ஸ்ரீ',
        'O’Neill',
        '<b>',
        '&amp;',
        '1.',
        '#',
        'a|b',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' '))
  .filter((text) => {
    const tidy = canonicalLine(text);
    return !isFault(tidy) && tidy !== '-';
  });
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 });
const rowNumbers = fc.uniqueArray(
  fc.integer({ min: -4, max: 6 }).filter((n) => n !== 0),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const paragraph = fc.oneof(
  fc.constantFrom('# Why', '- one\n- two', '> quoted', 'We *ask* for **this**.', '1. first'),
  words,
);

function rows<T>(row: fc.Arbitrary<T>): fc.Arbitrary<(T & { number: number })[]> {
  return rowNumbers.chain((list) =>
    fc.tuple(...list.map((number) => row.map((one) => ({ ...one, number })))),
  );
}

const shape = (text: fc.Arbitrary<string>) => ({
  language: fc
    .constantFrom('en', 'fr', 'fa', 'zh-Hant')
    .map((tag) => letterContent.shape.language.parse(tag)),
  title: text,
  subjects: rows(
    fc.record({
      kind: fc.constantFrom('person', 'group', 'organisation', 'place', 'site'),
      name: text,
      note: text,
    }),
  ),
  addressees: rows(
    fc.record({
      name: text,
      office: text,
      country: fc.constantFrom('', 'KZ', 'FR'),
      basis: fc.constantFrom('stated', 'inferred'),
    }),
  ),
  demands: rows(
    fc.record({
      type: fc.constantFrom('release', 'access-to-lawyer-or-family', 'other'),
      text,
      subjects: numbers,
      addressees: numbers,
    }),
  ),
  zone: fc.constantFrom('UTC', 'Europe/Brussels', 'Asia/Almaty'),
});

/** Any draft somebody could type, whole or broken, in any script. */
export const anyContent: fc.Arbitrary<LetterContent> = fc.record({
  ...shape(line),
  date: fc.constantFrom('2011-09-14', '2011-09?', '', '2011-02-30', 'soon'),
  body: fc.array(paragraph, { maxLength: 5 }).map((parts) => parts.join('\n\n')),
  window: fc.constantFrom(
    { opens: '2026-03-02T08:00Z', closes: '2026-03-20T08:00Z' },
    { opens: null, closes: null },
  ),
  embargo: fc.constantFrom(null, '2026-03-10T08:00Z'),
  leadsNeeded: fc.integer({ min: 1, max: 2 }),
});

/** Any draft that lacks nothing: whatever it says, it can be frozen by two leads. */
export const anyCompleteContent: fc.Arbitrary<LetterContent> = fc
  .record({
    ...shape(typedLine),
    date: fc.constantFrom('2011-09-14', '2011-09?', '2011~', '2024-02-29'),
    body: fc
      .array(
        // composed first: U+1FEF becomes a back-tick when the text is put into its canonical form
        fc.oneof(
          fc.constantFrom('# Why', '> We *ask* for **this**.'),
          typedLine.map((line) => escapeText(line.normalize('NFC'))),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((parts) => parts.join('\n\n')),
    window: fc.constant({ opens: '2026-03-02T08:00Z', closes: '2026-03-20T08:00Z' }),
    embargo: fc.constantFrom(null, '2026-03-10T08:00Z'),
    leadsNeeded: fc.integer({ min: 1, max: 2 }),
  })
  .map((content) => ({
    ...content,
    demands: content.demands.map((demand) => ({
      ...demand,
      addressees: content.addressees.map((one) => one.number),
    })),
  }));
