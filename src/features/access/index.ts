/** Who is looking, what they may see and do: the visibility function and its tables. */
export {
  ANONYMOUS,
  HOUSE,
  actRefusal,
  acts,
  mayDo,
  maySee,
  roles,
  sightRefusal,
  sights,
} from './rules.ts';
export type { Act, Audience, Grant, GrantId, LetterStanding, Role, Sight } from './rules.ts';
/** Where somebody who is not signed in is sent, to come back afterwards: `signInFor(request.url)`. */
export { signInFor } from './sign-in-rules.ts';
export type { Caller, OwnAccount, Visitor } from './sign-in-rules.ts';
/** What people type about themselves and others: one line in any script, an e-mail address. */
export { leadCapacity, personName, typedAddress } from './account-rules.ts';
export type { KeptMail, Mailbox, Outbox } from './account-rules.ts';
/** Who sent this request: `const who = await audienceOf(env, request)`. */
export { audienceOf, createSignInLink } from './sign-in-actions.ts';
/** The account of the operator, and accounts for people who are added to a letter. */
export { ensureOwner, inviteAccount } from './account-actions.ts';
/** Where a job writes to an account; null when it is closed or has no address. */
export { findMailbox } from './account-store.ts';
/** Roles on a letter: dated rows with an author. */
export { grantRole, revokeRole } from './grant-actions.ts';
export { listGrants } from './grant-store.ts';
