/**
 * How long a letter takes to be read: ten pages, three thousand names, and what nobody should send
 * but somebody will: five megabytes on one line, a million lines, short random strings: as many as
 * `UNDERSIGNED_BENCH_STRINGS` says, else fifty thousand.
 */
import { readLetter } from '#reader';
import { reportFigure } from '#support/figure';

const GIVEN = [
  'Ana',
  'Bo',
  'Chiara',
  'Dmitri',
  'Esther',
  'Farid',
  'Greta',
  'Hugo',
  'Inês',
  'Jonas',
];
const FAMILY = ['Adeyemi', 'Brandt', 'Caldera', 'Diop', 'Eriksen', 'Ferri', 'Gromov', 'Holm'];
const PARAGRAPH =
  'We are deeply concerned about the fishermen of Salt Island, who have been held since 12 May 2019 ' +
  'without charge. Their families have not been allowed to see them, and their lawyer, Jonas Petrie, ' +
  'was sent away from the gate. We urge you to release them and to publish the report. ';

const name = (at: number): string =>
  `${GIVEN[at % 10]} ${FAMILY[(at * 7) % 8]}${'abcdefghij'[at % 10]}, Professor, University ${at % 97}`;
const names = (count: number): string =>
  Array.from({ length: count }, (_, at) => name(at)).join('\n');
const letter = (paragraphs: number, signatories: number): string =>
  `# Open letter\n\n3 May 2020\n\nDear Minister Marsh,\n\n${`${PARAGRAPH.repeat(2)}\n\n`.repeat(paragraphs)}` +
  `We call for:\n\n- their release\n- an inquiry\n\nYours sincerely,\n\n${names(signatories)}\n`;

function time(text: string): number {
  const started = performance.now();
  readLetter(text);
  return performance.now() - started;
}

/** The quickest of some rounds, so that a busy machine is not measured. */
function quickest(text: string, rounds: number): number {
  return Math.min(...Array.from({ length: rounds }, () => time(text)));
}

/** A generator of the same numbers in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES =
  ' ¦\n¦\n\n¦- ¦• ¦1. ¦# ¦**¦_¦[¦](¦(¦)¦:¦,¦;¦.¦?¦“¦”¦Dear ¦To: ¦We call on ¦free ¦Ana Vale¦MEP¦é¦ß¦İ¦و ¦и ¦\ud83d¦\0¦14 May 2020¦ and ¦Yours sincerely,\n'.split(
    '¦',
  );

function shortText(random: () => number): string {
  let text = '';
  for (let left = Math.floor(random() * 14); left >= 0; left -= 1) {
    text +=
      random() < 0.3
        ? String.fromCharCode(Math.floor(random() * 0x3000))
        : (PIECES[Math.floor(random() * PIECES.length)] ?? '');
  }
  return text;
}

/** Reads as many random strings as asked for; one that throws ends the run with the string shown. */
function readMany(count: number): { seconds: number; slowest: number } {
  const random = numbers(20110914);
  const started = performance.now();
  let slowest = 0;
  for (let left = count; left > 0; left -= 1) {
    const text = shortText(random);
    try {
      slowest = Math.max(slowest, time(text));
    } catch (error) {
      throw new Error(`reading ${JSON.stringify(text)} failed`, { cause: error });
    }
  }
  return { seconds: (performance.now() - started) / 1000, slowest };
}

const tenPages = letter(50, 30);
const manyNames = letter(5, 3000);
const oneLine = PARAGRAPH.repeat(Math.ceil(5_000_000 / PARAGRAPH.length));
const manyLines = 'We ask you to free her\nAna Vale\n'.repeat(500_000);
for (let warm = 0; warm < 3; warm += 1) readLetter(tenPages);

reportFigure({
  name: 'reading, ten pages, quickest of 9',
  value: quickest(tenPages, 9),
  unit: 'ms',
  goal: { atMost: 100 },
});
reportFigure({
  name: 'reading, 3,000 signatories, quickest of 3',
  value: quickest(manyNames, 3),
  unit: 'ms',
  goal: { atMost: 1000 },
});
reportFigure({
  name: 'reading, 5 MB on one line',
  value: time(oneLine) / 1000,
  unit: 's',
  goal: { atMost: 60 },
});
reportFigure({
  name: 'reading, 1,000,000 short lines',
  value: time(manyLines) / 1000,
  unit: 's',
  goal: { atMost: 120 },
});
const COUNT = Number(process.env['UNDERSIGNED_BENCH_STRINGS'] ?? 50_000);
const { seconds, slowest } = readMany(COUNT);
reportFigure({
  name: `reading, ${COUNT.toLocaleString('en')} short random strings`,
  value: seconds,
  unit: 's',
});
reportFigure({
  name: 'reading, the slowest of them',
  value: slowest,
  unit: 'ms',
  goal: { atMost: 1000 },
});
