import { findMailbox, HOUSE, listGrants } from '#access';
import type { EmailAddress } from '#kernel/email-address';
import type { LetterId, VersionId } from '#kernel/ids';
import { emailLookupForm } from '#kernel/email-address';
import { findLetter } from '#letters';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { listSignatoryMailboxes, liveSignatures } from '#signing';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { makePublishedFiles } from './paper-jobs.ts';
import type { FilesEnv } from './paper-jobs.ts';
import { releaseIfDue } from './release-actions.ts';
import type { ReleaseEnv } from './going-public-actions.ts';
import { releasedEmail } from './release-emails.tsx';
import { announceRelease, makeFiles, releaseWhenDue } from './job-rules.ts';

export type PublicationJobsEnv = ReleaseEnv &
  FilesEnv & { readonly seal: Seal; readonly publicUrl: string };

export function publicationJobs(env: PublicationJobsEnv): Job[] {
  return [
    onJob(releaseWhenDue, (payload) => releaseIfDue(env, idsOf(payload))),
    onJob(makeFiles, (payload) => makePublishedFiles(env, idsOf(payload))),
    onJob(announceRelease, ({ letterId }) => announce(env, letterId as LetterId)),
  ];
}

/** A payload was checked to hold UUIDs when it was enqueued; here they get their names back. */
function idsOf(payload: { letterId: string; versionId: string }) {
  return { letterId: payload.letterId as LetterId, versionId: payload.versionId as VersionId };
}

type Box = { readonly to: EmailAddress; readonly language: string };

/** One mail a mailbox, all queued in one transaction: a second run after a crash starts from none. */
async function announce(env: PublicationJobsEnv, letterId: LetterId): Promise<void> {
  await env.db.transaction(async (tx) => {
    const letter = await findLetter(tx, HOUSE, letterId);
    const version = letter?.currentVersion;
    if (!letter?.release || !version) return;
    const signatures = await liveSignatures(tx, letterId, version.id);
    const about = {
      title: version.content.title,
      url: absolute(env.publicUrl, paths.letter(letter.slug)),
      releasedAt: letter.release.releasedAt,
      signatures: signatures.length,
    };
    const accounts = new Set((await listGrants(tx, HOUSE, letterId)).map((one) => one.accountId));
    const found = await Promise.all([...accounts].map((id) => findMailbox(tx, env, id)));
    const signatories = (await listSignatoryMailboxes(tx, env, letterId)).map(
      ({ email, language }) => ({ to: email, language }),
    );
    const staff = found.filter((one) => one !== null);
    const boxes = distinct([...staff, ...signatories]);
    for (const { to, language } of boxes) {
      const t = translator(pickLanguage({ query: language }));
      await queueMail(tx, env, { to, ...releasedEmail(t, about) });
    }
  });
}

function distinct(boxes: readonly Box[]): Box[] {
  return [...new Map(boxes.map((one) => [emailLookupForm(one.to), one])).values()];
}
