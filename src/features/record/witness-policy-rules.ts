import { fault, isFault, parsePolicy, printVerifierKey, sameBytes } from '#proof';
import type { Fault, Policy, VerifierKey } from '#proof';

/** Who is asked to watch the log, where, and how many of them must have signed. */
export type WatchPolicy = {
  readonly policy: Policy;
  /** By the key as it is published. Ends without a slash. */
  readonly addresses: ReadonlyMap<string, string>;
};

/** What holds without WITNESS_POLICY. */
export const NO_WITNESSES: Policy = {
  logs: [],
  witnesses: new Map(),
  groups: new Map(),
  quorum: 'none',
};

/** A note has at most 64 signatures, and a proof of the crowd no use for more. */
const MOST_WITNESSES = 32;

/**
 * Reads the file of WITNESS_POLICY, a C2SP tlog-policy: every witness in it needs the address at which it is asked. A
 * `log` line may be there when it is ours, so that the file others check with can be the same one; another log's is
 * refused, since the file is then not for us.
 */
export function readWatchPolicy(text: string, log: VerifierKey): WatchPolicy | Fault {
  const policy = parsePolicy(text.endsWith('\n') ? text : `${text}\n`);
  if (isFault(policy)) return policy;
  if (policy.witnesses.size > MOST_WITNESSES) return fault('the policy has more than 32 witnesses');
  const addresses = new Map<string, string>();
  for (const [number, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    const problem = lineProblem(words, policy, log, addresses);
    if (problem !== null) return fault(`line ${number + 1} of the policy: ${problem}`);
  }
  return { policy: { ...policy, logs: [] }, addresses };
}

function lineProblem(
  [word, name = '', key, address = '']: readonly string[],
  policy: Policy,
  log: VerifierKey,
  addresses: Map<string, string>,
): string | null {
  if (word === 'log') return isOurs(name, log) ? null : `this log is not ours: ${log.name} is`;
  const witness = word === 'witness' && key !== undefined ? policy.witnesses.get(name) : undefined;
  if (witness === undefined) return null;
  const url = submissionPrefix(address);
  if (url === null)
    return `${name} needs the address at which it is asked, http:// or https:// without ? and #`;
  addresses.set(printVerifierKey(witness), url);
  return null;
}

function isOurs(text: string, log: VerifierKey): boolean {
  const read = parsePolicy(`log ${text}\nquorum none\n`);
  const key = isFault(read) ? undefined : read.logs[0];
  return key?.name === log.name && sameBytes(key.publicKey, log.publicKey);
}

function submissionPrefix(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, search, hash, username, password, href } = new URL(text);
  const isPlain = search === '' && hash === '' && username === '' && password === '';
  if (!isPlain || (protocol !== 'https:' && protocol !== 'http:')) return null;
  return href.replace(/\/+$/, '');
}

/** The policy as text, without addresses: who checks offline asks nobody. With another quorum when one is given. */
export function printPolicy(policy: Policy, quorum = policy.quorum): string {
  const lines = [
    ...policy.logs.map((log) => `log ${printVerifierKey(log)}`),
    ...[...policy.witnesses].map(([name, key]) => `witness ${name} ${printVerifierKey(key)}`),
    ...[...policy.groups].map(([name, { least, members }]) =>
      ['group', name, least, ...members].join(' '),
    ),
    `quorum ${quorum}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether these witnesses, by their keys as they are published, are as many as the policy demands. */
export function isQuorum(policy: Policy, signedBy: ReadonlySet<string>): boolean {
  const witnessed = (name: string): boolean => {
    const witness = policy.witnesses.get(name);
    if (witness !== undefined) return signedBy.has(printVerifierKey(witness));
    const group = policy.groups.get(name);
    return group !== undefined && group.members.filter(witnessed).length >= group.least;
  };
  return policy.quorum === 'none' || witnessed(policy.quorum);
}

/** The keys of the policy's witnesses as they are published, in its order. */
export function witnessKeys(policy: Policy): string[] {
  return [...policy.witnesses.values()].map(printVerifierKey);
}
