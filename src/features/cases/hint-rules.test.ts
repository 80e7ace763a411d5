import { describe, expect, test } from 'vitest';
import { hintLanguages, labelledHints, measureHints, varnoFile } from '#support/hint-set';
import { hintsFor } from './hint-rules.ts';

describe('a hint', () => {
  test('says what the file holds, where the sentence stands, and a wording that fits', () => {
    const text = 'We write to you.\n\nOn 3 May 2019 officers beat Tarek Olmo.';
    const [hint] = hintsFor(text, 'en', varnoFile);
    expect(hint).toMatchObject({
      reason: 'too-sure',
      entryId: 'b',
      certainty: 'suspected',
      sentence: 'On 3 May 2019 officers beat Tarek Olmo.',
      wording: 'It is suspected that on 3 May 2019 officers beat Tarek Olmo.',
    });
    expect(text.slice(hint?.start, hint?.end)).toBe(hint?.sentence);
  });

  test('is gone once its wording is taken', () => {
    for (const language of hintLanguages)
      for (const { text } of labelledHints(language))
        for (const { wording, sentence, entryId } of hintsFor(text, language, varnoFile)) {
          if (wording === null) continue;
          const again = hintsFor(
            text.replace(sentence, () => wording),
            language,
            varnoFile,
          );
          expect(again.filter((one) => one.entryId === entryId)).toEqual([]);
        }
  });

  test('keeps the capital of a name and gives up that of an article', () => {
    const wordings = [
      'Ivo Marten was arrested in June 2019.',
      'The site of the Varno Post is blocked.',
    ].map((text) => hintsFor(text, 'en', varnoFile)[0]?.wording);
    expect(wordings).toEqual([
      'It is reported that Ivo Marten was arrested in June 2019.',
      'It is suspected that the site of the Varno Post is blocked.',
    ]);
  });

  test('is not given for another day, another person or a file that is as sure', () => {
    for (const text of [
      'On 9 August 2020 officers beat Tarek Olmo.',
      'On 3 May 2019 officers beat Anton Reyl.',
      'On 3 May 2019 the police arrested Tarek Olmo in Varno.',
    ])
      expect(hintsFor(text, 'en', varnoFile)).toEqual([]);
  });

  test('finds a name in another spelling of the file, and one misspelt', () => {
    expect(hintsFor('On 3 May 2019 officers beat Tarek Ólmo.', 'en', varnoFile)).toHaveLength(1);
    expect(hintsFor('In June 2019 the police arrested Ivo Martten.', 'en', varnoFile)).toHaveLength(
      1,
    );
  });
});

describe('our own labelled texts', () => {
  test.each(hintLanguages)('in %s get the hints they are labelled with', (language) => {
    const all = labelledHints(language);
    const of = (part: 'development' | 'held-out') =>
      measureHints(
        language,
        all.filter((one) => one.part === part),
      );
    expect(of('development').wrong).toEqual([]);
    const held = of('held-out');
    expect(held.right / Math.max(1, held.given)).toBeGreaterThanOrEqual(0.9);
    expect(held.right / held.wanted).toBeGreaterThanOrEqual(0.75);
  });
});
