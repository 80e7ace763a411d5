import { checkAfterRelease } from './bundle-after-release.ts';
import { INDEX_PATH, parseIndex, textOf } from './bundle-index.ts';
import type { BundleIndex } from './bundle-index.ts';
import { checkLetter } from './bundle-letter.ts';
import { checkLog } from './bundle-log.ts';
import { checkFiles } from './bundle-files.ts';
import { checkSealed } from './bundle-sealed.ts';
import { shapeFault } from './bundle-shape.ts';
import { readLeaves, readPeople } from './bundle-reading.ts';
import type { Chain } from './bundle-reading.ts';
import { checkVersions } from './bundle-versions.ts';
import { count, sayable } from './bundle-report.ts';
import type { BundleReport, BundleSentence, Say } from './bundle-report.ts';
import { toHex } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { replay } from './replay.ts';
import type { History } from './history.ts';

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
  const say = collect(sentences);
  const shape = shapeFault(files);
  const index = shape ?? readIndex(files);
  if (isFault(index)) return notABundle(index);
  const chain = readLeaves(files, say);
  if (isFault(chain)) return notABundle(chain);
  checkFiles(files, index, say);
  const { leaves, hashes } = chain;
  const history = checkChain(chain, index, say);
  const people = readPeople(files, leaves, say);
  const statement = checkVersions({ files, index, history, leaves, people }, say);
  const letter =
    statement === null
      ? null
      : await checkLetter({ index, history, people, statement, leaves }, say);
  if (statement !== null) checkAfterRelease({ files, leaves, history, people, statement }, say);
  checkSealed(leaves, people.details, say);
  const log = checkLog(files, hashes, options.policy ?? null, say);
  const verdict = sentences.every((s) => s.holds) ? 'holds' : 'fails';
  return { verdict, sentences, letter: letter === null ? null : { ...letter, log } };
}

function readIndex(files: ReadonlyMap<string, Uint8Array>): BundleIndex | Fault {
  const text = textOf(files, INDEX_PATH);
  return text === null ? fault('index.json is missing') : parseIndex(text);
}

function notABundle({ fault: why }: Fault): BundleReport {
  const sentences: BundleSentence[] = [];
  collect(sentences)('not-a-bundle', false, `This is not a bundle: ${why}.`);
  return { verdict: 'not-a-bundle', sentences, letter: null };
}

/** Of one kind this many are told; a hostile bundle could have a fault in each of its acts. */
const MOST_OF_A_KIND = 50;

function collect(sentences: BundleSentence[]): Say {
  const told = new Map<string, number>();
  return (code, holds, text) => {
    const kind = `${code} ${holds}`; // a fault is never lost among many of its kind that hold
    const before = told.get(kind) ?? 0;
    told.set(kind, before + 1);
    if (before < MOST_OF_A_KIND) sentences.push({ code, holds, text: sayable(text) });
    else if (before === MOST_OF_A_KIND)
      sentences.push({ code, holds, text: 'There is more of the same kind.' });
  };
}

function checkChain({ leaves, hashes }: Chain, index: BundleIndex, say: Say): History {
  const { history, faults } = replay(leaves, hashes.map(toHex));
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
      `${acts} one upon the other without a gap, up to ${until}; none up to there was left out or put in later. Acts after it would not be missed here.`,
    );
  }
  return history;
}
