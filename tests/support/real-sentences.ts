import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCertainty } from '#reader';
import { measureRead } from './certainty-set.ts';
import type { Measure } from './certainty-set.ts';
import { sharedData } from './shared-data.ts';

/** A sentence of a real letter by where it stands and its hash: its words are not ours to keep. */
type Labelled = {
  readonly file: string;
  readonly language: string;
  readonly start: number;
  readonly sha256: string;
  readonly level: string;
};

const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll(/\s+/gu, ' ')).digest('hex').slice(0, 16);

function labels(): Labelled[] {
  const file = new URL('../seeds/certainty/real-letters.txt', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', language = '', start = '', sha256 = '', level = ''] =
        /^([a-z0-9-]+\.txt) ([a-z]{2}) (\d+) ([0-9a-f]{16}) ([a-z]+)$/u.exec(line) ?? [];
      return name === '' ? [] : [{ file: name, language, start: Number(start), sha256, level }];
    });
}

/** What reading them gives against their labels; null where the letters are not present. */
export function measureRealSentences(): Measure | null {
  const folder = sharedData('letters/dev');
  if (folder === null) return null;
  const known = labels().filter(({ file }) => existsSync(join(folder, file)));
  const read = known.flatMap((one) => {
    const text = readFileSync(join(folder, one.file), 'utf8').normalize('NFC');
    const said = readCertainty(text, one.language).find(({ start }) => start === one.start);
    const sentence = text.slice(said?.start ?? 0, said?.end ?? 0);
    if (said === undefined || hashOf(sentence) !== one.sha256)
      return [{ level: one.level, given: 'not found', sentence: `${one.file} at ${one.start}` }];
    return [{ level: one.level, given: said.level, sentence: `${one.file} at ${one.start}` }];
  });
  return measureRead(read);
}
