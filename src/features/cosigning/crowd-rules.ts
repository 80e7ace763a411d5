import type { LetterId } from '#kernel/ids';
import { isDisposable } from './disposable-rules.ts';
import { domainOf } from './mailbox-rules.ts';
import { openPatterns } from './pattern-rules.ts';
import { isMachineShape, shapeOf } from './shape-rules.ts';
import { openWindow } from './window-rules.ts';

/** Somebody at the door: keyed hashes and a canonical mailbox, of which only counts are kept. */
export type Arrival = {
  readonly letterId: LetterId;
  readonly mailbox: string;
  /** Of the /24 or /48 they come from. */
  readonly network: string;
  /** Of the /16 or /32: a university or a carrier has many networks in it. */
  readonly area: string;
};

/** How much work is asked: nothing, or a level of `workLevels`. */
export type Level = 0 | 1 | 2 | 3;

/** Who came in the last minutes, as counts, in memory that does not grow with them; of one process. */
export type Crowd = {
  /** Counts somebody who sent the form, and says what it costs them now. */
  arrive(arrival: Arrival, now: Date): Level;
  /** What it would cost them, without counting: for who is still typing. */
  level(arrival: Arrival, now: Date): Level;
  /** Whether it looks like a script's; counted once for each pledge that is taken. */
  suspect(arrival: Arrival, now: Date): boolean;
};

const MINUTE = 60_000;
/** The window of all limits. */
export const LIMIT_MS = 10 * MINUTE;
/** From so many in ten minutes on a network works: a school of 1,200 is asked for a second of a phone's time each. */
const NETWORK_LEVELS = [30, 300, 3_000] as const;
/** The same mailbox again and again: somebody fills somebody else's mailbox. */
const MAILBOX_LEVELS = [3, 6, 12] as const;
/** A letter is under attack when so many looked like a script's in ten minutes, and one in so many of all. */
const SUSPECTS = 100;
const ONE_IN = 10;

/**
 * @param seed by chance: of mailboxes only a fold of 32 bits is kept, which names nobody
 * @example openCrowd(seed).arrive({ letterId, mailbox, network, area }, now) // 0: nothing is asked of the first ones
 */
export function openCrowd(seed: number): Crowd {
  const networks = openWindow(LIMIT_MS, 50_000);
  const mailboxes = openWindow(LIMIT_MS, 100_000);
  const letters = openWindow(LIMIT_MS, 2_000);
  const suspects = openWindow(LIMIT_MS, 2_000);
  const patterns = openPatterns();
  const level = ({ letterId, network, mailbox }: Arrival, now: Date): Level => {
    const at = now.getTime();
    const came = reached(NETWORK_LEVELS, networks.count(`${letterId} ${network}`, at));
    const asked = reached(
      MAILBOX_LEVELS,
      mailboxes.count(`${letterId} ${fold(seed, mailbox)}`, at),
    );
    const found = suspects.count(letterId, at);
    const isAttacked = found >= SUSPECTS && found * ONE_IN >= letters.count(letterId, at);
    return Math.max(came, asked, isAttacked ? 1 : 0) as Level; // of levels: above
  };
  return {
    level,
    arrive: (arrival, now) => {
      const { letterId, network, mailbox } = arrival;
      const at = now.getTime();
      const due = level(arrival, now);
      networks.add(`${letterId} ${network}`, at);
      mailboxes.add(`${letterId} ${fold(seed, mailbox)}`, at);
      letters.add(letterId, at);
      return due;
    },
    suspect: ({ letterId, mailbox, network, area }, now) => {
      const at = now.getTime();
      const domain = domainOf(mailbox);
      const shape = shapeOf(mailbox);
      const follows = patterns.seen({ letterId, domain, shape, network, area }, at);
      const isSuspect = isDisposable(domain) || (isMachineShape(shape) && follows);
      if (isSuspect) suspects.add(letterId, at);
      return isSuspect;
    },
  };
}

/** How many of the bounds are reached. */
const reached = (bounds: readonly number[], count: number): number =>
  bounds.filter((bound) => count >= bound).length;

/** FNV-1a from a start nobody knows. */
function fold(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}
