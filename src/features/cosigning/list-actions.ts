import { actRefusal, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { Clock } from '#kernel/clock';
import { BYTE_ORDER_MARK, csvLine } from '#kernel/csv';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import type { Seal } from '#platform/seal';
import { insertDownload } from './desk-store.ts';
import { ledgerEnd, listEntries } from './ledger-store.ts';
import { countShared, listShared } from './list-store.ts';
import { unsealPerson } from './sealed-store.ts';
import { findCosigning } from './state-store.ts';

export type ListEnv = { readonly db: Database; readonly now: Clock; readonly seal: Seal };

type ListInput = {
  readonly letterId: LetterId;
  readonly audience: Audience;
  readonly by: AccountId;
};

/** A list that leaves the house, line by line. */
export type TakenList = { readonly rows: number; readonly lines: AsyncIterable<string> };

const BATCH = 1_000;

/**
 * Name, country and address of those who count and agreed that this partner gets them. That it was taken, by whom and
 * how many lines it had, is written down before its first line leaves.
 */
export async function takePartnerList(
  env: ListEnv,
  input: ListInput & { readonly position: number },
): Promise<Answer<TakenList>> {
  const { letterId, position } = input;
  const cosigning = await findAllowed(env, input);
  if (cosigning === null || 'kind' in cosigning) return cosigning ?? NOTHING;
  if (!cosigning.partners.some((one) => one.position === position)) return NOTHING;
  const rows = await env.db.transaction(async (tx) => {
    const count = await countShared(tx, letterId, position);
    const at = env.now();
    await insertDownload(tx, { letterId, partner: position, rows: count, at, by: input.by });
    return count;
  });
  return { rows, lines: partnerLines(env, letterId, position) };
}

/** Every entry of the ledger, without anybody's name or address: number, what happened, day, country, why. */
export async function takeExport(env: ListEnv, input: ListInput): Promise<Answer<TakenList>> {
  const { letterId, by } = input;
  const cosigning = await findAllowed(env, input);
  if (cosigning === null || 'kind' in cosigning) return cosigning ?? NOTHING;
  const rows = await env.db.transaction(async (tx) => {
    const { no } = await ledgerEnd(tx, letterId);
    await insertDownload(tx, { letterId, partner: null, rows: no, at: env.now(), by });
    return no;
  });
  return { rows, lines: ledgerLines(env, letterId, rows) };
}

const NOTHING = refuse('not-found', 'not-found');

async function findAllowed(env: ListEnv, { letterId, audience }: ListInput) {
  const hidden = sightRefusal(audience, 'cosigner-export', { letterId, releasedAt: null });
  const refused = hidden ?? actRefusal(audience, 'run-cosigning', letterId);
  return refused ?? findCosigning(env.db.read, letterId, env.now());
}

async function* partnerLines(
  env: ListEnv,
  letterId: LetterId,
  position: number,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(['name', 'country', 'email']);
  let person: Uint8Array = Buffer.alloc(0);
  for (;;) {
    const rows = await listShared(env.db.read, letterId, position, { person, limit: BATCH });
    if (rows.length > 0) yield rows.map((row) => sharedLine(env, row)).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    person = last.person;
  }
}

function sharedLine(env: ListEnv, row: Awaited<ReturnType<typeof listShared>>[number]): string {
  const { name, email } = unsealPerson(env, row.sealed);
  return csvLine([name, row.country ?? '', email]);
}

async function* ledgerLines(
  env: ListEnv,
  letterId: LetterId,
  last: number,
): AsyncGenerator<string> {
  yield (
    BYTE_ORDER_MARK + csvLine(['no', 'act', 'cosignature', 'counted', 'day', 'country', 'class'])
  );
  for (let after = 0; after < last; after += BATCH) {
    const entries = await listEntries(env.db.read, letterId, after, Math.min(BATCH, last - after));
    yield entries
      .map((one) =>
        csvLine([
          String(one.no),
          one.act,
          String(one.ordinal),
          String(one.counted),
          one.at.toISOString().slice(0, 10),
          one.country ?? '',
          one.class ?? '',
        ]),
      )
      .join('');
  }
}
