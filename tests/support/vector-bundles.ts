import { verifyBundle } from '#proof';
import { brokenFiles, good, notBundles } from '#support/vectors-bundle-cases';
import { brokenLetters, brokenLogs, brokenPeople } from '#support/vectors-letter-cases';
import { brokenLives, goodLives } from '#support/vectors-life-cases';
import { filesOf, life, short } from '#support/vectors-bundles';
import type { BundleCase, Files } from '#support/vectors-bundles';
import { changesBetween } from '#support/vector-files';
import type { Json } from '#support/vectors';

const plain = filesOf(short());
const released = filesOf(life(() => undefined));
/** Other bundles are told by how they differ from one of these. */
const bases: readonly BundleCase[] = [
  ['one signature on paper', true, plain],
  ['two addressees, two demands', true, released],
];

const whole = (files: Files): Json =>
  Object.fromEntries(
    [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
const changed = (base: number, cases: readonly BundleCase[]) =>
  cases.map(([name, holds, files]) => {
    const [of = '', , from = new Map()] = bases[base] ?? [];
    return {
      name,
      good: holds,
      files,
      shown: { name, base: of, changes: changesBetween(from, files) },
    };
  });

/** Every bundle of the vectors, and how it is written down. */
export const BUNDLES = [
  ...[...bases, ...good].map(([name, holds, files]) => ({
    name,
    good: holds,
    files,
    shown: { name, files: whole(files) },
  })),
  ...changed(0, [...notBundles, ...brokenFiles, ...brokenLetters, ...brokenPeople, ...brokenLogs]),
  ...changed(1, [...goodLives, ...brokenLives]),
];

/** The verdict, and every sentence: of a bundle that does not hold only those that do not. */
export async function reportOf(files: Files): Promise<{ verdict: string; [kind: string]: Json }> {
  const { verdict, sentences } = await verifyBundle(files);
  const told = sentences.map(({ code, holds, text }) => ({ holds, words: [code, text] }));
  if (verdict === 'holds') return { verdict, says: told.map(({ words }) => words) };
  return { verdict, fails: told.filter(({ holds }) => !holds).map(({ words }) => words) };
}
