import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyLanguages, labelledSentences, measureCertainty } from '#support/certainty-set';
import { readCertainty } from './certainty.ts';

const levelOf = (text: string, language = 'en') => readCertainty(text, language)[0]?.level;

describe('how sure a sentence is', () => {
  test.each([
    ['a plain statement', 'He was arrested at dawn.', 'fact'],
    ['a denied doubt is none', 'He is not suspected of any offence.', 'fact'],
    ['a doubt nobody has', 'There is no doubt that he was beaten.', 'fact'],
    ['doubt only in a relative clause', 'Men who are suspected of theft were jailed.', 'fact'],
    ['the month May', 'On 3 May he was taken away by the police.', 'fact'],
    ['what alarms is stated', 'We are alarmed that he was beaten in custody.', 'fact'],
    ['what somebody was told of', 'He was phoned and told that he will be charged.', 'fact'],
    ['a quotation', '“They took my brother away at night,” she said.', 'reported'],
    ['who says it stands behind', 'He was held for two days, his lawyer says.', 'reported'],
    ['doubt in the main clause', 'They are suspected of theft.', 'suspected'],
    ['an appeal', 'We call on you to release him.', 'nothing'],
    ['a question', 'Was he beaten?', 'nothing'],
    ['a condition only', 'If he is deported, he may be killed.', 'feared'],
  ])('%s', (_, text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  test('a hedge reaches over all that hangs on it, and not over the next statement', () => {
    const text =
      'We understand that she was phoned on Monday and told that they will be charged, but the court has set no date.';
    const [sentence] = readCertainty(text, 'en');
    const hows = sentence?.parts.map(({ start, end, how }) => [text.slice(start, end).trim(), how]);
    expect(hows?.at(-1)).toEqual(['but the court has set no date.', 'fact']);
    expect(hows?.slice(0, -1).every(([, how]) => how === 'understood')).toBe(true);
  });

  test('headings and the points of a list without a verb state nothing', () => {
    const text =
      '# The arrest of the two\n\n- Release of both\n- An end to the raids\n\nHe was jailed.';
    expect(readCertainty(text, 'en').map(({ level }) => level)).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'fact',
    ]);
  });

  test('a reason quotes the words that make a sentence less sure', () => {
    const [sentence] = readCertainty('He was allegedly beaten.', 'en');
    expect(sentence?.reason).toEqual({ code: 'hedge', cue: 'allegedly' });
  });

  test('a language without words gives nothing, not a guess', () => {
    expect(readCertainty('Hij werd gearresteerd.', 'nl')).toEqual([]);
  });

  test('of any text, sentences and parts lie in order within it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom(...certaintyLanguages),
        (text, language) => {
          let at = 0;
          for (const { start, end, parts } of readCertainty(text, language)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            for (const part of parts) expect(part.start >= start && part.end <= end).toBe(true);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('our own labelled sentences', () => {
  test.each(certaintyLanguages)('of %s are read as labelled, but for one in five', (language) => {
    const all = labelledSentences(language);
    expect(all.length).toBeGreaterThanOrEqual(8);
    const held = measureCertainty(
      language,
      all.filter(({ part }) => part === 'held-out'),
    );
    const development = measureCertainty(
      language,
      all.filter(({ part }) => part === 'development'),
    );
    expect(development.wrong).toEqual([]);
    expect(held.right / held.sentences).toBeGreaterThanOrEqual(0.75);
  });
});
