import { createHash } from 'node:crypto';
import type { Sha256 } from '#kernel/bytes';
import type { Attachment, Email } from 'postal-mime';
import { plainLine } from './mail-head.ts';
import { MAIL_LIMITS } from './mail-structure.ts';
import type { MailAttachment, MailFault } from './mail-structure.ts';

const TYPE = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,100}$/;
const ENCRYPTED = /^(?:application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/;
/** Names for parts that mail programs send without one. */
const NAMELESS: Readonly<Record<string, string>> = {
  'message/rfc822': 'mail.eml',
  'message/global': 'mail.eml',
  'message/delivery-status': 'report.txt',
  'message/global-delivery-status': 'report.txt',
  'message/disposition-notification': 'report.txt',
  'message/feedback-report': 'report.txt',
  'text/rfc822-headers': 'headers.txt',
  'text/calendar': 'appointment.ics',
  'text/plain': 'text.txt',
  'text/html': 'page.html',
  'application/ms-tnef': 'winmail.dat',
};
const LONGEST_NAME = 120;

/** What came with a mail, in its order. Nothing of it is opened or unpacked. */
export function listAttachments(mail: Email): {
  readonly attachments: MailAttachment[];
  readonly faults: readonly MailFault[];
} {
  const listed = mail.attachments.slice(0, MAIL_LIMITS.attachments);
  const attachments = listed.map((part, position) => {
    const bytes = bytesOf(part);
    const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
    return { position, name: nameOf(part), type: typeOf(part), size: bytes.length, sha256 };
  });
  const more = mail.attachments.length > listed.length;
  return { attachments, faults: more ? ['too-many-parts'] : [] };
}

/**
 * A name a browser may offer for the file: the last part of a path, without what could turn its direction,
 * end a header or hide its ending.
 *
 * @example fileName('..\\..\\invoice\u202efdp.exe') // 'invoice fdp.exe'
 */
export function fileName(given: string): string {
  const last = plainLine(given.slice(-2_000).replaceAll('\\', '/'), 2_000).split('/').at(-1) ?? '';
  const plain = last
    .replaceAll(/[<>:"|?*%]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  const ending = /\.[a-z0-9]{1,10}$/i.exec(plain)?.[0] ?? '';
  const whole = Array.from(plain.slice(0, plain.length - ending.length)); // never half a character
  const stem = whole.slice(0, LONGEST_NAME).join('');
  return /[\p{L}\p{N}]/u.test(stem) ? `${stem.trim()}${ending}` : `file${ending}`;
}

function nameOf(part: Attachment): string {
  const given = part.filename ?? '';
  return given.trim() === '' ? (NAMELESS[part.mimeType] ?? 'file') : fileName(given);
}

function typeOf({ mimeType }: Attachment): string {
  return TYPE.test(mimeType) ? mimeType : 'application/octet-stream';
}

export function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

export const isEncrypted = ({ mimeType }: Attachment): boolean => ENCRYPTED.test(mimeType);

export const isMailWithin = ({ mimeType }: Attachment): boolean =>
  mimeType === 'message/rfc822' || mimeType === 'message/global';

/** What Outlook packs a mail into that other programs cannot open. */
export const isOutlookFile = ({ mimeType, filename }: Attachment): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) || filename?.toLowerCase() === 'winmail.dat';
