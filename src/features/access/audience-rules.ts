import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';

/** What a person is to one letter. Somebody may hold several roles on the same letter. */
export type Role = 'lead' | 'drafter' | 'second-reader';

export const roles: readonly Role[] = ['lead', 'drafter', 'second-reader'];

export type GrantId = Id<'grant'>;

/** A live role on a letter. `position` and `capacity` are set for leads only; position counts from 1. */
export type Grant = {
  readonly id: GrantId;
  readonly letterId: LetterId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly position: number | null;
  readonly capacity: string | null;
  readonly grantedAt: Date;
};

/**
 * Who is looking.
 *
 * `house` is our own jobs and actions, which show nothing to anybody by themselves; a route never
 * uses it. The owner is the operator: no letter is open to them unless a role was granted.
 */
export type Audience =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'house' }
  | {
      readonly kind: 'signatory';
      readonly letterId: LetterId;
      readonly invitationId: InvitationId;
    }
  | {
      readonly kind: 'account';
      readonly accountId: AccountId;
      readonly owner: boolean;
      readonly roles: ReadonlyMap<LetterId, ReadonlySet<Role>>;
    };

export const ANONYMOUS: Audience = { kind: 'anonymous' };
export const HOUSE: Audience = { kind: 'house' };

/** `releasedAt` null: not public (yet). A withdrawn letter stays released; its page says so. */
export type LetterStanding = { readonly letterId: LetterId; readonly releasedAt: Date | null };
