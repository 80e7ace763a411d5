import { newId } from '#kernel/ids';
import type { Id } from '#kernel/ids';
import { codeFrom } from '#kernel/mailed-code';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { CODE_ATTEMPTS, CODE_MINUTES, CODES_PER_HOUR, checkCode } from './code-rules.ts';
import type { CodePurpose } from './code-rules.ts';
import { insertEvent } from './event-store.ts';
import { countCodesSince, findNewestCode, insertCode, markCodeAttempt } from './code-store.ts';
import type { CodeRow } from './code-store.ts';
import type { Opened } from './open-actions.ts';
import { decideHere, noteOpened, openLink } from './open-actions.ts';
import type { SigningEnv } from './record-actions.ts';
import { sendCode } from './job-rules.ts';
import type { Invitation } from './rules.ts';
import { decideWithdraw } from './sign-rules.ts';

/** Mails a code to the official mailbox. A second click within half a minute sends no second one. */
export async function askForCode(
  env: SigningEnv,
  input: { readonly token: string; readonly purpose: CodePurpose; readonly statement: string },
): Promise<Answer<void>> {
  return env.db.transaction(async (tx) => {
    const opened = await openLink(tx, env, input.token);
    if (isRefusal(opened)) return opened;
    const { invitation } = opened;
    const at = env.now();
    const about = codeSubject(opened, input, at);
    if (isRefusal(about)) return about;
    if (invitation.email === null) return refuse('conflict', 'email-missing');
    const newest = await findNewestCode(tx, invitation.id, input.purpose);
    if (newest !== null && isFresh(newest, about.versionId, at)) return undefined;
    const hourAgo = new Date(at.getTime() - 3_600_000);
    if ((await countCodesSince(tx, invitation.id, hourAgo)) >= CODES_PER_HOUR)
      return refuse('unavailable', 'codes-too-many');
    await noteOpened(tx, env, opened);
    const id = newId<Id<'code'>>();
    const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
    const { purpose } = input;
    const code = { id, invitationId: invitation.id, ...about, purpose, at, expiresAt };
    await insertCode(tx, code);
    await insertEvent(tx, env.seal, {
      invitationId: invitation.id,
      event: 'code-asked',
      at,
      versionId: about.versionId,
    });
    await enqueue(tx, sendCode, { codeId: id });
    return undefined;
  });
}

/** Which text a code is about: the one to be signed, or the one to be withdrawn from. */
function codeSubject(
  opened: Opened,
  input: { readonly purpose: CodePurpose; readonly statement: string },
  at: Date,
): Answer<Pick<CodeRow, 'versionId'>> {
  if (input.purpose === 'withdraw') {
    const position = decideWithdraw(opened.invitation);
    if (isRefusal(position)) return position;
    const { live } = opened.invitation;
    return live === null ? refuse('conflict', 'nothing-to-withdraw') : live;
  }
  const decision = decideHere(opened, 'mailbox', input.statement, at);
  return isRefusal(decision) ? decision : { versionId: opened.version.id };
}

function isFresh(code: CodeRow, versionId: string, at: Date): boolean {
  const age = at.getTime() - code.createdAt.getTime();
  const usable = code.usedAt === null && code.attempts < CODE_ATTEMPTS;
  return usable && code.versionId === versionId && age >= 0 && age < 30_000;
}

/** The code of a row: derived with a key outside the database, so that nothing of it is stored. */
export function codeOf(env: Pick<SigningEnv, 'seal'>, id: Id<'code'>): string {
  return codeFrom(env.seal.lookup('signing_codes.code', id));
}

/** Null when the typed code holds. A wrong one is counted, and stays counted. */
export async function tryCode(
  tx: Tx,
  env: SigningEnv,
  invitation: Invitation,
  typed: { readonly code: string } & Parameters<typeof checkCode>[3],
): Promise<{ readonly code: CodeRow } | Refusal> {
  const row = await findNewestCode(tx, invitation.id, typed.purpose);
  const right = row === null ? '' : codeOf(env, row.id);
  const refused = checkCode(row, right, typed.code, typed, env.now());
  if (refused === null && row !== null) return { code: row };
  if (refused?.reason === 'signing-code-wrong' && row !== null) await markCodeAttempt(tx, row.id);
  return refused ?? refuse('invalid', 'signing-code-none');
}
