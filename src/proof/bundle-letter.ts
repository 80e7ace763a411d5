import type { BundleIndex } from './bundle-index.ts';
import { checkMandates, checkTwins } from './bundle-mandates.ts';
import { checkModes } from './bundle-modes.ts';
import { checkDetailsThere, openPeople } from './bundle-people.ts';
import type { People } from './bundle-people.ts';
import { checkRelease, checkRoster } from './bundle-release.ts';
import { count } from './bundle-report.ts';
import type { BundleLetter, BundleSignatory, Say } from './bundle-report.ts';
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
  sayLate(late, history, say);
  const withdrawn = openWithdrawn(history, people, say);
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

function sayLate(late: readonly BundleSignatory[], { late: acts }: History, say: Say): void {
  if (late.length === 0) return;
  const signed = count(
    new Set(acts.map((position) => position.who)).size,
    'person signed after the release and stands',
    'people signed after the release and stand',
  );
  const names = late.map((s) => `${s.name ?? 'erased'} (${s.day})`).join(', ');
  say('late', true, `${signed} apart from the list: ${names}.`);
}

function openWithdrawn(
  { withdrawnLater }: History,
  people: People,
  say: Say,
): BundleLetter['withdrawn'] {
  const withdrawn = withdrawnLater.map(({ who, seq, time }) => {
    const opening = people.openings.get(who);
    const name = opening?.kind === 'signatory' ? opening.name : null;
    return { seq, name, day: time.slice(0, 10) };
  });
  const names = withdrawn.map((w) => `${w.name ?? 'erased'} (${w.day})`).join(', ');
  if (withdrawn.length > 0) say('withdrawn-later', true, `Withdrawn after the release: ${names}.`);
  return withdrawn;
}
