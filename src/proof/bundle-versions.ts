import { textOf } from './bundle-index.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { isFault } from './fault.ts';
import type { Leaf } from './leaf.ts';
import type { History } from './history.ts';
import { parseStatement } from './statement-reading.ts';
import { statementHash } from './statement.ts';
import type { StatementFields } from './statement-fields.ts';

type Versions = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly index: BundleIndex;
  readonly history: History;
  readonly leaves: readonly Leaf[];
  readonly people: People;
};

/** Checks the statement of every version against the acts; gives the released one. */
export function checkVersions(of: Versions, say: Say): StatementFields | null {
  const { index, history } = of;
  const numbers = numberedVersions(of);
  const read = history.versions.map((hash, i) =>
    checkVersion(of, { version: i + 1, hash, numbered: numbers.get(hash) }, say),
  );
  checkStray(of, say);
  const released = read[index.version - 1] ?? null;
  const isReleased =
    index.statement === history.released?.statement &&
    history.versions[index.version - 1] === index.statement;
  if (released === null || !isReleased) {
    say(
      'statement-released',
      false,
      'The statement that the index names is not the one that was released.',
    );
    return null;
  }
  const text = `The text is version ${index.version}, “${released.title}” (SHA-256 ${index.statement})`;
  say('statement-released', true, `${text}, ${boundBy(history.signed.length, released)}.`);
  return released;
}

/** Who signed elsewhere has not signed these bytes, and a verifier must not say so. */
function boundBy(signatures: number, released: StatementFields): string {
  return released.release === 'archived'
    ? `under which ${count(signatures, 'name is', 'names are')} recorded that stood under the letter elsewhere`
    : `and ${count(signatures, 'signature is', 'signatures are')} bound to exactly this text`;
}

/** By the hash of its statement, the number that each version's act gives it. */
function numberedVersions({ leaves, people }: Versions): Map<string, string | undefined> {
  const numbers = new Map<string, string | undefined>();
  for (const { act, statement, detail } of leaves) {
    if (act === 'version-frozen' && statement !== null && !numbers.has(statement))
      numbers.set(statement, people.details.get(detail ?? '')?.fields['version']);
  }
  return numbers;
}

function checkVersion(
  of: Versions,
  { version, hash, numbered }: { version: number; hash: string; numbered: string | undefined },
  say: Say,
): StatementFields | null {
  const { files, index, people } = of;
  const text = textOf(files, `statements/${version}.txt`);
  if (text === null && people.erased.has(hash)) {
    say(
      'version-erased',
      true,
      `The text of version ${version} was erased at request; no signature on the list is over it.`,
    );
    return null;
  }
  const fields = readVersion(text, hash);
  if (typeof fields === 'string') {
    say('statement', false, `The statement of version ${version} does not hold: ${fields}.`);
    return null;
  }
  const isIts = fields.version === version && numbered === String(version);
  if (isIts && fields.letter === index.letter) return fields;
  say('statement', false, `The statement of version ${version} is of another letter or version.`);
  return null;
}

/** Every file stands for something: a statement of no version does not. */
function checkStray({ files, history }: Versions, say: Say): void {
  for (const path of files.keys()) {
    const version = /^statements\/([0-9]+)\.txt$/.exec(path)?.[1];
    if (version !== undefined && Number(version) > history.versions.length) {
      say('statement', false, `The file ${path} is the statement of no version.`);
    }
  }
}

function readVersion(text: string | null, hash: string): StatementFields | string {
  if (text === null) return 'it is not in the bundle';
  if (statementHash(text) !== hash) return 'it is not the text that was signed';
  const fields = parseStatement(text);
  return isFault(fields) ? fields.fault : fields;
}
