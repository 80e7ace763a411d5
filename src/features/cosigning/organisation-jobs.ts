import { isRefusal } from '#kernel/refusal';
import { onJob } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueOnce } from '#platform/mail';
import { pickLanguage, translator } from '#ui';
import { findCosigned } from './face-actions.ts';
import { mailIdOf } from './mail-words-jobs.ts';
import type { WordsEnv } from './mail-words-jobs.ts';
import { numberOf } from './number-actions.ts';
import { organisationToken } from './organisation-actions.ts';
import { organisationEmail } from './organisation-emails.tsx';
import { organisationMail, ORGANISATION_MAILS_A_DAY, stateOf } from './organisation-rules.ts';
import type { Organisation, OrganisationMailKind } from './organisation-rules.ts';
import {
  findOrganisation,
  holdOrganisation,
  mailboxCount,
  mailsAbout,
} from './organisation-store.ts';
import type { OrganisationId } from './rules.ts';

/** The mails to those who answer for an organisation. */
export const organisationMailJob = (env: WordsEnv): Job =>
  onJob(organisationMail, async ({ organisationId, kind }) => {
    // checked when the job was made
    const one = await findOrganisation(env.db.read, env, organisationId as OrganisationId);
    if (one !== null) await writeMail(env, one, kind);
  });

async function writeMail(
  env: WordsEnv,
  one: Organisation,
  asked: 'asked' | 'listed' | 'declined',
): Promise<void> {
  const face = await findCosigned(env, one.letterId);
  const kind = kindFor(one, asked);
  if (one.answerer === null || kind === null || isRefusal(face)) return;
  const { title } = face.letter;
  if (title === null) return; // the letter was withdrawn
  const { email, language } = one.answerer;
  const token = organisationToken(env, one.id);
  const words = { publicUrl: env.publicUrl, title, token, number: numberOf(env, token) };
  const t = translator(pickLanguage({ query: language }));
  const mail = { to: email, about: mailsAbout(one.id), ...organisationEmail(t, kind, words) };
  const whose = { letterId: one.letterId, person: mailboxCount(env, email), round: 0 };
  await env.db.transaction(async (tx) => {
    // whoever ended it meanwhile is not written to, and whoever ends it now finds the mail
    if ((await holdOrganisation(tx, env, one.id))?.answerer == null) return;
    for (const what of slots(one, kind, env.now()))
      if (await queueOnce(tx, env, { ...mail, id: mailIdOf(env, whose, what) })) return;
  });
}

/** Null where nothing is to be said any more: it was withdrawn, or disowned, or decided otherwise since. */
function kindFor(
  one: Organisation,
  asked: 'asked' | 'listed' | 'declined',
): OrganisationMailKind | null {
  const state = stateOf(one);
  if (asked === 'declined') return one.endedAs === 'declined' ? 'declined' : null;
  if (state === 'ended') return null;
  if (asked === 'listed') return state === 'listed' ? 'listed' : null;
  return state === 'asked' ? 'confirm' : 'already';
}

/** What is answered to a form goes to a mailbox so often a day, whatever names were typed; a decision is told once. */
const slots = (one: Organisation, kind: OrganisationMailKind, now: Date): string[] =>
  kind === 'listed' || kind === 'declined'
    ? [`organisation ${one.id} ${kind}`]
    : Array.from(
        { length: ORGANISATION_MAILS_A_DAY },
        (_, nth) => `organisation ${now.toISOString().slice(0, 10)} ${nth}`,
      );
