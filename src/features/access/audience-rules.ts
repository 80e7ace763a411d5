import type { AccountId, CaseId, Id, InvitationId, LetterId } from '#kernel/ids';

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

/** What a person is to one case. A case is a compartment: no role on a letter gives one on a case. */
export type CaseRole = 'drafter' | 'second-reader';

export const caseRoles: readonly CaseRole[] = ['drafter', 'second-reader'];

/** `opening`: the owner, who gave a reason, looks without a role until the opening ends. */
export type CaseParty = CaseRole | 'opening';

/**
 * Who is looking.
 *
 * `house` is our own jobs and actions, which show nothing to anybody by themselves; a route never
 * uses it. The owner is the operator: no letter is open to them unless a role was granted, and no case
 * unless they opened its compartment.
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
      readonly cases: ReadonlyMap<CaseId, ReadonlySet<CaseParty>>;
    };

export const ANONYMOUS: Audience = { kind: 'anonymous' };
export const HOUSE: Audience = { kind: 'house' };

/** `releasedAt` null: not public (yet). A withdrawn letter stays released; its page says so. */
export type LetterStanding = { readonly letterId: LetterId; readonly releasedAt: Date | null };

/** `publishedAt` null: nothing of it is public (any more). */
export type CaseStanding = { readonly caseId: CaseId; readonly publishedAt: Date | null };
