import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { refuse } from '#kernel/refusal';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';
import { isMessageKey, messageFormat, refusalSentence, translator } from './translate.ts';
import { pickLanguage } from './pick-language.ts';
import type { MessageKey } from './translate.ts';

const keys = Object.keys(en).filter(isMessageKey);
const source = fileURLToPath(new URL('../', import.meta.url));

type Ast = ReturnType<ReturnType<typeof messageFormat>['getAst']>;

/** `{count, plural, …}` and `<link>` both count as arguments, wherever they stand. */
function argumentsOf(elements: Ast): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === 0 || element.type === 7) return [];
    const inside =
      'options' in element
        ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value))
        : 'children' in element
          ? argumentsOf(element.children)
          : [];
    return [element.value, ...inside];
  });
}

const parsed = (words: string): Ast => new IntlMessageFormat(words, 'fr').getAst();

/** A form for “one” without the number in it, where none has no form of its own. */
function saysOneOfNone(elements: Ast): boolean {
  return elements.some((element) => {
    if (!('options' in element)) return 'children' in element && saysOneOfNone(element.children);
    const forms = Object.entries(element.options);
    const hasNone = forms.some(([form]) => form === '=0');
    const isWrong = (form: string, value: Ast): boolean =>
      form === 'one' && !hasNone && !value.some(({ type }) => type === 7);
    return (
      (element.type === 6 && forms.some(([form, { value }]) => isWrong(form, value))) ||
      forms.some(([, { value }]) => saysOneOfNone(value))
    );
  });
}

const names = (language: 'en' | 'fr', key: MessageKey): string[] =>
  [...new Set(argumentsOf(messageFormat(language, key).getAst()))].toSorted();

describe('the catalogues', () => {
  test('have the same keys, each in readable ICU with the same arguments', () => {
    expect(Object.keys(fr).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const key of keys) expect([key, names('fr', key)]).toEqual([key, names('en', key)]);
  });

  test('set typographic apostrophes: a straight one is an escape in ICU', () => {
    const straight = keys.filter((key) => en[key].includes("'") || fr[key].includes("'"));
    expect(straight).toEqual([]);
  });

  test('write no French number as the word for one where it can be none: there “one” holds for 0 too', () => {
    const wrong = keys.filter((key) => saysOneOfNone(messageFormat('fr', key).getAst()));
    expect(wrong).toEqual([]);
    expect(saysOneOfNone(parsed('{n, plural, one {une ligne} other {# lignes}}'))).toBe(true);
    expect(saysOneOfNone(parsed('{n, plural, =1 {une ligne} other {# lignes}}'))).toBe(false);
    expect(translator('fr')('authority.said.count', { count: 0 })).toBe('0 demandes');
  });

  test('leave no message empty', () => {
    expect(keys.filter((key) => !en[key].trim() || !fr[key].trim())).toEqual([]);
  });
});

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|messages\//.test(name))
  .map((name) => ({ name, text: readFileSync(source + name, 'utf8') }));

describe('the words and the code', () => {
  test('every message is used somewhere', () => {
    const code = files.map(({ text }) => text).join('\n');
    const built = [...code.matchAll(/`([a-z][\w.-]*?)\$\{/g)].map(([, start]) => start ?? '');
    const prefixes = [...new Set(built)].filter((start) => start.includes('.'));
    const unused = keys.filter(
      (key) =>
        !key.startsWith('refusal.') &&
        !code.includes(`'${key}'`) &&
        !prefixes.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  test('every refusal has its sentence', () => {
    const reasons = files.flatMap(({ name, text }) =>
      [...text.matchAll(/\brefuse\(\s*'[a-z-]+',\s*'([a-z0-9-]+)'/g)].map(([, reason]) => ({
        name,
        key: `refusal.${reason ?? ''}`,
      })),
    );
    expect(reasons.filter(({ key }) => !isMessageKey(key))).toEqual([]);
  });
});

describe('choosing a language', () => {
  test('the address wins over the cookie, the cookie over the browser', () => {
    expect(pickLanguage({ query: 'fr', cookie: 'en', header: 'en' })).toBe('fr');
    expect(pickLanguage({ cookie: 'fr', header: 'en' })).toBe('fr');
    expect(pickLanguage({ header: 'de, fr-CH;q=0.8, en;q=0.3' })).toBe('fr');
    expect(pickLanguage({ header: 'fr;q=0, en' })).toBe('en');
  });

  test('nonsense means English', () => {
    expect(pickLanguage({})).toBe('en');
    expect(pickLanguage({ query: '../../etc', cookie: '%00', header: ';;;q=,,' })).toBe('en');
    expect(pickLanguage({ header: 'fr;q=0.1,'.repeat(100_000) })).toBe('fr');
  });
});

test('French gets no-break spaces before high punctuation', () => {
  expect(translator('fr')('ui.footer')).toContain('tiers\u00a0:');
});

test('a refusal becomes its sentence with its values', () => {
  const t = translator('en');
  expect(refusalSentence(t, refuse('invalid', 'too-large', { limit: '5 MB' }))).toContain('5 MB');
  expect(refusalSentence(t, refuse('expired', 'no-such-reason'))).toBe('This has run out');
});
