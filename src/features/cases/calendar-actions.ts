import { audienceOfAccount } from '#access';
import { sha256, tokenFrom } from '#kernel/bytes';
import type { Clock, Random } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { isCalendarDay, MOST_CALENDARS } from './calendar-rules.ts';
import type { Calendar, CalendarId, NewCalendarForm } from './calendar-rules.ts';
import * as store from './calendar-store.ts';
import { listDeadlines } from './key-date-store.ts';
import type { StandingDeadline } from './key-date-rules.ts';

type Env = { readonly db: Database; readonly now: Clock };

/** Makes a calendar. The token of its address is given back this once, and kept nowhere. */
export async function makeCalendar(
  env: Env & { readonly random: Random },
  input: NewCalendarForm & { readonly accountId: AccountId; readonly language: string },
): Promise<Answer<{ readonly token: string }>> {
  const token = tokenFrom(env.random(32));
  return env.db.transaction(async (tx) => {
    const count = await store.countCalendarsForUpdate(tx, input.accountId);
    if (count >= MOST_CALENDARS) {
      return refuse('conflict', 'too-many-calendars', { limit: MOST_CALENDARS });
    }
    const { label, words, accountId, language } = input;
    const calendar = { id: newId<CalendarId>(), accountId, label, words, language };
    await store.insertCalendar(tx, { ...calendar, madeAt: env.now(), tokenHash: sha256(token) });
    return { token };
  });
}

/** From now on its address leads nowhere. */
export async function endCalendar(
  env: Env,
  one: { readonly id: CalendarId; readonly accountId: AccountId },
): Promise<Answer<{ readonly ended: true }>> {
  const isEnded = await env.db.transaction((tx) =>
    store.markCalendarEnded(tx, { ...one, at: env.now() }),
  );
  return isEnded ? { ended: true } : refuse('not-found', 'not-found');
}

/**
 * What a calendar shows at this moment: the days of the cases its account has a role on now. Null when
 * there is no such calendar, or its account was closed.
 */
export async function readCalendar(
  env: Env,
  token: string,
): Promise<{ readonly calendar: Calendar; readonly days: readonly StandingDeadline[] } | null> {
  const { read } = env.db;
  const calendar = await store.findCalendar(read, sha256(token));
  if (calendar === null) return null;
  const now = env.now();
  const audience = await audienceOfAccount(read, calendar.accountId, now);
  if (audience === null) return null;
  const deadlines = await listDeadlines(read, audience, now);
  return { calendar, days: deadlines.filter(isCalendarDay) };
}
