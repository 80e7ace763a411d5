import type { BundleIndex } from './bundle-index.ts';
import { checkMandates, checkTwins } from './bundle-mandates.ts';
import { checkModes } from './bundle-modes.ts';
import { checkDetailsThere, openPeople } from './bundle-people.ts';
import type { People } from './bundle-people.ts';
import { checkRelease, checkRoster } from './bundle-release.ts';
import { count } from './bundle-report.ts';
import type { BundleLetter, Say } from './bundle-report.ts';
import type { Leaf } from './leaf.ts';
import type { History } from './history.ts';
import type { StatementFields } from './statement-fields.ts';

/** Says of the released letter who signed it, when, how, and what came after. */
export async function checkLetter(
  of: {
    index: BundleIndex;
    history: History;
    people: People;
    statement: StatementFields;
    leaves: readonly Leaf[];
  },
  say: Say,
): Promise<BundleLetter> {
  const { index, history, people, statement, leaves } = of;
  checkRelease(history, statement, people.details, say);
  checkRoster(history, people.details, say);
  const signatories = openPeople(history.signed, people, say);
  const late = openPeople(history.late, people, say);
  const shown = [...history.signed, ...history.late];
  checkDetailsThere(leaves, shown, people, say);
  checkTwins(shown, people, say);
  checkMandates([...signatories, ...late], say);
  await checkModes(shown, people, say);
  if (late.length > 0) {
    const signed = count(new Set(history.late.map((p) => p.who)).size, 'person', 'people');
    say(
      'late',
      true,
      `${signed} signed after the release and stand apart from the list: ${late.map((s) => `${s.name ?? 'erased'} (${s.day})`).join(', ')}.`,
    );
  }
  const withdrawn = history.withdrawnLater.map(({ who, seq, time }) => {
    const opening = people.openings.get(who);
    return {
      seq,
      name: opening?.kind === 'signatory' ? opening.name : null,
      day: time.slice(0, 10),
    };
  });
  if (withdrawn.length > 0) {
    say(
      'withdrawn-later',
      true,
      `Withdrawn after the release: ${withdrawn.map((w) => `${w.name ?? 'erased'} (${w.day})`).join(', ')}.`,
    );
  }
  const letterWithdrawn = history.letterWithdrawn?.time.slice(0, 10) ?? null;
  if (letterWithdrawn !== null)
    say('letter-withdrawn', true, `The whole letter was withdrawn on ${letterWithdrawn}.`);
  return {
    letter: index.letter,
    version: index.version,
    statement: index.statement,
    fields: statement,
    releasedAt: history.released?.time ?? null,
    signatories,
    late,
    withdrawn,
    letterWithdrawn,
    acts: leaves.length,
    log: null,
  };
}
