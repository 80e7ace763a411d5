import { findMailbox, HOUSE, listGrants } from '#access';
import { entryKept } from '#cases';
import type { CaseId, LetterId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { Tx } from '#platform/db';
import { onFact, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import { pickLanguage, translator } from '#ui';
import type { MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { DemandsEnv } from './line-actions.ts';
import { questionEmail, reviewDueEmail } from './line-emails.tsx';
import { markReviewMailed, selectDueLetters } from './line-store.ts';
import { askAfterEntry, askAfterReversal } from './question-actions.ts';
import type { Asked } from './question-actions.ts';
import { dayOf } from './review-rules.ts';
import { outcomeRecorded } from './rules.ts';
import { collectLines } from './task-actions.ts';
import { dueDay } from './task-rules.ts';

export type LineJobsEnv = DemandsEnv & { readonly publicUrl: string };

/** What lines do by themselves: ask after something happened, and remind of a day of review. */
export function lineJobs(env: LineJobsEnv): Job[] {
  return [
    onFact(entryKept, 'demands.ask', ({ caseId, entryId }) =>
      env.db.transaction(async (tx) =>
        // the payload was checked to hold UUIDs
        tellAsked(tx, env, await askAfterEntry(tx, env, { caseId: caseId as CaseId, entryId })),
      ),
    ),
    onFact(outcomeRecorded, 'demands.ask', ({ letterId, demand, outcomeId }) =>
      env.db.transaction(async (tx) => {
        const about = { letterId: letterId as LetterId, demand, outcomeId };
        return tellAsked(tx, env, await askAfterReversal(tx, env, about));
      }),
    ),
    onSchedule({ name: 'demands.review-due', pattern: '40 5 * * *' }, () => remind(env)),
  ];
}

/** The question and its mail are one transaction: run again, it finds the question and writes to nobody. */
async function tellAsked(tx: Tx, env: LineJobsEnv, asked: readonly Asked[]): Promise<void> {
  for (const { letterId, demands } of asked)
    await writeToDrafters(tx, env, letterId, demands, questionEmail);
}

async function remind(env: LineJobsEnv): Promise<void> {
  const now = env.now();
  let after: LetterId | null = null;
  for (;;) {
    const letters: LetterId[] = await selectDueLetters(env.db.read, dayOf(now), after);
    for (const letterId of letters) await remindOf(env, letterId, now);
    after = letters.at(-1) ?? null;
    if (after === null) return;
  }
}

/** One transaction for each letter: a letter that fails takes no other with it, and nobody hears twice. */
async function remindOf(env: LineJobsEnv, letterId: LetterId, now: Date): Promise<void> {
  await env.db.transaction(async (tx) => {
    const demands: number[] = [];
    for (const line of await collectLines(tx, env, [letterId])) {
      const dueOn = dueDay(line, now);
      if (dueOn === null) continue;
      const key = { letterId, demand: line.number, dueOn };
      if (await markReviewMailed(tx, key, now)) demands.push(line.number);
    }
    if (demands.length > 0) await writeToDrafters(tx, env, letterId, demands, reviewDueEmail);
  });
}

type Words = typeof questionEmail;

async function writeToDrafters(
  tx: Tx,
  env: LineJobsEnv,
  letterId: LetterId,
  demands: readonly number[],
  words: Words,
): Promise<void> {
  const letter = await findLetter(tx, HOUSE, letterId);
  const title = letter?.currentVersion?.content.title ?? '';
  const [first] = demands;
  const page =
    demands.length === 1 && first !== undefined
      ? paths.demandLine(letterId, first)
      : paths.demandLines(letterId);
  const about = { letter: title, demands, url: absolute(env.publicUrl, page) };
  const grants = await listGrants(tx, HOUSE, letterId);
  const drafters = grants.filter(({ role }) => role === 'drafter');
  for (const accountId of new Set(drafters.map((grant) => grant.accountId)))
    await write(tx, env, accountId, (t) => words(t, about));
}

async function write(
  tx: Tx,
  env: LineJobsEnv,
  accountId: Parameters<typeof findMailbox>[2],
  words: (t: Translate) => MailText,
): Promise<void> {
  const mailbox = await findMailbox(tx, env, accountId);
  if (mailbox === null) return;
  const t = translator(pickLanguage({ query: mailbox.language }));
  await queueMail(tx, env, { to: mailbox.to, ...words(t) });
}
