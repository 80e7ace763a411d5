/** A signature of record, and how it was made; one person asked, as the desk may know them. */
export type { Invitation, Mode, Signature } from './rules.ts';
/** Who stands under a version now, in the order of the record; late ones are marked. */
export { liveSignatures } from './signature-store.ts';
/** Where to tell the people behind those signatures that the letter is out. */
export { listSignatoryMailboxes } from './mailbox-store.ts';
/** How many said no, for the leaf at release; a number, never who. And who was asked. */
export { countDeclines, listInvitations } from './invitation-list-store.ts';
/** A name as printed under a letter that appeared before, outside this software. */
export { recordPrintedSignature } from './printed-actions.ts';
/** Asks people from a list, and holders of a mandate. */
export { inviteFromList, inviteFromRoster } from './invite-actions.ts';
/** Forgets who a person is at one letter, for good. */
export { erasePerson } from './erasure-actions.ts';
/** What that would take away. */
export { countSheets, findErasable } from './erasure-store.ts';
/** The person, with everything by which other rooms find them. */
export type { Erasable } from './erasure-rules.ts';
/** Two people look before anything is erased, of whatever room. */
export { decideErasure, readErasureReason } from './erasure-rules.ts';
/** Sends the invitations that were prepared. */
export { sendInvitations } from './send-actions.ts';
