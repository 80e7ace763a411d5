/** A run of a body's text: plain, emphasised, or a link with a checked address. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] };

/** What in a line cannot be signed: a short code and a sentence that says what to write instead. */
export class InlineFault extends Error {
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

type Cursor = { readonly text: string; at: number; readonly open: string[]; depth: number };

const DEEPEST = 8;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WIDE_PUNCTUATION = /[\p{P}\p{S}]/u;
const ADDRESS = /^(?:https?:\/\/[^\s()<>\\*_`[\]]{1,2000}|mailto:[^\s()<>\\*_`[\]]{3,300})$/u;

/** Reads the inside of a paragraph or heading. Throws InlineFault; `parseBody` catches it. */
export function parseInlines(text: string): Inline[] {
  return readUntil({ text, at: 0, open: [], depth: 0 }, null).inlines;
}

type Run = { readonly inlines: Inline[]; readonly closed: boolean };

function readUntil(cursor: Cursor, stop: string | null): Run {
  if (++cursor.depth > DEEPEST)
    throw new InlineFault('too-deep', 'emphasis and brackets are nested too deeply');
  const found: Inline[] = [];
  let closed = false;
  const say = (text: string) => {
    const last = found.at(-1);
    if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + text };
    else found.push({ kind: 'text', text });
  };
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at] ?? '';
    if (closed || (character === ']' && stop === ']')) break;
    if (character === '*') {
      const inline = readStars(cursor, stop);
      if (inline === null) closed = true;
      else if (typeof inline === 'string') say(inline);
      else found.push(inline);
    } else if (character === '[') {
      for (const inline of readBracket(cursor)) {
        if (inline.kind === 'text') say(inline.text);
        else found.push(inline);
      }
    } else say(readPlain(cursor) ?? readCharacter(cursor, character));
  }
  cursor.depth -= 1;
  return { inlines: found, closed };
}

const PLAIN = /[^\\`<&!_*[\]\n]+/y;

/** As many characters as mean nothing but themselves; null when the next one could mean more. */
function readPlain(cursor: Cursor): string | null {
  PLAIN.lastIndex = cursor.at;
  const run = PLAIN.exec(cursor.text)?.[0] ?? null;
  cursor.at += run?.length ?? 0;
  return run;
}

/** One literal character, or several that belong together; refuses what CommonMark would read as something else. */
function readCharacter(cursor: Cursor, character: string): string {
  const rest = cursor.text.slice(cursor.at, cursor.at + 40);
  if (character === '\\') {
    const next = rest[1] ?? '';
    if (next === '\n')
      throw new InlineFault('line-break', 'a backslash ends the line; start a new paragraph');
    cursor.at += PUNCTUATION.test(next) ? 2 : 1;
    return PUNCTUATION.test(next) ? next : character;
  }
  if (character === '`')
    throw new InlineFault('code', 'code is not part of a letter; write \\` for the character');
  if (character === '<' && /^<[A-Za-z/!?]/.test(rest)) {
    throw new InlineFault('html', 'HTML is not part of a letter; write \\< for the character');
  }
  if (
    character === '&' &&
    /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.test(rest)
  ) {
    throw new InlineFault('entity', 'write the character itself, or \\& before it');
  }
  if (rest.startsWith('![')) throw new InlineFault('image', 'a letter holds no images');
  if (character === '_') return readUnderscores(cursor);
  cursor.at += 1;
  return character === '\n' ? ' ' : character;
}

function readUnderscores(cursor: Cursor): string {
  const [run = '_'] = /^_+/.exec(cursor.text.slice(cursor.at)) ?? [];
  const [before, after] = around(cursor, run.length);
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const alone = /^\s?$/u.test(before) && /^\s?$/u.test(after);
  if (!inWord && !alone) {
    throw new InlineFault('underscore', 'use * for emphasis, or write \\_ for the character');
  }
  cursor.at += run.length;
  return run;
}

/** The characters before and after a run; empty at the ends. */
function around(cursor: Cursor, length: number): [string, string] {
  const before = Array.from(cursor.text.slice(Math.max(0, cursor.at - 2), cursor.at)).at(-1) ?? '';
  const point = cursor.text.codePointAt(cursor.at + length);
  return [before, point === undefined ? '' : String.fromCodePoint(point)];
}

/** Gives the emphasis that begins here, null when the run closes the one being read, or its plain characters. */
function readStars(cursor: Cursor, stop: string | null): Inline | string | null {
  const [run = '*'] = /^\*+/.exec(cursor.text.slice(cursor.at)) ?? [];
  if (run.length > 2)
    throw new InlineFault('emphasis', 'three stars in a row cannot be read; use one or two');
  const [before, after] = around(cursor, run.length);
  const space = (c: string) => c === '' || /\s/u.test(c);
  const sign = (c: string) => WIDE_PUNCTUATION.test(c);
  const opens = !space(after) && (!sign(after) || space(before) || sign(before));
  const closes = !space(before) && (!sign(before) || space(after) || sign(after));
  cursor.at += run.length;
  if (closes && stop === run) return null;
  if (opens) return readEmphasis(cursor, run);
  if (closes && cursor.open.length > 0) {
    throw new InlineFault(
      'emphasis',
      'emphasis is closed that was not opened here; write \\* for the character',
    );
  }
  return run;
}

function readEmphasis(cursor: Cursor, run: string): Inline {
  cursor.open.push(run);
  const { inlines, closed } = readUntil(cursor, run);
  cursor.open.pop();
  if (!closed || inlines.length === 0) {
    throw new InlineFault(
      'emphasis',
      'emphasis is opened and not closed; write \\* for the character',
    );
  }
  return { kind: run === '*' ? 'emphasis' : 'strong', inlines };
}

function readBracket(cursor: Cursor): Inline[] {
  cursor.at += 1;
  const { inlines } = readUntil(cursor, ']');
  if (cursor.text[cursor.at] !== ']') return [{ kind: 'text', text: '[' }, ...inlines];
  cursor.at += 1;
  if (cursor.text[cursor.at] !== '(') {
    return [{ kind: 'text', text: '[' }, ...inlines, { kind: 'text', text: ']' }];
  }
  const end = cursor.text.indexOf(')', cursor.at);
  const href = cursor.text.slice(cursor.at + 1, end < 0 ? cursor.at + 1 : end);
  if (!ADDRESS.test(href)) {
    throw new InlineFault(
      'link',
      'a link is written [words](https://address) or [words](mailto:address)',
    );
  }
  const hasLink = (found: readonly Inline[]): boolean =>
    found.some((i) => i.kind === 'link' || (i.kind !== 'text' && hasLink(i.inlines)));
  if (inlines.length === 0 || hasLink(inlines))
    throw new InlineFault('link', 'a link holds words and no other link');
  cursor.at = end + 1;
  return [{ kind: 'link', href, inlines }];
}
