import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLetter } from '#reader';

type Seed = { readonly names: readonly string[]; readonly text: string };

/** Sentences of our own: `+ names | sentence` stands up for somebody, `-` names others; `=` goes around them. */
function seedsOf(code: string): Seed[] {
  const lines = readFileSync(`tests/seeds/at-risk/${code}.txt`, 'utf8').split('\n');
  const around = lines.find((line) => line.startsWith('= '))?.slice(2) ?? '';
  return lines
    .filter((line) => /^[+-] /u.test(line))
    .map((line) => {
      const [names, text] = line.startsWith('+') ? line.slice(2).split(' | ') : ['', line.slice(2)];
      return {
        names: names ? names.split(', ') : [],
        text: `${text ?? ''} ${around}`,
      };
    });
}

describe('judges, ministers, who is quoted, the dead and people of long ago', () => {
  test.each(['de', 'fr', 'es', 'pt', 'it', 'ru', 'fa', 'ar'])(
    'are no people at risk, %s, and most of those who are at risk are found',
    (code) => {
      const seeds = seedsOf(code);
      const wanted = seeds.flatMap(({ names }) => names);
      const read = seeds.map(({ names, text }) => ({
        names,
        found: readLetter(text).personsAtRisk.map(({ name }) => name),
      }));
      const invented = read.flatMap(({ names, found }) => found.filter((x) => !names.includes(x)));
      const missed = read.flatMap(({ names, found }) => names.filter((x) => !found.includes(x)));
      expect(seeds.length).toBeGreaterThanOrEqual(28);
      expect(invented.length, invented.join(', ')).toBeLessThanOrEqual(1);
      expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(wanted.length * 0.4);
    },
  );
});
