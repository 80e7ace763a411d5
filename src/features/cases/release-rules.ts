import { asksConsent, namingOf } from './consent-rules.ts';
import { hiderOf, WITHHELD } from './hidden-name-rules.ts';
import { riskStanding } from './risk-rules.ts';
import type { CaseId, Entry, EntryId } from './rules.ts';

/**
 * Why a text that rests on a case should not become public yet. `words` are those of the text itself:
 * whoever reads this may know the text and not the case.
 */
export type CaseReleaseBlocker = {
  readonly caseId: CaseId;
  readonly subject: EntryId;
  readonly reason: 'name-not-agreed' | 'risk-missing' | 'risk-old' | 'risk-before';
  readonly words: string;
};

/** Whose names stand in texts that are to be public, and what stands against it. */
export function releaseBlockersIn(
  caseId: CaseId,
  file: readonly Entry[],
  texts: readonly string[],
  when: { readonly now: Date; readonly lastPublishedAt: Date | null },
): readonly CaseReleaseBlocker[] {
  const people = file.filter((entry) => entry.kind === 'subject').filter(asksConsent);
  const find = hiderOf(people.map(searched), []);
  const found = new Map<EntryId, string>();
  for (const text of texts)
    for (const [subject, words] of find(text).words)
      found.set(subject, found.get(subject) ?? words);
  const mayName = namingOf(file, 'public', when.now.toISOString().slice(0, 10));
  return people.flatMap((person): readonly CaseReleaseBlocker[] => {
    const words = found.get(person.id);
    if (words === undefined) return [];
    const about = { caseId, subject: person.id, words };
    const isGone = person.removedAt !== null || !mayName(person);
    const risk = riskStanding(file, person.id, when.lastPublishedAt, when.now);
    return [
      ...(isGone ? [{ ...about, reason: 'name-not-agreed' as const }] : []),
      ...(risk === 'fresh' ? [] : [{ ...about, reason: `risk-${risk}` as const }]),
    ];
  });
}

function searched({ id, content }: Entry<'subject'>) {
  const type = content.type === 'group' ? ('group' as const) : ('person' as const);
  return { id, type, names: content.names.map(({ text }) => text), stands: WITHHELD };
}
