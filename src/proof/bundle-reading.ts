import { MOST_DOCUMENTS, splitDocuments, textOf } from './bundle-index.ts';
import type { People } from './bundle-people.ts';
import type { Say } from './bundle-report.ts';
import { sha256Hex, utf8 } from './bytes.ts';
import { parseDetail } from './detail.ts';
import type { Detail } from './detail.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { parseOpening } from './opening.ts';
import { leafHash } from './tree.ts';
import type { Opening } from './opening.ts';

/** The most acts of one letter that are checked. */
const MOST_LEAVES = 200_000;

/** The acts of a letter with the RFC 6962 hash of each. */
export type Chain = { readonly leaves: readonly Leaf[]; readonly hashes: readonly Uint8Array[] };

/** The acts in leaves.txt; a fault when there is nothing that could be acts, or they are not in their order. */
export function readLeaves(files: ReadonlyMap<string, Uint8Array>, say: Say): Chain | Fault {
  const text = textOf(files, 'leaves.txt');
  if (text === null) return fault('leaves.txt is missing');
  const documents = splitDocuments(text);
  if (documents.length > MOST_LEAVES) return fault('leaves.txt has more than 200,000 acts');
  const leaves: Leaf[] = [];
  const hashes: Uint8Array[] = [];
  for (const [i, document] of documents.entries()) {
    const leaf = parseLeaf(document);
    if (isFault(leaf)) say('leaf', false, `Act ${i + 1} cannot be read: ${leaf.fault}.`);
    else {
      if (leaf.seq <= (leaves.at(-1)?.seq ?? 0)) return fault('leaves.txt is not in order');
      leaves.push(leaf);
      hashes.push(leafHash(utf8(document))); // what was parsed is what would be printed
    }
  }
  return leaves.length === 0 ? fault('leaves.txt has no act that can be read') : { leaves, hashes };
}

function documentsIn(files: ReadonlyMap<string, Uint8Array>, path: string, say: Say): string[] {
  if (!files.has(path)) return [];
  const documents = splitDocuments(textOf(files, path) ?? '');
  if (documents.length <= MOST_DOCUMENTS) return documents;
  say('file', false, `The file ${path} has more than 400,000 documents.`);
  return [];
}

/** Openings and details by the hash that leaves know them by, and what was erased. */
export function readPeople(
  files: ReadonlyMap<string, Uint8Array>,
  leaves: readonly Leaf[],
  say: Say,
): People {
  const known = new Set(leaves.flatMap((l) => [l.who, l.mandate, l.detail]));
  const openings = new Map<string, Opening>();
  const details = new Map<string, Detail>();
  const place = <T>(document: string, what: string, value: T | Fault, into: Map<string, T>) => {
    const hash = sha256Hex(document);
    if (isFault(value)) say(what, false, `One ${what} cannot be read: ${value.fault}.`);
    else if (!known.has(hash) || into.has(hash))
      say(what, false, `One ${what} belongs to no act of the letter.`);
    else into.set(hash, value);
  };
  for (const document of documentsIn(files, 'openings.txt', say)) {
    const read = parseOpening(document);
    place(document, 'opening', isFault(read) ? read : read.opening, openings);
  }
  for (const document of documentsIn(files, 'details.txt', say)) {
    place(document, 'detail', parseDetail(document), details);
  }
  const acts = new Map<number, 'signed' | 'reconfirmed'>();
  for (const { seq, act } of leaves)
    if (act === 'signed' || act === 'reconfirmed') acts.set(seq, act);
  const erased = erasedBy(leaves, details);
  checkDetails(leaves, details, say);
  checkErased(openings, erased, say);
  return { openings, details, erased, acts };
}

/** A detail says what one act is about: a passkey’s answer, put under a second act, would be a second signature. */
function checkDetails(
  leaves: readonly Leaf[],
  details: ReadonlyMap<string, Detail>,
  say: Say,
): void {
  const named = new Set<string>();
  for (const { seq, act, detail } of leaves) {
    if (detail === null) continue;
    const found = details.get(detail);
    if (found !== undefined && found.act !== act)
      say('detail', false, `The detail of act ${seq} is of another kind.`);
    if (named.has(detail)) say('detail', false, `The detail of act ${seq} is that of another act.`);
    named.add(detail);
  }
}

/** What was erased is nowhere in a bundle, least of all under the act that says so. */
function checkErased(
  openings: ReadonlyMap<string, Opening>,
  erased: ReadonlySet<string>,
  say: Say,
): void {
  for (const commitment of openings.keys()) {
    if (erased.has(commitment))
      say('opening', false, 'One opening is in the bundle although an act says it was erased.');
  }
}

/** Commitments, statements and public documents of which an act says that they were erased. */
export function erasedBy(
  leaves: readonly Leaf[],
  details: ReadonlyMap<string, Detail>,
): ReadonlySet<string> {
  const erased = new Set<string>();
  for (const { act, detail } of leaves) {
    const fields = act === 'redacted' ? details.get(detail ?? '')?.fields : undefined;
    for (const name of ['commitment', 'statement', 'document']) erased.add(fields?.[name] ?? '');
  }
  return erased;
}
