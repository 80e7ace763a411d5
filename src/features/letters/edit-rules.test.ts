import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { completeContent, letterAt } from '#support/letters';
import type { LetterContent } from './content-rules.ts';
import { editForm, parseEdit } from './edit-rules.ts';
import type { Edit } from './edit-rules.ts';
import { formFrom } from './form-rules.ts';
import { formOf } from './form-filling-rules.ts';
import { readForm } from './form-reading-rules.ts';
import type { DraftForm } from './form-rules.ts';
import type { Counters } from './number-rules.ts';
import { decideSave } from './draft-rules.ts';

const name = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
const shown = (content: LetterContent): DraftForm => formOf({ revision: 1, content }, [], name);

/** What a browser sends for this form: names with one value or several. */
function sentBy(form: DraftForm): Record<string, string | string[]> {
  const { subjects, addressees, demands, ...plain } = form;
  const sent: Record<string, string | string[]> = { ...plain };
  for (const [rows, list] of Object.entries({ subjects, addressees, demands })) {
    sent[rows] = list.map((row) => row.key);
    for (const { key, ...fields } of list)
      for (const [field, value] of Object.entries(fields))
        sent[`${rows}.${key}.${field}`] = typeof value === 'string' ? value : [...value];
  }
  return sent;
}

describe('the form of the letter desk', () => {
  test('shows a draft so that sending it back unchanged changes nothing', () => {
    const content = completeContent({ embargo: '2026-03-29T00:30Z' });
    const read = readForm(formFrom(sentBy(shown(content))));
    expect(read.faults).toEqual([]);
    expect(read.content).toEqual(content);
  });

  test('keeps every text as typed, whatever it is', () => {
    const texts = fc.record({
      title: fc.string({ unit: 'binary' }),
      date: fc.string(),
      body: fc.string({ unit: 'grapheme' }),
      opens: fc.string(),
      zone: fc.string(),
      leadsNeeded: fc.string(),
      language: fc.string(),
    });
    fc.assert(
      fc.property(texts, (typed) => {
        const form = { ...shown(completeContent()), ...typed };
        expect(formFrom(sentBy(form))).toEqual(form);
        expect(() => readForm(form)).not.toThrow();
      }),
    );
  });

  test('whatever else a browser sends is neither a crash nor a row', () => {
    const junk = fc.dictionary(
      fc.constantFrom('subjects', 'demands', 'title', 'demands.1.text', '__proto__', 'revision'),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.integer(), fc.constant(null)),
    );
    fc.assert(
      fc.property(junk, (sent) => {
        const { content } = readForm(formFrom(sent));
        expect(content.subjects.every((row) => Number.isInteger(row.number))).toBe(true);
      }),
    );
  });

  test.each<[string, Partial<DraftForm>, string, string]>([
    ['a date that does not exist', { date: '2026-02-30' }, 'date', 'letter-date'],
    ['a time nobody can read', { opens: 'soon' }, 'opens', 'time-unreadable'],
    ['an hour the clocks skipped', { opens: '2026-03-29T02:30' }, 'opens', 'time-unreadable'],
    ['a zone that does not exist', { zone: 'Europe/Atlantis' }, 'zone', 'zone-unknown'],
    ['no lead at all', { leadsNeeded: '0' }, 'leadsNeeded', 'leads-needed'],
    ['a language that is none', { language: '<b>' }, 'language', 'language-unknown'],
  ])('says which field holds %s', (_, change, field, reason) => {
    const { faults } = readForm({ ...shown(completeContent()), ...change });
    expect(faults).toMatchObject([{ field, reason }]);
  });

  test('knows a country by its name in English or French and by its code, and says when it does not', () => {
    const form = shown(completeContent());
    const read = (country: string) =>
      readForm({ ...form, addressees: form.addressees.map((row) => ({ ...row, country })) });
    expect(read('allemagne').content.addressees[0]?.country).toBe('DE');
    expect(read('Côte d’Ivoire').content.addressees[0]?.country).toBe('CI');
    expect(read('kz').content.addressees[0]?.country).toBe('KZ');
    expect(read('Atlantis').faults[0]?.field).toBe('addressees.1.country');
  });

  test('an e-mail address of an addressee that cannot be one is named', () => {
    const form = shown(completeContent());
    const addressees = form.addressees.map((row) => ({ ...row, email: 'not an address' }));
    expect(readForm({ ...form, addressees }).faults).toMatchObject([
      { field: 'addressees.1.email', reason: 'email-form' },
    ]);
  });
});

describe('the buttons of the letter desk', () => {
  test('only what a button can say is an edit', () => {
    expect(parseEdit('raise demands -2')).toEqual({ act: 'raise', rows: 'demands', key: '-2' });
    expect(parseEdit('drop demands 1')).toBeNull();
    expect(parseEdit('save')).toBeNull();
  });

  test('removing an addressee takes it out of the demands and leaves everything else as typed', () => {
    const form = shown(completeContent());
    const without = editForm(form, { act: 'remove', rows: 'addressees', key: '1' }, 0);
    expect(without.addressees).toEqual([]);
    expect(without.demands).toMatchObject([{ text: 'Release Dana Sarova.', addressees: [] }]);
    expect(without.title).toBe(form.title);
  });

  test('demands that stand in a version keep their number and place; later ones change both', () => {
    const [first] = completeContent().demands;
    if (first === undefined) throw new Error('the example has a demand');
    const form = shown(
      completeContent({
        demands: [1, 2, 3].map((number) => ({ ...first, number, text: `Demand ${number}` })),
      }),
    );
    const raised = editForm(form, { act: 'raise', rows: 'demands', key: '3' }, 1);
    expect(raised.demands.map((row) => [row.key, row.text])).toEqual([
      ['1', 'Demand 1'],
      ['2', 'Demand 3'],
      ['3', 'Demand 2'],
    ]);
    expect(editForm(form, { act: 'raise', rows: 'demands', key: '2' }, 1)).toEqual(form);
    expect(editForm(form, { act: 'lower', rows: 'demands', key: '1' }, 1)).toEqual(form);
  });
});

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom('add', 'add', 'remove', 'raise', 'lower'),
  rows: fc.constantFrom('subjects', 'addressees', 'demands'),
  key: fc.integer({ min: -3, max: 9 }).map(String),
});

test('a number that stood in a version means the same demand for ever, under any sequence of edits and saves', () => {
  const session = fc.array(
    fc.record({ edits: fc.array(anyEdit, { maxLength: 6 }), freeze: fc.boolean() }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(session, (steps) => {
      let content = completeContent();
      let counters: Counters = { demand: 2, subject: 2, addressee: 2 };
      let fixed = 0;
      let texts = 0;
      const frozen = new Map<number, string>();
      for (const { edits, freeze } of steps) {
        const edited = edits.reduce((form, edit) => editForm(form, edit, fixed), shown(content));
        const demands = edited.demands.map((row) =>
          row.text === '' ? { ...row, text: `Ask ${(texts += 1)}` } : row,
        );
        const read = readForm({ ...edited, demands });
        const state = { letter: letterAt('draft'), revision: 1, counters };
        const saved = decideSave(state, { seen: 1, content: read.content });
        if (isRefusal(saved)) throw new Error(saved.reason);
        expect(saved.counters.demand).toBeGreaterThanOrEqual(counters.demand);
        for (const { number } of saved.content.demands) {
          expect(number).toBeGreaterThan(0);
          expect(number).toBeLessThan(saved.counters.demand);
        }
        ({ content, counters } = saved);
        for (const demand of content.demands) {
          expect(demand.text).toBe(frozen.get(demand.number) ?? demand.text);
          if (freeze) frozen.set(demand.number, demand.text);
        }
        if (freeze) fixed = Math.max(fixed, ...content.demands.map((one) => one.number));
      }
    }),
    { numRuns: 300 },
  );
});
