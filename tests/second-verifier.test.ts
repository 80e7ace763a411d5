import { afterAll, describe, expect, test } from 'vitest';
import { isFault, verifyBundle } from '#proof';
import { zipFiles } from '#platform/zip';
import { openBundle } from '#verify';
import { changedFiles, changedIndex } from '#support/bundle-changes';
import { Chance } from '#support/chance';
import { oddPasskey } from '#support/passkey-forms';
import { forgery } from '#support/proof-changes';
import { changed, saying, VALUES } from '#support/record-changes';
import { kinds } from '#support/record-kinds';
import { hasPython, secondOnVectors, SecondVerifier } from '#support/second-verifier';
import { changedZip, oddZip, plainZip } from '#support/zip-changes';
import { packed, written } from '#support/written-record';

/* A verifier in another language, written from the document alone, must say the same as ours of whatever it is given. */

/** How many changed bundles of each kind; more of them are made by `MANY=1000`, others by `SEED=1`. */
const MANY = Number(process.env['MANY'] ?? 100);
const SEED = Number(process.env['SEED'] ?? 0);
/** As many at a time, so that both work at once. */
const AT_ONCE = 25;

type Answer = {
  readonly verdict: 'holds' | 'fails' | 'not-a-bundle';
  /** The codes of what does not hold. */
  readonly faults: readonly string[];
  readonly said: readonly string[];
};

async function ourAnswer(zip: Buffer, policy?: string): Promise<Answer> {
  const files = await openBundle(zip);
  if (isFault(files))
    return { verdict: 'not-a-bundle', faults: ['not-a-bundle'], said: [files.fault] };
  const { verdict, sentences } = await verifyBundle(files, policy === undefined ? {} : { policy });
  const not = sentences.filter(({ holds }) => !holds);
  const faults = [...new Set(not.map(({ code }) => code))].toSorted();
  return { verdict, faults, said: not.map(({ text }) => text) };
}

/** Where an act cannot be read or does not follow, only the verdict is compared: what else is told then, differs. */
function isSame(our: Answer, their: Answer): boolean {
  const isBroken = our.faults.some((code) => code === 'act' || code === 'leaf');
  return our.verdict === their.verdict && (isBroken || our.faults.join() === their.faults.join());
}

describe.skipIf(!hasPython)('the second verifier (skipped without Python 3.9)', () => {
  const second = new SecondVerifier();
  afterAll(() => second.end());

  const theirAnswer = async (zip: Buffer, policy?: string): Promise<Answer> => {
    const { verdict, faults, lines } = await second.ask(zip, policy);
    return { verdict, faults, said: lines.filter((line) => !line.startsWith('holds')) };
  };

  const letters = kinds.map(({ title, record, policy, forged }, series) => {
    const of = written(record());
    if (policy !== undefined) of.policy = policy(of.record);
    return { title, series, of, forged: forged ?? {} };
  });
  const bundles = letters.map(({ of, forged }) => packed(of, forged));

  /** What the two say differently of bundles that chance makes; all verdicts named must have come up. */
  async function differences(
    series: number,
    many: number,
    verdicts: readonly Answer['verdict'][],
    make: (chance: Chance) => Buffer,
  ): Promise<unknown[]> {
    const found: unknown[] = [];
    const seen = new Set<Answer['verdict']>();
    for (let first = 0; first < many; first += AT_ONCE) {
      const seeds = Array.from(
        { length: AT_ONCE },
        (_, i) => SEED * 1_000_000 + series * 50_000 + first + i,
      );
      const zips = seeds.map((seed) => make(new Chance(seed)));
      const theirs = zips.map((zip) => theirAnswer(zip));
      for (const [i, zip] of zips.entries()) {
        const [our, their] = [await ourAnswer(zip), await theirs[i]];
        seen.add(our.verdict);
        if (their === undefined || !isSame(our, their)) found.push({ seed: seeds[i], our, their });
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining([...verdicts]));
    return found;
  }

  test.each(letters)('holds, as ours does, of $title', async ({ of, forged }) => {
    const zip = await zipFiles(packed(of, forged), new Date(0));
    const nothing: Answer = { verdict: 'holds', faults: [], said: [] };
    expect(await theirAnswer(zip)).toEqual(nothing);
    expect(await ourAnswer(zip)).toEqual(nothing);
  });

  test('answers the published vectors as they say, body and single proofs left out', () => {
    const { status, said } = secondOnVectors();
    expect(said).toMatch(/^[4-9]\d\d vectors, 0 answered otherwise$/);
    expect(status).toBe(0);
  });

  test.each(letters)('says the same of what a forger changes in $title', async (letter) => {
    const make = (chance: Chance) => {
      const forged = chance.once(6) ? { ...letter.forged, ...forgery(chance) } : letter.forged;
      return plainZip(packed(changed(letter.of, chance), forged));
    };
    expect(await differences(letter.series, MANY, ['holds', 'fails'], make)).toEqual([]);
  });

  test.each(['date', 'title', 'on', 'from', 'sent', 'language', 'channel', 'credit-words'])(
    'says the same of %s at every edge we know',
    async (name) => {
      const letter = letters.find(({ title }) => title.includes('replies and outcomes'));
      if (letter === undefined) throw new Error('no such letter');
      const { of } = letter;
      const zips = VALUES.map((value) => plainZip(packed(saying(of, name, value))));
      const theirs = zips.map((zip) => theirAnswer(zip));
      for (const [i, zip] of zips.entries()) {
        const [our, their] = [await ourAnswer(zip), await theirs[i]];
        const both = { value: VALUES[i], our, their };
        expect(their !== undefined && isSame(our, their) ? null : both).toBeNull();
      }
    },
  );

  test('says the same of passkeys in odd forms', async () => {
    const make = (chance: Chance) => plainZip(packed(written(oddPasskey(chance))));
    expect(await differences(11, 8 * MANY, ['holds', 'fails'], make)).toEqual([]);
  });

  test('says the same of bundles with other files', async () => {
    const make = (chance: Chance) => plainZip(changedFiles(chance.of(bundles), chance));
    const all = ['holds', 'fails', 'not-a-bundle'] as const;
    expect(await differences(12, 3 * MANY, all, make)).toEqual([]);
  });

  test('says the same of bundles with another index', async () => {
    const make = (chance: Chance) => plainZip(changedIndex(chance.of(bundles), chance));
    expect(await differences(13, 3 * MANY, ['holds', 'not-a-bundle'], make)).toEqual([]);
  });

  test('says the same of zips that are changed or unusual', async () => {
    const zips = await Promise.all(bundles.map((files) => zipFiles(files, new Date(0))));
    const make = (chance: Chance) =>
      chance.once(3) ? oddZip(chance.of(bundles), chance) : changedZip(chance.of(zips), chance);
    expect(await differences(14, 3 * MANY, ['holds', 'not-a-bundle'], make)).toEqual([]);
  });

  test('says the same by the policy of a reader as by that of the bundle', async () => {
    const zips = bundles.map((files) => plainZip(files));
    for (const [i, zip] of zips.entries()) {
      const policies = letters.map(({ of }) => of.policy);
      for (const policy of [...policies, '', 'quorum none\n', policies[0]?.slice(0, -1) ?? '']) {
        const [our, their] = [await ourAnswer(zip, policy), await theirAnswer(zip, policy)];
        expect({ i, ...their, said: [] }).toEqual({ i, ...our, said: [] });
      }
    }
  });
});
