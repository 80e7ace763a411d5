import { emailLookupForm } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { bytesArray, sql } from './db.ts';
import type { Tx } from './db.ts';
import { openMail, recallMails } from './mail.ts';
import type { KeptMail, MailId, MailRow } from './mail.ts';
import type { Seal } from './seal.ts';

const PAGE = 500;

/** By what the mails of a person are found: sealed as they are, there is no other way than to open each. */
export type Forgotten = {
  readonly ids: readonly MailId[];
  readonly addresses: readonly EmailAddress[];
  readonly names: readonly string[];
  /**
   * Only mails with one of these in them are looked at, such as a page's address: the rest is of something else.
   * `/letters/one` is not found in `/letters/one-more`.
   */
  readonly about: readonly string[];
};

/**
 * Takes a person out of every mail that is kept: what was written to or about them is emptied, one that has not left
 * never leaves, and their addresses go. That a mail was sent, and when, stays. Gives how many there were.
 *
 * @example await forgetMails(tx, env, { ids, addresses: [email], names: ['Ana Berg'], about: ['/letters/one'] })
 */
export async function forgetMails(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: () => Date },
  about: Forgotten,
): Promise<number> {
  const ids = new Set<string>(about.ids);
  const addresses = new Set<string>(about.addresses.map(emailLookupForm));
  const matter = about.about.filter((text) => text.trim() !== '').map(wordIn);
  const isAbout = (words: string) => matter.some((text) => text.test(words));
  const names = about.names.filter((name) => name.trim() !== '').map(nameIn);
  let count = 0;
  for (let after: string | null = null; ;) {
    const { rows }: { rows: MailRow[] } = await sql<MailRow>`
      select * from mails where ${after}::uuid is null or id > ${after}::uuid
       order by id limit ${PAGE}`.execute(tx);
    const found = rows
      .map((row) => openMail(row, env.seal))
      .filter((mail) => {
        if (ids.has(mail.id)) return true;
        const words = wordsOf(mail);
        return isAbout(words) && (isTo(mail, addresses) || says(words, names));
      });
    await recallMails(
      tx,
      env,
      found.map(({ id }) => id),
    );
    for (const mail of found)
      if (isTo(mail, addresses)) await forgetRecipient(tx, env, mail, addresses);
    count += found.length;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return count;
  }
}

/**
 * Empties every kept mail of these (`about`) and takes its recipients away; one that has not left never leaves. Gives
 * how many there were.
 *
 * @example await forgetMailsAbout(tx, env, [link.person]) // in the transaction in which they withdraw
 */
export async function forgetMailsAbout(
  tx: Tx,
  env: { readonly seal: Seal; readonly now: () => Date },
  about: readonly Uint8Array[],
): Promise<number> {
  const { rows } = await sql<{ id: MailId }>`
    select id from mails where about = any(${bytesArray(about)})`.execute(tx);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await recallMails(tx, env, ids);
  const nobody = env.seal.seal(JSON.stringify({ to: [], cc: [] }), 'mails.recipient');
  await sql`
    update mails set recipient_sealed = ${nobody}, about = null where id = any(${ids})`.execute(tx);
  return ids.length;
}

const isOne = (addresses: ReadonlySet<string>) => (text: string) =>
  // what is kept was an address when it was written
  addresses.has(emailLookupForm(text as EmailAddress));

const isTo = ({ to, cc }: KeptMail, addresses: ReadonlySet<string>): boolean =>
  [...to, ...cc].some(isOne(addresses));

async function forgetRecipient(
  tx: Tx,
  { seal }: { readonly seal: Seal },
  { id, to, cc }: KeptMail,
  addresses: ReadonlySet<string>,
): Promise<void> {
  const isTheirs = isOne(addresses);
  const others = (list: readonly string[]) => list.filter((one) => !isTheirs(one));
  const recipients = JSON.stringify({ to: others(to), cc: others(cc) });
  await sql`
    update mails set recipient_sealed = ${seal.seal(recipients, 'mails.recipient')}
     where id = ${id}`.execute(tx);
}

const wordsOf = ({ subject, text, html }: KeptMail) => folded(`${subject}\n${text}\n${html}`);

const says = (words: string, names: readonly RegExp[]): boolean =>
  names.some((name) => name.test(words));

/** A mail breaks its lines anywhere, and some write a name without its accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').toLowerCase();
}

const escaped = (text: string) =>
  folded(text)
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const nameIn = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`, 'u');

const wordIn = (text: string): RegExp =>
  new RegExp(String.raw`${escaped(text)}(?![\p{L}\p{N}-])`, 'u');
