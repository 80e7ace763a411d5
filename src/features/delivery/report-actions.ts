import type { Tx } from '#platform/db';
import { hasReport, insertEvent } from './event-store.ts';
import { holdDelivery } from './held-store.ts';
import { move } from './move-actions.ts';
import type { MoveEnv } from './move-actions.ts';
import { keepAnswer } from './receipt-actions.ts';
import { decideReport } from './report-rules.ts';
import type { Report } from './report-rules.ts';
import { hasLeft } from './state-rules.ts';

/**
 * Takes note of what a mail server reports, inside the transaction that took the report in. The same
 * report a second time, and one of a delivery that is not there, change nothing.
 *
 * @example await noteReport(tx, env, { deliveryId, action: 'failed', status: '5.1.1', diagnostic, at, incomingId })
 */
export async function noteReport(tx: Tx, env: MoveEnv, report: Report): Promise<void> {
  const { deliveryId, action, status, incomingId } = report;
  const held = await holdDelivery(tx, env, deliveryId);
  if (held === null || held.channel !== 'email') return;
  if (await hasReport(tx, { deliveryId, incomingId })) return;
  const to = decideReport(held.state, action);
  const code = `${action} ${status}`.trim();
  const about = { event: 'report', code, said: report.diagnostic, incomingId } as const;
  if (to === null) {
    const at = env.now();
    await insertEvent(tx, env, { ...about, deliveryId, state: held.state, at });
    return;
  }
  const proof =
    hasLeft(to) && !held.inRecord
      ? await keepAnswer(tx, env, { held, code, said: report.diagnostic, at: report.at })
      : null;
  await move(tx, env, held, { ...about, to, proof });
}
