import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { DocumentFault } from './document.ts';
import { LIMITS } from './limits.ts';

/** One string as the page draws it. Points from the top left corner; `y` is the line it stands on. */
export type Fragment = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly rtl: boolean;
};

export type Page = {
  readonly width: number;
  readonly height: number;
  /** In the order in which the page draws them. */
  readonly fragments: readonly Fragment[];
  /** How many strings ran another way than the rest, and were left out. */
  readonly turned: number;
};

const folder = fileURLToPath(new URL('../../node_modules/pdfjs-dist/', import.meta.url));

/** What drawing needs and reading does not: the library asks for it when it is loaded, or warns. */
class NotDrawn {}

/**
 * Many fonts draw the hyphen with the glyph of the soft hyphen, and their PDFs then say U+00AD for every hyphen
 * (Word's do, and Typst's). The library takes that for a mark nobody sees and drops it, and Kiil-Nielsen becomes
 * KiilNielsen. It asks with this one pattern, and there gets another answer.
 */
function keepSoftHyphens(): void {
  const own = Object.getOwnPropertyDescriptor(String.prototype, 'match')?.value as Match;
  if (own.name === 'matchButSoftHyphens') return;
  Object.defineProperty(String.prototype, 'match', {
    value: function matchButSoftHyphens(this: string, pattern: RegExp) {
      const asks = this.length === 1 && this.charCodeAt(0) === 0xad;
      return asks && String(pattern).includes('\\p{Cf}') ? null : own.call(this, pattern);
    },
    writable: true,
    configurable: true,
  });
}

type Match = (this: string, pattern: RegExp) => RegExpMatchArray | null;

async function loadLibrary() {
  keepSoftHyphens();
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: NotDrawn });
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Reads the strings of every page.
 *
 * @throws DocumentFault `document-encrypted`, `document-broken`, `document-too-many-pages`
 */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const { getDocument, VerbosityLevel } = await loadLibrary();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > LIMITS.pages)
      throw new DocumentFault('document-too-many-pages', {
        pages: pdf.numPages,
        limit: LIMITS.pages,
      });
    return await pagesOf(pdf);
  } catch (error) {
    throw asFault(error);
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

function asFault(error: unknown): DocumentFault {
  if (error instanceof DocumentFault) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  if (isLocked) return new DocumentFault('document-encrypted');
  if (error instanceof RangeError) return new DocumentFault('document-too-complex'); // memory, or the stack
  return new DocumentFault('document-broken', { kind: 'pdf' });
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const read = await readPage(page);
    characters += read.fragments.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > LIMITS.characters)
      throw new DocumentFault('document-too-long', { limit: LIMITS.characters });
    pages.push(read);
    page.cleanup();
  }
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 });
  const strings = items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const placed = strings.map((item) => place(item, view.transform));
  const quarter = mostCommon(placed.map((one) => one.quarter));
  const upright = placed.filter((one) => one.quarter === quarter);
  const lying = quarter % 2 === 1;
  return {
    width: lying ? view.height : view.width,
    height: lying ? view.width : view.height,
    fragments: upright.map((one) => turn(one, quarter, view.width, view.height)),
    turned: placed.filter((one) => one.quarter !== quarter && one.text.trim() !== '').length,
  };
}

type Placed = Fragment & { readonly quarter: number };

/** Where the string stands on the page as it is shown, and to which of four sides it runs; -1 for askew. */
function place(item: TextItem, view: readonly number[]): Placed {
  const [a, b, c, d, e, f] = multiply(view, item.transform);
  const size = Math.hypot(c, d) || item.height || 1;
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const quarter = Math.abs(angle - Math.round(angle)) < 0.06 ? (Math.round(angle) + 4) % 4 : -1;
  const text = item.str
    .replaceAll('\u00ad', '-')
    .replaceAll(/[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+/g, (drawn) => drawn.normalize('NFKC'));
  return { text, x: e, y: f, width: item.width, size, rtl: item.dir === 'rtl', quarter };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(left: readonly number[], right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Turns a page whose text runs to another side, so that its lines lie. */
function turn(one: Placed, quarter: number, width: number, height: number): Fragment {
  const { quarter: _side, ...fragment } = one;
  if (quarter === 1) return { ...fragment, x: one.y, y: width - one.x };
  if (quarter === 2) return { ...fragment, x: width - one.x, y: height - one.y };
  if (quarter === 3) return { ...fragment, x: height - one.y, y: one.x };
  return fragment;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
