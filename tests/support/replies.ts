import { newId } from '#kernel/ids';
import { makeReplyToken, replyAddress } from '#kernel/reply-address';
import { putContact } from '../../src/features/letters/contact-store.ts';
import { insertMail } from '../../src/features/delivery/plan-store.ts';
import type { DeliveryId } from '#delivery';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { releasedLetter } from './demands.ts';
import type { ReleasedLetter } from './demands.ts';
import { rawMail } from './incoming.ts';
import { address } from './signing.ts';
import type { TestEnv } from './signing.ts';

export type SentLetter = ReleasedLetter & {
  readonly deliveryId: DeliveryId;
  /** `reply+…@…`: nobody but the minister was given it. */
  readonly replyTo: string;
};

export const MINISTER = 'minister@ministry.example';

/** A public letter with three demands that left for the minister by mail on the day it is. */
export async function sentLetter(
  env: TestEnv & { readonly replyAddress: string },
): Promise<SentLetter> {
  const letter = await releasedLetter(env);
  const deliveryId = newId<DeliveryId>();
  const token = makeReplyToken((bytes) => env.random(bytes));
  const { letterId, version, drafter: by } = letter;
  const at = env.now();
  const number = version.content.addressees[0]?.number ?? 1;
  await env.db.transaction(async (tx) => {
    const contact = { number, email: address(MINISTER), postal: null };
    await putContact(tx, env, letterId, { ...contact, at, by });
    const recipient = { kind: 'addressee', number } as const;
    const about = { id: deliveryId, letterId, versionId: version.id, recipient, repeats: null };
    await insertMail(tx, env, {
      ...about,
      at,
      by,
      address: address(MINISTER),
      token,
      firstTry: at,
    });
    await sql`
      update deliveries set state = 'handed-over', next_try_at = null,
             sent_on = ${at.toISOString().slice(0, 10)}
       where id = ${deliveryId}`.execute(tx);
  });
  return { ...letter, deliveryId, replyTo: replyAddress(env.replyAddress, token) };
}

/** What the minister writes: a greeting, an answer to two of three demands, and a signature with a number. */
export const MINISTERS_WORDS = [
  'Dear Members,',
  '',
  'I acknowledge receipt of your letter. The two writers will be released before the end of May.',
  'The charges against them cannot be dropped, in accordance with article 174 of the Criminal Code.',
  '',
  'Yours sincerely,',
  'B. Aldiyar',
  'Office of the Minister, 12 Harbour Street',
  '+7 717 255 01 02',
];

/** The answer as a mail, with a file that came with it. */
export function ministersMail(to: string, change: Readonly<Record<string, string>> = {}): string {
  return rawMail(
    {
      From: `The Minister <${MINISTER}>`,
      To: to,
      Subject: 'Re: For the release of two writers',
      'Message-ID': `<${newId()}@ministry.example>`,
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary="=parts"',
      ...change,
    },
    '--=parts',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...MINISTERS_WORDS,
    '',
    '--=parts',
    'Content-Type: text/plain; charset=utf-8; name="decree.txt"',
    'Content-Disposition: attachment; filename="decree.txt"',
    '',
    'Decree 44: the two writers are released.',
    '',
    '--=parts--',
  );
}

/** Whether somebody with a copy of the database reads these words in a table, as text or as plain bytes. */
export async function standsOpen(
  read: Read,
  table: 'reply_copies' | 'reply_delays',
  words: string,
): Promise<boolean> {
  const { rows } = await sql<{ row: string }>`
    select t::text as row from ${sql.table(table)} t`.execute(read);
  if (rows.length === 0) throw new Error('an empty table proves nothing');
  const bytes = Buffer.from(words).toString('hex');
  return rows.some(({ row }) => row.includes(words) || row.includes(bytes));
}
