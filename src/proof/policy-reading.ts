import { sameBytes } from './bytes.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Policy } from './policy.ts';
import { parseVerifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

type Draft = {
  logs: VerifierKey[];
  witnesses: Map<string, VerifierKey>;
  groups: Map<string, { least: number; members: string[] }>;
  quorum: string | null;
  used: Set<string>;
};

const MOST_LINES = 1_000;
const LONGEST_POLICY = 1_000_000;

/**
 * Reads a policy file.
 *
 * @example parsePolicy('log example.com/log+33d7b496+AeHT…\nquorum none\n')
 */
export function parsePolicy(text: string): Policy | Fault {
  if (text.length > LONGEST_POLICY) return fault('the policy is longer than 1,000,000 characters');
  const lines = text.split('\n');
  if (lines.pop() !== '') return fault('the policy does not end with a line end');
  if (lines.length > MOST_LINES) return fault('the policy has more than 1,000 lines');
  const draft: Draft = {
    logs: [],
    witnesses: new Map(),
    groups: new Map(),
    quorum: null,
    used: new Set(['none']),
  };
  for (const [number, line] of lines.entries()) {
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line))
      return fault('the policy has a control character');
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]?.startsWith('#')) continue;
    const problem = readLine(draft, words);
    if (problem !== null) return fault(`line ${number + 1} of the policy: ${problem}`);
  }
  return draft.quorum === null
    ? fault('the policy has no quorum line')
    : { logs: draft.logs, witnesses: draft.witnesses, groups: draft.groups, quorum: draft.quorum };
}

function readLine(draft: Draft, [word = '', ...rest]: string[]): string | null {
  switch (word) {
    case 'log':
      return readLog(draft, rest);
    case 'witness':
      return readWitness(draft, rest);
    case 'group':
      return readGroup(draft, rest);
    case 'quorum':
      return readQuorum(draft, rest);
    default:
      return `${JSON.stringify(word)} is not a word of a policy`;
  }
}

function readLog(draft: Draft, [text = '', ...rest]: string[]): string | null {
  const key = parseVerifierKey(text);
  if (isFault(key)) return key.fault;
  if (key.type !== 1 || rest.length > 1)
    return 'a log has an Ed25519 note key and at most one address';
  if (draft.logs.some((log) => sameBytes(log.publicKey, key.publicKey)))
    return 'the same key twice';
  draft.logs.push(key);
  return null;
}

function readWitness(draft: Draft, [name = '', text = '', ...rest]: string[]): string | null {
  const key = parseVerifierKey(text);
  if (isFault(key)) return key.fault;
  if (key.type !== 4 || rest.length > 1)
    return 'a witness has a cosignature key and at most one address';
  const twin = [...draft.witnesses.values()].some((w) => sameBytes(w.publicKey, key.publicKey));
  if (twin || isTaken(draft, name)) return 'the same key or name twice';
  draft.witnesses.set(name, key);
  return null;
}

const isTaken = (draft: Draft, name: string) =>
  name === 'none' || draft.witnesses.has(name) || draft.groups.has(name);

function readGroup(draft: Draft, [name = '', threshold = '', ...members]: string[]): string | null {
  if (isTaken(draft, name) || members.length === 0) return 'a group needs a new name and members';
  for (const member of members) {
    if (draft.used.has(member) || !isTaken(draft, member))
      return `${member} is unknown or used twice`;
    draft.used.add(member);
  }
  const words = new Map([
    ['all', members.length],
    ['any', 1],
  ]); // not an object: `constructor` is a word too
  const digits = /^[1-9][0-9]{0,3}$/.test(threshold) ? Number(threshold) : 0;
  const least = words.get(threshold) ?? digits;
  if (least < 1 || least > members.length) return 'the threshold is not between 1 and all';
  draft.groups.set(name, { least, members });
  return null;
}

function readQuorum(draft: Draft, [name = '', ...rest]: string[]): string | null {
  if (draft.quorum !== null || rest.length > 0) return 'there is one quorum, with one name';
  if (!isTaken(draft, name)) return `${name} is not defined above`;
  draft.quorum = name;
  return null;
}
