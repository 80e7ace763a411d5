/**
 * A witness that somebody else runs for a log: it cosigns checkpoints and never two histories. It stands alone: no
 * database, no room of the product. How to run it: docs/guides/witness.md.
 */
export { witnessCommand } from './command.ts';
export { openWitness } from './open.ts';
export type { OpenWitness, OpenWitnessOptions } from './open.ts';
