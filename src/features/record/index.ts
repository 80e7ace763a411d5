/** Writes an act into the record, inside the caller's transaction. */
export { append } from './actions.ts';
/** Writes down the list of signatories at release. */
export { appendRoster } from './actions.ts';
/** Keeps who someone is, sealed, and gives the commitment for the leaf. */
export { commitOpening } from './opening-actions.ts';
/** Forgets what a commitment stands for, and says so in the record. */
export { eraseOpening } from './opening-actions.ts';
/** Forgets the detail of an act that quotes a name; the act keeps its hash. */
export { eraseDetailOf } from './opening-actions.ts';
/** The record's part of a letter's bundle. */
export { assembleRecord } from './bundle-actions.ts';
/** The proof of one act as text. */
export { getRecordProof } from './proof-actions.ts';
/** Where an act stands in the log; null while it waits for its place. */
export { findInclusion } from './store.ts';
export type { Inclusion } from './rules.ts';
/** One act with everything that shows it to a stranger. */
export { proveAct } from './act-proof-actions.ts';
/** What one act says. */
export { readAct } from './act-detail-actions.ts';
/** How many acts of one kind a letter has. */
export { countActs } from './store.ts';
/** A tree of RFC 6962 that grows leaf by leaf; the server's own SHA-256. */
export { GrowingTree } from './growing-tree-rules.ts';
/** Hashes by the server's own SHA-256, several times as fast as the verifier's. */
export { fastLeafHash, sha256 } from './digest-actions.ts';
