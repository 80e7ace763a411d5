import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyEntry } from './check-rules.ts';
import { filled } from './form-filling-rules.ts';
import { layoutOf } from './form-layout-rules.ts';
import { FORM_KINDS, fieldsOf, readContent, rowFields } from './form-rules.ts';
import type { FormContent, Posted } from './form-rules.ts';
import { KINDS } from './kind-rules.ts';
import { finderOf, planReferences, rawOf } from './naming-rules.ts';
import type { EntryId, Kind } from './rules.ts';

const posted = (fields: Readonly<Record<string, string | readonly string[]>>): Posted =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));

/** A form as a browser posts it. */
function sent({ texts, ticked, rows }: FormContent): Posted {
  const fields = new Map<string, readonly string[]>();
  for (const [name, text] of Object.entries(texts)) fields.set(name, [text]);
  for (const [name, ids] of Object.entries(ticked)) fields.set(name, ids);
  for (const [name, list] of Object.entries(rows))
    list.forEach((row, index) => {
      for (const [inner, text] of Object.entries(row))
        fields.set(`${name}.${index}.${inner}`, [text]);
    });
  return fields;
}

describe('a form of any kind', () => {
  test.each(FORM_KINDS)('%s has a place for every field of it, once', (kind) => {
    const { open, more } = layoutOf(kind);
    const placed = [...open, ...more].flat();
    expect(placed.toSorted()).toEqual(Object.keys(KINDS[kind].fields).toSorted());
  });

  test('of an event asks how sure one is and who says so before the kind of event and where', () => {
    const { open, beforeCertainty } = layoutOf('event');
    const later = open.slice(beforeCertainty).flat();
    expect(open.slice(0, beforeCertainty).flat()).toEqual(['what', 'date', 'phase']);
    expect(later.indexOf('sources')).toBeLessThan(later.indexOf('type'));
  });

  test.each(FORM_KINDS)('%s gives back what an entry holds when nobody changes it', (kind) => {
    const id = '00000000-0000-4000-8000-000000000001';
    const text = fc
      .string({ minLength: 1 })
      .filter((one) => one.trim() !== '' && !/[\r]/.test(one));
    fc.assert(
      fc.property(fc.infiniteStream(text), fc.nat(3), (words, rows) => {
        const word = () => String(words.next().value);
        const fill = (fields: ReturnType<typeof fieldsOf>): Record<string, unknown> =>
          Object.fromEntries(
            Object.entries(fields).map(([name, field]) => [
              name,
              field.is === 'rows'
                ? Array.from({ length: rows }, () => fill(field.of))
                : field.is === 'entries'
                  ? [id]
                  : field.is === 'entry'
                    ? id
                    : word(),
            ]),
          );
        const content = filled(kind, fill(fieldsOf(kind)), new Map());
        const back = readContent(kind, sent(content));
        for (const [name, field] of Object.entries(fieldsOf(kind))) {
          const kept = content.rows[name]?.map((row) => ({
            ...Object.fromEntries(rowFields(field).map((inner) => [inner, ''])),
            ...row,
          }));
          if (field.is === 'rows') expect(back.rows[name]).toEqual(kept);
          else if (field.is === 'entries') expect(back.ticked[name]).toEqual(content.ticked[name]);
          else expect(back.texts[name]).toBe(content.texts[name]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('leaves out rows in which nothing but a choice was made', () => {
    const { rows } = readContent(
      'event',
      posted({
        'sources.0.source': '',
        'sources.0.stance': 'contradicts',
        'sources.0.reliability': 'A',
        'sources.7.source': 'new',
        'sources.7.title': 'Her lawyer',
        'subjects.0.name': '  ',
        'subjects.0.type': 'group',
      }),
    );
    expect(rows['sources']).toMatchObject([{ source: 'new', title: 'Her lawyer' }]);
    expect(rows['subjects']).toEqual([]);
  });

  test('survives whatever is posted', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'sources',
        'sources.0.source',
        'names.99999.text',
        '__proto__',
        'subjects.1.name',
      ),
    );
    const fields = fc.dictionary(name, fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }));
    fc.assert(
      fc.property(fc.constantFrom(...FORM_KINDS), fields, (kind: Kind, typed) => {
        const content = readContent(kind, new Map(Object.entries(typed)));
        const raw = rawOf({ kind, content }, new Map());
        expect(Array.isArray(tidyEntry(kind, raw).faults)).toBe(true);
      }),
    );
  });
});

describe('a name typed in a form', () => {
  const [one, two, three] = ['1', '2', '3'] as EntryId[] as [EntryId, EntryId, EntryId];
  const find = finderOf([
    { id: one, label: 'Ana Berg (1)', names: ['Ana Berg'] },
    { id: two, label: 'Ana Berg (2)', names: ['Ana Berg'] },
    { id: three, label: 'Дана Сарова', names: ['Дана Сарова', 'Dana Sarova'] },
  ]);
  const plan = (name: string) => {
    const content = readContent('event', posted({ 'subjects.0.name': name }));
    return planReferences({ kind: 'event', content }, find);
  };

  test('means the one who bears it, in any of their spellings', () => {
    expect(plan(' dana  sarova ').known.get('subjects.0.name')).toBe(three);
  });
  test('of several is asked about, and the number behind it says which', () => {
    expect(plan('Ana Berg').faults).toMatchObject([{ reason: 'name-of-several' }]);
    expect(plan('Ana Berg (2)').known.get('subjects.0.name')).toBe(two);
  });
  test('that nobody bears is a newcomer, a person where nothing else was said', () => {
    expect(plan('Nobody Yet').subjects).toMatchObject([{ name: 'Nobody Yet', type: 'person' }]);
  });
  test.each(['consent', 'risk'] as const)(
    'that nobody bears makes no newcomer of a note of %s: it is asked back',
    (kind) => {
      const content = readContent(kind, posted({ subject: 'Dana Sarowa' }));
      const { subjects, faults } = planReferences({ kind, content }, find);
      expect(subjects).toEqual([]);
      expect(faults).toMatchObject([{ field: 'subject', reason: 'name-of-nobody' }]);
    },
  );
});
