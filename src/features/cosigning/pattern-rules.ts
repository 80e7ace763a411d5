import type { Shape } from './shape-rules.ts';

/** Folds, but for what is made alike by very many. */
export type Seen = {
  /** Of letter and domain, and at a public provider of the network. */
  readonly group: number;
  readonly isPublic: boolean;
  readonly shape: Shape;
  readonly network: number;
  readonly area: number;
};

/** Which addresses follow a pattern too well. */
export type Patterns = {
  /** Counts one, and says whether it is one of very many that are made alike. */
  seen(one: Seen, at: number): boolean;
};

/** What came from one domain, or from one network of a public domain. */
type Group = {
  since: number;
  total: number;
  readonly shapes: Map<Shape, number>;
  readonly networks: Map<number, { readonly area: number; count: number }>;
};

const HOUR = 3_600_000;
const MOST_GROUPS = 5_000;
const MOST_PARTS = 200;
/** A domain of one owner: so many in an hour … */
const FROM_DOMAIN = 60;
/** … of which so many networks have sent so many each, from so many areas: a school sends from one place. */
const NETWORKS = 5;
const FROM_EACH = 3;
const AREAS = 3;
/** One shape makes up so much of them. */
const DOMAIN_SHARE = 0.6;
/** From one network, of a public domain: so many in an hour, and one shape makes up so much. */
const FROM_NETWORK = 20;
const NETWORK_SHARE = 0.8;

/**
 * Two patterns, both of names with digits or noise in them. One owner's domain that sends from many places at once:
 * a wildcard domain behind rented networks. One network in which nearly all names at a public provider are made
 * alike: bought mailboxes. Only what has the shape that prevails is meant; a school sends from one place, a crowd at a
 * public provider has names of every make.
 */
export function openPatterns(): Patterns {
  const groups = new Map<number, Group>();
  const groupOf = (key: number, at: number): Group => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    if (groups.size >= MOST_GROUPS) groups.clear();
    const made = { since: at, total: 0, shapes: new Map(), networks: new Map() };
    groups.set(key, made);
    return made;
  };
  return {
    seen: (one, at) => {
      const group = groupOf(one.group, at);
      fade(group, at);
      count(group, one);
      const share = (group.shapes.get(one.shape) ?? 0) / group.total;
      if (one.isPublic) return group.total >= FROM_NETWORK && share >= NETWORK_SHARE;
      return group.total >= FROM_DOMAIN && share >= DOMAIN_SHARE && isSpread(group);
    },
  };
}

function count(group: Group, { shape, network, area }: Seen): void {
  group.total += 1;
  group.shapes.set(shape, (group.shapes.get(shape) ?? 0) + 1);
  const sent = group.networks.get(network);
  if (sent !== undefined) sent.count += 1;
  else if (group.networks.size < MOST_PARTS) group.networks.set(network, { area, count: 1 });
}

/** Halved with every hour, so that what was an attack is forgotten within a day. */
function fade(group: Group, at: number): void {
  if (at < group.since) group.since = at;
  if (at - group.since < HOUR) return;
  group.since = at;
  group.total = Math.floor(group.total / 2);
  for (const [shape, many] of group.shapes) group.shapes.set(shape, Math.floor(many / 2));
  for (const [network, sent] of group.networks) {
    sent.count = Math.floor(sent.count / 2);
    if (sent.count === 0) group.networks.delete(network);
  }
}

function isSpread({ networks }: Group): boolean {
  const areas = new Set<number>();
  let many = 0;
  for (const { area, count: sent } of networks.values()) {
    if (sent < FROM_EACH) continue;
    many += 1;
    areas.add(area);
    if (many >= NETWORKS && areas.size >= AREAS) return true;
  }
  return false;
}
