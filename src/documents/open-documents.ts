import type { Answer } from '#kernel/refusal';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Log } from '#platform/log';
import { openRecogniser } from '#platform/recognition';
import type { Recogniser } from '#platform/recognition';
import { openSandbox, SandboxFault } from '#platform/sandbox';
import type { Outcome } from './child.ts';
import type { ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { openMails } from './open-mails.ts';
import type { Mails } from './open-mails.ts';
import type { DocumentFile } from './reading.ts';
import { recognise } from './recognise.ts';

/** Reads files and mails from anyone, each in a process of its own with an end. */
export type Documents = Mails & {
  /**
   * The file as text, or why not: `document-…` of kind `invalid` with advice what to do, or of kind `unavailable`
   * (`document-busy`, `document-away`) when it is worth trying again.
   */
  read(file: DocumentFile): Promise<Answer<ReadDocument>>;
  /** Makes ready for a file that is about to come: a page with an upload field has been opened. */
  prepare(): void;
  close(): void;
};

export type DocumentsOptions = {
  readonly log?: Log | null;
  /** Reads the pages of a PDF that are pictures; null for none. By default what is installed. */
  readonly recogniser?: Recogniser | null;
  /** Others than `LIMITS`, for tests. */
  readonly limits?: Partial<Record<keyof typeof LIMITS, number>>;
};

/** From source `child.ts`, built `child.js`: the one that stands beside this file. */
const entry = new URL(
  `./child${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
  import.meta.url,
);

/**
 * @example
 * const documents = openDocuments();
 * const read = await documents.read({ fileName: 'letter.docx', bytes });
 * if (!isRefusal(read)) console.log(read.text);
 * documents.close();
 */
export function openDocuments(options: DocumentsOptions = {}): Documents {
  const { log = null, limits = {}, recogniser = openRecogniser() } = options;
  const { milliseconds, memoryMegabytes, parallel, waiting, bytes } = { ...LIMITS, ...limits };
  const sandbox = openSandbox({ entry, log, milliseconds, memoryMegabytes, parallel, waiting });
  const mails = openMails(log);
  return {
    readMail: (bytes) => mails.readMail(bytes),
    readMailPart: (bytes, position) => mails.readMailPart(bytes, position),
    prepare: () => sandbox.prepare(),
    close: () => {
      sandbox.close();
      mails.close();
    },
    read: async (file) => {
      if (file.bytes.length > bytes)
        return refuse('invalid', 'document-too-large', { limit: Math.floor(bytes / 1_000_000) });
      try {
        const { fileName, attachment } = file;
        // a copy of just these bytes: a view on a large buffer would take all of it along
        const order = { fileName, attachment, bytes: new Uint8Array(file.bytes) };
        const answer = answerOf((await sandbox.run(order)) as Outcome);
        return isRefusal(answer) && answer.reason === 'document-scanned' && attachment === undefined
          ? await recognise(file.bytes, recogniser, answer)
          : answer;
      } catch (error) {
        if (error instanceof SandboxFault) return refusalOf(error);
        throw error;
      }
    },
  };
}

function answerOf(outcome: Outcome): Answer<ReadDocument> {
  if ('document' in outcome) return outcome.document;
  return refuse('invalid', outcome.reason, outcome.values);
}

function refusalOf({ kind }: SandboxFault): Answer<never> {
  switch (kind) {
    case 'timeout':
      return refuse('invalid', 'document-too-slow');
    case 'died':
    case 'failed':
      return refuse('invalid', 'document-too-complex');
    case 'busy':
      return refuse('unavailable', 'document-busy');
    case 'closed':
    case 'down':
      return refuse('unavailable', 'document-away');
  }
}
