/** One mail to one server, as it is given away, and what the server said to it. */

/** A name and an address; a string is read as it would stand in a header: `Ana <ana@example.org>`. */
export type Mailbox = string | { readonly name: string; readonly address: string };

export type MailAttachment = {
  readonly name: string;
  /** `application/pdf` */
  readonly type: string;
  readonly bytes: Uint8Array;
};

/** A mail ready to be given to the mail server. The same handover makes the same bytes each time. */
export type Handover = {
  /** Becomes `<messageId@domain of from>`; the id of the caller's row, kept for every try. */
  readonly messageId: string;
  readonly envelope: {
    /** Where reports go: an address alone. */
    readonly from: string;
    /** The mailboxes that matter: unless the server takes one of them, it gets no mail. */
    readonly to: string | readonly string[];
    /** Copies, which may be refused without holding the mail up. */
    readonly copies?: readonly string[];
  };
  readonly from: Mailbox;
  readonly to: Mailbox | readonly Mailbox[];
  readonly replyTo?: Mailbox;
  readonly cc?: readonly Mailbox[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The Message-ID, without brackets, of the mail that this one continues. */
  readonly inReplyTo?: string;
  /** The `Date` header; keep it for every try. */
  readonly date: Date;
  /** Asks for reports of success, failure and delay under this id (RFC 3461, ENVID), headers only. */
  readonly report: { readonly id: string } | null;
};

/**
 * What became of one try.
 *
 * - `taken`: the server answers for it from now on.
 * - `later`: it does not have it, and may take it another time.
 * - `never`: it does not have it, and will not take this mail.
 * - `uncertain`: everything was sent and no answer came. Nobody can know whether it has it.
 */
export type MailAnswer = {
  readonly kind: 'taken' | 'later' | 'never' | 'uncertain';
  /** `250 2.0.0`, `ECONNREFUSED`: may be logged. */
  readonly code: string;
  /** The server's own sentence, or ours. It may quote an address: keep it sealed, never log it. */
  readonly said: string;
  /** Every command and every answer from `MAIL FROM` on, one a line; sealed like `said`. */
  readonly dialogue: readonly string[];
  /** The server offered reports (DSN) and was asked for them. */
  readonly reportsPromised: boolean;
};

/** Gives mails to the mail server of this installation. */
export type Postman = {
  /**
   * Offers the mail once. `beforeEnd` is awaited when the server has the whole mail but for the
   * full stop at its end: commit "uncertain" there, and a crash at any moment leaves either "not
   * sent" or "uncertain". When it throws, the mail is not sent and `give` throws the same.
   *
   * @example
   * const answer = await postman.give(mail, { beforeEnd: () => markUncertain(db, id) });
   */
  give(mail: Handover, moments?: { readonly beforeEnd?: () => Promise<void> }): Promise<MailAnswer>;
  /** Hangs up every idle connection. */
  close(): void;
};
