import { readdirSync, readFileSync } from 'node:fs';

/** A sentence, or a part of one, as it stands in the source; `…` where something is put in. */
export type Words = { readonly file: string; readonly words: string; readonly pattern: RegExp };

const proof = new URL('../../src/proof/', import.meta.url);
/** Files whose words are no answer of a verifier: for people who open a bundle, and what became of a demand. */
const NOT_ANSWERS = new Set(['readme.ts', 'after-release-words.ts', 'index.ts']);
/** Calls whose words are none: errors of whoever calls, and parts of sentences that count or that hold. */
const NOT_REFUSALS = new Set([
  'RangeError',
  'TypeError',
  'count',
  'sayWord',
  'sayUnknown',
  'replaceAll',
]);

/** Every sentence in the source of the verifier by which something may be refused. */
export function wordsInSource(): Words[] {
  const files = readdirSync(proof)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !NOT_ANSWERS.has(name))
    .toSorted();
  return files.flatMap((file) => {
    const source = readFileSync(new URL(file, proof), 'utf8');
    const found = new Scanner(source).literals().filter(isSentence);
    return [...new Set(found)].map((words) => ({ file, words, pattern: patternOf(words) }));
  });
}

/** Two words of small letters at least: `log ` and `%2` are none. */
const isSentence = (words: string): boolean =>
  /[A-Za-z.]{2,} [a-z…]/.test(words) && !/\n|subjects (?:none|…)/.test(words);

function patternOf(words: string): RegExp {
  const parts = words.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^]*?'), 'u');
}

/** Walks TypeScript just far enough to know comments, patterns and the calls around a text. */
class Scanner {
  private at = 0;
  private readonly calls: { readonly name: string; readonly from: number }[] = [];
  private readonly found: string[] = [];
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  literals(): string[] {
    while (this.at < this.source.length) this.step();
    return this.found;
  }

  private step(): void {
    const rest = this.source.slice(this.at, this.at + 2);
    const sign = rest.slice(0, 1);
    if (rest === '//') this.skipTo('\n');
    else if (rest === '/*') this.skipTo('*/');
    else if (sign === '/' && this.isPattern()) this.skipPattern();
    else if (sign === "'" || sign === '"') this.keep(this.readText(sign));
    else if (sign === '`') this.keep(this.readTemplate());
    else {
      if (sign === '(') this.calls.push({ name: this.nameBefore(), from: this.at + 1 });
      if (sign === ')') this.calls.pop();
      this.at += 1;
    }
  }

  private keep(words: string): void {
    const inside = this.calls.map(({ name }) => name);
    const said = this.calls.findLast(({ name }) => name === 'say');
    const holds =
      said !== undefined && /^\s*[^,]+,\s*true\b/.test(this.source.slice(said.from, this.at));
    if (!holds && !inside.some((name) => NOT_REFUSALS.has(name))) this.found.push(words);
  }

  private nameBefore(): string {
    return (
      /([A-Za-z0-9_]+)$/.exec(this.source.slice(Math.max(0, this.at - 40), this.at))?.[1] ?? ''
    );
  }

  private isPattern(): boolean {
    const before = this.source.slice(Math.max(0, this.at - 20), this.at).trimEnd();
    return before === '' || /(?:[=(,[:!&|?{};>]|return)$/.test(before);
  }

  private skipTo(end: string): void {
    const found = this.source.indexOf(end, this.at + 2);
    this.at = found < 0 ? this.source.length : found + end.length;
  }

  private skipPattern(): void {
    let inClass = false;
    for (this.at += 1; this.at < this.source.length; this.at += 1) {
      const sign = this.source[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === '[') inClass = true;
      else if (sign === ']') inClass = false;
      else if (sign === '/' && !inClass) break;
    }
    this.at += 1;
  }

  private readText(quote: string): string {
    let text = '';
    for (this.at += 1; this.source[this.at] !== quote; this.at += 1) {
      if (this.source[this.at] === '\\') this.at += 1;
      text += this.source[this.at] ?? '';
    }
    this.at += 1;
    return text;
  }

  /** What is put in stands as `…`; texts in there are found too. */
  private readTemplate(): string {
    let text = '';
    for (this.at += 1; this.source[this.at] !== '`';) {
      if (this.source.startsWith('${', this.at)) {
        this.skipInserted();
        text += '…';
        continue;
      }
      const escaped = this.source[this.at] === '\\';
      if (escaped) this.at += 1;
      const sign = this.source[this.at] ?? '';
      text += escaped && sign === 'n' ? '\n' : sign;
      this.at += 1;
    }
    this.at += 1;
    return text;
  }

  private skipInserted(): void {
    let depth = 0;
    this.at += 2;
    while (depth > 0 || this.source[this.at] !== '}') {
      if (this.source[this.at] === '{') depth += 1;
      if (this.source[this.at] === '}') depth -= 1;
      this.step();
    }
    this.at += 1;
  }
}
