import { readHtml } from '#reader/html';
import { decodeText } from './decoding.ts';
import { DocumentFault, noteOf } from './document.ts';
import type { DocumentKind, DocumentNote, Extract, ReadDocument } from './document.ts';
import { kindOf } from './kind.ts';
import { LIMITS } from './limits.ts';
import { readMail } from './mail.ts';
import { lightMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { tidyText } from './tidy.ts';
import { readWord } from './word.ts';

/** A file as it came. `attachment`: of a mail, the place of the file to read instead, from 0. */
export type DocumentFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly attachment?: number | undefined;
};

/**
 * Reads a file here and now, in this process: for the process that may be ended, and for tests. Everybody else
 * asks `openDocuments`.
 *
 * @throws DocumentFault
 */
export async function readFile(file: DocumentFile): Promise<ReadDocument> {
  const { fileName, bytes } = file;
  if (bytes.length > LIMITS.bytes)
    throw new DocumentFault('document-too-large', { limit: LIMITS.bytes / 1_000_000 });
  const kind = kindOf(fileName, bytes);
  if (kind === 'mail') return readMailFile(file);
  return tidied(kind, await extract(kind, bytes));
}

/**
 * Pasted text, with what browsers and word processors leave in it tidied.
 *
 * @throws DocumentFault `document-empty`, `document-too-long`
 */
export function readPasted(text: string): ReadDocument {
  return tidied('text', { text, notes: [] });
}

async function extract(kind: Exclude<DocumentKind, 'mail'>, bytes: Uint8Array): Promise<Extract> {
  switch (kind) {
    case 'word':
      return readWord(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'html':
      return readPage(bytes);
    case 'markdown': {
      const { text, notes } = decodeText(bytes);
      return { text: lightMarkdown(bounded(text)), notes };
    }
    case 'text':
      return decodeText(bytes);
  }
}

function readPage(bytes: Uint8Array): Extract {
  const { text: html, notes } = decodeText(bytes, declaredCharset(bytes));
  const { text, leftOut } = readHtml(html);
  return { text, notes: leftOut ? [...notes, noteOf('page-frame-left-out')] : notes };
}

/** `<meta charset="…">`, or the older form, within the first bytes, as browsers look for it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})/i.exec(start)?.[1] ?? null;
}

async function readMailFile({ bytes, attachment }: DocumentFile): Promise<ReadDocument> {
  const mail = await readMail(bytes, attachment ?? null);
  const attachments = mail.attachments ?? [];
  if (!mail.instead) return tidied('mail', mail);
  const { name, bytes: inner } = mail.instead;
  const kind = kindOf(name, inner);
  // a mail within a mail is read by itself: no chain of mails leads anywhere but to its first letter
  const read = kind === 'mail' ? await readMail(inner, null) : await extract(kind, inner);
  const notes: DocumentNote[] = [...mail.notes, noteOf('attachment-read', { name }), ...read.notes];
  return tidied(kind, { text: read.text, notes, attachments });
}

function tidied(kind: DocumentKind, { text, notes, attachments = [] }: Extract): ReadDocument {
  const tidy = tidyText(text);
  if (tidy === '') throw new DocumentFault('document-empty');
  return { text: tidy, kind, notes, attachments };
}

function bounded(text: string): string {
  if (text.length <= LIMITS.characters) return text;
  throw new DocumentFault('document-too-long', { limit: LIMITS.characters });
}
