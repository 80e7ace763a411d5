import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { BundleSignatory, Say } from './bundle-report.ts';
import { daySpan } from './edtf-day.ts';
import type { Position } from './history.ts';

/** The day of a signature: written on the paper, else the UTC day of the act. */
export function dayOf(position: Position, people: People): string {
  const detail = people.details.get(position.detail ?? '');
  const written = position.mode === 'paper' ? detail?.fields['signed-on'] : undefined;
  return written ?? position.time.slice(0, 10);
}

/** Says whether each mandate shown was held on the day of signing. */
export function checkMandates(signatories: readonly BundleSignatory[], say: Say): void {
  let held = 0;
  for (const { mandate, day, seq, name } of signatories) {
    if (mandate === null) continue;
    const span = daySpan(day);
    const begun = mandate.from === null || (span !== null && mandate.from <= span.last);
    const over = mandate.to !== null && (span === null || mandate.to < span.first);
    if (span === null || !begun || over) {
      say(
        'mandate-held',
        false,
        `${name ?? 'A signatory'} did not hold the mandate shown on ${day} (act ${seq}).`,
      );
    } else held += 1;
  }
  if (held === 0) return;
  const rosters = [
    ...new Set(signatories.flatMap((s) => (s.mandate === null ? [] : [s.mandate.roster]))),
  ];
  const shown = count(held, 'mandate shown was', 'mandates shown were');
  say(
    'mandates',
    true,
    `${shown} held on the day of signing, by the roster ${rosters.join('; ')}.`,
  );
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
