import { verifyBundle } from '#proof';
import { brokenFiles, good, notBundles } from '#support/vectors-bundle-cases';
import { brokenLetters, brokenLogs, brokenPeople } from '#support/vectors-letter-cases';
import { sealedBundles } from '#support/vectors-cosigners';
import { brokenLives, goodLives } from '#support/vectors-life-cases';
import { filesOf, life, short } from '#support/vectors-bundles';
import type { BundleCase, Files } from '#support/vectors-bundles';
import { changesBetween } from '#support/vector-files';
import type { Json } from '#support/vectors';

const cases: readonly BundleCase[] = [
  ['one signature on paper', true, filesOf(short())],
  ['two addressees, two demands', true, filesOf(life(() => undefined))],
  ...good,
  ...notBundles,
  ...brokenFiles,
  ...brokenLetters,
  ...brokenPeople,
  ...brokenLogs,
  ...goodLives,
  ...brokenLives,
  ...sealedBundles,
];

const whole = (files: Files): Json =>
  Object.fromEntries(
    [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );

/** Whole ones, of which others are changes. */
const bases: BundleCase[] = [];

function shownBundle(one: BundleCase): { readonly [key: string]: Json } {
  const [name, , files] = one;
  const full = { name, files: whole(files) };
  const [shortest] = bases
    .map(([base, , from]) => ({ name, base, changes: changesBetween(from, files) }))
    .toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  const isShort = JSON.stringify(shortest ?? full).length < JSON.stringify(full).length * 0.7;
  if (shortest !== undefined && isShort) return shortest;
  bases.push(one);
  return full;
}

/** Every bundle of the vectors, and how it is written down. */
export const BUNDLES = cases.map((one) => {
  const [name, holds, files] = one;
  return { name, good: holds, files, shown: shownBundle(one) };
});

/** The verdict, and every sentence: of a bundle that does not hold only those that do not. */
export async function reportOf(files: Files): Promise<{ verdict: string; [kind: string]: Json }> {
  const { verdict, sentences } = await verifyBundle(files);
  const told = sentences.map(({ code, holds, text }) => ({ holds, words: [code, text] }));
  if (verdict === 'holds') return { verdict, says: told.map(({ words }) => words) };
  return { verdict, fails: told.filter(({ holds }) => !holds).map(({ words }) => words) };
}
