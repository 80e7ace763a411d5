import { lockFor } from '#platform/db';
import type { Tx } from '#platform/db';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import type { Answer } from '#kernel/refusal';
import type { Audience } from './audience-rules.ts';
import { canonicalText, isFault } from '#proof';
import { OPENING_HOURS, REASON_LENGTH, isOpen, openingRefusal } from './opening-rules.ts';
import type { OpeningId } from './opening-rules.ts';
import * as openings from './opening-store.ts';

type By = { readonly audience: Audience; readonly accountId: AccountId };

/**
 * The owner looks into a case, to read only, for a day at most. The caller tells the people of the
 * case in the same transaction: `isNew` is false when it stands open already.
 */
export async function openCompartment(
  tx: Tx,
  input: { readonly caseId: CaseId; readonly reason: string; readonly by: By; readonly at: Date },
): Promise<Answer<{ readonly id: OpeningId; readonly isNew: boolean }>> {
  const { caseId, by, at } = input;
  const typed = canonicalText(input.reason.slice(0, 2 * REASON_LENGTH.most));
  const reason = isFault(typed) ? '' : typed.trim();
  const refused = openingRefusal(by.audience, reason);
  if (refused !== null) return refused;
  await lockFor(tx, `opening ${caseId}`);
  const mine = (await openings.selectOpenings(tx, caseId)).find(
    (one) => one.openedBy === by.accountId && isOpen(one, at),
  );
  if (mine !== undefined) return { id: mine.id, isNew: false };
  const id = newId<OpeningId>();
  const untilAt = new Date(at.getTime() + OPENING_HOURS * 3_600_000);
  await openings.insertOpening(tx, {
    id,
    caseId,
    openedBy: by.accountId,
    reason,
    openedAt: at,
    untilAt,
  });
  return { id, isNew: true };
}

/** Ends one's own opening before its time. */
export async function closeCompartment(
  tx: Tx,
  input: { readonly openingId: OpeningId; readonly by: AccountId; readonly at: Date },
): Promise<void> {
  await openings.markOpeningClosed(tx, { id: input.openingId, by: input.by, at: input.at });
}
