import { codeOf } from './error-code.ts';
import type { MailAnswer } from './mail-handover.ts';
import type { Heard } from './mail-overhearing.ts';
import type { Ending } from './mail-parcel.ts';

type Judged = Pick<MailAnswer, 'kind' | 'code' | 'said'>;

/** What became of the mail, by the last word of the server or by its silence. */
export function judge(ending: Pick<Ending, 'ended' | 'taken' | 'error'>): Judged {
  if (ending.taken !== null) return { kind: 'taken', ...spoken(ending.taken) };
  const { reply, command } = answerIn(ending.error);
  if (reply !== null)
    return { kind: isAboutMail(reply, command) ? 'never' : 'later', ...spoken(reply) };
  if (ending.ended) return { kind: 'uncertain', ...broken(ending.error) };
  const { said, code } = broken(ending.error);
  // said by the library before it speaks to the server: an address or a size it knows will not do
  const kind = code === 'EENVELOPE' || code === 'EMESSAGE' ? 'never' : 'later';
  return { kind, code, said };
}

/** A refusal of every mailbox that matters, read from the answers; null when one of them is taken. */
export function refusalOf(heard: readonly Heard[], mailboxes: number): Judged | null {
  const sender = heard.find(({ command }) => /^MAIL FROM:/i.test(command));
  if (!sender?.reply.startsWith('2')) return null; // then the rest only says "sender first"
  const replies = heard.filter(({ command }) => /^RCPT TO:/i.test(command)).slice(0, mailboxes);
  if (replies.length < mailboxes || replies.some(({ reply }) => reply.startsWith('2'))) return null;
  const reply = (replies.find((one) => !one.reply.startsWith('5')) ?? replies[0])?.reply ?? '';
  return { kind: reply.startsWith('5') ? 'never' : 'later', ...spoken(reply) };
}

/** `250-2.0.0 one\n250 2.0.0 two` -> code `250 2.0.0`, sentence `one two` */
function spoken(reply: string): { code: string; said: string } {
  const lines = reply.split(/\r?\n/).map((line) => {
    const parts = /^(\d{3})[- ]?(?:([245]\.\d{1,3}\.\d{1,3})(?:\s|$))?\s*(.*)$/.exec(line);
    return { status: parts?.[1] ?? '', enhanced: parts?.[2] ?? '', words: parts?.[3] ?? line };
  });
  const { status = '', enhanced = '' } = lines[0] ?? {};
  const said = lines
    .map(({ words }) => words)
    .join(' ')
    .trim();
  return { code: `${status} ${enhanced}`.trim(), said };
}

/**
 * A 5xx to the recipient or to the content is about this mail. To the greeting, the password or the
 * sender it is about this installation, and the operator can mend it; only a size is about the mail.
 */
function isAboutMail(reply: string, command: string | null): boolean {
  if (!reply.startsWith('5')) return false;
  if (command === 'RCPT TO' || command === 'DATA') return true;
  return command === 'MAIL FROM' && /^552|^5\d\d[- ]5\.(?:2\.3|3\.4|6\.7)\b/.test(reply);
}

function answerIn(error: unknown): { reply: string | null; command: string | null } {
  if (!(error instanceof Error)) return { reply: null, command: null };
  const reply = 'response' in error && typeof error.response === 'string' ? error.response : null;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : null;
  return { reply, command };
}

function broken(error: unknown): { code: string; said: string } {
  const original =
    error instanceof Error && 'originalCode' in error ? String(error.originalCode) : undefined;
  const said = error instanceof Error ? error.message : 'The mail server hung up.';
  return { code: original ?? codeOf(error) ?? 'failed', said };
}
