import { findMailbox, HOUSE, listCaseGrants, listOpenings } from '#access';
import type { Clock } from '#kernel/clock';
import type { AccountId } from '#kernel/ids';
import type { Database, Tx } from '#platform/db';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { pickLanguage, translator } from '#ui';
import type { MailText, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { shortCode } from './opening-rules.ts';
import { caseRoleEmail, openingEmail } from './people-emails.tsx';
import { publicationEmail } from './publication-emails.tsx';
import { tellPublication } from './publication-rules.ts';
import { listPublications } from './publication-store.ts';
import { tellCaseRole, tellOpening } from './people-rules.ts';
import type { CaseId } from './rules.ts';

export type PeopleJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly seal: Seal;
  readonly publicUrl: string;
};

/** Mails about who may see a case. */
export function peopleJobs(env: PeopleJobsEnv): Job[] {
  return [
    // ids were checked when the job was made; here they get their names back
    onJob(tellCaseRole, ({ caseId, grantId, byAccount }) =>
      tellRole(env, caseId as CaseId, grantId, byAccount),
    ),
    onJob(tellPublication, ({ caseId, publicationId }) =>
      tellOfPublication(env, caseId as CaseId, publicationId),
    ),
    onJob(tellOpening, ({ caseId, openingId }) => tellOfOpening(env, caseId as CaseId, openingId)),
  ];
}

/** A role that ended meanwhile is not announced. */
async function tellRole(
  env: PeopleJobsEnv,
  caseId: CaseId,
  grantId: string,
  byAccount: string,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const grants = await listCaseGrants(tx, HOUSE, caseId);
    const grant = grants.find((one) => one.id === grantId);
    if (grant === undefined) return;
    const by = grants.find((one) => one.accountId === byAccount)?.name;
    const url = absolute(env.publicUrl, paths.caseDesk(caseId));
    await write(tx, env, grant.accountId, (t) =>
      caseRoleEmail(t, {
        role: grant.role,
        by: by ?? t('ui.product'),
        code: shortCode(caseId),
        url,
      }),
    );
  });
}

async function tellOfOpening(env: PeopleJobsEnv, caseId: CaseId, openingId: string): Promise<void> {
  await env.db.transaction(async (tx) => {
    const opening = (await listOpenings(tx, HOUSE, caseId)).find(({ id }) => id === openingId);
    if (opening === undefined) return;
    const grants = await listCaseGrants(tx, HOUSE, caseId);
    const url = absolute(env.publicUrl, paths.casePeople(caseId));
    const about = { ...opening, code: shortCode(caseId), url };
    for (const accountId of new Set(grants.map((grant) => grant.accountId)))
      await write(tx, env, accountId, (t) => openingEmail(t, about));
  });
}

/** Second readers while it waits, then whoever asked; nobody is told of what they did themselves. */
async function tellOfPublication(
  env: PeopleJobsEnv,
  caseId: CaseId,
  publicationId: string,
): Promise<void> {
  await env.db.transaction(async (tx) => {
    const all = await listPublications(tx, HOUSE, caseId);
    const found = all.find(({ id }) => id === publicationId);
    if (found === undefined) return;
    const { decision, askedBy } = found;
    const is = decision ?? 'asked';
    const grants = await listCaseGrants(tx, HOUSE, caseId);
    const readers = grants.filter(({ role }) => role === 'second-reader');
    const to =
      decision === null || decision === 'taken-back'
        ? readers.map(({ accountId }) => accountId).filter((id) => id !== askedBy)
        : [askedBy];
    const by = found.decidedByName ?? found.askedByName;
    const url = absolute(env.publicUrl, paths.casePublications(caseId));
    for (const accountId of new Set(to))
      await write(tx, env, accountId, (t) =>
        publicationEmail(t, { is, by, code: shortCode(caseId), url }),
      );
  });
}

async function write(
  tx: Tx,
  env: PeopleJobsEnv,
  accountId: AccountId,
  words: (t: Translate) => MailText,
): Promise<void> {
  const mailbox = await findMailbox(tx, env, accountId);
  if (mailbox === null) return;
  const t = translator(pickLanguage({ query: mailbox.language }));
  await queueMail(tx, env, { to: mailbox.to, ...words(t) });
}
