import { isFault, parseBody } from '#proof';
import type { Block } from '#proof';
import type { EmailAddress } from '#kernel/email-address';
import type { Stretch } from '#letters';

/**
 * A statement as two of them are compared: text first, then what is asked and by when, without
 * the lines that differ in every version.
 */
export function comparableText(statement: string): string {
  const split = statement.indexOf('\n\n');
  const head = statement.slice(0, split).split('\n').slice(1);
  const title = head.find((line) => line.startsWith('title: '))?.slice('title: '.length) ?? '';
  const rest = head.filter((line) => !/^(?:letter|version|title): /.test(line));
  return `${title}\n\n${statement.slice(split + 2).trim()}\n\n${rest.join('\n')}`;
}

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

/**
 * A mailbox its owner recognises and a stranger with the link does not learn.
 *
 * @example maskedAddress('ana.berg@europarl.europa.eu') // 'a…@europarl.europa.eu'
 */
export function maskedAddress(email: EmailAddress): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}

/** A frozen text's body as blocks. It was checked before it was frozen, so it can be read. */
export function bodyBlocks(body: string): Block[] {
  const blocks = parseBody(body);
  return isFault(blocks) ? [] : blocks;
}
