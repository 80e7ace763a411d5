import type { Sha256 } from '#kernel/bytes';

/** What could not be read in a mail as it was meant, or what somebody should know before trusting it. */
export const MAIL_FAULTS = [
  'no-headers',
  'no-sender',
  'several-senders',
  'date-unreadable',
  'text-cut',
  'encoding-guessed',
  'characters-replaced',
  'encrypted',
  'mail-within',
  'outlook-file',
  'too-many-parts',
  'parts-not-found',
  'structure-unreadable',
  'only-beginning-read',
  'report-unreadable',
  'unreadable',
] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

export const REPORT_ACTIONS = ['delivered', 'relayed', 'expanded', 'delayed', 'failed'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** What became of a mail for one recipient. */
export type RecipientReport = {
  readonly action: ReportAction;
  /** RFC 3463, `5.1.1`; `5.0.0` and the like where the report gives none. */
  readonly status: string;
  /** In the server's own words. They may quote an address. */
  readonly diagnostic: string;
};

/** What a mail server tells of a mail that we sent. */
export type MailReport = {
  /** As we gave it along (ENVID). */
  readonly envelopeId: string | null;
  /** Of the mail it tells of, without angle brackets. */
  readonly messageId: string | null;
  readonly recipients: readonly RecipientReport[];
};

export type MailAttachment = {
  /** From 0, in the order of the mail. */
  readonly position: number;
  /** Without a folder, a control character or a change of direction; `file` where it came without one. */
  readonly name: string;
  /** As the mail says it, in lower case. */
  readonly type: string;
  /** Unpacked from what it travelled in, in bytes. */
  readonly size: number;
  readonly sha256: Sha256;
};

/** A mail as far as it could be read. Nothing in it is proven. */
export type MailStructure = {
  readonly from: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  /** Unicode NFC, LF; cut at `LIMITS.characters`. */
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  /** ISO 8601, in UTC; null where there is none that can be. */
  readonly sentAt: string | null;
  /** Without its angle brackets. */
  readonly messageId: string | null;
  /** Of the mails before it, without angle brackets; the one it answers is the last. */
  readonly references: readonly string[];
  /** The few that tell what kind of mail it is; by name in lower case, several values by line feeds. */
  readonly headers: readonly (readonly [string, string])[];
  readonly attachments: readonly MailAttachment[];
  readonly faults: readonly MailFault[];
  /** What a mail server tells of mails that we sent; null for any other mail. */
  readonly report: MailReport | null;
};

/** What a mail may be made of before the rest is left to whoever opens the original. */
export const MAIL_LIMITS = {
  /** Of the mail as it comes. */
  bytes: 60_000_000,
  /** Of all its headers together. */
  headerBytes: 1_000_000,
  /** Multiparts within multiparts. */
  nesting: 50,
  attachments: 200,
  /** Of a page of HTML, in UTF-16 code units. */
  html: 5_000_000,
  /** Of a mail that could not be read whole: so much of its beginning is. */
  beginning: 100_000,
  milliseconds: 30_000,
  memoryMegabytes: 768,
} as const;
