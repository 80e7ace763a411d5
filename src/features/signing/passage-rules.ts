import type { Stretch } from '#letters';

const AROUND = 60; // characters of unchanged text on either side
const MOST_PASSAGES = 30;
const LONGEST_PASSAGE = 600;

/** One change with what stands around it, short enough for a mail. */
export type Passage = {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
};

/** The changes of a text, in order; `more` counts those that did not fit. */
export function changedPassages(stretches: readonly Stretch[]): {
  readonly passages: readonly Passage[];
  readonly more: number;
} {
  const passages: Passage[] = [];
  stretches.forEach((stretch, index) => {
    if (stretch.kind === 'same' || stretches[index - 1]?.kind === 'removed') return;
    const next = stretches[index + 1];
    const pair = stretch.kind === 'removed' && next?.kind === 'added' ? next : null;
    const rest = stretches[index + (pair === null ? 1 : 2)];
    passages.push({
      before: tail(stretches[index - 1]?.text ?? ''),
      removed: stretch.kind === 'removed' ? short(stretch.text) : '',
      added: stretch.kind === 'added' ? short(stretch.text) : short(pair?.text ?? ''),
      after: head(rest?.kind === 'same' ? rest.text : ''),
    });
  });
  const shown = passages.slice(0, MOST_PASSAGES);
  return { passages: shown, more: passages.length - shown.length };
}

function tail(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return line.length > AROUND ? `…${line.slice(-AROUND)}` : line;
}

function head(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > AROUND ? `${line.slice(0, AROUND)}…` : line;
}

const short = (text: string): string =>
  text.length > LONGEST_PASSAGE ? `${text.slice(0, LONGEST_PASSAGE)}…` : text;
