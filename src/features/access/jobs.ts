import type { Database } from '#platform/db';
import { onJob, onSchedule } from '#platform/jobs';
import type { Job } from '#platform/jobs';
import { queueMail } from '#platform/mail';
import type { Seal } from '#platform/seal';
import type { Clock, Random } from '#kernel/clock';
import type { AccountId } from '#kernel/ids';
import { pickLanguage, translator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { sendCode, sendPasskeyNotice, sendWelcome } from './mail-rules.ts';
import type { Mailbox, SecretId } from './account-rules.ts';
import { findMailbox } from './address-store.ts';
import { findPasskeyLabel } from './passkey-store.ts';
import { deleteEnded, findCodeForUpdate, markCodeWritten } from './secret-store.ts';
import { codeHash } from './code-actions.ts';
import { codeFrom } from '#kernel/mailed-code';
import { codeEmail, passkeyEmail, welcomeEmail } from './emails.tsx';

export type AccessJobsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
  readonly publicUrl: string;
};

const KEPT_DAYS = 30;

const wordsFor = ({ language }: Mailbox) => translator(pickLanguage({ query: language }));

export function accessJobs(env: AccessJobsEnv): Job[] {
  return [
    onJob(sendCode, ({ secretId }) => writeCode(env, secretId as SecretId)), // a UUID by contract
    onJob(sendWelcome, ({ accountId }) => writeWelcome(env, accountId as AccountId)),
    onJob(sendPasskeyNotice, ({ passkeyId }) => writePasskeyNotice(env, passkeyId)),
    onSchedule({ name: 'access.forget', pattern: '40 3 * * *' }, () => forget(env)),
  ];
}

/** The code exists from here on, and its hash is there exactly when its mail is. */
async function writeCode(env: AccessJobsEnv, secretId: SecretId): Promise<void> {
  await env.db.transaction(async (tx) => {
    const secret = await findCodeForUpdate(tx, secretId);
    if (secret === null || secret.accountId === null || secret.secretHash !== null) return;
    if (env.now() >= secret.expiresAt) return; // too late to be of use
    const mailbox = await findMailbox(tx, env, secret.accountId);
    if (mailbox === null) return;
    const code = codeFrom(env.random(16));
    await markCodeWritten(tx, secretId, codeHash(env, secretId, code));
    await queueMail(tx, env, { to: mailbox.to, ...codeEmail(wordsFor(mailbox), code) });
  });
}

async function writeWelcome(env: AccessJobsEnv, accountId: AccountId): Promise<void> {
  await env.db.transaction(async (tx) => {
    const mailbox = await findMailbox(tx, env, accountId);
    if (mailbox === null) return;
    const { host } = new URL(env.publicUrl);
    const url = absolute(env.publicUrl, paths.signIn());
    const mail = welcomeEmail(wordsFor(mailbox), { name: mailbox.name, host, url });
    await queueMail(tx, env, { to: mailbox.to, ...mail });
  });
}

async function writePasskeyNotice(env: AccessJobsEnv, passkeyId: string): Promise<void> {
  await env.db.transaction(async (tx) => {
    const passkey = await findPasskeyLabel(tx, passkeyId);
    const mailbox = passkey && (await findMailbox(tx, env, passkey.accountId));
    if (!passkey || !mailbox) return;
    const { host } = new URL(env.publicUrl);
    const url = absolute(env.publicUrl, paths.account());
    const about = { label: passkey.label, host, at: passkey.createdAt, url };
    await queueMail(tx, env, { to: mailbox.to, ...passkeyEmail(wordsFor(mailbox), about) });
  });
}

async function forget(env: AccessJobsEnv): Promise<void> {
  const before = new Date(env.now().getTime() - KEPT_DAYS * 86_400_000);
  await env.db.transaction((tx) => deleteEnded(tx, before));
}
