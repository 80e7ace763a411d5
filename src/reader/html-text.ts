import { Tokenizer, TokenizerMode } from 'parse5';
import type { TokenHandler } from 'parse5';
import { blocksAsText, collapse, numberedMark, rowOf } from './html-blocks.ts';
import type { Block } from './html-blocks.ts';
import { BLOCKS, RAW_TEXT, SKIPPED, VOID, withoutTypedBullet } from './html-elements.ts';

/**
 * The text of a page with the structure a letter needs: headings `# `, bullets `- `, numbers `1. `,
 * paragraphs apart by a blank line, cells of a row by ` | `, notes `[1]`. Scripts, styles, menus and what
 * is hidden are left out. Any string is read; the time grows with its length only, because the tags are
 * read as they come and no tree is built: 100,000 nested tables cost no more than as many paragraphs.
 *
 * @example textOfHtml('<h1>To the Minister</h1><ul><li>Release them</ul>') // '# To the Minister\n\n- Release them'
 */
export function textOfHtml(html: string): string {
  return readHtml(html).text;
}

/**
 * As `textOfHtml`, and whether something was left out because the page has a main part with the text
 * (`<main>` or one `<article>`) and other things around it.
 */
export function readHtml(html: string): { text: string; leftOut: boolean } {
  const page = new PageText();
  page.read(html);
  const all = page.blocks;
  const main = page.mainBlocks();
  if (main === null) return { text: blocksAsText(all), leftOut: false };
  return { text: blocksAsText(main), leftOut: main.length < all.length };
}

type List = { readonly type: string; next: number; readonly ordered: boolean };
/** Where finished blocks go: the page, or the cell that is open. */
type Frame = { blocks: Block[]; readonly cells: Block[][] | null; inCell: boolean };
type Tag = { readonly tagName: string; readonly attrs: readonly { name: string; value: string }[] };

/** Deeper tables are read as if they were paragraphs. */
const DEEPEST_TABLE = 12;
const DEEPEST_LIST = 6;
/** A main part with less text than this is a shell that a script would have filled. */
const LEAST_MAIN = 200;

class PageText implements TokenHandler {
  readonly blocks: Block[] = [];
  readonly #parts: { name: 'main' | 'article'; blocks: Block[] }[] = [];
  readonly #frames: Frame[] = [{ blocks: this.blocks, cells: null, inCell: false }];
  readonly #lists: List[] = [];
  #run: string[] = [];
  #mark = '';
  #pre = 0;
  #skipping: { readonly tag: string; depth: number } | null = null;
  #sup = -1;
  #part: { name: 'main' | 'article'; from: number; depth: number } | null = null;
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);

  read(html: string): void {
    this.#tokenizer.write(html, true);
  }

  /** The blocks of the main part where the page has one that holds text. */
  mainBlocks(): Block[] | null {
    const mains = this.#parts.filter(({ name }) => name === 'main');
    const articles = this.#parts.filter(({ name }) => name === 'article');
    const chosen = mains.length > 0 ? mains : articles;
    const only = chosen.length === 1 ? chosen[0] : undefined;
    const length = only?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
    return only && length >= LEAST_MAIN ? only.blocks : null;
  }

  onStartTag(tag: Tag): void {
    const name = tag.tagName;
    const raw = RAW_TEXT.get(name);
    if (raw) this.#tokenizer.state = TokenizerMode[raw];
    if (this.#skipping) {
      if (this.#skipping.tag === name) this.#skipping.depth += 1;
      return;
    }
    if (isLeftOut(tag)) {
      if (!VOID.has(name)) this.#skipping = { tag: name, depth: 1 };
      return;
    }
    this.#open(name, tag);
  }

  onEndTag({ tagName }: { readonly tagName: string }): void {
    if (this.#skipping) {
      if (this.#skipping.tag === tagName) this.#skipping.depth -= 1;
      if (this.#skipping.depth === 0) this.#skipping = null;
      return;
    }
    this.#close(tagName);
  }

  onCharacter({ chars }: { readonly chars: string }): void {
    if (!this.#skipping) this.#run.push(this.#pre > 0 ? chars : chars.replaceAll('\n', ' '));
  }

  onWhitespaceCharacter(token: { readonly chars: string }): void {
    this.onCharacter({ chars: this.#pre > 0 ? token.chars : ' ' });
  }

  onEof(): void {
    this.#breakBlock();
    while (this.#frames.length > 1) this.#endTable();
    this.#endPart();
  }

  onComment(): void {}
  onDoctype(): void {}
  onNullCharacter(): void {}

  #open(name: string, tag: Tag): void {
    if (name === 'br') this.#run.push('\n');
    else if (name === 'sup') this.#sup = this.#run.length;
    if (!BLOCKS.has(name)) return;
    this.#breakBlock();
    if (/^h[1-6]$/.test(name)) this.#mark = `${'#'.repeat(Number(name[1]))} `;
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#beginList(name, tag);
    else if (name === 'li') this.#beginItem(tag);
    else if (name === 'pre') this.#pre += 1;
    else if (name === 'table') this.#beginTable();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#beginCell();
    else if (name === 'main' || name === 'article') this.#beginPart(name);
  }

  #close(name: string): void {
    if (name === 'sup') this.#endSup();
    if (name === 'br') this.#run.push('\n'); // </br> is read as <br>
    if (!BLOCKS.has(name)) return;
    this.#breakBlock();
    if (/^h[1-6]$/.test(name)) this.#mark = '';
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#lists.pop();
    else if (name === 'li') this.#mark = '';
    else if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1);
    else if (name === 'table') this.#endTable();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === this.#part?.name && (this.#part.depth -= 1) === 0) this.#endPart();
  }

  /** Ends the running text and puts it away as a block. */
  #breakBlock(): void {
    if (this.#run.length === 0) return;
    const raw = this.#run.join('');
    this.#run = [];
    this.#sup = -1;
    const typed = this.#mark === '' && this.#pre === 0 ? withoutTypedBullet(raw.trimStart()) : null;
    const text = collapse(typed ?? raw, this.#pre > 0);
    if (text === '') return;
    const isHeading = this.#mark.startsWith('#');
    const mark = typed === null ? this.#mark : '- ';
    const body = isHeading ? text.replaceAll(/\n+/g, ' ') : text;
    const kind = mark === '' || isHeading || mark.startsWith('[') ? 'paragraph' : 'item';
    this.#mark = '';
    this.#frames.at(-1)?.blocks.push({ kind, text: mark + body });
  }

  #beginList(name: string, tag: Tag): void {
    const ordered = name === 'ol';
    const start = Number.parseInt(valueOf(tag, 'start') ?? '1', 10);
    const next = Number.isSafeInteger(start) ? start : 1;
    this.#lists.push({ ordered, next, type: ordered ? (valueOf(tag, 'type') ?? '1') : '' });
  }

  #beginItem(tag: Tag): void {
    const list = this.#lists.at(-1);
    if (!list?.ordered) {
      this.#mark = `${this.#indent()}- `;
      return;
    }
    const said = Number.parseInt(valueOf(tag, 'value') ?? '', 10);
    const place = Number.isSafeInteger(said) ? said : list.next;
    list.next = place + 1;
    const isNote = /^(?:foot|end)note-/.test(valueOf(tag, 'id') ?? '');
    this.#mark = isNote ? `[${place}] ` : `${this.#indent()}${numberedMark(place, list.type)}. `;
  }

  #indent(): string {
    return '  '.repeat(Math.min(Math.max(0, this.#lists.length - 1), DEEPEST_LIST));
  }

  /** `word<sup>1</sup>` is a note, not the word "word1". */
  #endSup(): void {
    if (this.#sup < 0) return;
    const inside = this.#run.slice(this.#sup).join('').trim();
    if (/^(?:\d{1,3}|[*†‡]{1,3})$/.test(inside))
      this.#run.splice(this.#sup, Infinity, `[${inside}]`);
    this.#sup = -1;
  }

  #beginTable(): void {
    if (this.#frames.length <= DEEPEST_TABLE)
      this.#frames.push({ blocks: [], cells: [], inCell: false });
  }

  #beginCell(): void {
    this.#endCell();
    const frame = this.#frames.at(-1);
    if (frame?.cells) frame.inCell = true;
  }

  /** What stood in the open cell, or astray between two, becomes a cell of the row. */
  #endCell(): void {
    const frame = this.#frames.at(-1);
    if (!frame?.cells) return;
    if (frame.inCell || frame.blocks.length > 0) frame.cells.push(frame.blocks);
    frame.blocks = [];
    frame.inCell = false;
  }

  #endRow(): void {
    const frame = this.#frames.at(-1);
    const outer = this.#frames.at(-2);
    if (!frame?.cells || !outer) return;
    this.#endCell();
    outer.blocks.push(...rowOf(frame.cells));
    frame.cells.length = 0;
  }

  #endTable(): void {
    if (this.#frames.length < 2) return;
    this.#endRow();
    this.#frames.pop();
  }

  #beginPart(name: 'main' | 'article'): void {
    if (this.#part?.name === name) this.#part.depth += 1;
    if (this.#part || this.#frames.length > 1) return;
    this.#part = { name, from: this.blocks.length, depth: 1 };
  }

  #endPart(): void {
    if (!this.#part) return;
    this.#parts.push({ name: this.#part.name, blocks: this.blocks.slice(this.#part.from) });
    this.#part = null;
  }
}

function valueOf(tag: Tag, name: string): string | undefined {
  return tag.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Not shown by a browser, or no text of the page's own. */
function isLeftOut(tag: Tag): boolean {
  if (SKIPPED.has(tag.tagName)) return true;
  if (tag.tagName === 'a') return /^#(?:foot|end)note-ref-/.test(valueOf(tag, 'href') ?? '');
  if (tag.attrs.length === 0) return false;
  if (valueOf(tag, 'hidden') !== undefined) return true;
  if (valueOf(tag, 'role') === 'navigation') return true;
  const style = valueOf(tag, 'style')?.slice(0, 2000) ?? '';
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}
