/** The fact that the list of those who signed has changed. */
export { signed } from './rules.ts';
/** A signature of record, one person's invitation, how a signature was made. */
export type { Invitation, Mode, Person, Position, Signature } from './rules.ts';
/** Who stands under a version now, in the order of the record; late ones are marked. */
export { liveSignatures } from './signature-store.ts';
/** Where to tell the people behind those signatures that the letter is out. */
export { listSignatoryMailboxes } from './mailbox-store.ts';
/** How many said no, for the leaf at release; a number, never who. */
export { countDeclines, listInvitations } from './invitation-store.ts';
/** A name as printed under a letter that appeared before, outside this software. */
export { recordPrintedSignature } from './paper-actions.ts';
/** Everything a printed signature is entered with. */
export type { PrintedSignature } from './paper-actions.ts';
/** Asks holders of a mandate, or people from a list; and sends what was prepared. */
export { inviteFromList, inviteFromRoster, sendInvitations } from './invite-actions.ts';
