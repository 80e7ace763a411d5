/**
 * How well the sentences of letters are told apart, states as fact or not, and how well the hints beside a
 * draft fit: on our own held-out sentences, on real letters where they are present, and how long it takes.
 * `--verbose` lists what was read otherwise than labelled.
 */
import { certaintyLanguages, labelledSentences, measureCertainty } from '#support/certainty-set';
import { reportFigure } from '#support/figure';
import { manyFacts, hintLanguages, labelledHints, measureHints } from '#support/hint-set';
import { measureRealSentences } from '#support/real-sentences';
import { hintsFor } from '../src/features/cases/hint-rules.ts';

const verbose = process.argv.includes('--verbose');
const tell = (line: string): void => console.error(line);

for (const part of ['development', 'held-out'] as const) {
  const sums = { sentences: 0, right: 0, given: 0, facts: 0, both: 0 };
  for (const language of certaintyLanguages) {
    const labelled = labelledSentences(language).filter((one) => one.part === part);
    const read = measureCertainty(language, labelled);
    tell(
      `${part}  ${language}  ${read.right} of ${read.sentences} as labelled; ` +
        `states as fact: precision ${read.precision.toFixed(2)}, recall ${read.recall.toFixed(2)}`,
    );
    if (verbose) read.wrong.forEach((line) => tell(`    ${line}`));
    sums.sentences += read.sentences;
    sums.right += read.right;
    sums.given += read.given;
    sums.facts += read.facts;
    sums.both += read.both;
  }
  if (part === 'development') continue;
  const share = (value: number, of: number) => ({ value: value / of, unit: 'of 1' }) as const;
  const name = 'sentences, held out: read as labelled';
  reportFigure({ name, ...share(sums.right, sums.sentences), goal: { atLeast: 0.85 } });
  reportFigure({
    name: 'states as fact, held out: precision',
    ...share(sums.both, sums.given),
    goal: { atLeast: 0.8 },
  });
  reportFigure({
    name: 'states as fact, held out: recall',
    ...share(sums.both, sums.facts),
    goal: { atLeast: 0.9 },
  });
}

const hints = { given: 0, wanted: 0, right: 0 };
for (const language of hintLanguages) {
  const held = labelledHints(language).filter(({ part }) => part === 'held-out');
  const read = measureHints(language, held);
  tell(
    `hints, held-out  ${language}  ${read.right} right of ${read.given} given, ${read.wanted} wanted`,
  );
  if (verbose) read.wrong.forEach((line) => tell(`    ${line}`));
  hints.given += read.given;
  hints.wanted += read.wanted;
  hints.right += read.right;
}
reportFigure({
  name: 'hints, held out: precision',
  value: hints.right / hints.given,
  unit: 'of 1',
  goal: { atLeast: 0.9 },
});
reportFigure({
  name: 'hints, held out: recall',
  value: hints.right / hints.wanted,
  unit: 'of 1',
  goal: { atLeast: 0.75 },
});

const real = measureRealSentences();
if (real === null) tell('real letters: not measured, they are not present here');
else {
  if (verbose) real.wrong.forEach((line) => tell(`    ${line}`));
  reportFigure({
    name: `real letters, ${real.sentences} sentences: read as labelled`,
    value: real.right / real.sentences,
    unit: 'of 1',
  });
  reportFigure({
    name: 'real letters, states as fact: precision',
    value: real.precision,
    unit: 'of 1',
    goal: { atLeast: 0.8 },
  });
  reportFigure({
    name: 'real letters, states as fact: recall',
    value: real.recall,
    unit: 'of 1',
    goal: { atLeast: 0.8 },
  });
}

/** A letter of 120 sentences beside a file of 2,000 statements about 300 people. */
const { text, file } = manyFacts({ sentences: 120, facts: 2_000, people: 300 });
let took = Number.POSITIVE_INFINITY;
let found = 0;
for (let round = 0; round < 5; round += 1) {
  const started = performance.now();
  found = hintsFor(text, 'en', file).length;
  took = Math.min(took, performance.now() - started);
}
tell(`${found} hints beside a letter of 120 sentences and 2,000 facts`);
reportFigure({
  name: 'hints: letter of 120 sentences, 2,000 facts, best of five',
  value: took,
  unit: 'ms',
  goal: { atMost: 300 },
});
