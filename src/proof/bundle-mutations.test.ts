import { expect, test, vi } from 'vitest';
import { everyByte, mutated } from '#support/mutations';
import { resealed } from '#support/resealed';
import { smallBundle } from '#support/small-bundle';
import type * as ed25519 from './ed25519.ts';
import { INDEX_PATH, toHex, verifyBundle } from './index.ts';

/* The signatures of checkpoint and witness are asked for a hundred thousand times, mostly the same ones: the same
 * question gets the answer it got, which spares the test an hour. */
vi.mock('./ed25519.ts', async (original) => {
  const { verifyEd25519 } = await original<typeof ed25519>();
  const answers = new Map<string, boolean>();
  return {
    verifyEd25519: (...of: Parameters<typeof verifyEd25519>) => {
      const question = of.map(toHex).join(' ');
      const answer = answers.get(question) ?? verifyEd25519(...of);
      answers.set(question, answer);
      return answer;
    },
  };
});

const { files, policy, witness } = smallBundle();

test('the bundle that is to be changed holds, and a witness has signed', async () => {
  const report = await verifyBundle(files);
  expect(report.sentences.filter((s) => !s.holds)).toEqual([]);
  expect(report.sentences.map((s) => s.code)).toEqual(
    expect.arrayContaining(['passkeys', 'paper', 'documents-reply', 'witnessed']),
  );
});

test('every byte of every file, changed in three ways, makes the bundle fail', async () => {
  let tried = 0;
  for (const [path, content] of files) {
    for (const mutation of everyByte(content.length, ['turning', 0x01, 0x20])) {
      const report = await verifyBundle(new Map([...files, [path, mutated(content, mutation)]]));
      tried += 1;
      if (report.verdict === 'holds') expect({ path, ...mutation }).toBe('refused');
    }
  }
  expect(tried).toBe(3 * [...files.values()].reduce((sum, { length }) => sum + length, 0));
}, 600_000);

test('every byte of every file, changed in two ways under a mended index, is refused; only a README is for people alone', async () => {
  const irrelevant = new Set<string>();
  for (const [path, content] of files) {
    if (path === INDEX_PATH) continue; // mended, it is no index of these files
    for (const mutation of everyByte(content.length, ['turning', 0x01])) {
      const changed = resealed(files, { [path]: mutated(content, mutation) });
      const report = await verifyBundle(changed, path === 'policy.txt' ? {} : { policy });
      if (report.verdict === 'holds')
        irrelevant.add(path === 'README.txt' ? path : `${path} ${mutation.at}`);
    }
  }
  expect([...irrelevant]).toEqual(['README.txt']);
}, 600_000);

test('the line of a witness whom nobody asks for may be lost, and then nobody is said to have watched', async () => {
  const alone = resealed(files, { 'policy.txt': policy.replace('quorum w1', 'quorum none') });
  const note = alone.get('checkpoint.txt') ?? new Uint8Array(0);
  const line = note.lastIndexOf(0x0a, note.length - 2) + 1;
  const lost = new Set<number>();
  for (const mutation of everyByte(note.length, [0x01, 0x02])) {
    const { verdict, sentences } = await verifyBundle(
      resealed(alone, { 'checkpoint.txt': mutated(note, mutation) }),
    );
    if (verdict !== 'holds') continue;
    expect(sentences.map((s) => s.code)).not.toContain('witnessed');
    lost.add(mutation.at);
  }
  expect(Math.min(...lost)).toBe(line + 4); // after the dash and its space: the name and the id of the key
  expect(Math.max(...lost)).toBe(line + 4 + witness.name.length + 1 + 5);
}, 120_000);
