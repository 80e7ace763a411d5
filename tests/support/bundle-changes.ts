import { INDEX_PATH, readUtf8, sha256Hex, utf8 } from '#proof';
import { otherwiseSign } from './chance.ts';
import type { Chance } from './chance.ts';

const PATHS = [
  'README.txt',
  'letter.pdf',
  'verify.html',
  'translations/fr.txt',
  'translations/zh-Hant.txt',
  'a.txt',
  'translations/f.txt',
  'translations/abcdefghijklm.txt',
  'translations/-.txt',
  'statements/0.txt',
  'statements/01.txt',
  'statements/3.txt',
  'statements/999999.txt',
  'statements/1000000.txt',
  'Leaves.txt',
  'documents/a',
  'documents/A',
  'documents/a.txt',
  'documents/a..b',
  'documents/a.',
  'documents/-a',
  'documents/con',
  'documents/con.txt',
  'documents/console',
  'documents/lpt0',
  'documents/com9.x.y',
  'documents/reply-01.txt',
  'documents/reply-a.txt',
  'documents/outcome-3',
  'documents/x/y',
  'a/b.txt',
  `documents/${'a'.repeat(100)}`,
  `documents/${'a'.repeat(101)}`,
  'documents/\u00e9',
  'index.json',
  '../a',
  'leaves.txt\n',
  'leaves.txt ',
  './leaves.txt',
  'documents/',
  'openings.txt',
  'details.txt',
  'policy.txt',
];

/** A bundle with one file changed, added, taken away or misnamed; half of them with an index that fits again. */
export function changedFiles(
  of: ReadonlyMap<string, Uint8Array>,
  chance: Chance,
): Map<string, Uint8Array> {
  const files = new Map(of);
  const path = chance.of([...files.keys()]);
  const content = files.get(path) ?? new Uint8Array(0);
  const at = chance.below(content.length + 1);
  switch (chance.below(7)) {
    case 0:
      files.set(
        path,
        content.map((byte, i) => (i === at ? byte ^ (1 << chance.below(8)) : byte)),
      );
      break;
    case 1:
      files.set(
        path,
        Buffer.concat([
          content.subarray(0, at),
          Buffer.from([chance.below(256)]),
          content.subarray(at),
        ]),
      );
      break;
    case 2:
      files.set(
        path,
        chance.of([
          new Uint8Array(0),
          content.subarray(0, at),
          Uint8Array.from([0xef, 0xbb, 0xbf, ...content]),
        ]),
      );
      break;
    case 3:
      files.delete(path);
      break;
    case 4:
      files.delete(path);
      files.set(chance.of(PATHS), content);
      break;
    case 5:
      files.set(
        chance.of(PATHS),
        chance.of([content, utf8('words\n'), Uint8Array.from([0xc0, 0x80])]),
      );
      break;
    default:
      files.set(path, files.get(chance.of([...files.keys()])) ?? content);
  }
  return chance.once(3) ? files : resealedOver(files, of);
}

/** The index written anew over these files, whatever they are called. */
function resealedOver(
  files: Map<string, Uint8Array>,
  before: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const index: unknown = JSON.parse(readUtf8(before.get(INDEX_PATH) ?? new Uint8Array(0)) ?? '');
  files.delete(INDEX_PATH);
  const listed = [...files].map(([path, content]) => ({
    path,
    bytes: content.length,
    sha256: sha256Hex(content),
  }));
  const said = Object.assign({}, index, {
    files: listed.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  });
  return files.set(INDEX_PATH, utf8(`${JSON.stringify(said, null, 2)}\n`));
}

const NUMBERS = [
  '1.0',
  '1e0',
  '-0',
  '01',
  '"1"',
  'null',
  '0',
  '1000000',
  '1000001',
  '9007199254740993',
  '1e400',
  'true',
  '[]',
];

const LINES: readonly ((line: string, chance: Chance) => string[])[] = [
  (line, chance) => [otherwiseSign(line, chance)],
  () => [],
  (line) => [line, line],
  (line, chance) => [line.replace(/: .*?(,?)$/, `: ${chance.of(NUMBERS)}$1`)],
  (line) => [line.replace(/: "[^"]*"/, (value) => value.toUpperCase())],
  (line) => [line.replace(/[/e1]/, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)],
  (line, chance) => [
    line.replace(/"path": .*?(,?)$/, `"path": ${JSON.stringify(chance.of(PATHS))}$1`),
  ],
  (line) => [`${line} `],
  (line) => [`\t${line}`],
  (line) => [`${line}\r`],
  (line) => [line.replace(': ', ':')],
  (line) => [line.replace('{', '{"x": 1,')],
];

/** A bundle whose index is written otherwise, and says the same or not. */
export function changedIndex(
  of: ReadonlyMap<string, Uint8Array>,
  chance: Chance,
): Map<string, Uint8Array> {
  const text = readUtf8(of.get(INDEX_PATH) ?? new Uint8Array(0)) ?? '';
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  lines.splice(at, 1, ...chance.of(LINES)(lines[at] ?? '', chance));
  return new Map(of).set(INDEX_PATH, utf8(lines.join('\n')));
}
