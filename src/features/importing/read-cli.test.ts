import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readCommand } from './read-cli.ts';

const folder = await mkdtemp(join(tmpdir(), 'undersigned-read-'));
afterAll(() => rm(folder, { recursive: true }));

type Run = { readonly code: number | string; readonly said: string; readonly warned: string };

async function run(...words: string[]): Promise<Run> {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await readCommand(words, {
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
  });
  return { code, said: said.join('\n'), warned: warned.join('\n') };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The section on this command, and its fenced blocks of one kind. */
const reference = fileURLToPath(
  new URL('../../../docs/reference/reading-and-matching.md', import.meta.url),
);
const section =
  ((await readFile(reference, 'utf8')).split('\n## read\n')[1] ?? '').split('\n## ')[0] ?? '';
const fenced = (kind: string): string =>
  new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'u').exec(section)?.[1] ?? '';

describe('undersigned read', () => {
  test('prints for the documented letter what the document shows', async () => {
    const { code, said } = await run(await file('letter.txt', fenced('text')), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject(JSON.parse(fenced('json')));
  });

  test('prints every documented field and no other', async () => {
    const { said } = await run(await file('letter.txt', fenced('text')), '--json');
    const documented = [...section.matchAll(/^\| `(\w+)` /gmu)].map((match) => match[1] ?? '');
    expect(Object.keys(JSON.parse(said)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      documented.toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  test('counts positions in the text it prints', async () => {
    const path = await file(
      'windows.txt',
      '\ufeffDear Mr Marsh,\r\n\r\n\r\nWe call on you to free her.\r\n',
    );
    const { said: text } = await run(path, '--text');
    const [demand] = JSON.parse((await run(path, '--json')).said).demands;
    expect(text.slice(demand.start, demand.end)).toBe('We call on you to free her.');
  });

  test('sums up for people, with lines and with what is missing', async () => {
    const { code, said } = await run(await file('letter.txt', fenced('text')));
    expect(code).toBe(0);
    expect(said).toMatch(/^title +Open letter to the Port Authority$/mu);
    expect(said).toMatch(/^demands \(2\)$/mu);
    expect(said).toMatch(/^ {2}line 16 {2}LINDEN Ruth · MEP$/mu);
    const bare = await run(await file('bare.txt', 'We call on you to free her.'));
    expect(bare.said).toMatch(/^Not found in the text: .*title, date/mu);
  });

  test('reads web pages and Markdown as it reads text', async () => {
    const page = await file(
      'page.html',
      '<h1>Free the dockers</h1><p>We call for:</p><ul><li>their release</li></ul>',
    );
    const { title, demands } = JSON.parse((await run(page, '--json')).said);
    expect({ title, demands: demands.map(({ text }: { text: string }) => text) }).toEqual({
      title: 'Free the dockers',
      demands: ['their release'],
    });
  });

  test.each([
    [
      'a file that is not there',
      () => Promise.resolve(join(folder, 'none.txt')),
      /There is no file/u,
    ],
    ['a folder', () => Promise.resolve(folder), /is a folder/u],
    ['an empty file', () => file('empty.txt', ''), /There is no text/u],
    [
      'bytes that are no text',
      () =>
        file(
          'noise.txt',
          Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) % 256),
        ),
      /something other than text/u,
    ],
    ['a zip named .docx', () => file('zip.docx', 'PK\u0003\u0004 nothing'), /Word|damaged/u],
  ])('says in a sentence that it cannot read %s', async (_what, made, sentence) => {
    const { code, said, warned } = await run(await made());
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(warned).toMatch(sentence);
  });

  test.each([[[]], [['a', 'b']], [['a', '--xml']], [['--json']], [['a', '--json', '--text']]])(
    'asked with %j it says how to ask',
    async (words) => {
      expect((await run(...words)).code).toBe('usage');
    },
  );
});
