import type { Attachment, Email } from 'postal-mime';
import { readPlainReport } from './mail-bounce.ts';
import { plainLine, returnedId } from './mail-head.ts';
import { REPORT_ACTIONS } from './mail-structure.ts';
import type { MailReport, RecipientReport, ReportAction } from './mail-structure.ts';

const STATUS_TYPES = /^message\/(?:global-)?delivery-status$/;
const RETURNED_TYPES =
  /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/;
/** One delivery has one recipient; a list that it was handed on to may have many. */
const MOST_RECIPIENTS = 100;
const LONGEST = 200_000;

/**
 * What a mail server reports: by RFC 3464, or in the words of those that do not keep to it. Null for any
 * other mail; `'unreadable'` where a report is announced and says nothing of use.
 */
export function readReport(mail: Email, text: string): MailReport | 'unreadable' | null {
  const status = mail.attachments.find(({ mimeType }) => STATUS_TYPES.test(mimeType));
  const returned = mail.attachments.find(({ mimeType }) => RETURNED_TYPES.test(mimeType));
  if (status === undefined) return readPlainReport(mail, text, returned ? headOf(returned) : '');
  const [first = new Map<string, string>(), ...others] = groupsOf(contentOf(status));
  // some leave the group of the whole mail out
  const groups = first.has('final-recipient') ? [first, ...others] : others;
  const recipients = groups.slice(0, MOST_RECIPIENTS).flatMap(recipientOf);
  if (recipients.length === 0) return 'unreadable';
  const envelopeId = first.get('original-envelope-id') ?? null;
  return {
    envelopeId: envelopeId === null ? null : plainLine(decodeXtext(envelopeId), 200),
    messageId: returned === undefined ? null : returnedId(headOf(returned)),
    recipients,
  };
}

function recipientOf(fields: ReadonlyMap<string, string>): RecipientReport[] {
  if (!fields.has('final-recipient') && !fields.has('original-recipient')) return [];
  const status = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/.exec(fields.get('status') ?? '')?.[0] ?? null;
  const said = /[a-z]+/i.exec(fields.get('action') ?? '')?.[0]?.toLowerCase();
  const action = REPORT_ACTIONS.find((one) => one === said) ?? byStatus(status);
  if (action === null) return [];
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^\s*[\w-]+\s*;\s*/, '');
  return [
    { action, status: status ?? plainStatus(action), diagnostic: plainLine(diagnostic, 1_000) },
  ];
}

function byStatus(status: string | null): ReportAction | null {
  if (status === null) return null;
  return status.startsWith('2') ? 'delivered' : status.startsWith('4') ? 'delayed' : 'failed';
}

function plainStatus(action: ReportAction): string {
  return action === 'failed' ? '5.0.0' : action === 'delayed' ? '4.0.0' : '2.0.0';
}

/** Groups of fields, apart by empty lines; folded lines are joined, the first of a name counts. */
function groupsOf(text: string): ReadonlyMap<string, string>[] {
  const groups: Map<string, string>[] = [];
  for (const block of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    const fields = new Map<string, string>();
    for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).trim().toLowerCase();
      if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
    }
    if (fields.size > 0) groups.push(fields);
    if (groups.length > MOST_RECIPIENTS) break;
  }
  return groups;
}

/** RFC 3461: what is no plain character travels as `+2B`. */
function decodeXtext(text: string): string {
  return text.replaceAll(/\+([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function headOf(part: Attachment): string {
  const text = contentOf(part);
  return text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length);
}

function contentOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, LONGEST);
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return new TextDecoder().decode(bytes.subarray(0, LONGEST));
}
