import type { AccountId, Id, LetterId } from '#kernel/ids';
import { z } from 'zod';
import { domainOf } from './mailbox-rules.ts';
import { publicDomains } from './provider-rules.ts';
import { removalClasses } from './rules.ts';
import type { CosignatureState, Person, RemovalClass, RemovalId } from './rules.ts';
import { isMachineShape, patternOf, shapeOf } from './shape-rules.ts';

export type AcceptanceId = Id<'cosignature-acceptance'>;

/** One co-signature as clusters are made of it: nothing in it leaves the action that made it. */
export type Looked = {
  readonly person: Person;
  readonly pledgeNo: number;
  readonly pledgedAt: Date;
  readonly state: CosignatureState;
  readonly suspected: boolean;
  /** Keyed hash as hex; null once forgotten. */
  readonly network: string | null;
  /** Null once erased. */
  readonly mailbox: string | null;
};

/** What co-signatures have in common: `p words+4 @ example.org`, `n <network>`, or both, `b <network> <pattern>`. */
export type ClusterKey = string;

export type Cluster = {
  readonly key: ClusterKey;
  /** `words+4 @ example.org`; null where only the network is common. */
  readonly pattern: string | null;
  /** The first letters of the network's hash; null where there are several. */
  readonly network: string | null;
  readonly networks: number;
  readonly counts: Readonly<Record<'pending' | 'confirmed' | 'aside' | 'removed', number>>;
  readonly suspected: number;
  readonly first: Date;
  readonly last: Date;
  /** How many came in each of `CURVE_STEPS` equal parts of the time looked at. */
  readonly curve: readonly number[];
};

/** So many pledges are looked at together, the newest first. */
export const MOST_LOOKED = 20_000;
/** Fewer say nothing, and could tell staff who somebody is. */
export const LEAST_IN_CLUSTER = 10;
export const CURVE_STEPS = 24;

/** Part of a letter's pledges, by their numbers, both included. */
export type Span = { readonly from: number; readonly to: number };

/**
 * The clusters a person belongs to. At a public provider the way names are made says something only where it looks
 * like a program's, or in one network.
 */
export function keysOf({ mailbox, network }: Pick<Looked, 'mailbox' | 'network'>): ClusterKey[] {
  const keys: ClusterKey[] = [];
  if (network !== null) keys.push(`n ${network}`);
  if (mailbox === null) return keys;
  const pattern = patternOf(mailbox);
  if (!publicDomains.has(domainOf(mailbox)) || isMachineShape(shapeOf(mailbox)))
    keys.push(`p ${pattern}`);
  if (network !== null) keys.push(`b ${network} ${pattern}`);
  return keys;
}

type Building = {
  readonly counts: Record<'pending' | 'confirmed' | 'aside' | 'removed', number>;
  readonly networks: Set<string>;
  readonly curve: number[];
  suspected: number;
  first: number;
  last: number;
};

const isShown = (state: CosignatureState): state is keyof Cluster['counts'] =>
  state !== 'withdrawn' && state !== 'disowned';

/** The largest groups among those looked at. A group that is all of a larger one is shown once. */
export function clustersOf(looked: readonly Looked[]): Cluster[] {
  const times = looked.map(({ pledgedAt }) => pledgedAt.getTime());
  const begin = times.reduce((least, at) => Math.min(least, at), Infinity);
  const end = times.reduce((most, at) => Math.max(most, at), -Infinity);
  const step = Math.max(1, (end - begin + 1) / CURVE_STEPS);
  const groups = new Map<ClusterKey, Building>();
  for (const one of looked) {
    if (!isShown(one.state)) continue;
    for (const key of keysOf(one)) {
      const group = groups.get(key) ?? newGroup();
      groups.set(key, group);
      addTo(group, one, one.state, Math.floor((one.pledgedAt.getTime() - begin) / step));
    }
  }
  const ranked = [...groups]
    .filter(([key, group]) => standingIn(group) >= LEAST_IN_CLUSTER && !isWhollyIn(groups, key))
    .toSorted(([, a], [, b]) => weightOf(b) - weightOf(a));
  // fifty rented networks must not push the one domain behind them off the page
  const most = { p: 25, n: 15, b: 10 };
  return (['p', 'n', 'b'] as const)
    .flatMap((kind) => ranked.filter(([key]) => key.startsWith(kind)).slice(0, most[kind]))
    .map(([key, group]) => shown(key, group));
}

/** What staff can still do something about. */
const standingIn = ({ counts }: Building): number =>
  counts.pending + counts.confirmed + counts.aside;

const weightOf = (group: Building): number => standingIn(group) + 4 * group.suspected;

/** `b` says no more than `n` or `p` where it holds all of them. */
function isWhollyIn(groups: ReadonlyMap<ClusterKey, Building>, key: ClusterKey): boolean {
  const { network, pattern } = partsOf(key);
  if (network === null || pattern === null) return false;
  const own = groups.get(key);
  const many = own === undefined ? 0 : sum(own.curve);
  const wider = [groups.get(`n ${network}`), groups.get(`p ${pattern}`)];
  return wider.some((group) => group !== undefined && sum(group.curve) === many);
}

const newGroup = (): Building => ({
  counts: { pending: 0, confirmed: 0, aside: 0, removed: 0 },
  networks: new Set(),
  curve: Array.from({ length: CURVE_STEPS }, () => 0),
  suspected: 0,
  first: Infinity,
  last: -Infinity,
});

function addTo(group: Building, one: Looked, state: keyof Cluster['counts'], step: number): void {
  const at = one.pledgedAt.getTime();
  group.counts[state] += 1;
  if (one.network !== null) group.networks.add(one.network);
  if (one.suspected && state !== 'removed') group.suspected += 1;
  group.curve[step] = (group.curve[step] ?? 0) + 1;
  group.first = Math.min(group.first, at);
  group.last = Math.max(group.last, at);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const SHORT = 4;

/** A network's hash, as short as staff need to tell two apart. */
function shown(key: ClusterKey, group: Building): Cluster {
  const { network, pattern } = partsOf(key);
  return {
    key,
    pattern,
    network: network?.slice(0, SHORT) ?? null,
    networks: group.networks.size,
    counts: group.counts,
    suspected: group.suspected,
    first: new Date(group.first),
    last: new Date(group.last),
    curve: group.curve,
  };
}

function partsOf(key: ClusterKey): { network: string | null; pattern: string | null } {
  const [kind, ...rest] = key.split(' ');
  if (kind === 'p') return { network: null, pattern: rest.join(' ') };
  const [network = '', ...pattern] = rest;
  return { network, pattern: kind === 'b' ? pattern.join(' ') : null };
}

export const clusterKey = z
  .string()
  .regex(/^(?:p \S{1,20} @ \S{1,255}|n [0-9a-f]{16}|b [0-9a-f]{16} \S{1,20} @ \S{1,255})$/);

const numberText = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const span = { from: numberText, to: numberText };

/** Which co-signatures somebody means: a cluster, within the pledges they looked at. */
export const clusterInput = z.object({ cluster: clusterKey, ...span });
export type ClusterChoice = z.infer<typeof clusterInput>;

/** What a removal's reason is sealed for. */
export const REMOVAL_REASON = 'cosignature-removals.reason';
const LONGEST_REASON = 1_000;

export const removalInput = clusterInput.extend({
  class: z.enum(removalClasses),
  reason: z.string().trim().min(3).max(LONGEST_REASON),
  /** Only pledges nobody confirmed, only what was set aside, or all of it. */
  scope: z.enum(['all', 'suspected', 'pending']),
});
export type RemovalInput = z.infer<typeof removalInput> & {
  readonly letterId: LetterId;
  readonly by: AccountId;
};
export type RemovalScope = RemovalInput['scope'];

/** The page of clusters: pledges before this number, and perhaps one of them. */
export const clustersQuery = z.object({
  before: numberText.optional().catch(undefined),
  cluster: clusterKey.optional().catch(undefined),
});

/** Whether a removal takes this one. What was counted by staff's own look is taken like any other. */
export function isMeant(
  { state, suspected }: Pick<Looked, 'state' | 'suspected'>,
  scope: RemovalScope,
): boolean {
  if (scope === 'pending') return state === 'pending';
  const isStanding = state === 'pending' || state === 'confirmed' || state === 'aside';
  return isStanding && (scope === 'all' || suspected);
}

/** A removal or an acceptance, as the page tells it. */
export type Removal = {
  readonly id: RemovalId;
  readonly class: RemovalClass;
  readonly reason: string;
  /** What it took, as a cluster says it. */
  readonly pattern: string | null;
  readonly network: string | null;
  readonly rows: number;
  /** Of these, so many had counted. */
  readonly counted: number;
  readonly removedAt: Date;
  readonly removedBy: string;
  readonly restoredAt: Date | null;
  readonly restoredBy: string | null;
  /** Null while it still holds some, also where taking it back was cut short. */
  readonly wholeAt: Date | null;
};

export type Acceptance = {
  readonly rows: number;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
};

/** What of a cluster is kept with its removal, on one line: not the whole hash of a network. */
export function aboutOf(key: ClusterKey): string {
  const { network, pattern } = partsOf(key);
  return `${pattern ?? ''}\t${network?.slice(0, SHORT) ?? ''}`;
}

export function readAbout(line: string): Pick<Cluster, 'pattern' | 'network'> {
  const [pattern = '', network = ''] = line.split('\t');
  return { pattern: pattern === '' ? null : pattern, network: network === '' ? null : network };
}
