import { hyphensOf } from './pdf-hyphens.ts';
import type { Hyphens } from './pdf-hyphens.ts';
import { headingsOf, jointsOf } from './pdf-joints.ts';
import type { Line } from './pdf-lines.ts';
import { isFull, measure } from './pdf-measures.ts';
import type { Measures } from './pdf-measures.ts';
import { isBullet } from './pdf-runs.ts';

const FOOTNOTE = /^(?:\[(\d{1,3}|[*†‡]{1,3})\]|(\d{1,3}|[*†‡]{1,3}))\s+(?=\S)/;

/**
 * Lines as paragraphs. A line that ended although the next word had room ended on purpose; one that was full
 * runs on. Larger distance begins a paragraph, larger letters make a heading, small print at a page's foot goes to
 * the end as notes.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const measures = measure(lines);
  const notes = new Set(footnotesOf(lines, measures.size));
  const body = lines.filter((line) => !notes.has(line));
  const hyphens = hyphensOf(lines.map(({ text }) => text));
  const text = written(body, measures, hyphens);
  if (notes.size === 0) return text;
  return `${text}\n\n${notesAsText([...notes], measures, hyphens)}`;
}

function written(lines: readonly Line[], measures: Measures, hyphens: Hyphens): string {
  const headings = headingsOf(lines, measures);
  const joints = jointsOf(lines, headings, measures);
  const pieces: string[] = [];
  for (const [at, { text }] of lines.entries()) {
    const heading = headings[at] ?? '';
    const goesOn = heading === (headings[at - 1] ?? '');
    const joint = goesOn ? joints[at] : 'gap';
    const said = withMark(text);
    const last = pieces.length - 1;
    if (joint === 'same' || (joint === 'line' && heading !== ''))
      pieces[last] = hyphens.join(pieces[last] ?? '', said);
    else if (joint === 'line') pieces.push(`\n${said}`);
    else pieces.push(`${at > 0 ? '\n\n' : ''}${heading && `${heading} `}${said}`);
  }
  return pieces.join('');
}

function withMark(text: string): string {
  const first = text[0] ?? '';
  const isItem = isBullet(first) && /^.\s*\S/u.test(text);
  return isItem ? `- ${text.slice(first.length).trimStart()}` : text;
}

/** Small print below everything else on a page, from the first line that begins with a note's mark. */
function footnotesOf(lines: readonly Line[], size: number): Line[] {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) {
    const page = byPage.get(line.page);
    if (page) page.push(line);
    else byPage.set(line.page, [line]);
  }
  return [...byPage.values()].flatMap((page) => {
    const lastLarge = page.findLastIndex((line) => line.size > size * 0.92);
    const small = page.slice(lastLarge + 1);
    const first = small.findIndex(({ text }) => FOOTNOTE.test(text));
    return lastLarge < 0 || first < 0 ? [] : small.slice(first);
  });
}

function notesAsText(notes: readonly Line[], measures: Measures, hyphens: Hyphens): string {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of notes) {
    const mark = FOOTNOTE.exec(line.text);
    const rest = mark ? line.text.slice(mark[0].length) : line.text;
    if (mark) paragraphs.push(`[${mark[1] ?? mark[2] ?? ''}] ${rest}`);
    else if (before && isFull(before, line, measures))
      paragraphs[paragraphs.length - 1] = hyphens.join(paragraphs.at(-1) ?? '', rest);
    else paragraphs.push(rest);
    before = line;
  }
  return paragraphs.join('\n\n');
}
