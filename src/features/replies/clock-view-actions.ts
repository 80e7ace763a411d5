import { ANONYMOUS, maySee } from '#access';
import type { Audience } from '#access';
import { listDeliveries, publicDeliveries } from '#delivery';
import type { PublicDelivery } from '#delivery';
import type { LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { Letter } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { clockOf, publicClockOf, publicDay } from './clock-rules.ts';
import type { AddresseeClock, ClockFacts } from './clock-rules.ts';
import { listChoices, listClosedDays, listDelays, selectCame } from './clock-store.ts';
import type { CameRow } from './clock-store.ts';
import { dayEverywhere, dayOf } from './day-rules.ts';
import type { Day } from './day-rules.ts';

/** A delivery as far as clocks care: those that failed are not among them. */
type Sent = Pick<PublicDelivery, 'addressee' | 'channel' | 'sentOn' | 'arrivedOn'>;

/**
 * Where every addressee of a public letter stands, as everybody may know: told only from what a second
 * reader let out. From the day on which something came that is not out, nothing is said against them.
 * Empty for a letter that is not public.
 */
export async function publicClocks(
  read: Read,
  letterId: LetterId,
  now: Date,
): Promise<AddresseeClock[]> {
  const letter = await findLetter(read, ANONYMOUS, letterId);
  if (letter === null || letter.release === null) return [];
  const sent = (await publicDeliveries(read, letterId)).filter((one) => one.standing !== 'failed');
  const came = await selectCame(read, letterId);
  const out = came.filter(({ isOut }) => isOut);
  const facts = await factsOf(read, letter, sent, out);
  const today = stoppedAt(letter, dayEverywhere(now));
  return facts.map((one) => {
    const waits = came.filter((row) => !row.isOut && mayAnswer(row, one.addressee));
    return publicClockOf(
      one,
      today,
      waits.map(({ receivedOn }) => receivedOn),
    );
  });
}

/** The same at the desk, where everything counts that a person confirmed. */
export async function listClocks(
  read: Read,
  env: { readonly seal: Seal },
  about: { readonly audience: Audience; readonly letterId: LetterId; readonly now: Date },
): Promise<AddresseeClock[]> {
  const { audience, letterId, now } = about;
  if (!maySee(audience, 'replies', { letterId, releasedAt: null })) return [];
  const letter = await findLetter(read, audience, letterId);
  if (letter === null) return [];
  const sent = (await listDeliveries(read, env, audience, letterId)).flatMap((one): Sent[] =>
    one.recipient.kind === 'addressee' && ['handed-over', 'delivered'].includes(one.state)
      ? [{ ...one, addressee: one.recipient.number }]
      : [],
  );
  const came = await selectCame(read, letterId);
  const facts = await factsOf(read, letter, sent, came);
  const today = stoppedAt(letter, dayEverywhere(now));
  return facts.map((one) => clockOf(one, today));
}

/** A withdrawn letter asks nothing any more: its clocks stand still. */
const stoppedAt = (letter: Letter, today: Day): Day =>
  letter.withdrawal === null ? today : publicDay(today, [dayOf(letter.withdrawal.at)]);

/** Not yet decided, or not yet out, and perhaps from this one. */
const mayAnswer = (row: CameRow, addressee: number): boolean =>
  (row.addressee === null || row.addressee === addressee) && row.kind !== 'auto-reply';

async function factsOf(
  read: Read,
  letter: Letter,
  sent: readonly Sent[],
  came: readonly CameRow[],
): Promise<ClockFacts[]> {
  const known = new Set(came.map(({ replyId }) => replyId));
  const choices = await listChoices(read, letter.id);
  // a date given in a reply nobody may read yet is not told either
  const delays = (await listDelays(read, letter.id)).filter(({ replyId }) => known.has(replyId));
  const closed = await listClosedDays(read, letter.id);
  const addressees = letter.currentVersion?.content.addressees ?? [];
  return addressees.map(({ number, country }) => {
    const own = <T extends { readonly addressee: number | null }>(rows: readonly T[]): T[] =>
      rows.filter(({ addressee }) => addressee === number);
    const confirmed = own(came).filter(({ state }) => state === 'confirmed');
    const firstOf = (kind: CameRow['kind']): Day | null =>
      earliest(confirmed.filter((row) => row.kind === kind).map(({ receivedOn }) => receivedOn));
    const letters = own(sent).filter(({ sentOn }) => sentOn !== null);
    const sentOn = earliest(letters.flatMap((one) => one.sentOn ?? []));
    return {
      addressee: number,
      country,
      sentOn,
      arrivedOn: earliest(letters.flatMap(({ arrivedOn }) => arrivedOn ?? [])),
      byPost: letters.every(({ channel }) => channel === 'post'),
      acknowledgedOn: firstOf('acknowledgement'),
      answeredOn: firstOf('answer'),
      delays: own(delays),
      closed: own(closed),
      choice: choices.get(number) ?? null,
    };
  });
}

const earliest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);
