import { HOUSE } from '#access';
import type { AccountId, LetterId } from '#kernel/ids';
import {
  currentVersionForUpdate,
  findDraft,
  freezeVersion,
  markReleased,
  saveDraft,
} from '#letters';
import type { LetterContent, Version } from '#letters';
import type { Database } from '#platform/db';
import { sql } from '#platform/db';
import { openImages } from '#platform/images';
import { silentLog } from '#platform/log';
import { openPostman } from '#platform/mail-postman';
import type { Postman } from '#platform/mail-handover';
import type { LetterParts } from '../../src/features/delivery/mail-rules.ts';
import { planMails } from '../../src/features/delivery/planning-actions.ts';
import type { DeliveryId } from '../../src/features/delivery/rules.ts';
import { sendOne } from '../../src/features/delivery/sending-jobs.ts';
import { granted } from './app.ts';
import { stageLetter, testEnv } from './signing.ts';

export const PDF = Buffer.from('%PDF-1.7\n% the letter\n%%EOF\n');

/** Two signatories and a PDF, as rooms above would give them. */
export const parts: LetterParts = {
  pdf: async () => ({ kind: 'made', bytes: PDF }),
  signatories: async () => [
    { name: 'Ana Berg', capacity: 'Member of the European Parliament', country: 'SE' },
    { name: 'Őz Ülker-Nagy', capacity: 'Member of the European Parliament', country: 'HU' },
  ],
};

/** Everything sending needs, on a test database; `smtpUrl` null for an installation without a mail server. */
export function deliveryEnv(db: Database, smtpUrl: string | null = null) {
  const postman: Postman | null =
    smtpUrl === null ? null : openPostman({ smtpUrl, dkim: null, patience: quick });
  return {
    ...testEnv(db, '2026-03-05T09:00:00Z'),
    log: silentLog,
    images: openImages(),
    mailFrom: 'Undersigned <letters@test.example>',
    replyAddress: 'reply@test.example',
    deliveryGapMs: 0,
    postman,
    letterParts: parts,
  };
}

const quick = { connect: 2_000, greeting: 2_000, answer: 2_000, end: 500 };

export type DeliveryTestEnv = ReturnType<typeof deliveryEnv>;

export type Released = {
  readonly letterId: LetterId;
  readonly slug: string;
  readonly version: Version;
  readonly drafter: AccountId;
  readonly reader: AccountId;
};

/** A letter that is out, to as many offices of one country as are asked for. */
export async function releasedLetter(
  env: DeliveryTestEnv,
  offices: readonly string[] = ['Minister of Justice'],
  change: Partial<LetterContent> = {},
  origin: 'written-here' | 'published-elsewhere' = 'written-here',
): Promise<Released> {
  const { letterId, slug, drafter, reader } = await stageLetter(env, origin);
  const draft = await findDraft(env.db.read, HOUSE, letterId);
  if (draft === null) throw new Error('a letter has a draft');
  const content: LetterContent = {
    ...draft.content,
    addressees: offices.map((office, at) => ({
      number: at + 1,
      name: '',
      office,
      country: 'KZ',
      basis: 'stated' as const,
    })),
    ...change,
  };
  granted(await saveDraft(env, { letterId, revision: draft.revision, content, by: drafter }));
  const version = granted(await freezeVersion(env, { letterId, note: 'Last', by: drafter }));
  await env.db.transaction(async (tx) => {
    await currentVersionForUpdate(tx, letterId);
    await markReleased(tx, { letterId, versionId: version.id, at: env.now() });
  });
  return { letterId, slug, version, drafter, reader };
}

/** Plans a mail to each addressee; gives the ids in their order. */
export async function planned(
  env: DeliveryTestEnv,
  letter: Released,
  addresses: readonly string[],
): Promise<DeliveryId[]> {
  const wanted = addresses.map((address, at) => ({
    recipient: { kind: 'addressee' as const, number: at + 1 },
    address,
  }));
  granted(await planMails(env, { letterId: letter.letterId, by: letter.drafter, wanted }));
  return ids(env, letter.letterId);
}

export async function ids(env: DeliveryTestEnv, letterId: LetterId): Promise<DeliveryId[]> {
  const { rows } = await sql<{ id: DeliveryId }>`
    select id from deliveries where letter_id = ${letterId}
     order by planned_at, repeats nulls first, addressee nulls last, id`.execute(env.db.read);
  return rows.map(({ id }) => id);
}

/** Tries every one of them, one after the other, as the worker would. */
export async function tryAll(env: DeliveryTestEnv, all: readonly DeliveryId[]): Promise<void> {
  for (const id of all) await sendOne(env, id);
}

/** How one stands, with the numbers a test looks at. */
export async function stateOf(env: DeliveryTestEnv, id: DeliveryId) {
  const { rows } = await sql<{
    state: string;
    attempts: number;
    sentOn: string | null;
    arrivedOn: string | null;
    nextTryAt: Date | null;
    leafId: number | null;
  }>`
    select state, attempts, sent_on as "sentOn", arrived_on as "arrivedOn",
           next_try_at as "nextTryAt", leaf_id as "leafId"
      from deliveries where id = ${id}`.execute(env.db.read);
  if (rows[0] === undefined) throw new Error('there is no such delivery');
  return rows[0];
}

let domains = 0;

/** One mail to a domain of its own: a mail of another test would make this one wait. */
export async function oneMail(env: DeliveryTestEnv, local = 'justice') {
  const letter = await releasedLetter(env);
  const [id] = await planned(env, letter, [`${local}@ministry${++domains}.example`]);
  if (id === undefined) throw new Error('nothing was planned');
  return { letter, id };
}
