import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { readHtml } from '#reader/html';
import { decodeText } from './decoding.ts';
import { LIMITS } from './limits.ts';
import {
  bytesOf,
  isEncrypted,
  isMailWithin,
  isOutlookFile,
  listAttachments,
} from './mail-files.ts';
import { hasHead, headBytes, headInUtf8, readHead } from './mail-head.ts';
import { readReport } from './mail-report.ts';
import { MAIL_LIMITS } from './mail-structure.ts';
import type { MailFault, MailStructure } from './mail-structure.ts';
import { tidyText } from './tidy.ts';

type Parsed = { readonly mail: Email; readonly faults: readonly MailFault[] };
type Body = Pick<MailStructure, 'text' | 'textFrom'> & { readonly faults: readonly MailFault[] };

/**
 * Any bytes as a mail, here and now: for the process that may be ended, for tests and measurements. Everybody
 * else asks `openDocuments`. Never throws for what stands in the bytes: what cannot be read is told in `faults`.
 */
export async function readMailHere(bytes: Uint8Array): Promise<MailStructure> {
  const { mail, faults } = await parseAnything(bytes);
  const head = readHead(mail);
  const body = bodyOf(mail, bytes);
  const listed = listAttachments(mail);
  const found = readReport(mail, body.text);
  const report = found === 'unreadable' ? null : found;
  return {
    ...head,
    text: body.text,
    textFrom: body.textFrom,
    attachments: listed.attachments,
    report,
    faults: [
      ...new Set([
        ...faults,
        ...head.faults,
        ...body.faults,
        ...listed.faults,
        ...(found === 'unreadable' ? (['report-unreadable'] as const) : []),
        ...marksOf(mail, body, report !== null),
      ]),
    ],
  };
}

/** The bytes of one attachment, by the position that `readMailHere` gave it; null when there is none. */
export async function readMailPartHere(
  bytes: Uint8Array,
  position: number,
): Promise<Uint8Array | null> {
  const { mail } = await parseAnything(bytes);
  const part = position < MAIL_LIMITS.attachments ? mail.attachments[position] : undefined;
  return part === undefined ? null : bytesOf(part);
}

async function parseAnything(bytes: Uint8Array): Promise<Parsed> {
  const faults: MailFault[] = [];
  let given = withLineFeeds(bytes);
  if (!hasHead(given)) {
    faults.push('no-headers');
    given = joined(new Uint8Array([0x0a]), given);
  }
  const head = headInUtf8(given);
  if (head !== null) {
    faults.push('encoding-guessed');
    given = joined(head, given.subarray(headBytes(given).length));
  }
  try {
    return { mail: await parse(given), faults };
  } catch {
    return { mail: await parseHead(given), faults: [...faults, 'structure-unreadable'] };
  }
}

function parse(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, {
    maxNestingDepth: MAIL_LIMITS.nesting,
    maxHeadersSize: MAIL_LIMITS.headerBytes,
    // what somebody forwards is a file of its own: their words are not those of who writes
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
}

/** Parts within parts without end, or headers without end: who wrote, and when, can still be said. */
async function parseHead(bytes: Uint8Array): Promise<Email> {
  const head = headBytes(bytes).subarray(0, MAIL_LIMITS.beginning);
  const lines = new TextDecoder().decode(head).replaceAll(/^content-type:/gim, 'X-Content-Type:');
  return PostalMime.parse(`${lines}\n`, { maxHeadersSize: MAIL_LIMITS.headerBytes });
}

/** A mail whose lines end as they did on old Macintosh computers has no line at all for others. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0x0a) || !bytes.includes(0x0d)) return bytes;
  return bytes.map((byte) => (byte === 0x0d ? 0x0a : byte));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function bodyOf(mail: Email, bytes: Uint8Array): Body {
  const faults: MailFault[] = [];
  const take = (text: string): string => {
    const cut = text.length > LIMITS.characters;
    if (cut) faults.push('text-cut');
    return tidyText(cut ? text.slice(0, LIMITS.characters) : text);
  };
  const plain = take(mail.text ?? '');
  if (plain !== '') return { text: plain, textFrom: 'plain', faults };
  const page = take(textOfPage(mail.html ?? '', faults));
  if (page !== '') return { text: page, textFrom: 'html', faults };
  if (mail.attachments.length > 0) return { text: '', textFrom: 'none', faults };
  const loose = take(looseText(mail, bytes));
  if (loose === '') return { text: '', textFrom: 'none', faults };
  return { text: loose, textFrom: 'plain', faults: [...faults, 'parts-not-found'] };
}

function textOfPage(html: string, faults: MailFault[]): string {
  if (html.length > MAIL_LIMITS.html) faults.push('text-cut');
  return readHtml(html.slice(0, MAIL_LIMITS.html)).text;
}

/** A mail of several parts of which none begins where the head says: what stands there, as it stands there. */
function looseText(mail: Email, bytes: Uint8Array): string {
  const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^\s*multipart\//i.test(type)) return '';
  const body = bytes.subarray(headBytes(bytes).length);
  return decodeText(body.subarray(0, MAIL_LIMITS.beginning)).text;
}

function marksOf(mail: Email, body: Body, isReport: boolean): MailFault[] {
  const marks: MailFault[] = [];
  if (body.text.includes('\ufffd')) marks.push('characters-replaced');
  if (body.text === '' && mail.attachments.some(isEncrypted)) marks.push('encrypted');
  if (!isReport && mail.attachments.some(isMailWithin)) marks.push('mail-within');
  if (mail.attachments.some(isOutlookFile)) marks.push('outlook-file');
  return marks;
}
