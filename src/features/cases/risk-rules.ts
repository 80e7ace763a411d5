import { RISK_DAYS } from './key-date-rules.ts';
import type { Entry, EntryId } from './rules.ts';

/** How long a look at somebody's danger counts before publishing; a great danger shorter. */
const LOOKED_AT_DAYS = 14;

/**
 * `before`: it was looked at before the last publication, and what is public changes the danger.
 */
export type RiskStanding = 'fresh' | 'missing' | 'old' | 'before';

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** So great that whatever is sent to mailboxes of others stays silent about the case. */
export const isGreat = (level: Entry<'risk'>['content']['level']): boolean =>
  level === 'high' || level === 'extreme';

/** The last note on a subject's danger, as of now; one that is dated ahead does not count yet. */
export function lastRisk(
  file: readonly Entry[],
  subject: EntryId,
  now: Date,
): Entry<'risk'> | null {
  const notes = file
    .filter((entry) => entry.kind === 'risk')
    .filter(
      ({ content, removedAt }) =>
        content.subject === subject && removedAt === null && content.assessedOn <= dayOf(now),
    );
  return (
    notes.toSorted(
      (a, b) =>
        b.content.assessedOn.localeCompare(a.content.assessedOn) ||
        b.changedAt.getTime() - a.changedAt.getTime(),
    )[0] ?? null
  );
}

/** Whether somebody looked at a subject's danger lately enough to show them in public. */
export function riskStanding(
  file: readonly Entry[],
  subject: EntryId,
  lastPublishedAt: Date | null,
  now: Date,
): RiskStanding {
  const risk = lastRisk(file, subject, now);
  if (risk === null) return 'missing';
  const days = Math.min(LOOKED_AT_DAYS, RISK_DAYS[risk.content.level]);
  const oldest = dayOf(new Date(now.getTime() - days * 86_400_000));
  if (risk.content.assessedOn < oldest) return 'old';
  if (lastPublishedAt === null) return 'fresh';
  const isAfter =
    risk.content.assessedOn >= dayOf(lastPublishedAt) && risk.changedAt > lastPublishedAt;
  return isAfter ? 'fresh' : 'before';
}
