import { randomUUID } from 'node:crypto';

/** A UUID that says what it identifies, so that a letter's id never passes for a person's. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type RosterId = Id<'roster'>;
export type SnapshotId = Id<'snapshot'>;
export type MandateId = Id<'mandate'>;
export type CaseId = Id<'case'>;
export type LetterId = Id<'letter'>;
export type VersionId = Id<'version'>;
export type InvitationId = Id<'invitation'>;
export type SignatureId = Id<'signature'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new random id: `const letterId = newId<LetterId>()`. */
export function newId<T extends Id<string>>(): T {
  return randomUUID() as string as T; // the brand exists only in the type
}

/** Reads an id from outside; null unless it is a UUID in lower case. */
export function parseId<T extends Id<string>>(text: string): T | null {
  return UUID.test(text) ? (text as T) : null;
}
