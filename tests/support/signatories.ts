import { sendInvitations } from '#signing';
import { signingJobs } from '../../src/features/signing/jobs.ts';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { decline, signWithCode } from '../../src/features/signing/sign-actions.ts';
import { codeIn, given, invitePeople, mailsTo, runJobs, tokenIn } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** Somebody with a personal link, and the mailbox it came to. */
export type Guest = { readonly token: string; readonly mailbox: string };

/** Two mails of one moment have no order: each is read a second after it was written. */
async function readMail(env: TestEnv): Promise<void> {
  await runJobs(env, signingJobs(env));
  env.pass(1000);
}

export async function invited(env: TestEnv, stage: Stage, name: string): Promise<Guest> {
  const { letterId, drafter: by } = stage;
  const invitationIds = await invitePeople(env, stage, [name]);
  given(await sendInvitations(env, { letterId, invitationIds, by }));
  await readMail(env);
  const mailbox = `${name.toLowerCase()}@parliament.example`;
  return { mailbox, token: tokenIn((await mailsTo(env, mailbox))[0]) ?? '' };
}

/** Asks for a code, reads it in the mailbox, types it. */
export async function signs(env: TestEnv, guest: Guest, statement: string): Promise<void> {
  const { token, mailbox } = guest;
  given(await askForCode(env, { token, purpose: 'sign', statement }));
  await readMail(env);
  const code = codeIn((await mailsTo(env, mailbox))[0]) ?? '';
  given(await signWithCode(env, { token, statement, code }));
}

export async function declines(env: TestEnv, guest: Guest): Promise<void> {
  given(await decline(env, { token: guest.token }));
}

/** Lets the jobs run that follow a new text: everybody who signed is asked again. */
export const askAgain = readMail;
