import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import { codeOf } from './error-code.ts';
import type { KeptMail } from './mail.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

type ServerAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'never'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string; readonly error: unknown };

export async function offer(
  transport: Transporter,
  mail: KeptMail,
  mailFrom: string,
): Promise<ServerAnswer> {
  try {
    const taken = await transport.sendMail(messageOf(mail, mailFrom));
    const refused = new Set(
      (taken.rejected ?? []).map((address) => addressOf(address).toLowerCase()),
    );
    // A copy to the staff does not make up for the mailbox that matters.
    const reached = mail.to.some((address) => !refused.has(address.toLowerCase()));
    return reached ? { kind: 'taken' } : { kind: 'never', code: '5xx RCPT TO' };
  } catch (error) {
    const status = numberOf(error, 'responseCode');
    const command = textOf(error, 'command');
    const code = [status ?? codeOf(error) ?? 'failed', command].join(' ').trim();
    const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
    const never = status !== null && status >= 500 && aboutThisMail;
    return never ? { kind: 'never', code } : { kind: 'later', code, error };
  }
}

function messageOf(mail: KeptMail, mailFrom: string): SendMailOptions {
  const domain = /@([^>\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
  const thread = mail.inReplyTo ? `<${mail.inReplyTo}@${domain}>` : null;
  return {
    from: mailFrom,
    to: [...mail.to],
    cc: [...mail.cc],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.queuedAt,
    messageId: `<${mail.id}@${domain}>`,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    ...(thread ? { inReplyTo: thread, references: thread } : {}),
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

export function openTransport(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  });
}

function addressOf(entry: unknown): string {
  return typeof entry === 'string' ? entry : (textOf(entry, 'address') ?? '');
}

function textOf(holder: unknown, name: string): string | null {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : null;
}

function numberOf(holder: unknown, name: string): number | null {
  const value = fieldOf(holder, name);
  return typeof value === 'number' ? value : null;
}

function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? Object.getOwnPropertyDescriptor(holder, name)?.value
    : undefined;
}
