import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Log } from '#platform/log';
import { openSandbox, SandboxFault } from '#platform/sandbox';
import { readLetter } from '#reader';
import type { ReadLetter } from '#reader';

/** Reads a letter's text into its parts without holding up whoever else is served. */
export type LetterReader = {
  /** The parts, or why not: of kind `unavailable` when it is worth trying again. */
  read(text: string): Promise<Answer<ReadLetter>>;
  close(): void;
};

/** Ten pages and more are read in less than a tenth of a second: a process of its own takes longer. */
const AT_ONCE = 40_000;

const LIMITS = { milliseconds: 20_000, memoryMegabytes: 512, parallel: 1, waiting: 20 } as const;

const entry = new URL(
  `./letter-child${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
  import.meta.url,
);

/**
 * A letter of a usual length is read here and now; a long one, up to a megabyte from anyone, in a
 * process that is ended at its limits.
 */
export function openLetterReader({ log = null }: { readonly log?: Log | null } = {}): LetterReader {
  const sandbox = openSandbox({ entry, log, ...LIMITS });
  return {
    close: () => sandbox.close(),
    read: async (text) => {
      if (text.length <= AT_ONCE) return readLetter(text);
      try {
        return (await sandbox.run(text)) as ReadLetter; // our own process sends nothing else
      } catch (error) {
        if (error instanceof SandboxFault) return refusalOf(error);
        throw error;
      }
    },
  };
}

function refusalOf({ kind }: SandboxFault): Answer<never> {
  const isLater = kind === 'busy' || kind === 'closed';
  return isLater ? refuse('unavailable', 'document-busy') : refuse('invalid', 'import-too-hard');
}
