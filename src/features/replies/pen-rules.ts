import type { DeliveryId } from '#delivery';
import type { LetterId } from '#kernel/ids';
import { daysBetween } from './day-rules.ts';
import type { Day } from './day-rules.ts';
import type { Reason } from './rules.ts';
import { plainly, replyWords } from './word-rules.ts';

/** A delivery of a public letter, to which a mail in the pen may belong. */
export type Candidate = {
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId;
  readonly title: string;
  /** '' for somebody who got a copy: who that is nobody outside the letter knows. */
  readonly office: string;
  /** The country's names in some languages. */
  readonly countries: readonly string[];
  /** Where they were written to; never shown. */
  readonly mailbox: string | null;
  readonly sentOn: Day | null;
};

export type PenMail = {
  readonly from: { readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: Day;
  /** Deliveries whose Message-ID it quotes. */
  readonly quotes: readonly DeliveryId[];
};

export type PenSuggestion = Candidate & {
  readonly weight: number;
  readonly reasons: readonly Reason[];
};

const MOST = 5;
/** Below it a likeness of one word would do. */
const SHORTEST_TITLE = 8;
const WEEKS = 90;

const reason = (code: string, values: Reason['values'] = {}): Reason => ({ code, values });

/**
 * To which deliveries a mail may belong, the likeliest first, each with its reasons. Nothing is assigned by
 * this: a person does.
 */
export function suggestDeliveries(
  mail: PenMail,
  candidates: readonly Candidate[],
): readonly PenSuggestion[] {
  const subject = plainly(mail.subject);
  const text = plainly(mail.text);
  return candidates
    .map((candidate) => weighed(mail, { subject, text }, candidate))
    .filter(({ weight }) => weight >= 2)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST);
}

function weighed(
  mail: PenMail,
  { subject, text }: { readonly subject: string; readonly text: string },
  candidate: Candidate,
): PenSuggestion {
  const found: (readonly [number, Reason])[] = [];
  if (mail.quotes.includes(candidate.deliveryId)) found.push([10, reason('pen-thread')]);
  const sender = mail.from?.address.toLowerCase() ?? '';
  const mailbox = candidate.mailbox?.toLowerCase() ?? '';
  if (sender !== '' && sender === mailbox) found.push([6, reason('pen-mailbox')]);
  else if (sender !== '' && domainOf(sender) === domainOf(mailbox))
    found.push([3, reason('pen-domain', { domain: domainOf(sender) })]);
  const title = plainly(candidate.title);
  if (title.length >= SHORTEST_TITLE && `${subject} ${text}`.includes(title))
    found.push([4, reason('pen-title')]);
  const office = plainly(candidate.office);
  if (office.length >= SHORTEST_TITLE && `${subject} ${text}`.includes(office))
    found.push([2, reason('pen-office', { office: candidate.office })]);
  const country = candidate.countries.find((name) => hasWord(`${subject} ${text}`, plainly(name)));
  if (country !== undefined) found.push([1, reason('pen-country', { country })]);
  const days = candidate.sentOn === null ? -1 : daysBetween(candidate.sentOn, mail.receivedOn);
  // nearly every mail comes after some letter: it only tells two apart that are alike otherwise
  if (found.length > 0 && days >= 0 && days <= WEEKS) found.push([1, reason('pen-time', { days })]);
  return {
    ...candidate,
    weight: found.reduce((sum, [weight]) => sum + weight, 0),
    reasons: found.map(([, one]) => one),
  };
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

function hasWord(text: string, word: string): boolean {
  if (word.length < 4) return false;
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ');
}

const inLanguages = replyWords.map(
  ({ language }) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
);

/** A country as mails may name it, in every language whose words are known here. */
export function countryNames(code: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code)) return [];
  return [...new Set(inLanguages.flatMap((names) => names.of(code) ?? []))];
}
