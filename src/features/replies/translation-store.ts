import type { AccountId, Id } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { newId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { ReplyId } from './rules.ts';

type SealEnv = { readonly seal: Seal };

const CONTENT = 'reply_translations.content';

export type Translation = {
  readonly id: Id<'reply-translation'>;
  readonly language: LanguageTag;
  readonly text: string;
  /** By whom, as typed; '' when nobody said. */
  readonly by: string;
  /** `YYYY-MM-DD`; null: nobody knows. */
  readonly translatedOn: string | null;
  readonly receivedOn: string;
};

/** The live translations of a reply that was found before. */
export async function listTranslations(
  read: Read,
  env: SealEnv,
  replyId: ReplyId,
): Promise<Translation[]> {
  const { rows } = await sql<Omit<Translation, 'text' | 'by'> & { sealed: Uint8Array }>`
    select id, language, content_sealed as sealed, translated_on as "translatedOn",
           received_on as "receivedOn"
      from reply_translations where reply_id = ${replyId} and ended_at is null
     order by entered_at, id limit 100`.execute(read);
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...(JSON.parse(env.seal.unseal(sealed, CONTENT)) as Pick<Translation, 'text' | 'by'>), // sealed below
  }));
}

type By = { readonly entered: { readonly by: AccountId; readonly at: Date } };

export async function insertTranslation(
  tx: Tx,
  env: SealEnv,
  row: Omit<Translation, 'id'> & By & { readonly replyId: ReplyId },
): Promise<void> {
  const { text, by } = row;
  const sealed = env.seal.seal(JSON.stringify({ text, by }), CONTENT);
  await sql`
    insert into reply_translations (id, reply_id, language, content_sealed, translated_on,
      received_on, entered_at, entered_by)
    values (${newId()}, ${row.replyId}, ${row.language}, ${sealed}, ${row.translatedOn},
      ${row.receivedOn}, ${row.entered.at}, ${row.entered.by})`.execute(tx);
}

/** False when there is none that is live. */
export async function endTranslation(
  tx: Tx,
  row: {
    readonly id: string;
    readonly replyId: ReplyId;
    readonly by: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reply_translations set ended_at = ${row.at}, ended_by = ${row.by}
     where id = ${row.id} and reply_id = ${row.replyId} and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}
