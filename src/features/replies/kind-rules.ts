import type { Reason, ReplyKind } from './rules.ts';
import { plainly, wordsIn } from './word-rules.ts';
import type { FoundWords } from './word-rules.ts';

/** What a suggestion is made from. `headers` by name in lower case. */
export type ReadMail = {
  readonly subject: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
};

export type Suggestion = { readonly kind: ReplyKind; readonly reasons: readonly Reason[] };

/** Of a text, so much is looked at: what somebody says first is what they say. */
const LOOKED_AT = 6_000;
/** Beyond so many letters nobody only says that a letter came. */
const SHORT = 900;
/** Out-of-office notes are shorter still. */
const NOTE = 1_200;

/**
 * Suggests what kind of reply a mail is, with the reasons. RFC 3834 headers say whether a program wrote it;
 * the words say what it wrote. A person decides.
 *
 * @example
 * suggestKind({ subject: 'Automatic reply', text: 'I am on leave until Monday.', headers: new Map() })
 * // { kind: 'auto-reply', reasons: [{ code: 'absence-words', values: { words: 'on leave' } }, …] }
 */
export function suggestKind(mail: ReadMail): Suggestion {
  const own = ownText(mail.text).slice(0, LOOKED_AT);
  const plain = plainly(own);
  const found = wordsIn(`${plainly(mail.subject)} . ${plain}`);
  const byHeader = automaticHeader(mail.headers);
  const reasons = reasonsOf(found, byHeader);
  const isAutomatic = byHeader !== null || found.automatic.count > 0;
  const kind = kindOf(found, { isAutomatic, length: plain.length });
  return { kind, reasons: reasonsFor(kind, reasons, plain.length) };
}

function kindOf(
  { absence, receipt, answer }: FoundWords,
  { isAutomatic, length }: { readonly isAutomatic: boolean; readonly length: number },
): ReplyKind {
  if (isAutomatic) {
    if (absence.count > 0 && absence.count >= receipt.count) return 'auto-reply';
    return receipt.count > 0 ? 'acknowledgement' : 'auto-reply';
  }
  if (absence.count > answer.count && absence.count >= receipt.count && length <= NOTE)
    return 'auto-reply';
  const onlyReceipt = receipt.count > answer.count || (receipt.count > 0 && answer.count === 0);
  return onlyReceipt && length <= SHORT ? 'acknowledgement' : 'answer';
}

/** What is quoted below is ours, and full of words that are not theirs. */
const QUOTED =
  /^(?:>|-{2,}\s*(?:original message|urspr|message d'origine|mensaje original|messaggio originale|исходное|пересыл|wiadomość)|_{10,}|(?:from|von|de|da|от|від|od|kimden|من|кімнен)\s*:\s.*@)/iu;
const WROTE =
  /^.{0,200}(?:wrote|écrit|schrieb|escribió|escreveu|ha scritto|написал|пише|napisał|yazdı|كتب|نوشت|жазды).{0,120}:\s*$/iu;

/** What they wrote themselves, without the mail they answer below it. */
export function ownText(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => QUOTED.test(line.trim()) || WROTE.test(line.trim()));
  const own = (end < 0 ? lines : lines.slice(0, end)).join('\n').trim();
  // somebody who writes below the quotation: then all of it is looked at but the quoted lines
  return own === '' ? lines.filter((line) => !line.trim().startsWith('>')).join('\n') : own;
}

/** The header that says that a program wrote a mail (RFC 3834 and what is used instead of it). */
function automaticHeader(headers: ReadonlyMap<string, string>): Reason | null {
  const submitted = (headers.get('auto-submitted') ?? '').toLowerCase();
  if (submitted.trim().startsWith('auto-')) return headerReason('auto-submitted', submitted);
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder'])
    if (!/^(?:no|false)?$/i.test(headers.get(name)?.trim() ?? '')) return headerReason(name, '');
  const precedence = (headers.get('precedence') ?? '').toLowerCase().trim();
  if (precedence === 'auto_reply') return headerReason('precedence', precedence);
  if (headers.get('return-path')?.trim() === '<>') return headerReason('return-path', '<>');
  return null;
}

const headerReason = (name: string, value: string): Reason => ({
  code: 'header-automatic',
  values: { name, value: value.slice(0, 60) },
});

function reasonsOf(found: FoundWords, byHeader: Reason | null): Readonly<Record<string, Reason>> {
  const reasons: Record<string, Reason> = {};
  if (byHeader !== null) reasons['header'] = byHeader;
  for (const group of ['automatic', 'absence', 'receipt', 'answer'] as const) {
    const { count, first } = found[group];
    if (count > 0)
      reasons[group] = { code: `${group}-words`, values: { words: first, count: count - 1 } };
  }
  return reasons;
}

/** Those that speak for the kind, and a word where none does. */
function reasonsFor(
  kind: ReplyKind,
  all: Readonly<Record<string, Reason>>,
  length: number,
): readonly Reason[] {
  const wanted = {
    'auto-reply': ['absence', 'header', 'automatic'],
    acknowledgement: ['receipt', 'header', 'automatic'],
    answer: ['answer'],
  }[kind];
  const reasons = wanted.flatMap((name) => all[name] ?? []);
  if (reasons.length > 0) return reasons;
  return [{ code: length > SHORT ? 'long-text' : 'no-words', values: { length } }];
}

/** In which language the words were recognised, as a first guess; null when none was. */
export function guessLanguage(mail: Pick<ReadMail, 'subject' | 'text'>): string | null {
  const found = wordsIn(
    `${plainly(mail.subject)} . ${plainly(ownText(mail.text)).slice(0, LOOKED_AT)}`,
  );
  const { absence, receipt, automatic, answer } = found;
  return absence.count + receipt.count + automatic.count + answer.count > 0 ? found.language : null;
}
