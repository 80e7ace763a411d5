/** The letter on its way to one recipient: states, channels, the facts that upper rooms listen to. */
export * from './rules.ts';
/** Every delivery of a letter, for its people; and what everybody may know of them. */
export { listDeliveries, publicDeliveries } from './store.ts';
/** To which delivery a mail belongs, by a Message-ID of ours. */
export { findDeliveryByMessageId } from './store.ts';
/** Writes down what went by post or by hand, and that it arrived or came back. */
export { recordSlip } from './slip-actions.ts';
/** That it arrived, or that the post brought it back. */
export { noteArrival, noteReturn } from './arrival-actions.ts';
/** What somebody has to do about letters on their way, for the desk. */
export { listDeliveryTasks } from './task-actions.ts';
/** A mail that came in, for whoever may see it; those that belong to nothing, for the owner. */
export { findIncoming, listUnmatched } from './incoming-store.ts';
/** A mail as it came, and one of its attachments; for those who may have the original. */
export { readIncomingOriginal, readIncomingPart } from './incoming-original-actions.ts';
/** Says to which delivery a mail belongs that could not be placed. */
export { assignIncoming } from './incoming-reading-actions.ts';
/** Takes the words of such a mail away for good, or the whole of one that belongs to nothing. */
export { deleteIncoming, eraseIncoming } from './incoming-erasure-store.ts';
/** What a mail is once it was read. */
export type { Incoming } from './incoming-rules.ts';
