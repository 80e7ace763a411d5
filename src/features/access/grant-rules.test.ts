import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { decideGrant, decideRevocation, movedLeads } from './grant-rules.ts';
import { roles } from './audience-rules.ts';
import type { Grant, GrantId, Role } from './audience-rules.ts';

const letterId = newId<LetterId>();
const people = Array.from({ length: 5 }, () => newId<AccountId>());

type Step =
  | { readonly do: 'grant'; who: number; role: Role; capacity: string; position: number | null }
  | { readonly do: 'revoke'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('grant' as const),
    who: fc.nat(4),
    role: fc.constantFrom(...roles),
    capacity: fc.constantFrom('Member', 'Chair'),
    position: fc.option(fc.integer({ min: -2, max: 9 })),
  }),
  fc.record({ do: fc.constant('revoke' as const), which: fc.nat(9) }),
);

const moved = (live: readonly Grant[], moves: ReturnType<typeof movedLeads>) =>
  live.map((grant) => ({
    ...grant,
    position: moves.find(({ id }) => id === grant.id)?.position ?? grant.position,
  }));

/** What the action does, in memory. */
function apply(live: readonly Grant[], one: Step): readonly Grant[] {
  if (one.do === 'revoke') {
    const id = live[one.which % live.length]?.id ?? newId<GrantId>();
    const grant = decideRevocation(live, id);
    if (isRefusal(grant) || grant === null) return live;
    const rest = live.filter((other) => other !== grant);
    return moved(rest, movedLeads(rest, null));
  }
  const accountId = people[one.who] ?? newId<AccountId>();
  const wish = { accountId, role: one.role, capacity: one.capacity, position: one.position };
  const decision = decideGrant(live, wish);
  if (isRefusal(decision) || decision.kind === 'same') return live;
  const { position, capacity, replaces } = decision;
  const rest = live.filter((other) => other !== replaces);
  const settled = position === null ? rest : moved(rest, movedLeads(rest, { position }));
  const name = String(one.who);
  const grantedAt = new Date(0);
  const id = newId<GrantId>();
  return [
    ...settled,
    { id, letterId, accountId, name, role: one.role, position, capacity, grantedAt },
  ];
}

test('whatever is granted and revoked: leads stand 1, 2, 3 …, nobody holds a role twice, a drafter stays', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let live: readonly Grant[] = [];
      let hadDrafter = false;
      for (const one of steps) {
        live = apply(live, one);
        const positions = live.flatMap(({ position }) => position ?? []).toSorted((a, b) => a - b);
        expect(positions).toEqual(positions.map((_, index) => index + 1));
        for (const { role, position, capacity } of live)
          expect([position !== null, capacity !== null]).toEqual([
            role === 'lead',
            role === 'lead',
          ]);
        const keys = live.map(({ accountId, role }) => `${accountId} ${role}`);
        expect(new Set(keys).size).toBe(keys.length);
        const drafters = live.filter(({ role }) => role === 'drafter').length;
        hadDrafter ||= drafters > 0;
        if (hadDrafter) expect(drafters).toBeGreaterThan(0);
      }
    }),
  );
});

test('the same grant twice is one grant; a lead needs a capacity', () => {
  const [accountId] = people;
  if (accountId === undefined) throw new Error('no person');
  const lead = { accountId, role: 'lead', capacity: 'Member', position: null } as const;
  const live = apply([], { do: 'grant', who: 0, role: 'lead', capacity: 'Member', position: null });
  expect(decideGrant(live, lead)).toEqual({ kind: 'same', id: live[0]?.id });
  const bare = decideGrant([], { ...lead, capacity: null });
  expect(isRefusal(bare) && bare.reason).toBe('capacity-missing');
});
