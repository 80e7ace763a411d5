import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { compareNames, reasonText } from '#names';
import { linesOf } from './line-cli.ts';

/** Where the pairs come from when no file is named, and where the lines go. */
export type NamesStreams = {
  readonly input: AsyncIterable<Uint8Array>;
  readonly say: (line: string) => void;
};

/** Longer than any two names; what stands in a longer line is cut, and no pair then. */
const LONGEST_LINE = 100_000;
const pairShape = z.object({ left: z.string(), right: z.string() });
const NO_PAIR = 'This line is not JSON of the shape {"left": "…", "right": "…"}.';

/**
 * `undersigned names compare [FILE]`: reads JSON lines with two names, writes one line for each in the same order:
 * `{"score","offer","hint","why"}`, or `{"error"}` where a line is no pair. 0: every line was a pair. 1: one was
 * not, or the file cannot be read.
 */
export async function namesCommand(
  words: readonly string[],
  { input, say }: NamesStreams,
): Promise<0 | 1 | 'usage'> {
  const [what, file, ...more] = words;
  if (what !== 'compare' || more.length > 0 || file?.startsWith('--')) return 'usage';
  const source = file === undefined || file === '-' ? input : createReadStream(file);
  let faults = 0;
  try {
    for await (const line of linesOf(source, LONGEST_LINE)) {
      const answer = comparisonOf(line);
      if ('error' in answer) faults += 1;
      say(JSON.stringify(answer));
    }
  } catch {
    say(JSON.stringify({ error: `The file cannot be read: ${file ?? 'standard input'}.` }));
    return 1;
  }
  return faults === 0 ? 0 : 1;
}

type Answer =
  | { score: number; offer: boolean; hint: boolean; why: string }
  | { readonly error: string };

function comparisonOf(line: string): Answer {
  const pair = pairShape.safeParse(parsed(line));
  if (!pair.success) return { error: NO_PAIR };
  const { score, offer, hint, reasons } = compareNames(pair.data.left, pair.data.right);
  return { score, offer, hint, why: reasons.map(reasonText).join('; ') };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
