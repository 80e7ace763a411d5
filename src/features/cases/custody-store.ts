import type { Sha256 } from '#kernel/bytes';
import { sql } from '#platform/db';
import type { Read, Tx } from '#platform/db';
import { nextLine } from './custody-rules.ts';
import type { CustodyLine, NamedLine } from './custody-rules.ts';
import type { FileId } from './evidence-rules.ts';

/** Writes down what happened to a file, bound to what happened before. */
export async function insertCustody(
  tx: Tx,
  step: Pick<CustodyLine, 'fileId' | 'act' | 'at' | 'by' | 'detail'>,
): Promise<void> {
  // two at once would both follow the same line
  await sql`select 1 from case_files where id = ${step.fileId} for update`.execute(tx);
  const { rows } = await sql<{ seq: number; hash: Sha256 }>`
    select seq, hash from case_custody where file_id = ${step.fileId}
     order by seq desc limit 1`.execute(tx);
  const line = nextLine(rows[0] ?? null, step);
  await sql`
    insert into case_custody (file_id, seq, act, at, by_account, detail, previous, hash)
    values (${line.fileId}, ${line.seq}, ${line.act}, ${line.at}, ${line.by}, ${line.detail},
            ${line.previous}, ${line.hash})`.execute(tx);
}

/** Every line of a file's custody, the first first. Ask for the file first: this does not ask who looks. */
export async function listCustody(read: Read, fileId: FileId): Promise<NamedLine[]> {
  const { rows } = await sql<NamedLine>`
    select c.file_id as "fileId", c.seq, c.act, c.at, c.by_account as by, c.detail, c.previous,
           c.hash, a.name
      from case_custody c left join accounts a on a.id = c.by_account
     where c.file_id = ${fileId} order by c.seq`.execute(read);
  return rows;
}
