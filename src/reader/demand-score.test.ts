import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askReader } from './demand-reader.ts';
import { ALONE, DEMAND_AT, scoreSentence } from './demand-score.ts';
import { languages } from './languages.ts';
import { en } from './words-en.ts';

type Seed = { readonly asks: boolean; readonly text: string };

/** Sentences of our own: `+` asks, `-` comes near it. */
function seedsOf(code: string): Seed[] {
  return readFileSync(`tests/seeds/asking/${code}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ asks: line.startsWith('+'), text: line.slice(2) }));
}

describe('a sentence by itself', () => {
  test.each(languages.map((one) => [one.code, one] as const))(
    'is told to ask or not, %s, in nineteen of twenty sentences of our own',
    (code, words) => {
      const seeds = seedsOf(code);
      const wrong = seeds.filter(({ asks, text }) => {
        const { score } = scoreSentence(text, askReader(words.demands), ALONE);
        return score >= DEMAND_AT !== asks;
      });
      expect(seeds.length).toBeGreaterThanOrEqual(35);
      expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(
        seeds.length / 20,
      );
    },
  );

  test('says in which words it asks', () => {
    const score = scoreSentence('Therefore we urge you to act.', askReader(en.demands), ALONE);
    expect(score).toMatchObject({ said: true, cue: 'we urge' });
  });

  test('may ask over an insertion between commas', () => {
    const text = 'We, the undersigned scholars of Lund, Gdansk and Porto, call on you to act.';
    expect(scoreSentence(text, askReader(en.demands), ALONE).said).toBe(true);
  });

  test('asks where it says what must be done and follows a demand', () => {
    const reader = askReader(en.demands);
    const text = 'They should also be allowed to travel.';
    expect(scoreSentence(text, reader, ALONE).score).toBeLessThan(DEMAND_AT);
    expect(scoreSentence(text, reader, { ...ALONE, sinceDemand: 1 }).score).toBeGreaterThanOrEqual(
      DEMAND_AT,
    );
  });

  test('asks in the third person where the names under the letter are the subject', () => {
    const text = 'The Lantern Club calls on the academy to speak up.';
    const signers = new Set(['lantern', 'club']);
    expect(scoreSentence(text, askReader(en.demands), { ...ALONE, signers }).said).toBe(true);
  });

  test('is not read where it is longer than any sentence', () => {
    expect(scoreSentence('we urge '.repeat(1000), askReader(en.demands), ALONE).score).toBe(0);
  });
});
