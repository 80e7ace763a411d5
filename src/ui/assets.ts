import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { paths } from './paths.ts';

/** One file we serve beside the pages. `url` changes with its content, so it may be kept for a year. */
export type Asset = {
  readonly name: string;
  readonly url: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** The same packed; null for fonts, which are packed already. */
  readonly gzip: Buffer | null;
};

/** The project's root: this file is in `src/ui` or, built, in `dist/ui`. */
const root = fileURLToPath(new URL('../../', import.meta.url));

const faces = ['serif-4', 'sans-3'] as const;
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const cuts = ['400-normal', '400-italic', '600-normal'] as const;

function fontFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const face of faces) {
    for (const subset of subsets) {
      for (const cut of cuts) {
        const name = `source-${face}-${subset}-${cut}.woff2`;
        files.set(name, `${root}node_modules/@fontsource/source-${face}/files/${name}`);
      }
    }
  }
  return files;
}

const files: ReadonlyMap<string, string> = new Map([
  ['undersigned.css', `${root}src/ui/assets/undersigned.css`],
  ['case-desk.css', `${root}src/ui/assets/case-desk.css`],
  ['case-figures.css', `${root}src/ui/assets/case-figures.css`],
  ['case-search.css', `${root}src/ui/assets/case-search.css`],
  ['case-evidence.css', `${root}src/ui/assets/case-evidence.css`],
  ['delivery.css', `${root}src/ui/assets/delivery.css`],
  ['replies.css', `${root}src/ui/assets/replies.css`],
  ['demand-lines.css', `${root}src/ui/assets/demand-lines.css`],
  ['card.css', `${root}src/ui/assets/card.css`],
  ['demand-desk.css', `${root}src/ui/assets/demand-desk.css`],
  ['icon.svg', `${root}src/ui/assets/icon.svg`],
  ['passkey.js', `${root}dist/ui/scripts/passkey.js`],
  ['importing.js', `${root}dist/ui/scripts/importing.js`],
  ['evidence.js', `${root}dist/ui/scripts/evidence.js`],
  ['case-desk.js', `${root}dist/ui/scripts/case-desk.js`],
  ['cosigning.js', `${root}dist/ui/scripts/cosigning.js`],
  ['case-fields.js', `${root}dist/ui/scripts/case-fields.js`],
  ...fontFiles(),
]);

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A style sheet names its fonts by plain name; what goes out carries the addresses with hashes. */
function withFontAddresses(css: string): string {
  return css.replace(/url\('([\w.-]+\.woff2)'\)/g, (_, name: string) => `url('${assetUrl(name)}')`);
}

/** A script names another by plain name; what goes out carries its address, so that both may be kept. */
function withScriptAddresses(js: string): string {
  return js.replace(/from '\.\/([\w-]+\.js)'/g, (_, name: string) => `from '${assetUrl(name)}'`);
}

function withAddresses(name: string, raw: Buffer): Buffer {
  if (name.endsWith('.css')) return Buffer.from(withFontAddresses(raw.toString('utf8')));
  return name.endsWith('.js') ? Buffer.from(withScriptAddresses(raw.toString('utf8'))) : raw;
}

function load(name: string, file: string): Asset {
  const raw = readFileSync(file);
  const bytes = withAddresses(name, raw);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  const url = paths.asset(`${name.slice(0, dot)}.${hash}${name.slice(dot)}`);
  const type = types[name.slice(dot + 1)] ?? 'application/octet-stream';
  const gzip = type === types['woff2'] ? null : gzipSync(bytes, { level: 9 });
  return { name, url, type, bytes, gzip };
}

const loaded = new Map<string, Asset>();

function getAsset(name: string): Asset {
  const known = loaded.get(name);
  if (known) return known;
  const file = files.get(name);
  if (!file) throw new Error(`no asset is called ${name}`);
  const asset = load(name, file);
  loaded.set(name, asset);
  return asset;
}

/**
 * The address of a file we serve, with a hash of its content in the name.
 *
 * @example assetUrl('undersigned.css') // '/assets/undersigned.3f2a91c07b5e.css'
 */
export function assetUrl(name: string): string {
  // run from source before the first build there is no compiled script: pages work without it
  if (name.endsWith('.js') && !existsSync(files.get(name) ?? '')) return paths.asset(name);
  return getAsset(name).url;
}

/** All files, read once: the server hands them out from memory. */
export function allAssets(): readonly Asset[] {
  return [...files.keys()].filter((name) => existsSync(files.get(name) ?? '')).map(getAsset);
}
