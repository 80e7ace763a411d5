import { GIVEN_NAMES } from './given-name-list.ts';
import { HEARD_NAMES } from './heard-name-list.ts';
import { SAME_NAMES } from './same-name-list.ts';
import { SHORT_NAMES } from './short-name-list.ts';

/** How two given names are known to be forms of one. */
export type KnownForm = 'short' | 'heard' | 'other-language';

type Groups = ReadonlyMap<string, readonly number[]>;

function groupsOf(list: string): Groups {
  const groups = new Map<string, number[]>();
  for (const [group, names] of list.split('|').entries()) {
    for (const name of names.trim().split(/\s+/))
      groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  return groups;
}

const SHORT = groupsOf(SHORT_NAMES);
const HEARD = groupsOf(HEARD_NAMES);
const SAME = groupsOf(SAME_NAMES);
const GIVEN = new Set(GIVEN_NAMES.trim().split(/\s+/));

const share = (groups: Groups, one: string, other: string): boolean => {
  const left = groups.get(one);
  const right = left === undefined ? undefined : groups.get(other);
  return right?.some((group) => left?.includes(group)) ?? false;
};

/**
 * Whether two given names, in plain letters, are known as forms of one.
 *
 * @example
 * knownForm('bill', 'william'); // 'short'
 */
export function knownForm(one: string, other: string): KnownForm | null {
  if (share(SHORT, one, other)) return 'short';
  if (share(HEARD, one, other)) return 'heard';
  return share(SAME, one, other) ? 'other-language' : null;
}

const DIMINUTIVE = /^(.{3,}?)(?:ie|y|i)$/;

/**
 * A short form made by the usual rule: Bernie for Bernard, Dany for Daniel, Inma for Inmaculada.
 *
 * @example
 * shortened('bernie', 'bernard'); // true
 */
export function shortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (isGivenName(short)) return false;
  const stem = (DIMINUTIVE.exec(short)?.[1] ?? '').replace(/(.)\1$/, '$1');
  return stem.length >= 3 && long.length > stem.length + 1 && long.startsWith(stem);
}

/** A given name in its own right: not somebody's slip for another. */
export function isGivenName(key: string): boolean {
  return SHORT.has(key) || SAME.has(key) || GIVEN.has(key);
}
