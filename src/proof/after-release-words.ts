import type { AfterRelease, Told } from './after-release-acts.ts';
import type { OutcomeRecordedDetail, ReplyReceivedDetail } from './after-release-details.ts';
import { documentPath } from './bundle-index.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { daySpan } from './edtf-day.ts';
import { outcomeLine } from './outcome-line.ts';
import type { OutcomeStateWord } from './public-outcome.ts';
import type { PublicReplyFields } from './public-reply.ts';
import type { StatementFields } from './statement-fields.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * When something happened, in words.
 *
 * @example
 * dayWords('2026-05-02') // 'on 2 May 2026'
 * dayWords('2026-05?') // 'perhaps in May 2026'
 */
export function dayWords(date: string): string {
  if (daySpan(date) === null) return `at the time written ${date}`;
  const [year = '', month, day] = date.replace(/[?~%]$/, '').split('-');
  const named = month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
  const words = day === undefined ? `in ${named}` : `on ${Number(day)} ${named}`;
  if (date.endsWith('?')) return `perhaps ${words}`;
  if (date.endsWith('~')) return `about then: ${words}`;
  return date.endsWith('%') ? `perhaps, and about then: ${words}` : words;
}

// maps, not objects: a hostile channel may be called `constructor`
const BY: ReadonlyMap<string, string> = new Map([
  ['email', 'by e-mail'],
  ['post', 'by post'],
  ['by-hand', 'by hand'],
]);

const CAME: ReadonlyMap<string, string> = new Map([
  ['answer', 'an answer came'],
  ['acknowledgement', 'an acknowledgement came'],
  ['auto-reply', 'an automatic reply came'],
]);

/** Of every addressee: how and when the letter went there, and what came back. */
export function sayAddressees(
  { deliveries, replies }: AfterRelease,
  read: ReadonlyMap<number, PublicReplyFields>,
  statement: StatementFields,
  say: Say,
): void {
  const stands = <T>({ replaced }: Told<T>) => !replaced;
  const wordsOf = (who: number | null) => [
    ...deliveries
      .filter((one) => stands(one) && one.detail.addressee === who)
      .map(
        ({ detail: { channel, sent } }) => `sent ${BY.get(channel) ?? channel} ${dayWords(sent)}`,
      ),
    ...replies
      .filter((one) => stands(one) && one.detail.addressee === who)
      .map((one) => replyWords(one, read)),
  ];
  for (const [i, { name, office }] of statement.addressees.entries()) {
    const words = wordsOf(i + 1);
    const who = name === null ? office : `${name}, ${office}`;
    const what = words.length === 0 ? 'no delivery and no reply is recorded' : words.join('; ');
    say(`addressee-${i + 1}`, true, `Addressee ${i + 1} (${who}): ${what}.`);
  }
  const others = wordsOf(null);
  if (others.length > 0)
    say('addressee-none', true, `From others than the addressees: ${others.join('; ')}.`);
}

function replyWords(
  { seq, detail }: Told<ReplyReceivedDetail>,
  read: ReadonlyMap<number, PublicReplyFields>,
): string {
  const came = `${CAME.get(detail.kind) ?? 'a reply came'} ${dayWords(detail.received)}`;
  const fields = read.get(seq);
  if (fields === undefined) return came;
  const path = documentPath('reply-received', seq);
  return fields.mode === 'fact-only' ? `${came}, its text is not public` : `${came} (${path})`;
}

const BECAME: Readonly<Record<OutcomeStateWord, string>> = {
  open: 'open',
  pledged: 'pledged',
  'partly-met': 'partly met',
  met: 'met',
  reversed: 'reversed',
  overtaken: 'overtaken by events',
  refused: 'refused',
  withdrawn: 'withdrawn by those who asked',
};

/** Of every demand: what became of it, in the order in which it happened. */
export function sayDemands(
  outcomes: readonly Told<OutcomeRecordedDetail>[],
  statement: StatementFields,
  say: Say,
): void {
  for (const { number } of statement.demands) {
    const all = outcomes.filter(({ detail }) => detail.demand === number);
    const steps = outcomeLine(all);
    const said = steps.map(({ detail: { state, on } }) => `${BECAME[state]} ${dayWords(on)}`);
    const gone = all.length - steps.length;
    const replaced =
      gone === 0 ? '' : ` ${count(gone, 'step no longer stands', 'steps no longer stand')}.`;
    const words = said.length === 0 ? 'what became of it is not recorded' : said.join('; ');
    say(`demand-${number}`, true, `Demand ${number}: ${words}.${replaced}`);
  }
}
