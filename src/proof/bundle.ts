import { INDEX_PATH, isBundlePath, parseIndex, splitDocuments, textOf } from './bundle-index.ts';
import type { BundleIndex } from './bundle-index.ts';
import { checkLog } from './bundle-log.ts';
import { checkMandates, checkModes, checkTwins, openPeople } from './bundle-people.ts';
import type { People } from './bundle-people.ts';
import { checkRelease, checkRoster, checkVersions } from './bundle-release.ts';
import { count } from './bundle-report.ts';
import type { BundleLetter, BundleReport, BundleSentence, Say } from './bundle-report.ts';
import { sha256Hex } from './bytes.ts';
import { parseDetail } from './detail.ts';
import type { Detail } from './detail.ts';
import { isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { parseOpening } from './opening.ts';
import type { Opening } from './opening.ts';
import { replay } from './replay.ts';
import type { History } from './replay.ts';
import type { StatementFields } from './statement.ts';

/** The most acts of one letter that are checked. */
const MOST_LEAVES = 200_000;

/**
 * Checks a bundle and says what holds, in sentences. Never throws for anything a bundle may contain.
 * Without `policy` the log's key is the bundle's own, and a sentence says so.
 *
 * @example
 * const report = await verifyBundle(files, { policy: 'log example.org/record+…\nquorum none\n' });
 * for (const { holds, text } of report.sentences) console.log(holds ? 'yes' : 'NO ', text);
 */
export async function verifyBundle(
  files: ReadonlyMap<string, Uint8Array>,
  options: { readonly policy?: string } = {},
): Promise<BundleReport> {
  const sentences: BundleSentence[] = [];
  const say: Say = (code, holds, text) => sentences.push({ code, holds, text });
  const index = parseIndex(textOf(files, INDEX_PATH) ?? '');
  const leaves = isFault(index) ? index : readLeaves(files, say);
  if (isFault(index) || isFault(leaves)) {
    const why = isFault(index) ? index.fault : isFault(leaves) ? leaves.fault : '';
    say('not-a-bundle', false, `This is not a bundle: ${why}.`);
    return { verdict: 'not-a-bundle', sentences, letter: null };
  }
  checkFiles(files, index, say);
  const history = checkChain(leaves, index, say);
  const people = readPeople(files, leaves, say);
  const statement = checkVersions({ files, index, history, leaves, details: people.details }, say);
  const letter =
    statement === null
      ? null
      : await checkLetter({ index, history, people, statement, leaves }, say);
  const log = checkLog(files, leaves, options.policy ?? null, say);
  const verdict = sentences.every((s) => s.holds) ? 'holds' : 'fails';
  return { verdict, sentences, letter: letter === null ? null : { ...letter, log } };
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, index: BundleIndex, say: Say): void {
  const before = { changed: 0 };
  const complain = (text: string) => {
    before.changed += 1;
    say('file', false, text);
  };
  for (const { path, bytes, sha256 } of index.files) {
    const content = files.get(path);
    if (content === undefined) complain(`The file ${path} is missing.`);
    else if (content.length !== bytes || sha256Hex(content) !== sha256)
      complain(`The file ${path} was changed.`);
  }
  const listed = new Set([INDEX_PATH, ...index.files.map((file) => file.path)]);
  for (const path of files.keys()) {
    if (!listed.has(path))
      complain(`The file ${isBundlePath(path) ? path : JSON.stringify(path)} was added.`);
  }
  if (before.changed === 0) {
    say(
      'files',
      true,
      `The bundle has the ${count(index.files.length, 'file', 'files')} that its index lists, unchanged.`,
    );
  }
  if (index.files.some((f) => /^(?:letter\.pdf|translations\/)/.test(f.path))) {
    say(
      'renditions',
      true,
      'The PDF and translations are for reading: what was signed is the statement text.',
    );
  }
}

function readLeaves(files: ReadonlyMap<string, Uint8Array>, say: Say): Leaf[] | Fault {
  const text = textOf(files, 'leaves.txt');
  if (text === null) return { fault: 'leaves.txt is missing or not UTF-8' };
  const documents = splitDocuments(text);
  if (documents.length === 0 || documents.length > MOST_LEAVES) {
    return { fault: `leaves.txt has ${documents.length} acts` };
  }
  const leaves: Leaf[] = [];
  for (const [i, document] of documents.entries()) {
    const leaf = parseLeaf(document);
    if (isFault(leaf)) say('leaf', false, `Act ${i + 1} cannot be read: ${leaf.fault}.`);
    else leaves.push(leaf);
  }
  return leaves;
}

function checkChain(leaves: readonly Leaf[], index: BundleIndex, say: Say): History {
  const { history, faults } = replay(leaves);
  for (const { seq, fault } of faults) say('act', false, `Act ${seq} does not hold: ${fault}.`);
  const [first] = leaves;
  if (first !== undefined && first.letter !== index.letter) {
    say('letter', false, 'The acts are of another letter than the index says.');
  } else if (faults.length === 0) {
    const acts = count(leaves.length, 'act follows', 'acts follow');
    const until = leaves.at(-1)?.time.slice(0, 10) ?? '';
    say(
      'chain',
      true,
      `${acts} one upon the other without a gap, up to ${until}; none was put in or left out later.`,
    );
  }
  return history;
}

function readPeople(
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
  for (const document of splitDocuments(textOf(files, 'openings.txt') ?? '')) {
    const read = parseOpening(document);
    place(document, 'opening', isFault(read) ? read : read.opening, openings);
  }
  for (const document of splitDocuments(textOf(files, 'details.txt') ?? '')) {
    place(document, 'detail', parseDetail(document), details);
  }
  const erased = new Set<string>();
  const acts = new Map<number, 'signed' | 'reconfirmed'>();
  for (const { seq, act, detail } of leaves) {
    if (act === 'signed' || act === 'reconfirmed') acts.set(seq, act);
    const found = details.get(detail ?? '');
    if (found !== undefined && found.act !== act)
      say('detail', false, `The detail of act ${seq} is of another kind.`);
    if (act === 'redacted') erased.add(found?.fields['commitment'] ?? '');
  }
  return { openings, details, erased, acts };
}

async function checkLetter(
  of: {
    index: BundleIndex;
    history: History;
    people: People;
    statement: StatementFields;
    leaves: readonly Leaf[];
  },
  say: Say,
): Promise<BundleLetter> {
  const { index, history, people, statement, leaves } = of;
  checkRelease(history, statement, people.details, say);
  checkRoster(history, people.details, say);
  const signatories = openPeople(history.signed, people, say);
  const late = openPeople(history.late, people, say);
  checkTwins([...history.signed, ...history.late], people, say);
  checkMandates([...signatories, ...late], say);
  await checkModes([...history.signed, ...history.late], people, say);
  if (late.length > 0) {
    const signed = count(late.length, 'person', 'people');
    say(
      'late',
      true,
      `${signed} signed after the release and stand apart from the list: ${late.map((s) => `${s.name ?? 'erased'} (${s.day})`).join(', ')}.`,
    );
  }
  const withdrawn = history.withdrawnLater.map(({ who, seq, time }) => {
    const opening = people.openings.get(who);
    return {
      seq,
      name: opening?.kind === 'signatory' ? opening.name : null,
      day: time.slice(0, 10),
    };
  });
  if (withdrawn.length > 0) {
    say(
      'withdrawn-later',
      true,
      `Withdrawn after the release: ${withdrawn.map((w) => `${w.name ?? 'erased'} (${w.day})`).join(', ')}.`,
    );
  }
  const letterWithdrawn = history.letterWithdrawn?.time.slice(0, 10) ?? null;
  if (letterWithdrawn !== null)
    say('letter-withdrawn', true, `The whole letter was withdrawn on ${letterWithdrawn}.`);
  return {
    letter: index.letter,
    version: index.version,
    statement: index.statement,
    fields: statement,
    releasedAt: history.released?.time ?? null,
    signatories,
    late,
    withdrawn,
    letterWithdrawn,
    acts: leaves.length,
    log: null,
  };
}
