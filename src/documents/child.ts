/** What runs inside the process that may be ended: one file in, its text or the reason why not out. */
import { serveSandbox } from '#platform/sandbox-child';
import { DocumentFault } from './document.ts';
import type { ReadDocument } from './document.ts';
import { readFile } from './reading.ts';
import type { DocumentFile } from './reading.ts';
import { warmUp } from './warm-up.ts';

/** What comes back over the channel; a class does not survive the copy. */
export type Outcome =
  | { readonly document: ReadDocument }
  | { readonly reason: string; readonly values: Readonly<Record<string, string | number>> };

async function outcomeOf(order: unknown): Promise<Outcome> {
  try {
    // the other end is `openDocuments`, which sends nothing else
    return { document: await readFile(order as DocumentFile) };
  } catch (error) {
    if (error instanceof DocumentFault) return { reason: error.reason, values: error.values };
    throw error;
  }
}

/** From source the libraries take seconds to load: each only when it is needed. */
const isBuilt = import.meta.url.endsWith('.js');

serveSandbox(outcomeOf, isBuilt ? warmUp : async function* nothing() {});
