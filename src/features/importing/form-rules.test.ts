import { expect, test } from 'vitest';
import { mandateNumber, signatoryOf, smallReview } from '#support/reviews';
import { differences, mergeForm } from './form-rules.ts';

const fields = (sent: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()]));

test('a form that names no row changes no row: rows of other pages stay as they are', () => {
  const kept = smallReview();
  expect(mergeForm(kept, fields({}))).toEqual(kept);
  expect(mergeForm(kept, fields({ 'demands.1.text': 'never sent by a page' }))).toEqual(kept);
  expect(mergeForm(kept, fields({ demands: '9', 'demands.9.text': 'no such row' }))).toEqual(kept);
});

test('what was typed into the rows of a page is kept, line ends evened out', () => {
  const sent = { demands: ['1', '2'], 'demands.2.text': 'Free\r\nher', body: 'One\r\n\r\nTwo' };
  const merged = mergeForm(smallReview(), fields(sent));
  expect(merged.demands.map(({ text }) => text)).toEqual(['Demand 1', 'Free\nher']);
  expect(merged.body).toBe('One\n\nTwo');
});

test('a choice is a mandate, nobody, or not made; anything else is not made', () => {
  const choose = (value: string) =>
    mergeForm(smallReview(), fields({ signatories: '1', 'signatories.1.choice': value }))
      .signatories[0]?.choice;
  expect(choose(mandateNumber(7))).toEqual({ mandateId: mandateNumber(7), how: 'alone' });
  expect(choose('none')).toEqual({ mandateId: null, how: 'alone' });
  expect(choose('')).toBeNull();
  expect(choose("' or 1=1")).toBeNull();
});

test('who was taken together stays so when the form comes back unchanged', () => {
  const choice = { mandateId: mandateNumber(1), how: 'together' } as const;
  const kept = smallReview({ signatories: [signatoryOf(1, { choice })] });
  const sent = { signatories: '1', 'signatories.1.choice': mandateNumber(1) };
  expect(mergeForm(kept, fields(sent)).signatories[0]?.choice).toEqual(choice);
});

test('the differences of two reviews name each field once, with what the first one says', () => {
  const theirs = smallReview({ title: 'Theirs' });
  const mine = mergeForm(theirs, fields({ title: 'Mine', demands: '2', 'demands.2.text': 'Mine' }));
  expect(differences(theirs, mine)).toEqual([
    { field: 'title', text: 'Theirs' },
    { field: 'demands.2', text: 'Demand 2' },
  ]);
  expect(differences(theirs, theirs)).toEqual([]);
});
