/** Who is looking: made by `audienceOf` and handed to every read. And the roles there are. */
export * from './audience-rules.ts';
/** The visibility function: what an audience may see and do. */
export { mayDo, maySee, sightRefusal } from './rules.ts';
/** Its refusals: null where it may. */
export { actRefusal, caseActRefusal, caseSightRefusal } from './rules.ts';
/** What there is to see and to do of a case, and to do with a letter. */
export type { CaseAct, LetterAct as Act } from './rules.ts';
/** Where somebody who is not signed in is sent, to come back afterwards: `signInFor(request.url)`. */
export { signInFor } from './sign-in-rules.ts';
/** Who sent a request, as `audienceOf` gives it. */
export type { Visitor } from './session-rules.ts';
/** What people type about themselves and others: one line in any script, an e-mail address. */
export { leadCapacity, personName, typedAddress } from './input-rules.ts';
/** Mail that stays here while there is no SMTP server; null when there is one. */
export type { Outbox } from './mail-rules.ts';
/** Who sent this request: `await audienceOf(env, request)`; an account's, without a session. */
export { audienceOf, audienceOfAccount } from './session-actions.ts';
/** A one-time way in for an account, for the terminal: the token of `paths.signInLink`. */
export { createSignInLink } from './link-actions.ts';
/** The account of the operator, and accounts for people who are added to a letter. */
export { ensureOwner, inviteAccount } from './account-actions.ts';
/** An account by its address; and where a job writes to it, null when it is closed or has none. */
export { findAccountByAddress, findMailbox } from './address-store.ts';
/** Gives and ends roles on a letter: dated rows with an author. */
export { grantRole, revokeRole } from './grant-actions.ts';
/** The live roles on a letter, leads first in their order. */
export { listGrants } from './grant-store.ts';
/** Roles on a case. */
export type { CaseGrant, CaseGrantId } from './case-grant-rules.ts';
/** Gives and ends them: dated rows with an author. */
export { grantCaseRole, revokeCaseRole } from './case-grant-actions.ts';
/** Who works on a case, and on several. */
export { listCaseGrants, listPeopleOfCases } from './case-grant-store.ts';
/** The owner's openings of a compartment: for a reason, for a day, seen by the case's people. */
export * from './opening-rules.ts';
/** Opens a compartment for a day, and closes it before. */
export { closeCompartment, openCompartment } from './opening-actions.ts';
/** Who looked into a case, and which of them are open. */
export { listOpenings, listOwnOpenings } from './opening-store.ts';
