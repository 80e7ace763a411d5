import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyWords,
  candidateOf,
  mandateNumber,
  matchesOf,
  signatoryOf,
  smallReview,
} from '#support/reviews';
import { applyEdit, parseEdit } from './edit-rules.ts';
import { mergeForm } from './form-rules.ts';
import { NO_MATCHES } from './match-rules.ts';
import { rowFields, rowKinds } from './review-rules.ts';
import type { Review, RowKind } from './review-rules.ts';

const source = 'Dear Minister,\n\nWe call for:\n\n- Free  Dana\nSarova at once\n\nANA BERG';
const about = { text: source, matches: NO_MATCHES };
const nothing = { text: '', at: null };

type Step =
  | { readonly kind: 'button'; readonly button: string }
  | { readonly kind: 'form'; readonly rows: RowKind; readonly key: number; readonly text: string };

const key = fc.integer({ min: 1, max: 5 });
const rows = fc.constantFrom(...rowKinds);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('button' as const),
    button: fc.oneof(
      fc.tuple(fc.constantFrom('drop', 'restore'), rows, key).map((parts) => parts.join(' ')),
      rows.map((one) => `add ${one}`),
      rows.map((one) => `select ${one}`),
      fc.constantFrom(
        'take-offers',
        'give-back-offers',
        'select title',
        'save',
        'drop',
        'drop what 1',
      ),
    ),
  }),
  fc.record({ kind: fc.constant('form' as const), rows, key, text: anyWords }),
);

function carryOut(kept: Review, one: Step): Review {
  if (one.kind === 'button') {
    const edit = parseEdit(one.button, { text: 'Free Dana Sarova', at: 32 });
    return edit === null ? kept : applyEdit(kept, edit, about);
  }
  const [field = ''] = rowFields[one.rows];
  const sent = { [one.rows]: [String(one.key)], [`${one.rows}.${one.key}.${field}`]: [one.text] };
  return mergeForm(kept, new Map(Object.entries(sent)));
}

/** What a step may touch: one row, one new row, or the choices; everything else must be the same. */
function untouched(kept: Review, one: Step): unknown {
  const [act = '', name = '', digits] =
    one.kind === 'button' ? one.button.split(' ') : ['form', one.rows, String(one.key)];
  const without = (kind: RowKind) =>
    kept[kind].filter((row) => !(kind === name && String(row.key) === digits));
  const choices = act.endsWith('-offers');
  const title = act === 'select' && name === 'title' ? '' : kept.title;
  return {
    ...kept,
    title,
    ...Object.fromEntries(rowKinds.map((kind) => [kind, without(kind)])),
    signatories: without('signatories').map((row) => (choices ? { ...row, choice: null } : row)),
  };
}

test('any sequence of leaving out, bringing back, adding and typing keeps everything else (property)', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let kept = smallReview();
      for (const one of steps) {
        const next = carryOut(kept, one);
        const [act = '', name = ''] = one.kind === 'button' ? one.button.split(' ') : [];
        const grown = (act === 'add' || act === 'select') && rowKinds.some((kind) => kind === name);
        if (grown) {
          const kind = rowKinds.find((two) => two === name) ?? 'demands';
          const before = new Set<number>(kept[kind].map((row) => row.key));
          const added = next[kind].filter((row) => !before.has(row.key));
          expect(added).toHaveLength(1);
          const others = next[kind].filter((row) => before.has(row.key));
          expect({ ...next, [kind]: others }).toEqual(kept);
        } else expect(untouched(next, one)).toEqual(untouched(kept, one));
        kept = next;
      }
      for (const kind of rowKinds) {
        const keys = kept[kind].map((row) => row.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
  );
});

test('a row left out and brought back is what it was, whatever happened in between (property)', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 2), (kind, number) => {
      const kept = smallReview();
      const dropped = carryOut(kept, { kind: 'button', button: `drop ${kind} ${number}` });
      expect(dropped[kind].find((row) => row.key === number)?.dropped).toBe(true);
      const other = carryOut(dropped, { kind: 'button', button: `add ${kind}` });
      const back = carryOut(other, { kind: 'button', button: `restore ${kind} ${number}` });
      const [before] = kept[kind].filter((row) => row.key === number);
      expect(back[kind].find((row) => row.key === number)).toEqual(before);
    }),
  );
});

describe('words marked in the source', () => {
  test('become a row with their place, whatever white space the browser made of them', () => {
    const edit = parseEdit('select demands', { text: 'Free Dana Sarova at once', at: 31 });
    const [, , added] = applyEdit(smallReview(), edit ?? fail(), about).demands;
    expect(added).toMatchObject({ text: 'Free Dana Sarova at once', key: 3, dropped: false });
    const { start = 0, end = 0 } = added?.from ?? {};
    expect(source.slice(start, end)).toBe('Free  Dana\nSarova at once');
  });

  test('that are not there become a row without a place', () => {
    const edit = parseEdit('select signatories', { text: 'Somebody else', at: 3 });
    const added = applyEdit(smallReview(), edit ?? fail(), about).signatories.at(-1);
    expect(added).toMatchObject({ name: 'Somebody else', from: null });
  });

  test('become the title, on one line', () => {
    const edit = parseEdit('select title', { text: 'Free\n Dana', at: 31 });
    expect(applyEdit(smallReview(), edit ?? fail(), about).title).toBe('Free Dana');
    expect(parseEdit('select title', nothing)).toBeNull();
  });
});

function fail(): never {
  throw new Error('the button was not understood');
}

describe('taking all offers without a rival', () => {
  const signatories = [1, 2, 3, 4, 5, 6].map((number) => signatoryOf(number));
  const [first] = signatories;
  const kept = smallReview({
    signatories: [
      ...signatories.slice(0, 4),
      signatoryOf(5, { choice: { mandateId: null, how: 'alone' } }),
      signatoryOf(6, { dropped: true }),
    ],
  });
  const matches = matchesOf(
    {
      1: [candidateOf(1), candidateOf(9, { offer: false })],
      2: [candidateOf(2), candidateOf(22)],
      3: [candidateOf(3, { offer: false })],
      4: [candidateOf(4), candidateOf(44, { personKey: 'test:4' })],
      5: [candidateOf(5)],
      6: [candidateOf(6)],
    },
    [2],
  );
  const take = { act: 'take-offers' } as const;

  test('takes only who stands alone: no rival, no hint, nobody decided or left out', () => {
    const taken = applyEdit(kept, take, { text: '', matches }).signatories;
    expect(taken.map(({ choice }) => choice?.mandateId ?? choice)).toEqual([
      mandateNumber(1),
      null,
      null,
      mandateNumber(4),
      { mandateId: null, how: 'alone' },
      null,
    ]);
    expect(first?.choice).toBeNull();
  });

  test('can be taken back, and leaves what was chosen by hand', () => {
    const taken = applyEdit(kept, take, { text: '', matches });
    const form = new Map([
      ['signatories', ['2']],
      ['signatories.2.choice', [mandateNumber(22)]],
    ]);
    const byHand = mergeForm(taken, form);
    const back = applyEdit(byHand, { act: 'give-back-offers' }, { text: '', matches });
    expect(back.signatories.map(({ choice }) => choice)).toEqual([
      null,
      { mandateId: mandateNumber(22), how: 'alone' },
      null,
      null,
      { mandateId: null, how: 'alone' },
      null,
    ]);
  });
});
