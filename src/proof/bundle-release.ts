import { textOf } from './bundle-index.ts';
import type { BundleIndex } from './bundle-index.ts';
import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import type { Detail } from './detail.ts';
import { isFault } from './fault.ts';
import type { Leaf } from './leaf.ts';
import { rosterDetail } from './replay.ts';
import type { History } from './replay.ts';
import { parseStatement, statementHash } from './statement.ts';
import type { StatementFields } from './statement.ts';

type Details = ReadonlyMap<string, Detail>;

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
  const read = history.versions.map((hash, i) => checkVersion(of, i + 1, hash, say));
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

function checkVersion(
  of: Versions,
  version: number,
  hash: string,
  say: Say,
): StatementFields | null {
  const { files, index, leaves, people } = of;
  const text = textOf(files, `statements/${version}.txt`);
  if (text === null && people.erased.has(hash)) {
    say(
      'version-erased',
      true,
      `The text of version ${version} was erased at request; nobody on the list signed it.`,
    );
    return null;
  }
  const fields = readVersion(text, hash);
  if (typeof fields === 'string') {
    say('statement', false, `The statement of version ${version} does not hold: ${fields}.`);
    return null;
  }
  const frozen = leaves.find((l) => l.act === 'version-frozen' && l.statement === hash);
  const numbered = people.details.get(frozen?.detail ?? '')?.fields['version'] === String(version);
  if (fields.version === version && fields.letter === index.letter && numbered) return fields;
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

/** Checks that the release kept to what the statement itself says about it. */
export function checkRelease(
  history: History,
  statement: StatementFields,
  details: Details,
  say: Say,
): void {
  const { released } = history;
  if (released === null) return; // said already: the released statement was looked for
  const leads = details.get(released.detail ?? '')?.fields['leads'];
  const problem = leadsProblem(leads, statement) ?? timeProblem(released.time, statement);
  if (problem !== null) {
    say('release', false, `The release on ${released.time} does not hold: ${problem}.`);
  } else if (statement.release === 'archived') {
    const paper = [...history.signed, ...history.late].every((p) => p.mode === 'paper');
    say(
      'release',
      paper,
      paper
        ? 'This letter was published elsewhere before; its signatures were entered from what was published.'
        : 'This letter was published elsewhere before, yet not all its signatures are on paper.',
    );
  } else {
    say(
      'release',
      true,
      `It was released on ${released.time}, inside the window that the statement names, by ${statement.release.leads} or more of its leads.`,
    );
  }
}

function leadsProblem(leads: string | undefined, statement: StatementFields): string | null {
  if (leads === undefined) return 'which leads released it is not in the bundle';
  if (statement.release === 'archived')
    return leads === 'none' ? null : 'an archived letter has no releasing leads';
  const positions = leads.split(', ').map(Number);
  const inOrder = positions.every((p, i) => Number.isSafeInteger(p) && p > (positions[i - 1] ?? 0));
  if (!inOrder || positions.some((p) => p > statement.leads.length))
    return 'it names leads that are not there';
  return positions.length < statement.release.leads ? 'too few of the leads agreed' : null;
}

function timeProblem(time: string, statement: StatementFields): string | null {
  const { window, embargo } = statement;
  const exact = (minute: string) => minute.replace('Z', ':00Z');
  if (window !== null && time < exact(window.opens)) return 'the release window had not opened';
  if (window !== null && time > exact(window.closes)) return 'the release window had closed';
  return embargo !== null && time < exact(embargo) ? 'the embargo had not ended' : null;
}

/** Checks that replaying the acts arrives at the list that was closed at release. */
export function checkRoster(history: History, details: Details, say: Say): void {
  const { roster, signed } = history;
  if (roster === null) {
    say('roster-complete', false, 'The list of signatories was never closed.');
    return;
  }
  const found = details.get(roster.detail ?? '')?.fields ?? {};
  const expected = rosterDetail(signed, roster.seq - 1);
  const same = Object.entries(expected).every(([name, value]) => found[name] === value);
  const closed = `with ${count(signed.length, 'signature', 'signatures')} in act ${roster.seq}`;
  say(
    'roster-complete',
    same,
    same
      ? `The list was closed ${closed}: replaying every act gives the same names, no more and no fewer.`
      : 'The list that was closed at release is not the one that the acts give.',
  );
}
