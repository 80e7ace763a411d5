import { mayDo, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter } from '#letters';
import type { CosigningDeskEnv } from './desk-actions.ts';
import * as store from './desk-store.ts';
import type { DeskView, OpenView } from './desk-view-rules.ts';
import { ledgerEnd } from './ledger-store.ts';
import { countByStanding } from './organisation-store.ts';
import { findStates } from './standing-store.ts';
import { findCosigning } from './state-store.ts';

/** The desk page of a letter's co-signatures, for its people: figures and switches, never who co-signed. */
export async function viewCosigningDesk(
  env: CosigningDeskEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<DeskView>> {
  const { read } = env.db;
  const hidden = sightRefusal(audience, 'cosigning', { letterId, releasedAt: null });
  const letter = hidden === null ? await findLetter(read, audience, letterId) : null;
  if (letter === null) return hidden ?? refuse('not-found', 'not-found');
  const mayRun = mayDo(audience, 'run-cosigning', letterId);
  return { letter, open: await openView(env, letterId), mayRun };
}

async function openView(env: CosigningDeskEnv, letterId: LetterId): Promise<OpenView | null> {
  const { read } = env.db;
  const now = env.now();
  const cosigning = await findCosigning(read, letterId, now);
  if (cosigning === null) return null;
  return {
    cosigning,
    openedBy: (await store.findOpener(read, letterId)) ?? '…',
    counted: (await ledgerEnd(read, letterId)).counted,
    counts: await findStates(read, letterId),
    organisations: await countByStanding(read, letterId),
    changes: await store.listChanges(read, letterId),
    downloads: await store.listDownloads(read, letterId),
    erasedAt: await store.findErasedAt(read, letterId),
    now,
  };
}
