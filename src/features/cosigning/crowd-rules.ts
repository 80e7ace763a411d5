import type { LetterId } from '#kernel/ids';
import { isDisposable } from './disposable-rules.ts';
import { domainOf } from './mailbox-rules.ts';
import { openPatterns } from './pattern-rules.ts';
import { isMachineShape, shapeOf } from './shape-rules.ts';
import { publicDomains } from './provider-rules.ts';
import { openFold, openWindow } from './window-rules.ts';

/** Somebody at the door, with their canonical mailbox: of all this only counts are kept. */
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
 * @param seed by chance: of networks and mailboxes only a fold of 32 bits is kept, which names nobody
 * @example openCrowd(seed).arrive({ letterId, mailbox, network, area }, now) // 0: nothing is asked of the first ones
 */
export function openCrowd(seed: number): Crowd {
  const fold = openFold(seed);
  const networks = openWindow(LIMIT_MS, 50_000);
  const mailboxes = openWindow(LIMIT_MS, 100_000);
  const letters = openWindow(LIMIT_MS, 2_000);
  const suspects = openWindow(LIMIT_MS, 2_000);
  const patterns = openPatterns();
  const keysOf = ({ letterId, network, mailbox }: Arrival): Keys => {
    const letter = fold(0, letterId);
    return { letter, network: fold(letter, network), mailbox: fold(letter, mailbox) };
  };
  const levelOf = ({ letter, network, mailbox }: Keys, at: number): Level => {
    const came = reached(NETWORK_LEVELS, networks.count(network, at));
    const asked = reached(MAILBOX_LEVELS, mailboxes.count(mailbox, at));
    const found = suspects.count(letter, at);
    const isAttacked = found >= SUSPECTS && found * ONE_IN >= letters.count(letter, at);
    return Math.max(came, asked, isAttacked ? 1 : 0) as Level; // of levels: above
  };
  return {
    level: (arrival, now) => levelOf(keysOf(arrival), now.getTime()),
    arrive: (arrival, now) => {
      const keys = keysOf(arrival);
      const at = now.getTime();
      const due = levelOf(keys, at);
      networks.add(keys.network, at);
      mailboxes.add(keys.mailbox, at);
      letters.add(keys.letter, at);
      return due;
    },
    suspect: ({ letterId, mailbox, network, area }, now) => {
      const at = now.getTime();
      const domain = domainOf(mailbox);
      const shape = shapeOf(mailbox);
      const isPublic = publicDomains.has(domain);
      const letter = fold(0, letterId);
      const ofDomain = fold(letter, domain);
      const group = isPublic ? fold(ofDomain, network) : ofDomain;
      const one = { group, isPublic, shape, network: fold(0, network), area: fold(0, area) };
      const follows = patterns.seen(one, at);
      const isSuspect = isDisposable(domain) || (isMachineShape(shape) && follows);
      if (isSuspect) suspects.add(letter, at);
      return isSuspect;
    },
  };
}

type Keys = { readonly letter: number; readonly network: number; readonly mailbox: number };

/** How many of the bounds are reached. */
function reached(bounds: readonly number[], count: number): number {
  const passed = bounds.findIndex((bound) => count < bound);
  return passed === -1 ? bounds.length : passed;
}
