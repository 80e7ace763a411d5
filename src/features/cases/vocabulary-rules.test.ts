import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultSentence, fieldWord, isMessageKey, kindWord, translator, valueWord } from '#ui';
import { KINDS } from './kind-rules.ts';
import type { Fields } from './field-rules.ts';
import { AUDIENCES } from './rules.ts';
import {
  CERTAINTIES,
  CONNECTIONS,
  EVENT_GROUPS,
  EVENT_TYPES,
  INVOLVEMENTS,
  RELIABILITIES,
  huridocsCode,
} from './vocabulary-rules.ts';

const en = translator('en');
const fr = translator('fr');

/** Every field of a kind with its path, rows included. */
function everyField(fields: Fields, prefix = ''): [string, Fields[string]][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [`${prefix}${name}`, field],
    ...(field.is === 'rows' ? everyField(field.of, `${prefix}${name}.`) : []),
  ]);
}

const named = Object.entries(KINDS).flatMap(([kind, { fields }]) =>
  everyField(fields).map(([path, field]) => ({ kind, path, field })),
);

const wordless = (keys: readonly string[]) => keys.filter((key) => !isMessageKey(key));

describe('every name in a case file has its word, so that no page shows a code', () => {
  test('kinds and fields', () => {
    const keys = named.map(({ kind, path }) => `cases.field.${kind}.${path}`);
    const kinds = Object.keys(KINDS).map((kind) => `cases.kind.${kind}`);
    expect(wordless([...kinds, ...keys])).toEqual([]);
  });

  test('everything that can be chosen, in English and in French', () => {
    const choices = named.flatMap(({ kind, path, field }) =>
      field.is === 'choice' ? field.of.map((value) => ({ kind, path, value })) : [],
    );
    const keys = choices.map((of) => `cases.value.${of.kind}.${of.path}.${of.value || 'none'}`);
    expect(choices.length).toBeGreaterThan(150);
    expect(wordless(keys)).toEqual([]);
  });

  test('certainties with their meaning and their hedge, audiences, groups of events', () => {
    const certainties = CERTAINTIES.flatMap((one) =>
      ['certainty', 'certainty-meaning', 'hedge'].map((what) => `cases.${what}.${one}`),
    );
    const audiences = AUDIENCES.map((one) => `cases.shown-to.${one}`);
    const groups = EVENT_GROUPS.map(({ group }) => `cases.event-group.${group}`);
    expect(wordless([...certainties, ...audiences, ...groups])).toEqual([]);
  });

  test('a word is found by the path of a field in a form, row numbers and all', () => {
    expect(kindWord(en, 'key-date')).toBe('Key date');
    expect(fieldWord(fr, 'subject', 'names.12.text')).toBe('Nom');
    expect(valueWord(en, 'measure', 'measurements.0.result', 'failed')).toBe('Failed');
    expect(valueWord(en, 'event', 'authorities.0.involvement', '')).toBe('Not said');
    expect(valueWord(en, 'event', 'type', 'of-an-older-file')).toBe('of-an-older-file');
  });

  test('a fault that nobody wrote a sentence for still says what to do', () => {
    expect(faultSentence(en, { reason: 'whole', values: { least: 0, most: 365 } })).toBe(
      'Write a whole number from 0 to 365.',
    );
    expect(faultSentence(en, { reason: 'unheard-of', values: {} })).toContain('Choose one');
  });
});

describe('the vocabulary', () => {
  test('no certainty has the hedge of another: a reader can tell them apart', () => {
    for (const t of [en, fr]) {
      const hedges = [
        t('cases.hedge.established'),
        t('cases.hedge.documented'),
        t('cases.hedge.we-understand'),
        t('cases.hedge.reported'),
        t('cases.hedge.suspected'),
        t('cases.hedge.disputed'),
      ];
      expect(new Set(hedges).size).toBe(CERTAINTIES.length);
    }
  });

  test('no label of an event or a measure says that a site is blocked', () => {
    const labels = [en, fr].flatMap((t) => [
      valueWord(t, 'event', 'type', 'blocked-site'),
      valueWord(t, 'measure', 'type', 'blocked-site'),
      ...['reachable', 'failed', 'unclear'].map((result) =>
        valueWord(t, 'measure', 'measurements.result', result),
      ),
    ]);
    expect(labels.join(' ')).not.toMatch(/block|bloqu/i);
  });

  test('a type stands in one group, and where nobody chose nothing is claimed', () => {
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length);
    const first = [EVENT_TYPES, INVOLVEMENTS, CONNECTIONS, RELIABILITIES].map(([one]) => one);
    expect(first).toEqual(['other', '', 'other', 'F']);
  });

  test('a code of HURIDOCS is pairs of digits; what their lists do not know has none', () => {
    const codes = EVENT_TYPES.map((type) => huridocsCode('event', type)?.code ?? '00');
    expect(codes.filter((code) => !/^\d\d( \d\d){0,5}$/.test(code))).toEqual([]);
    expect(huridocsCode('event', 'arrest')).toEqual({ list: 4, code: '03 01 01' });
    expect(huridocsCode('involvement', 'ordered')).toEqual({ list: 18, code: '01 02' });
    expect(huridocsCode('connection', 'lawyer')).toEqual({ list: 19, code: '04 01' });
    for (const ours of ['blocked-site', 'spyware', 'asset-freeze', 'online-harm']) {
      expect(EVENT_TYPES).toContain(ours);
      expect(huridocsCode('event', ours)).toBeNull();
    }
  });
});

test('the reference names every event with its code', () => {
  const reference = readFileSync('docs/reference/case-vocabulary.md', 'utf8');
  const rows = EVENT_TYPES.map((type) => {
    const row = reference.split('\n').find((line) => line.includes(`| \`${type}\` `)) ?? '';
    const [, , , , code = ''] = row.split('|').map((cell) => cell.trim());
    return [type, code];
  });
  expect(rows).toEqual(EVENT_TYPES.map((type) => [type, huridocsCode('event', type)?.code ?? '']));
});
