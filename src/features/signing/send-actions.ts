import type { AccountId, InvitationId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { actOn } from './invitation-actions.ts';
import { markReminders } from './invitation-change-store.ts';
import { decideSend } from './invite-rules.ts';
import { settle } from './record-actions.ts';
import type { SigningEnv } from './record-actions.ts';

/** Sends what is prepared: the mails themselves are jobs, one for each person. */
export async function sendInvitations(
  env: SigningEnv,
  input: {
    readonly letterId: LetterId;
    readonly invitationIds: readonly InvitationId[];
    readonly by: AccountId;
  },
): Promise<Answer<{ readonly sent: number; readonly refused: readonly Refusal[] }>> {
  const refused: Refusal[] = [];
  let sent = 0;
  // one transaction each: two hundred locks at once would hold up those who sign meanwhile
  for (const id of new Set(input.invitationIds)) {
    const outcome = await actOn(env, { ...input, invitationId: id }, async (tx, held) => {
      const at = env.now();
      const position = decideSend(held.invitation, held.state, at);
      if (isRefusal(position)) return position;
      await markReminders(tx, { id, reminders: 0, at });
      const event = { invitationId: id, event: 'invited', by: input.by } as const;
      const versionId = held.version?.id ?? null;
      await settle(tx, env, { ...event, position, versionId, mailed: true, at });
      return undefined;
    });
    if (isRefusal(outcome)) refused.push(outcome);
    else sent += 1;
  }
  return sent === 0 && refused[0] !== undefined ? refused[0] : { sent, refused };
}
