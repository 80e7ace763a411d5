/**
 * What the reader takes from labelled letters: our own small set always, the shared ones where they
 * are present, by kind of signatory and by language. Words with a `/` name further folders of
 * `<id>.txt` and `<id>.json`; `--verbose` lists per letter what was missed and what was invented,
 * `--only=ID` reads the letters whose id holds it.
 */
import { readLetter } from '#reader';
import { reportFigure } from '#support/figure';
import { letterFolders, lettersIn } from '#support/reader-letters';
import type { LabelledLetter } from '#support/reader-letters';
import { FIELDS, scoreLetter, summarise } from '#support/reader-measure';
import type { Field, LetterScore, Summary } from '#support/reader-measure';

type Scored = { readonly letter: LabelledLetter; readonly score: LetterScore; readonly ms: number };

const words = process.argv.slice(2);
const verbose = words.includes('--verbose');
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const folders = [...letterFolders(), ...words.filter((word) => word.includes('/'))];
const tell = (line: string): void => console.error(line);

function scoreOf(letter: LabelledLetter): Scored {
  const started = performance.now();
  const read = readLetter(letter.text);
  const ms = performance.now() - started;
  return { letter, ms, score: scoreLetter(read, letter) };
}

/** Addressees are counted where the letter names them itself, not where only its body does. */
function scoresOf(scored: readonly Scored[], field: Field): Summary {
  const counted = scored.filter(
    ({ letter }) => field !== 'addressees' || letter.label.addressee_form !== 'target',
  );
  return summarise(counted.map(({ score }) => score[field]));
}

const SINGLE: readonly Field[] = ['title', 'date', 'language', 'kind'];

/** F1 over the items; for what stands once in a letter, the share of letters read exactly. */
function valueOf(scored: readonly Scored[], field: Field): number {
  const { micro, exact } = scoresOf(scored, field);
  return SINGLE.includes(field) ? exact : micro;
}

function describe({ letter, score, ms }: Scored): void {
  tell(`\n${letter.split}/${letter.id}  ${ms.toFixed(1)} ms`);
  for (const field of FIELDS) {
    for (const missed of score[field].missed) tell(`  ${field}  missed    ${brief(missed)}`);
    for (const invented of score[field].invented) tell(`  ${field}  invented  ${brief(invented)}`);
  }
}

const brief = (text: string): string =>
  text.length > 150 ? `${text.slice(0, 110)} … ${text.slice(-36)}` : text;

function showTable(title: string, groups: ReadonlyMap<string, readonly Scored[]>): void {
  tell(`\n${title.padEnd(22)} letters  ${FIELDS.map((field) => field.padStart(11)).join(' ')}`);
  for (const [name, scored] of groups) {
    const cells = FIELDS.map((field) => valueOf(scored, field).toFixed(3).padStart(11));
    tell(`${name.padEnd(22)} ${String(scored.length).padStart(7)}  ${cells.join(' ')}`);
  }
}

function groupBy(scored: readonly Scored[], key: (one: Scored) => string): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const one of scored) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const goals: Partial<Record<Field, number>> = {
  demands: 0.9,
  signatories: 0.97,
  title: 0.9,
  date: 0.9,
};

function report(split: string, scored: readonly Scored[]): void {
  for (const field of FIELDS) {
    const goal = goals[field];
    const macro = scoresOf(scored, field).macro.toFixed(2);
    const how = SINGLE.includes(field) ? 'exact' : `F1 (macro ${macro})`;
    reportFigure({
      name: `reader, ${split}: ${field}, ${how}`,
      value: valueOf(scored, field),
      unit: 'of 1',
      ...(goal === undefined ? {} : { goal: { atLeast: goal } }),
    });
  }
  const times = scored.map(({ ms }) => ms).toSorted((a, b) => a - b);
  reportFigure({
    name: `reader, ${split}: a letter, slowest of ${times.length}`,
    value: times.at(-1) ?? 0,
    unit: 'ms',
    goal: { atMost: 1000 },
  });
}

const letters = folders.flatMap(lettersIn).filter(({ id }) => id.includes(only));
for (const letter of letters.slice(0, 3)) readLetter(letter.text); // warm
const all = letters.map(scoreOf);
if (verbose) for (const one of all) describe(one);
showTable(
  'kind',
  groupBy(all, ({ letter }) => letter.label.category),
);
showTable(
  'language',
  groupBy(all, ({ letter }) => letter.label.language),
);
const splits = groupBy(all, ({ letter }) => letter.split);
showTable('set', splits);
for (const [split, scored] of splits) report(split, scored);
