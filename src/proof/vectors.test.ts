import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANSWERS, isRefused, shownAnswer } from '#support/vector-answers';
import { ALL_VECTORS } from '#support/all-vectors';
import { BUNDLES, reportOf } from '#support/vector-bundles';
import { withChanges } from '#support/vector-files';
import { compacted, expanded } from '#support/vector-cases';
import type { Json } from '#support/vectors';
import { utf8 } from './index.ts';

const folder = '../../docs/reference/record-vectors/';
/** One case in each line. */
const printed = (kind: string, cases: readonly object[]) =>
  `{"kind":${JSON.stringify(kind)},"cases":[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
const onDisk = (name: string) =>
  JSON.parse(readFileSync(new URL(`${folder}${name}.json`, import.meta.url), 'utf8'));

test.each(ALL_VECTORS)(
  'the vectors $kind are answered as they should be (renew with vitest --update)',
  async ({ kind, cases }) => {
    const answer = ANSWERS[kind];
    if (answer === undefined) throw new Error(`nobody answers ${kind}`);
    const shown: { [key: string]: Json }[] = [];
    for (const { name, good, input } of cases) {
      const given = await answer(input);
      expect([name, isRefused(given)]).toEqual([name, !good]);
      shown.push({ name, ...input, ...shownAnswer(given) });
    }
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    await expect(printed(kind, compacted(shown))).toMatchFileSnapshot(`${folder}${kind}.json`);
  },
);

test('every published vector of every kind is answered as it says', async () => {
  for (const { kind } of ALL_VECTORS) {
    for (const { name, accepted, refused, ...input } of expanded(onDisk(kind).cases)) {
      const answer = shownAnswer((await ANSWERS[kind]?.(input)) ?? false);
      expect([kind, name, answer]).toEqual([
        kind,
        name,
        refused === undefined ? { accepted } : { refused },
      ]);
    }
  }
});

test('the bundles get the verdicts and the sentences that they should', async () => {
  const shown: object[] = [];
  for (const one of BUNDLES) {
    const report = await reportOf(one.files);
    expect([one.name, report.verdict === 'holds']).toEqual([one.name, one.good]);
    shown.push({ ...one.shown, ...report });
  }
  await expect(printed('bundle', shown)).toMatchFileSnapshot(`${folder}bundle.json`);
});

test('every published bundle, made from its base as the vectors say, gets the verdict it says', async () => {
  const bases = new Map<string, Map<string, Uint8Array>>();
  for (const { name, files, base, changes, ...report } of onDisk('bundle').cases) {
    const made =
      files === undefined
        ? withChanges(bases.get(base) ?? new Map(), changes)
        : new Map(Object.entries(files).map(([path, text]) => [path, utf8(String(text))] as const));
    if (files !== undefined) bases.set(name, made);
    expect([name, await reportOf(made)]).toEqual([name, report]);
  }
});
