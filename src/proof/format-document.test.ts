import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLES, VALUES, withExamples, workedExample } from '#support/format-examples';
import { verifyBundle } from './index.ts';

const path = '../../docs/reference/record-format.md';
const document = readFileSync(new URL(path, import.meta.url), 'utf8');

test('the document shows every example byte for byte (renew it with vitest --update)', async () => {
  await expect(withExamples(document)).toMatchFileSnapshot(path);
});

test.each([...EXAMPLES.keys()])('the document has a place for the example %s', (name) => {
  expect(document).toContain(`\`\`\`text ${name}\n`);
});

test.each([...VALUES])('the document names the %s', (_, text) => {
  expect(document).toContain(`\`${text}\``);
});

test('the worked example verifies', async () => {
  expect((await verifyBundle(workedExample().bundle())).verdict).toBe('holds');
});
