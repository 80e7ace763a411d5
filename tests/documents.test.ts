import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

function markdownIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(folder, name));
}

const documents = ['', 'docs', 'docs/decisions', 'docs/guides', 'docs/reference'].flatMap(
  markdownIn,
);
const textOf = (document: string): string => readFileSync(join(root, document), 'utf8');

/** The fenced blocks of one language, without their fences. */
function blocksOf(document: string, language: string): string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...textOf(document).matchAll(fenced)].map((match) => match[1] ?? '');
}

const snippets = documents.flatMap((document) =>
  blocksOf(document, 'ts').map((code, at) => ({
    file: `${document.replaceAll(/[^A-Za-z0-9]/g, '-')}-${at + 1}.ts`,
    code: `${code}\nexport {};\n`,
  })),
);

/** Compiles each snippet as a module of its own, in a folder from which our doors resolve. */
function compile(): string {
  if (snippets.length === 0) return '';
  const folder = mkdtempSync(join(root, 'tests/.snippets-'));
  try {
    const config = { extends: '../../tsconfig.json', include: ['*.ts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    for (const { file, code } of snippets) writeFileSync(join(folder, file), code);
    const tsc = join(root, 'node_modules/.bin/tsc');
    return spawnSync(tsc, ['-p', folder], { encoding: 'utf8', cwd: root }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what the documents say is so', () => {
  test('every TypeScript snippet compiles against the code', () => {
    expect(compile()).toBe('');
  }, 60_000);

  test.each(documents)('every relative link of %s leads to a file', (document) => {
    const links = [...textOf(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
    const dead = links
      .map((match) => match[1] ?? '')
      .filter((link) => !existsSync(resolve(root, dirname(document), link)));
    expect(dead).toEqual([]);
  });

  test.each(documents)('every source file that %s names exists', (document) => {
    const named = [...textOf(document).matchAll(/`((?:src|tests|bin|lint|bench)\/[\w./-]*\w)`/g)];
    const missing = named
      .map((match) => match[1] ?? '')
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});
