import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { gather } from './gathering.ts';

type Input = { readonly key: string; readonly value: number };
const one = (value: number, key = 'a'): Input => ({ key, value });

/** A writer that goes on only when it is told to. */
function heldBack() {
  const batches: { readonly inputs: readonly Input[]; release(): void }[] = [];
  const write = (inputs: readonly Input[]) =>
    new Promise<number[]>((resolve) =>
      batches.push({ inputs, release: () => resolve(inputs.map(({ value }) => value)) }),
    );
  return {
    batches,
    write,
    values: () => batches.map(({ inputs }) => inputs.map(({ value }) => value)),
  };
}
const keyOf = ({ key }: Input) => key;
const settle = () => new Promise((go) => setImmediate(go));

describe('a gathering', () => {
  test('writes a lone request at once, and what comes meanwhile together', async () => {
    const { batches, write, values } = heldBack();
    const gathering = gather({ write, keyOf });
    const answers = [1, 2, 3].map((value) => gathering.add(one(value)));
    expect(values()).toEqual([[1]]);
    batches[0]?.release();
    expect(await answers[0]).toBe(1);
    await settle();
    expect(values()).toEqual([[1], [2, 3]]);
    batches[1]?.release();
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    expect(gathering.size()).toBe(0);
  });

  test('never writes two batches of one key at once, and several keys at once up to a number', async () => {
    const { batches, write, values } = heldBack();
    const gathering = gather({ write, keyOf, mostAtOnce: 2 });
    const all = ['a', 'b', 'c', 'a'].map((key, value) => gathering.add(one(value, key)));
    expect(values()).toEqual([[0], [1]]);
    batches[0]?.release();
    await settle();
    expect(values()).toEqual([[0], [1], [2]]); // c has waited longest, a has its turn again behind it
    batches[1]?.release();
    batches[2]?.release();
    await settle();
    batches[3]?.release();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  });

  test('asks newcomers to come back when too many wait, and takes them again later', async () => {
    const { batches, write } = heldBack();
    const gathering = gather({ write, keyOf, mostWaiting: 2, mostInOne: 1 });
    const [first, second] = [gathering.add(one(1)), gathering.add(one(2))];
    const third = await gathering.add(one(3));
    expect(isRefusal(third) && [third.kind, third.reason]).toEqual(['unavailable', 'too-busy']);
    batches[0]?.release();
    expect(await first).toBe(1);
    await settle();
    const fourth = gathering.add(one(4));
    batches[1]?.release();
    expect(await second).toBe(2);
    await settle();
    batches[2]?.release();
    expect(await fourth).toBe(4);
  });

  test('of which some cannot be written fails those alone, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(40)),
        fc.integer({ min: 1, max: 9 }),
        async (bad, mostInOne) => {
          const written: number[] = [];
          const write = async (inputs: readonly Input[]) => {
            if (inputs.some(({ value }) => bad.includes(value)))
              throw new Error('cannot be written');
            written.push(...inputs.map(({ value }) => value));
            return inputs.map(({ value }) => value);
          };
          const gathering = gather({ write, keyOf, mostInOne });
          const all = Array.from({ length: 30 }, (_, value) => gathering.add(one(value)));
          const answers = await Promise.allSettled(all);
          for (const [value, { status }] of answers.entries())
            expect(status).toBe(bad.includes(value) ? 'rejected' : 'fulfilled');
          const good = answers.flatMap(({ status }, value) =>
            status === 'fulfilled' ? [value] : [],
          );
          expect(written.toSorted((a, b) => a - b)).toEqual(good); // each once
        },
      ),
      { numRuns: 60 },
    );
  });

  test('that meets no database tells all of them at once instead of each alone', async () => {
    let times = 0;
    const write = () => {
      times += 1;
      return Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    };
    const gathering = gather<Input, number>({ write, keyOf, isOfOne: () => false });
    const all = await Promise.allSettled([1, 2, 3, 4].map((value) => gathering.add(one(value))));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(times).toBe(2); // the first alone, then the three who came meanwhile
  });

  test('whose writer forgets somebody tells nobody that they were written', async () => {
    const gathering = gather<Input, number>({ write: async () => [], keyOf });
    await expect(gathering.add(one(1))).rejects.toThrow('fewer than were asked');
  });

  test('writes what it took in before it closes, and takes nothing more', async () => {
    const { batches, write } = heldBack();
    const gathering = gather({ write, keyOf, mostInOne: 1 });
    const taken = [gathering.add(one(1)), gathering.add(one(2))];
    const closed = gathering.close();
    expect(isRefusal(await gathering.add(one(3)))).toBe(true);
    batches[0]?.release();
    await settle();
    batches[1]?.release();
    await closed;
    expect(await Promise.all(taken)).toEqual([1, 2]);
  });
});
