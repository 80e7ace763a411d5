/** The time comes in as an argument: `now: Clock` in an action's env, a plain `Date` in a decision. */
export type Clock = () => Date;

/** `random(32)` gives 32 unpredictable bytes. Comes in as an argument, so that tests can repeat. */
export type Random = (bytes: number) => Uint8Array;
