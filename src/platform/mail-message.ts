import { domainToASCII } from 'node:url';
import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import { mailDomain } from './config.ts';
import type { DkimKey } from './mail-dkim.ts';
import type { Handover, Mailbox } from './mail-handover.ts';

/** What RFC 6376 recommends, and both list headers: RFC 8058 holds only when they are signed. */
const SIGNED_HEADERS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:' +
  'Content-Transfer-Encoding:In-Reply-To:References:Auto-Submitted:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post';

/** The mail as it goes over the wire; the same handover gives the same bytes each time. */
export async function messageOf(mail: Handover, key: DkimKey | null): Promise<Buffer> {
  const domain = mailDomain(textOf(mail.from));
  const thread = mail.inReplyTo === undefined ? null : `<${mail.inReplyTo}@${domain}>`;
  const composer = new MailComposer({
    from: mail.from,
    to: [mail.to].flat(),
    cc: [...(mail.cc ?? [])],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.date,
    messageId: `<${mail.messageId}@${domain}>`,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    ...(thread === null ? {} : { inReplyTo: thread, references: thread }),
    headers: { ...mail.headers },
    attachments: mail.attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    baseBoundary: mail.messageId, // else random: two tries would differ
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await composer.compile().build();
  return key === null ? bytes : sign(bytes, key);
}

async function sign(bytes: Buffer, { domain, selector, privateKey }: DkimKey): Promise<Buffer> {
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey });
  const chunks: Buffer[] = [];
  for await (const chunk of dkim.sign(bytes, { headerFieldNames: SIGNED_HEADERS })) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

/** Where a mail is to go, as SMTP takes it. */
export type Route = {
  readonly from: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  /** A name before an @ has letters that only servers with SMTPUTF8 carry. */
  readonly needsUtf8: boolean;
};

/** Null when an address is none: a line end or a bracket in it would begin a command of its own. */
export function routeOf({ from, to, copies = [] }: Handover['envelope']): Route | null {
  const mailboxes = [to].flat();
  const all = [from, ...mailboxes, ...copies];
  if (mailboxes.length === 0 || all.some((address) => !ADDRESS.test(address))) return null;
  const wire = all.map(wireAddress);
  return {
    from: wireAddress(from),
    to: mailboxes.map(wireAddress),
    copies: copies.map(wireAddress),
    needsUtf8: wire.some((address) => NOT_ASCII.test(address)),
  };
}

const ADDRESS = /^[^\s\p{Cc}<>@"(),:;[\]\\]{1,256}@[^\s\p{Cc}<>@"(),;\\]{1,255}$/u;
const NOT_ASCII = /[^\0-\x7f]/;

function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, Math.max(at, 0))}@${domainToASCII(domain) || domain}`;
}

function textOf(mailbox: Mailbox): string {
  return typeof mailbox === 'string' ? mailbox : mailbox.address;
}
