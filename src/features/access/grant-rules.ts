import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { AccountId } from '#kernel/ids';
import type { Grant, GrantId, Role } from './audience-rules.ts';

export const MOST_LEADS = 100;

export type GrantWish = {
  readonly accountId: AccountId;
  readonly role: Role;
  readonly capacity: string | null;
  /** From 1; null: last, or where they stand already. */
  readonly position: number | null;
};

/** `same`: nothing to do. `grant`: end `replaces` if there is one, then write the new role. */
export type GrantDecision =
  | { readonly kind: 'same'; readonly id: GrantId }
  | {
      readonly kind: 'grant';
      readonly replaces: Grant | null;
      readonly position: number | null;
      readonly capacity: string | null;
    };

export function decideGrant(live: readonly Grant[], wish: GrantWish): GrantDecision | Refusal {
  const held =
    live.find(({ accountId, role }) => accountId === wish.accountId && role === wish.role) ?? null;
  if (wish.role !== 'lead') {
    return held === null
      ? { kind: 'grant', replaces: null, position: null, capacity: null }
      : { kind: 'same', id: held.id };
  }
  if (wish.capacity === null) return refuse('invalid', 'capacity-missing');
  const others = live.filter((grant) => grant.role === 'lead' && grant !== held);
  if (others.length >= MOST_LEADS) return refuse('invalid', 'leads-too-many', { most: MOST_LEADS });
  const last = others.length + 1;
  const position = Math.min(Math.max(wish.position ?? held?.position ?? last, 1), last);
  if (held !== null && held.position === position && held.capacity === wish.capacity)
    return { kind: 'same', id: held.id };
  return { kind: 'grant', replaces: held, position, capacity: wish.capacity };
}

/** A letter nobody can edit would be lost: its last drafter stays. */
export function decideRevocation(live: readonly Grant[], id: GrantId): Grant | null | Refusal {
  const grant = live.find((one) => one.id === id) ?? null;
  if (grant?.role !== 'drafter') return grant;
  const drafters = live.filter(({ role }) => role === 'drafter');
  return drafters.length > 1 ? grant : refuse('conflict', 'last-drafter');
}

/**
 * The leads' positions as they must be: 1, 2, 3 … with `placed` where it was wished and no gap.
 * Gives only those that move.
 */
export function movedLeads(
  live: readonly Grant[],
  placed: { readonly position: number } | null,
): readonly { readonly id: GrantId; readonly position: number }[] {
  return live
    .filter(({ role }) => role === 'lead')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map((grant, index) => {
      const rank = index + 1;
      const position = placed !== null && rank >= placed.position ? rank + 1 : rank;
      return { id: grant.id, position, moved: position !== grant.position };
    })
    .filter(({ moved }) => moved)
    .map(({ id, position }) => ({ id, position }));
}
