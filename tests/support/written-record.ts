import { sign } from 'node:crypto';
import {
  batchRanges,
  isFault,
  joinDocuments,
  leafHash,
  noteSignatureLine,
  parseLeaf,
  printCheckpoint,
  printDetail,
  printInclusionBatch,
  printLeaf,
  replay,
  rosterDetail,
  sealBundle,
  sha256Hex,
  standingUnder,
  toHex,
  treeRoot,
  utf8,
} from '#proof';
import type { Leaf } from '#proof';
import type { LetterRecord } from './letter-record.ts';

/** The texts of a letter's record by themselves, so that any of them can be changed as a forger would change it. */
export type Written = {
  readonly record: LetterRecord;
  leaves: string[];
  openings: string[];
  details: string[];
  /** By path: statements and public documents. */
  readonly texts: Map<string, string>;
  policy: string;
  version: number;
  statement: string;
};

export function written(record: LetterRecord): Written {
  const documents =
    'documents' in record && record.documents instanceof Map ? record.documents : new Map();
  const statements = record.statements.map((text, i): [string, string] => [
    `statements/${i + 1}.txt`,
    text,
  ]);
  return {
    record,
    leaves: record.leaves.map(printLeaf),
    openings: [...record.openings.values()],
    details: [...record.details.values()],
    texts: new Map([...statements, ...documents]),
    policy: record.policy(),
    version: record.statements.length,
    statement: record.statement,
  };
}

export function copied(of: Written): Written {
  return {
    ...of,
    leaves: [...of.leaves],
    openings: [...of.openings],
    details: [...of.details],
    texts: new Map(of.texts),
  };
}

/** Puts another text in the place of one, and the hash of the new one wherever the old one's was named. */
export function exchange(of: Written, old: string, now: string, depth = 0): void {
  const put = (text: string) => (text === old ? now : text);
  of.openings = of.openings.map(put);
  of.details = of.details.map(put);
  for (const [path, text] of of.texts) if (text === old) of.texts.set(path, now);
  rename(of, sha256Hex(old), sha256Hex(now), depth);
}

/** Details may name one another in a circle once they are forged. */
const DEEPEST = 4;

function rename(of: Written, old: string, now: string, depth: number): void {
  if (old === now || depth > DEEPEST) return;
  of.leaves = of.leaves.map((text) => text.replaceAll(old, now));
  if (of.statement === old) of.statement = now;
  for (const detail of of.details.filter((text) => text.includes(old)))
    exchange(of, detail, detail.replaceAll(old, now), depth + 1);
}

/** Numbers and chains the acts again. */
export function chain(of: Written, numbers: boolean): void {
  let previous: string | null = null;
  of.leaves = of.leaves.map((text, i) => {
    const seq = numbers ? text.replace(/^seq: .*$/m, `seq: ${i + 1}`) : text;
    const next = seq.replace(/^prev: .*$/m, `prev: ${previous ?? 'none'}`);
    previous = toHex(leafHash(utf8(next)));
    return next;
  });
}

/** Writes the list of signatories anew, as the acts now give it. */
export function closeList(of: Written): void {
  const leaves = of.leaves.map(parseLeaf).filter((leaf): leaf is Leaf => !isFault(leaf));
  const at = leaves.findIndex(({ act }) => act === 'roster');
  const roster = leaves[at];
  if (roster === undefined || roster.statement === null) return;
  const before = leaves.slice(0, at);
  const { history } = replay(before);
  const list = standingUnder(history.live, roster.statement);
  const old = of.details.find((text) => sha256Hex(text) === roster.detail);
  if (old === undefined) return;
  exchange(
    of,
    old,
    printDetail('roster', rosterDetail(list, roster.seq - 1), new Uint8Array(32).fill(9)),
  );
}

/** What of the log's proof a forger may write otherwise than the log does. */
export type Forged = {
  readonly checkpoint?: (text: string) => string;
  readonly note?: (note: string) => string;
  readonly inclusion?: (text: string) => string;
  /** Changes the joined documents of `leaves.txt`, `openings.txt` or `details.txt`. */
  readonly file?: (path: string, text: string) => string;
};

/** The bundle of these texts in a log that holds other letters' acts too, all hashes and signatures as they must be. */
export function packed(of: Written, forged: Forged = {}): Map<string, Uint8Array> {
  const tree: Uint8Array[] = [];
  const indices = of.leaves.map((text, i) => {
    tree.push(leafHash(utf8(`of another letter ${i}`)), leafHash(utf8(text)));
    return tree.length - 1;
  });
  const size = tree.length;
  const hashes = batchRanges(indices, size).map((r) => treeRoot(tree.slice(r.start, r.end)));
  const { key, secret } = of.record;
  const same = (text: string) => text;
  const text = (forged.checkpoint ?? same)(
    printCheckpoint({ origin: key.name, size, root: treeRoot(tree) }),
  );
  const note = (forged.note ?? same)(
    `${text}\n${noteSignatureLine(key, sign(null, utf8(text), secret))}`,
  );
  const proof = indices.length === 0 ? '' : printInclusionBatch({ size, indices, hashes });
  const files: [string, string][] = [
    ['README.txt', 'What this is.\n'],
    ...of.texts,
    ['leaves.txt', joinDocuments(of.leaves)],
    ...(of.openings.length === 0 ? [] : [['openings.txt', joinDocuments(of.openings)] as const]),
    ...(of.details.length === 0 ? [] : [['details.txt', joinDocuments(of.details)] as const]),
    ['inclusion.txt', (forged.inclusion ?? same)(proof)],
    ['checkpoint.txt', note],
    ['policy.txt', of.policy],
  ].map(([path = '', content = '']) => [path, forged.file?.(path, content) ?? content]);
  const content = new Map(files.map(([path, said]) => [path, utf8(said)]));
  const { version, statement } = of;
  return sealBundle(content, {
    letter: '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11',
    version,
    statement,
  });
}
