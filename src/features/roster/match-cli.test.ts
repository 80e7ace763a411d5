import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from '#support/folder';
import { rosterSeed } from '#support/roster';
import { matchCommand } from './match-cli.ts';

async function* chunksOf(text: string, size = 7) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Runs the command on the small list of the seventh term, or on another content. */
async function run(
  words: readonly string[],
  {
    names = '',
    roster = rosterSeed('seventh-term.csv'),
    size = 7,
  }: {
    readonly names?: string;
    readonly roster?: string | Uint8Array;
    readonly size?: number;
  } = {},
) {
  const folder = testFolder();
  const file = join(folder, 'roster.csv');
  writeFileSync(file, roster);
  writeFileSync(join(folder, 'names.txt'), names);
  const out: string[] = [];
  const err: string[] = [];
  const code = await matchCommand(
    words.map((word) => word.replace('LIST', file).replace('NAMES', join(folder, 'names.txt'))),
    {
      input: chunksOf(names, size),
      say: (line) => void out.push(line),
      warn: (line) => void err.push(line.replaceAll(folder, '')),
    },
  );
  return { code, out, err };
}

describe('undersigned match', () => {
  test('prints one line of JSON for each name, in the documented form', async () => {
    const { code, out, err } = await run(['--roster', 'LIST', '--on', '2011-09-15'], {
      names: 'KILL-NIELSEN Nicole\nNobody Known\n',
    });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        name: 'KILL-NIELSEN Nicole',
        candidates: [
          {
            name: 'Nicole KIIL-NIELSEN',
            personKey: 'ep:96737',
            country: 'FR',
            group: 'Greens/EFA',
            party: 'Europe Écologie',
            from: '2009-07-14',
            to: '2014-06-30',
            inOffice: true,
            born: null,
            periods: [{ from: '2009-07-14', to: '2014-06-30' }],
            score: expect.any(Number),
            offer: true,
            hint: true,
            why: expect.stringMatching(/KILL.*KIIL.*; in office on 2011-09-15$/),
          },
        ],
        homonyms: false,
      },
      { name: 'Nobody Known', candidates: [], homonyms: false },
    ]);
  });

  test.each([
    [
      'MURPHY Paul (Socialist Party, Ireland)',
      /country IE, as the letter says; group GUE\/NGL, as/,
    ],
    ['Paul Murphy, GUE/NGL, Irlanda', /country IE, as the letter says; group GUE\/NGL, as/],
    ['MURPHY, Paul\tFrance', /country IE, unlike what the letter says$/],
    ['Murphy, Paul', /surname|same/],
  ])('takes what is printed beside a name as evidence: %s', async (line, why) => {
    const { out } = await run(['--roster', 'LIST'], { names: line });
    const { candidates } = JSON.parse(out[0] ?? '');
    expect(candidates[0]).toMatchObject({ name: 'Paul MURPHY', inOffice: null });
    expect(candidates[0].why).toMatch(why);
  });

  test('shows homonyms side by side with what tells them apart', async () => {
    const roster =
      'id,name,country,start,end,birth_date\n1,Ann Lee,GB,1990-01-01,1995-01-01,1940-02-03\n2,Ann LEE,GB,2001-01-01,,1970-05-06';
    const { out } = await run(['--roster', 'LIST'], { names: 'LEE Ann', roster });
    const found = JSON.parse(out[0] ?? '');
    expect(found.homonyms).toBe(true);
    expect(found.candidates.map(({ born }: { born: string }) => born).toSorted()).toEqual([
      '1940-02-03',
      '1970-05-06',
    ]);
  });

  test('reads names from a file, from - and with the words in any order', async () => {
    const names = 'SCHOLZ Helmut\r\nMURPHY Paul';
    const fromFile = await run(['NAMES', '--on', '2011-09-15', '--roster', 'LIST'], { names });
    const fromInput = await run(['--roster', 'LIST', '-', '--on', '2011-09-15'], { names });
    expect(fromFile.out).toHaveLength(2);
    expect(fromInput).toEqual(fromFile);
  });

  test('is the same however the bytes arrive, whatever the script', async () => {
    const names = 'Мерфи Пол\nDE BRÚN Bairbre\n';
    const whole = await run(['--roster', 'LIST'], { names, size: 1_000 });
    expect(await run(['--roster', 'LIST'], { names, size: 1 })).toEqual(whole);
    expect(JSON.parse(whole.out[1] ?? '').candidates[0].name).toBe('Bairbre de BRÚN');
  });

  test('keeps its place over lines that hold no name, and says which they were', async () => {
    const names = `MURPHY Paul\n\n${'x'.repeat(100_000)}\nSCHOLZ Helmut\n`;
    const { code, out, err } = await run(['--roster', 'LIST'], { names, size: 4_096 });
    expect(code).toBe(1);
    expect(out).toHaveLength(4);
    expect(JSON.parse(out[3] ?? '').candidates[0].name).toBe('Helmut SCHOLZ');
    expect(err).toEqual([
      'Line 2 is empty; nobody was looked for.',
      'Line 3 is too long for a name; nobody was looked for.',
    ]);
  });

  test.each([
    [['--roster', 'LIST', '--on', '15.9.2011'], /“15.9.2011” is no day/],
    [['--roster', 'LIST', '--on', '2011-02-30'], /is no day/],
    [['--roster', 'LIST.missing'], /^There is no file .*missing\.$/],
    [['--roster', '/'], /is a folder/],
    [['--roster', 'LIST', 'NAMES.missing'], /^There is no file .*missing\.$/],
    [['--roster', 'LIST', '/'], /is a folder/],
  ])('%j ends in one sentence and 2', async (words, sentence) => {
    const { code, out, err } = await run(words);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(sentence);
  });

  test.each(['', 'PK\u0003\u0004', '<html></html>', '{', 'a,b\n1,2', 'name\n"', '\u0000\u0001'])(
    'a file that is no list is refused in a sentence: %j',
    async (roster) => {
      const { code, out, err } = await run(['--roster', 'LIST'], { roster, names: 'A B' });
      expect({ code, out }).toEqual({ code: 2, out: [] });
      expect(err[0]).toMatch(/\.$/);
    },
  );

  test.each([
    [[]],
    [['--on', '2011-09-15']],
    [['--roster']],
    [['--roster', 'a', 'b', 'c']],
    [['--roster', 'a', '--x']],
  ])('%j is answered with the usage', async (words) => {
    expect((await run(words)).code).toBe('usage');
  });
});
