import type { OpenLetter } from '../cosign/letters.ts';

export type Ground = {
  /** Fills the first primary. */
  readonly prepare: (url: string) => Promise<OpenLetter>;
  /** How the primary ends: all its processes at once; or it says nothing any more, while its connections stay open. */
  readonly ending: 'kill' | 'freeze';
  /** To be called when all is over, the last one first. */
  readonly stops: (() => Promise<void>)[];
};

/** Who leads the servers to the primary, and to the next one when it dies. */
export type Lead = {
  readonly web: string;
  readonly worker: string;
  readonly standby: string;
  primary(): string;
  /** The primary dies and another takes over; gives how long that took, in ms. */
  failOver(turn: number): Promise<number>;
  /** Called when people are answered again: until there is a standby for the next time. */
  settle(): Promise<void>;
};
