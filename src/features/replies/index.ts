/** What came back: kinds, states, positions on demands, the facts that upper rooms listen to. */
export * from './rules.ts';
/** A reply as everybody may read it. */
export type { PublicReply } from './copy-rules.ts';
/** Where an addressee stands. */
export type { AddresseeClock } from './clock-rules.ts';
/** Replies, for whoever works on their letter. */
export { findReply, listReplies } from './store.ts';
/** What a second reader let out of a public letter's replies. */
export { publicReplies } from './public-view-actions.ts';
/** Where the addressees of a letter stand: as everybody may know, and at the desk. */
export { listClocks, publicClocks } from './clock-view-actions.ts';
/** Takes in what came by post, by hand, by phone or was said in public. */
export { enterReply } from './entering-actions.ts';
/** Which demands it answers and how. */
export { setPositions } from './deciding-actions.ts';
/** The text for everybody: asked for by who wrote it, let out by a second reader. */
export { askPublication } from './copy-actions.ts';
/** A second reader's word on it: in full, only the fact, or back with a note. */
export { decidePublication } from './publication-actions.ts';
/** Which clock runs for an addressee. */
export { chooseClock } from './clock-actions.ts';
/** What there is to do about replies, for the desk. */
export { listReplyTasks } from './task-actions.ts';
/** Every kind of such a task. */
export { replyTaskKinds } from './task-rules.ts';
