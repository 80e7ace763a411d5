import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordsInSource } from '#support/refusal-words';
import type { Words } from '#support/refusal-words';

const folder = new URL('../../docs/reference/record-vectors/', import.meta.url);

/** What is said of one published vector, and where it stands. */
type Said = { readonly words: string; readonly example: string };

function everythingSaid(): Said[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().flatMap((file) => {
    const { kind, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return cases.flatMap((one: Record<string, unknown>) =>
      textsIn([one['refused'], one['accepted'], one['fails'], one['says']]).map((words) => ({
        words,
        example: `${kind}: ${String(one['name'])}`,
      })),
    );
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Of each file of the verifier, the section of record-format.md that describes it. */
const SECTIONS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:text|fields)\.ts$/, '1', '#1-common-rules'],
  [/^(?:statement.*|body|inline)\.ts$/, '2', '#2-statement-what-is-signed'],
  [/^opening\.ts$/, '3', '#3-opening-and-commitment-who-without-saying-who'],
  [/^detail\.ts$/, '4', '#4-detail-what-an-act-says-beyond-its-leaf'],
  [/^leaf\.ts$/, '5', '#5-leaf-one-act'],
  [/^(?:history.*|replay)\.ts$/, '6', '#6-replay-who-stands-on-the-list'],
  [
    /^(?:note|verifier-key|checkpoint|cosignature|policy.*|tlog-proof|tile.*|witness-.*)\.ts$/,
    '7',
    '#7-log',
  ],
  [/^(?:assertion.*|cose)\.ts$/, '8', '#8-passkey'],
  [/^(?:inclusion-batch|bundle.*)\.ts$/, '9', '#9-bundle'],
  [/^(?:cosigner.*|bundle-sealed)\.ts$/, '11', '#11-co-signatures-of-citizens'],
  [/^(?:after-release.*|public-.*|bundle-after-release)\.ts$/, '10', '#10-after-the-release'],
];

const said = everythingSaid();
const words = wordsInSource();
const exampleOf = ({ pattern }: Words) => said.find((one) => pattern.test(one.words));

test('the words of refusals are found in the source', () => {
  expect(words.length).toBeGreaterThan(200);
  expect(words.map((one) => one.words)).toContain('it is earlier than the act before it');
});

test('every refusal is provoked by a published vector', () => {
  expect(words.filter((one) => !exampleOf(one)).map((one) => `${one.file}: ${one.words}`)).toEqual(
    [],
  );
});

test('the table shows every refusal (renew with vitest --update, after the vectors)', async () => {
  const rows = words.map((one) => {
    const section = SECTIONS.findLast(([file]) => file.test(one.file));
    if (section === undefined) throw new Error(`no section describes ${one.file}`);
    const [, number, anchor] = section;
    const cells = [
      one.words,
      `[${number}](record-format.md${anchor})`,
      exampleOf(one)?.example ?? '',
    ];
    return { number: Number(number), file: one.file, row: `| ${cells.map(cell).join(' | ')} |` };
  });
  rows.sort((a, b) => a.number - b.number || a.file.localeCompare(b.file, 'en'));
  const table = rows.map(({ row }) => row).join('\n');
  await expect(`${HEAD}${table}\n`).toMatchFileSnapshot('../../docs/reference/record-refusals.md');
});

/** As it is read and not as marks: some sentences speak of stars and backslashes. */
const cell = (text: string) =>
  text.startsWith('[') ? text : text.replaceAll(/[\\`*_<|[\]]/g, '\\$&');

const HEAD = `# The words of every refusal

What the verifier in \`src/proof\` says when it refuses, in the order of [the format](record-format.md); \`…\` stands for
what is put in. A sentence may be part of a longer one: _Act 3 does not hold: it says not who._ Each row names a
[vector](record-vectors/README.md), by its file and name, that provokes it. This table is written by
\`src/proof/refusals.test.ts\`, which fails when a sentence in the source is not in it or no vector provokes it.

| words | section | provoked by |
| ----- | ------- | ----------- |
`;
