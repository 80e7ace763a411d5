import { expect, test } from 'vitest';
import fc from 'fast-check';
import { excerptOf } from './excerpt-rules.ts';
import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { CaseId, EntryId, Kind } from './rules.ts';
import { isSearched } from './search-rules.ts';
import { searchRowOf } from './search-row-rules.ts';
import type { Searchable } from './search-row-rules.ts';
import { yearsBetween, yearsOf } from './search-tag-rules.ts';
import { wordsOf } from './search-word-rules.ts';

const kinds = Object.keys(KINDS) as Kind[]; // its keys are the kinds

/** A content in which every text is a word of its own: `zq` and the path of its field. */
function marked(fields: Fields, path: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, markedField(field, `${path}${name}`)]),
  );
}

const mark = (path: string): string => `zq${path.replaceAll(/[^a-z]/gi, '').toLowerCase()}`;

function markedField(field: Field, path: string): unknown {
  if (field.is === 'rows') return [marked(field.of, `${path}.`)];
  if (field.is === 'text' || field.is === 'link') return mark(path);
  return field.is === 'choice' ? field.of[0] : field.is === 'entries' ? [] : '';
}

function texts(fields: Fields, path: string, sealed: boolean): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.is === 'rows') return texts(field.of, `${path}${name}.`, sealed);
    const isText = field.is === 'text' || field.is === 'link';
    const isSealed = field.is === 'text' && field.sealed === true;
    return isText && isSealed === sealed ? [mark(path + name)] : [];
  });
}

function entryOf(kind: Kind, content: Record<string, unknown>): Searchable {
  const ids = { id: 'ff000000' as EntryId, caseId: 'a-case' as CaseId };
  const dates = { changedAt: new Date(0), removedAt: null, earliest: null, latest: null };
  return { ...ids, ...dates, kind, certainty: null, content } as Searchable; // of any kind
}

test('every text of every kind of entry is searched, but what is sealed', () => {
  for (const kind of kinds.filter(isSearched)) {
    const { text, vector, words } = searchRowOf(entryOf(kind, marked(KINDS[kind].fields, '')));
    for (const word of texts(KINDS[kind].fields, '', false)) {
      expect(text, `${kind} ${word}`).toContain(word);
      expect(vector).toContain(`'${word}':`);
      expect(words.map((one) => one.word)).toContain(word);
    }
    const sealed = texts(KINDS[kind].fields, '', true);
    for (const word of sealed) expect(`${text} ${vector}`, kind).not.toContain(word);
  }
});

test('what is not searched has no text that anybody could read', () => {
  for (const kind of kinds.filter((one) => !isSearched(one))) {
    expect(texts(KINDS[kind].fields, '', false), kind).toEqual([]);
  }
});

test('words stand where they are in the text, in any script', () => {
  const plain = (text: string): string[] => [...wordsOf(text)].map((word) => word.plain);
  expect(plain('Жанаозен, L’Élan O’Brien')).toEqual(['zhanaozen', 'l', 'elan', 'o', 'brien']);
  expect(plain('٢٠١١ २०११ ２０１１')).toEqual(['2011', '2011', '2011']);
  expect([...wordsOf('中国人')].map(({ folded }) => folded)).toEqual(['中国', '国人']);
  expect([...wordsOf('中国人', true)].map(({ folded }) => folded)).toEqual(['中国', '国人', '人']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { at, end, folded } of wordsOf(text)) {
        expect(end).toBeGreaterThan(at);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(folded).not.toMatch(/[\s'"\\\0#]/);
      }
    }),
  );
});

test('an excerpt is a part of the text, with each word that was found marked as it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('alpha', 'beta', 'Γάμμα', 'дельта', '字'), { maxLength: 200 }),
      (words) => {
        const text = words.join(' ');
        const pieces = excerptOf(text, ({ folded }) => folded === 'beta');
        const shown = pieces.map((piece) => piece.text).join('');
        expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
        for (const { text: piece, marked: isMarked } of pieces)
          if (isMarked) expect(piece).toBe('beta');
        expect(pieces.some(({ marked: isMarked }) => isMarked)).toBe(words.includes('beta'));
        expect(shown.length).toBeLessThan(300);
      },
    ),
  );
});

test('a time is looked for by the years it touches', () => {
  expect(yearsOf({ earliest: '2011-09-14', latest: '2012-01-01' })).toEqual([2011, 2012]);
  expect(yearsOf({ earliest: '2011-01-01', latest: null })).toEqual(['many']);
  expect(yearsOf({ earliest: null, latest: null })).toEqual([]);
  expect(yearsBetween('2011-05-01', '2011-06-01')).toEqual(['#y 2011', '#y many']);
  expect(yearsBetween(null, '2011-06-01')).toBeNull();
});
