import type { Audience } from '#access';
import type { DeskTask } from '#letters';
import type { Read } from '#platform/db';
import { paths } from '#ui/paths';
import { findDeliveryTasks } from './task-store.ts';

/** What this person has to do about letters on their way: those they may send, the oldest first. */
export async function listDeliveryTasks(
  read: Read,
  audience: Audience,
  now: Date,
): Promise<DeskTask[]> {
  const found = await findDeliveryTasks(read, audience, now);
  return found.map(({ kind, letterId, deliveryId, title, addressee, since }) => ({
    kind,
    letterId,
    values: { title, addressee },
    href: deliveryId === null ? paths.deliveries(letterId) : paths.delivery(letterId, deliveryId),
    since,
    dueOn: null,
  }));
}
