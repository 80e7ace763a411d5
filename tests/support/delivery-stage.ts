import { HOUSE } from '#access';
import type { AccountId } from '#kernel/ids';
import { planMails } from '../../src/features/delivery/planning-actions.ts';
import { listReceipts } from '../../src/features/delivery/receipt-store.ts';
import { recordSlip } from '../../src/features/delivery/slip-actions.ts';
import { listDeliveries } from '../../src/features/delivery/store.ts';
import { beginTry, noteAnswer } from '../../src/features/delivery/trying-actions.ts';
import { granted } from './app.ts';
import type { MarkedLetter, WholeEnv } from './two-letters.ts';
import type { Who } from './visibility-rows.ts';

/** Words in what is known of the released letter's way, and who may come across each. */
export const deliveryWords = {
  /** The mailbox it went to. */
  zqdeliverybox: ['drafter', 'reader', 'lead'],
  /** What a mail server said of it. */
  zqserversaid: ['drafter', 'reader', 'lead'],
  /** Who else got a copy, and where. */
  zqcopyoffice: ['drafter', 'reader', 'lead'],
  zqcopyaddress: ['drafter', 'reader', 'lead'],
  /** What stands on the slip. */
  zqreceipt: ['drafter', 'reader'],
} as const satisfies Readonly<Record<string, readonly Who[]>>;

/** A mail that was refused, and a copy that went by post with its slip. */
export async function deliveredLetter(env: WholeEnv, letter: MarkedLetter, by: AccountId) {
  const about = { letterId: letter.id, by };
  const addressee = { kind: 'addressee', number: 1 } as const;
  const wanted = [{ recipient: addressee, address: 'zqdeliverybox@ministry.example' }];
  granted(await planMails({ ...env, postman: {} }, { ...about, wanted }));
  const [mail] = await listDeliveries(env.db.read, env, HOUSE, letter.id);
  const one = mail === undefined ? null : await beginTry(env, mail.id);
  if (one === null) throw new Error('a mail that was planned can be tried');
  const said = 'zqserversaid: no such mailbox';
  const answer = { kind: 'never', code: '550 5.1.1', said, dialogue: [] } as const;
  await noteAnswer(env, one, { ...answer, reportsPromised: false });
  const office = { kind: 'copy', office: 'zqcopyoffice', country: 'FR' } as const;
  const receipt = Buffer.from('%PDF-1.7\n% zqreceipt\n%%EOF\n');
  const slip = { recipient: office, channel: 'post', address: 'zqcopyaddress 1', receipt } as const;
  const delivery = granted(await recordSlip(env, { ...about, ...slip, sentOn: '2026-03-05' }));
  const key = { letterId: letter.id, deliveryId: delivery };
  const [kept] = await listReceipts(env.db.read, HOUSE, key);
  return { delivery, receipt: kept?.id ?? '', refused: one.held.id };
}
