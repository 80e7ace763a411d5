import PostalMime from 'postal-mime';
import type { Address, Attachment as MailPart, Email } from 'postal-mime';
import { readHtml } from '#reader/html';
import { decodeText } from './decoding.ts';
import { DocumentFault, noteOf } from './document.ts';
import type { DocumentNote, Extract } from './document.ts';
import { isReadableName } from './kind.ts';
import { LIMITS } from './limits.ts';

export type ReadMail = Extract & {
  /** A file to read instead of the mail: the one that was asked for, or the only one where the mail says little. */
  readonly instead: { readonly name: string; readonly bytes: Uint8Array } | null;
};

/** A cover note is shorter than this; no letter is. */
const COVER_NOTE = 400;
const ENCRYPTED = /^(?:application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/;

/**
 * A mail as text: subject, date and names of sender and receivers as a printed mail has them, without
 * addresses, then what it says. Its attachments are listed.
 *
 * @param wanted the place of an attachment to read instead, from 0
 * @throws DocumentFault
 */
export async function readMail(bytes: Uint8Array, wanted: number | null): Promise<ReadMail> {
  const { mail, notes } = await parsed(bytes);
  const files = mail.attachments.filter((part) => part.related !== true || isReadable(part));
  if (files.length > LIMITS.attachments)
    throw new DocumentFault('document-too-many-attachments', { limit: LIMITS.attachments });
  const body = bodyOf(mail);
  if (body === '' && mail.attachments.some(({ mimeType }) => ENCRYPTED.test(mimeType)))
    throw new DocumentFault('document-mail-encrypted');
  const attachments = files.map((part) => ({ name: nameOf(part), readable: isReadable(part) }));
  const chosen = chooseFile(files, body, wanted);
  const listed = attachments.map(({ name }) => name).join(', ');
  const all = [...notes];
  if (files.length > 0)
    all.push(noteOf('attachments-listed', { count: files.length, names: listed.slice(0, 500) }));
  const replaced = body.match(/\ufffd/g)?.length ?? 0;
  if (replaced > 0 && !notes.some(({ code }) => code === 'characters-replaced'))
    all.push(noteOf('characters-replaced', { count: replaced, encoding: '' }));
  const text = [...headOf(mail), '', body].join('\n');
  return { text, notes: all, attachments, instead: chosen };
}

type Parsed = { readonly mail: Email; readonly notes: readonly DocumentNote[] };

async function parsed(bytes: Uint8Array): Promise<Parsed> {
  const mail = await parse(bytes);
  const wrong = `${mail.subject ?? ''}${mail.text ?? ''}${mail.html ?? ''}`.includes('\ufffd');
  if (!wrong || !bytes.some((byte) => byte > 0x7f)) return { mail, notes: [] };
  // bytes above ASCII that are not what the mail declares: read them as what they seem to be
  const { text, notes } = decodeText(bytes);
  return { mail: await parse(new TextEncoder().encode(text)), notes };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: LIMITS.nesting,
      maxRfc822NestingDepth: 3,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    if (/nesting|header.*size/i.test(String(error)))
      throw new DocumentFault('document-too-complex');
    throw new DocumentFault('document-broken', { kind: 'mail' });
  }
}

function bodyOf(mail: Email): string {
  const html = mail.html === undefined ? '' : readHtml(mail.html).text.trim();
  return html === '' ? (mail.text ?? '').trim() : html;
}

function headOf(mail: Email): string[] {
  const from = mail.from ? namesOf([mail.from]) : '';
  const to = namesOf(mail.to ?? []);
  const cc = namesOf(mail.cc ?? []);
  const date = mail.date === undefined ? null : /^\d{4}-\d{2}-\d{2}/.exec(mail.date)?.[0];
  return [
    mail.subject ? `Subject: ${oneLine(mail.subject)}` : '',
    date ? `Date: ${date}` : '',
    from ? `From: ${from}` : '',
    to ? `To: ${to}` : '',
    cc ? `Cc: ${cc}` : '',
  ].filter((line) => line !== '');
}

/** Names only: the addresses of people who write to each other are nobody's business here. */
function namesOf(addresses: readonly Address[]): string {
  const names = addresses.flatMap(({ name, group }) =>
    group ? group.map((one) => one.name) : [name],
  );
  return oneLine(names.filter((name) => name !== '' && !name.includes('@')).join(', ')).slice(
    0,
    1000,
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function nameOf(part: MailPart): string {
  return oneLine(part.filename ?? '').slice(0, 120) || part.mimeType;
}

function isReadable(part: MailPart): boolean {
  return part.filename !== null && isReadableName(part.filename);
}

function chooseFile(
  files: readonly MailPart[],
  body: string,
  wanted: number | null,
): ReadMail['instead'] {
  if (wanted !== null) {
    const part = files[wanted];
    if (!part) throw new DocumentFault('document-no-such-attachment');
    return { name: nameOf(part), bytes: bytesOf(part) };
  }
  const readable = files.filter(isReadable);
  const only = readable.length === 1 ? readable[0] : undefined;
  return only && body.length < COVER_NOTE ? { name: nameOf(only), bytes: bytesOf(only) } : null;
}

function bytesOf({ content }: MailPart): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
