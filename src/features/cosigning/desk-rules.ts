import type { AccountId, Id, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { z } from 'zod';
import { changes } from './rules.ts';
import type { Change, Cosigning, CosigningChange } from './rules.ts';

export type ChangeId = Id<'cosigning-change'>;

export const MOST_PARTNERS = 8;
export const LONGEST_KEPT = 36;
export const LONGEST_SLOW = 1_440;
const LONGEST_NAME = 120;
const LONGEST_URL = 500;
const DAY_MS = 86_400_000;
/** A letter that is open for longer is forgotten by those who opened it. */
const LONGEST_OPEN_DAYS = 730;

/** How somebody wants a letter opened. What is said here, people agree to: it never changes afterwards. */
export type OpeningWish = {
  /** The last day, in UTC; null: until somebody closes it. */
  readonly closesOn: string | null;
  readonly asksPostcode: boolean;
  readonly asksOrganisations: boolean;
  /** So many months after the end, names and addresses are erased. */
  readonly keptMonths: number;
  readonly partners: readonly { readonly name: string; readonly privacyUrl: string }[];
};

/** What a form was sent with, to be shown again as it is. */
export type TypedOpening = {
  readonly closesOn: string;
  readonly asksPostcode: boolean;
  readonly asksOrganisations: boolean;
  readonly keptMonths: string;
  readonly partners: readonly { readonly name: string; readonly privacyUrl: string }[];
};

/** What can be wrong: the sentence is `cosigning.desk.wrong.<fault>`. */
export type OpeningFault = 'closes' | 'closes-far' | 'months' | 'partner-name' | 'partner-url';
export type OpeningFaults = Readonly<Record<string, OpeningFault>>;

const text = z.string().max(2_000).catch('');
const typedShape = z.object({
  'closes-on': text,
  'asks-postcode': text,
  'asks-organisations': text,
  'kept-months': text,
});
const partnerShape = z.record(z.string(), z.unknown()).catch({});

/** Reads whatever was sent; nothing in it can fail here. */
export function typedOpening(body: unknown): TypedOpening {
  const typed = typedShape.safeParse(body).data ?? typedShape.parse({});
  const all = partnerShape.parse(body ?? {});
  const partners = Array.from({ length: MOST_PARTNERS }, (_, at) => ({
    name: text.parse(all[`partner-name-${at}`]).trim(),
    privacyUrl: text.parse(all[`partner-url-${at}`]).trim(),
  }));
  return {
    closesOn: typed['closes-on'],
    asksPostcode: typed['asks-postcode'] === 'yes',
    asksOrganisations: typed['asks-organisations'] === 'yes',
    keptMonths: typed['kept-months'],
    partners,
  };
}

/**
 * What was wished, or what is wrong with it, by field.
 *
 * @example parseOpening(typedOpening(body), now) // { wish: { closesOn: '2026-06-30', … } } or { faults: { 'kept-months': 'months' } }
 */
export function parseOpening(
  typed: TypedOpening,
  now: Date,
): { readonly wish: OpeningWish } | { readonly faults: OpeningFaults } {
  const keptMonths = /^\d{1,3}$/.test(typed.keptMonths) ? Number(typed.keptMonths) : 0;
  const closing = typed.closesOn === '' ? null : closingFault(typed.closesOn, now);
  const partners = typed.partners.filter(
    ({ name, privacyUrl }) => name !== '' || privacyUrl !== '',
  );
  const faults: Record<string, OpeningFault> = {
    ...(closing !== null && { 'closes-on': closing }),
    ...((keptMonths < 1 || keptMonths > LONGEST_KEPT) && { 'kept-months': 'months' }),
  };
  typed.partners.forEach((partner, at) => {
    if (!partners.includes(partner)) return;
    if (!/\p{L}/u.test(partner.name) || partner.name.length > LONGEST_NAME)
      faults[`partner-name-${at}`] = 'partner-name';
    if (!isWebAddress(partner.privacyUrl)) faults[`partner-url-${at}`] = 'partner-url';
  });
  if (Object.keys(faults).length > 0) return { faults };
  const { asksPostcode, asksOrganisations } = typed;
  const closesOn = typed.closesOn === '' ? null : typed.closesOn;
  return { wish: { closesOn, asksPostcode, asksOrganisations, keptMonths, partners } };
}

function closingFault(day: string, now: Date): 'closes' | 'closes-far' | null {
  const at = closingAt(day);
  if (at === null || at <= now) return 'closes';
  return at.getTime() - now.getTime() > LONGEST_OPEN_DAYS * DAY_MS ? 'closes-far' : null;
}

/** The end of a day in UTC; null for what is no day. */
export function closingAt(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const begins = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(begins.getTime()) || begins.toISOString().slice(0, 10) !== day) return null;
  return new Date(begins.getTime() + DAY_MS);
}

/** A page on the web, with nothing of a login in it. */
export function isWebAddress(typed: string): boolean {
  if (typed.length > LONGEST_URL || !URL.canParse(typed)) return false;
  const { protocol, hostname, username, password } = new URL(typed);
  const isPublic = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(hostname);
  return /^https?:$/.test(protocol) && isPublic && username === '' && password === '';
}

/** What the switch `change` leads away from; the opposite of each is the other of its pair. */
const LEADS: Readonly<Record<Change, (cosigning: Cosigning) => boolean>> = {
  paused: (one) => one.closedAt === null && !one.isPaused,
  resumed: (one) => one.isPaused,
  closed: (one) => one.closedAt === null,
  reopened: (one) => one.closedAt !== null,
  // another number of minutes is another step
  slowed: () => true,
  unslowed: (one) => one.slowMinutes !== null,
  'work-demanded': (one) => !one.demandsWork,
  'work-eased': (one) => one.demandsWork,
};

/** The switches that would do something now, for the buttons of the page. */
export const possibleChanges = (cosigning: Cosigning): Change[] =>
  changes.filter((change) => LEADS[change](cosigning));

export type ChangeInput = {
  readonly letterId: LetterId;
  readonly change: Change;
  /** Of `slowed`: the public counter moves once in so many minutes. */
  readonly minutes?: number | null;
  readonly by: AccountId;
};

/**
 * What a switch writes down, or why it does not. Whoever turns one that stands so already changes nothing
 * (`again`): two people may press one button.
 */
export function decideChange(
  cosigning: Cosigning,
  { change, minutes = null }: Pick<ChangeInput, 'change' | 'minutes'>,
): Answer<'again' | { readonly change: Change; readonly minutes: number | null }> {
  if (change === 'slowed') {
    const isNumber = minutes !== null && Number.isInteger(minutes);
    if (!isNumber || minutes < 1 || minutes > LONGEST_SLOW)
      return refuse('invalid', 'cosigning-minutes');
    return minutes === cosigning.slowMinutes ? 'again' : { change, minutes };
  }
  // what is over cannot be paused: nobody would know what that means
  if (change === 'paused' && cosigning.closedAt !== null)
    return refuse('conflict', 'cosigning-closed');
  return LEADS[change](cosigning) ? { change, minutes: null } : 'again';
}

/** A switch as its list shows it. */
export type ShownChange = Omit<CosigningChange, 'changedBy'> & { readonly by: string };

/** A list that was taken; `partner` null: the one without names and addresses. */
export type Download = {
  readonly partner: string | null;
  readonly rows: number;
  readonly takenAt: Date;
  readonly by: string;
};

export const changeInput = z.object({
  change: z.enum(changes),
  minutes: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .nullable()
    .catch(null),
});
