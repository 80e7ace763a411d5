import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { BundleSignatory, Say } from './bundle-report.ts';
import { daySpan } from './edtf-day.ts';
import type { Position } from './history.ts';
import type { MandateOpening } from './opening.ts';

/** Of one mandate on the day of signing; all but `not-held` leave the bundle whole, and only `held` is called held. */
type Tenure = 'held' | 'not-held' | 'undated' | 'begun-unknown';

/**
 * No last day in the roster means still in office. No first day means nothing: a person may have been listed long
 * before taking office, so such a mandate is never called held, and one without any date least of all.
 */
function tenureOn({ from, to }: MandateOpening, day: string): Tenure {
  const span = daySpan(day);
  if (span === null || (from !== null && from > span.last) || (to !== null && to < span.first))
    return 'not-held';
  if (from !== null && to !== null && from > to) return 'not-held';
  if (from !== null) return 'held';
  return to === null ? 'undated' : 'begun-unknown';
}

/** Says whether each mandate shown was held on the day of signing, and of which the roster does not say it. */
export function checkMandates(signatories: readonly BundleSignatory[], say: Say): void {
  const of: Record<Exclude<Tenure, 'not-held'>, MandateOpening[]> = {
    held: [],
    undated: [],
    'begun-unknown': [],
  };
  for (const { mandate, day, seq, name } of signatories) {
    if (mandate === null) continue;
    const tenure = tenureOn(mandate, day);
    if (tenure === 'not-held') {
      const who = name ?? 'A signatory';
      say('mandate-held', false, `${who} did not hold the mandate shown on ${day} (act ${seq}).`);
    } else of[tenure].push(mandate);
  }
  sayHeld(of.held, say);
  sayUnknown(of.undated, 'mandates-undated', 'no dates', say);
  sayUnknown(of['begun-unknown'], 'mandates-begun-unknown', 'a last day but no first day', say);
}

function sayHeld(held: readonly MandateOpening[], say: Say): void {
  if (held.length === 0) return;
  const shown = count(held.length, 'mandate shown was', 'mandates shown were');
  say('mandates', true, `${shown} held on the day of signing, by the roster ${rostersOf(held)}.`);
}

/** Nothing is broken in such a bundle; it only shows less, and a reader must not take it for more. */
function sayUnknown(found: readonly MandateOpening[], code: string, dates: string, say: Say): void {
  if (found.length === 0) return;
  const have = count(found.length, 'mandate shown has', 'mandates shown have');
  const they = found.length === 1 ? 'it was' : 'they were';
  const where = `in the roster ${rostersOf(found)}`;
  say(
    code,
    true,
    `${have} ${dates} ${where}: the bundle does not show whether ${they} held on the day of signing.`,
  );
}

function rostersOf(mandates: readonly MandateOpening[]): string {
  return [...new Set(mandates.map(({ roster }) => roster))].join('; ');
}

/** Says when one person stands on the lists more than once under different commitments. */
export function checkTwins(positions: readonly Position[], people: People, say: Say): void {
  const seen = new Map<string, string>();
  for (const { who, seq } of positions) {
    const opening = people.openings.get(who);
    if (opening?.kind !== 'signatory') continue;
    if ((seen.get(opening.person) ?? who) !== who) {
      say('twin', false, `${opening.name} is on the list a second time (act ${seq}).`);
    }
    seen.set(opening.person, who);
  }
}
