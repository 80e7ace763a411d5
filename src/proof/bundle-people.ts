import { count } from './bundle-report.ts';
import type { BundleSignatory, Say } from './bundle-report.ts';
import type { Detail } from './detail.ts';
import { daySpan } from './edtf-day.ts';
import type { Leaf } from './leaf.ts';
import type { MandateOpening, Opening } from './opening.ts';
import type { Position } from './history.ts';

/** What people's signatures are checked against. */
export type People = {
  /** Openings in the bundle by commitment. */
  readonly openings: ReadonlyMap<string, Opening>;
  /** Commitments, statements and public documents of which a `redacted` act says that what they stand for was erased. */
  readonly erased: ReadonlySet<string>;
  /** Detail documents in the bundle by hash. */
  readonly details: ReadonlyMap<string, Detail>;
  /** Of each signing act by its seq: `signed` or `reconfirmed`. */
  readonly acts: ReadonlyMap<number, 'signed' | 'reconfirmed'>;
};

/** Opens the commitments of a list of signatures; says what is missing and what was erased. */
export function openPeople(
  positions: readonly Position[],
  people: People,
  say: Say,
): BundleSignatory[] {
  let [erased, unshown] = [0, 0];
  const opened = positions.map((position): BundleSignatory => {
    const { seq, mode } = position;
    const who = people.openings.get(position.who);
    const signatory = who?.kind === 'signatory' ? who : null;
    if (signatory === null && people.erased.has(position.who)) erased += 1;
    else if (signatory === null) {
      say(
        'opening-missing',
        false,
        `Who signed in act ${seq} is not in the bundle, and no act says it was erased.`,
      );
    }
    const mandate = openMandate(position, people, say);
    if (mandate === null && position.mandate !== null && people.erased.has(position.mandate))
      unshown += 1;
    checkDay(position, people, say);
    const { name, capacity, country, group, party } = signatory ?? NOBODY;
    if (mandate !== null && signatory !== null && mandate.person !== signatory.person) {
      say(
        'mandate-of-another',
        false,
        `The mandate in act ${seq} is another person's than the signature.`,
      );
    }
    return {
      seq,
      name,
      capacity,
      country,
      group,
      party,
      mandate,
      mode,
      day: dayOf(position, people),
    };
  });
  if (erased > 0) {
    const who = count(erased, 'name on the list was', 'names on the list were');
    say('erased', true, `${who} erased at request; the record still holds the signature itself.`);
  }
  if (unshown > 0) {
    const mandates = count(unshown, 'mandate was', 'mandates were');
    const they = unshown === 1 ? 'it was' : 'they were';
    say(
      'mandates-erased',
      true,
      `${mandates} erased at request: the bundle no longer shows whether ${they} held on the day of signing.`,
    );
  }
  return opened;
}

const NOBODY = { name: null, capacity: null, country: null, group: null, party: null };

function openMandate(position: Position, people: People, say: Say): MandateOpening | null {
  if (position.mandate === null) return null;
  const opening = people.openings.get(position.mandate);
  if (opening?.kind === 'mandate') return opening;
  if (!people.erased.has(position.mandate)) {
    say(
      'opening-missing',
      false,
      `The mandate in act ${position.seq} is not in the bundle, and no act says it was erased.`,
    );
  }
  return null;
}

/** What was signed on paper has a day, and was entered no earlier. */
function checkDay(position: Position, people: People, say: Say): void {
  const day = dayOf(position, people);
  const first = daySpan(day)?.first;
  const entered = position.time.slice(0, 10);
  if (first !== undefined && first <= entered) return;
  const why = first === undefined ? 'is no date' : `comes after it was entered, on ${entered}`;
  say('day', false, `The day on the paper of act ${position.seq}, ${day}, ${why}.`);
}

/** The day of a signature: written on the paper, else the UTC day of the act. */
export function dayOf(position: Position, people: People): string {
  const detail = people.details.get(position.detail ?? '');
  const written = position.mode === 'paper' ? detail?.fields['signed-on'] : undefined;
  return written ?? position.time.slice(0, 10);
}

/**
 * Everything that an act says beyond its leaf must be here, so that nobody leaves out what speaks against it, such as
 * the day on a paper. Only what concerns people who were not on the list stays out, and how many declined.
 */
export function checkDetailsThere(
  leaves: readonly Leaf[],
  shown: readonly Position[],
  people: People,
  say: Say,
): void {
  const listed = new Set(shown.map(({ seq }) => seq));
  for (const { seq, act, who, detail } of leaves) {
    const isKept = act === 'declines-counted' || (who !== null && !listed.has(seq));
    if (detail === null || isKept || people.details.has(detail)) continue;
    // the detail may quote the name, and is erased with it
    if (people.erased.has(detail) || (who !== null && people.erased.has(who))) continue;
    const what = `What act ${seq} (${act}) says in its detail`;
    say('detail-missing', false, `${what} is not in the bundle.`);
  }
}
