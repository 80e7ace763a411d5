import type { Tx } from '#platform/db';
import { commitOpening } from '#record';
import { getMandate } from '#roster';
import type { TxEnv } from './record-actions.ts';
import type { Invitation } from './rules.ts';
import { findCommitments } from './signature-store.ts';

/** `who` is committed once per person and letter: the record is replayed by it. */
export async function commitments(
  tx: Tx,
  env: TxEnv,
  invitation: Invitation,
): Promise<{ who: string; mandate: string | null }> {
  const { letterId, person, mandateId } = invitation;
  const known = await findCommitments(tx, letterId, person.key);
  const { name, capacity, country, party } = person;
  const who =
    known?.who ??
    (await commitOpening(tx, env, {
      letterId,
      opening: {
        kind: 'signatory',
        name,
        capacity,
        country,
        party,
        group: person.politicalGroup,
        person: person.key,
      },
    }));
  if (known !== null && known.mandateId === mandateId) return { who, mandate: known.mandate };
  if (mandateId === null) return { who, mandate: null };
  return { who, mandate: await commitMandate(tx, env, invitation) };
}

async function commitMandate(tx: Tx, env: TxEnv, invitation: Invitation): Promise<string | null> {
  if (invitation.mandateId === null) return null;
  const mandate = await getMandate(tx, env, invitation.mandateId);
  if (mandate === null) throw new Error('an invitation names a mandate that is there');
  return commitOpening(tx, env, {
    letterId: invitation.letterId,
    opening: {
      kind: 'mandate',
      person: invitation.person.key,
      office: invitation.person.capacity,
      roster: mandate.roster.name,
      snapshot: mandate.snapshot.sha256,
      from: mandate.startsOn,
      to: mandate.endsOn,
    },
  });
}
