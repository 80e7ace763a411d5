/** What a file turned out to be. `text` is plain text and whatever was pasted. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'word' | 'pdf' | 'mail';

/**
 * What a reader should know about how the text was won; the sentence is `documents.note.<code>` in the
 * catalogues, filled in from `values`.
 */
export type DocumentNote = {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string | number>>;
};

export const NOTE_CODES = [
  'encoding-guessed',
  'characters-replaced',
  'macros-left-out',
  'pictures-left-out',
  'changes-accepted',
  'page-margins-left-out',
  'repeated-lines-left-out',
  'pages-without-text',
  'turned-text-left-out',
  'page-frame-left-out',
  'read-by-recognition',
  'attachments-listed',
  'attachment-read',
  'symbols-unread',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** A file that came with a mail. `readable`: it is of a kind that can be read instead of the mail. */
export type Attachment = { readonly name: string; readonly readable: boolean };

/**
 * A document as text. `text`: Unicode NFC, lines end with LF, paragraphs apart by a blank line, headings `# `,
 * bullets `- `, numbers `1. `, cells of a table's row apart by ` | `, notes `[1]` after everything else.
 * `attachments` of a mail stand in its order; `readDocument` takes one of them by its place.
 */
export type ReadDocument = {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly notes: readonly DocumentNote[];
  readonly attachments: readonly Attachment[];
};

/** What one reader of a kind gives, before it is tidied. */
export type Extract = {
  readonly text: string;
  readonly notes: readonly DocumentNote[];
  readonly attachments?: readonly Attachment[];
};

/** `noteOf('characters-replaced', { count: 3 })` */
export function noteOf(
  code: NoteCode,
  values: Readonly<Record<string, string | number>> = {},
): DocumentNote {
  return { code, values };
}

export const FAULT_REASONS = [
  'document-empty',
  'document-too-large',
  'document-too-long',
  'document-too-many-pages',
  'document-too-many-attachments',
  'document-too-complex',
  'document-other-kind',
  'document-old-word',
  'document-rtf',
  'document-open-document',
  'document-apple-pages',
  'document-other-office',
  'document-outlook-mail',
  'document-image',
  'document-archive',
  'document-not-word',
  'document-not-text',
  'document-encrypted',
  'document-mail-encrypted',
  'document-broken',
  'document-scanned',
  'document-unreadable-letters',
  'document-no-such-attachment',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

/** Why a document was not read. `reason` is that of a refusal, `values` fill in its sentence. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';
  readonly reason: FaultReason;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(reason: FaultReason, values: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}
