import { redactOutcome } from '../../src/features/demands/redaction-actions.ts';
import { HOUSE } from '#access';
import { beginDemands, decideOutcome, recordOutcome } from '#demands';
import type { OutcomeId } from '#demands';
import { sha256 } from '#kernel/bytes';
import type { LetterId } from '#kernel/ids';
import { letterReleased, markReleased } from '#letters';
import { publish } from '#platform/jobs';
import { sql } from '#platform/db';
import type { KeptMail } from '#platform/mail';
import { askPublication, decidePublication, enterReply } from '#replies';
import type { ReplyId } from '#replies';
import { endToken } from '../../src/features/following/ask-actions.ts';
import { upsertFollow } from '../../src/features/following/follow-store.ts';
import type { Follow, FollowId } from '../../src/features/following/rules.ts';
import { newId } from '#kernel/ids';
import { withdrawLetter } from '../../src/features/publication/withdrawal-actions.ts';
import type { StepInput } from '../../src/features/demands/outcome-actions.ts';
import { address, DAY, given, stageLetter } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** A letter that everybody may read, without signatories. */
export async function publicLetter(env: TestEnv): Promise<Stage> {
  const stage = await stageLetter(env);
  const { letterId, version } = stage;
  await env.db.transaction(async (tx) => {
    const at = env.now();
    await markReleased(tx, { letterId, versionId: version.id, at });
    await beginDemands(tx, { letterId, versionId: version.id, origin: 'written-here', at });
    await publish(tx, letterReleased, { letterId });
  });
  return stage;
}

/** Somebody who confirmed already; gives the token of the link that ends it. */
export async function follower(
  env: TestEnv,
  email: string,
  letterId: LetterId | null,
  choice: Partial<Pick<Follow, 'often' | 'discreet' | 'language'>> = {},
): Promise<string> {
  const id = newId<FollowId>();
  const settings = { often: 'each', discreet: false, language: 'en', ...choice } as const;
  const followId = await env.db.transaction((tx) =>
    upsertFollow(tx, env, {
      ...settings,
      id,
      letterId,
      email: address(email),
      endHash: sha256(endToken(env, id)),
      confirmedAt: env.now(),
    }),
  );
  return endToken(env, followId);
}

/** The token of the link in a mail that confirms, or that ends. */
export function followToken(mail: KeptMail | undefined, kind: 'confirmations' | 'ends'): string {
  const found = new RegExp(`/following/${kind}/([\\w-]{43})`).exec(mail?.text ?? '')?.[1];
  if (found === undefined) throw new Error(`no link to ${kind} in the mail`);
  return found;
}

/** How many rows a table has. */
export async function countOf(env: TestEnv, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}`.execute(env.db.read);
  return rows[0]?.count ?? 0;
}

/** A step that a second reader confirmed: public, with its fact. */
export async function publishedOutcome(
  env: TestEnv,
  stage: Stage,
  step: Partial<Pick<StepInput, 'state' | 'words' | 'supersedes' | 'reason'>> = {},
): Promise<OutcomeId> {
  const { letterId } = stage;
  const day = env.now().toISOString().slice(0, 10);
  const { outcomeId } = given(
    await recordOutcome(env, {
      letterId,
      demand: 1,
      state: 'pledged',
      on: day,
      certainty: 'documented',
      words: 'The President promised it before the press.',
      note: '',
      credit: 'not-claimed',
      creditWords: '',
      nextReviewOn: new Date(env.now().getTime() + 30 * DAY).toISOString().slice(0, 10),
      reason: '',
      evidence: [
        { kind: 'link', url: 'https://press.example.org/1', seenOn: day, words: 'A press report' },
      ],
      ...step,
      by: { audience: HOUSE, accountId: stage.drafter },
    }),
  );
  const by = { audience: HOUSE, accountId: stage.reader };
  given(
    await decideOutcome(env, {
      letterId,
      demand: 1,
      outcomeId,
      decision: 'confirmed',
      note: '',
      by,
    }),
  );
  return outcomeId;
}

/** A reply that a second reader let out, in full or only that it came. */
export async function publishedReply(
  env: TestEnv,
  stage: Stage,
  mode: 'text' | 'fact-only' = 'text',
): Promise<ReplyId> {
  const { letterId, drafter, reader } = stage;
  const text = 'We shall look into it.';
  const { replyId } = given(
    await enterReply(env, {
      letterId,
      addressee: 1,
      channel: 'post',
      receivedOn: env.now().toISOString().slice(0, 10),
      language: 'en',
      sender: 'Office of the President',
      subject: 'Your letter',
      text,
      kind: 'answer',
      file: null,
      by: drafter,
    }),
  );
  const content = { language: stage.version.content.language, text, translations: [] };
  given(await askPublication(env, { replyId, mode, content, revision: 0, by: drafter }));
  given(await decidePublication(env, { replyId, mode, by: reader }));
  return replyId;
}

/** Takes the whole letter back. */
export async function withdrawn(env: TestEnv, { letterId, reader: by }: Stage): Promise<void> {
  given(await withdrawLetter(env, { letterId, notice: 'A family asked for it.', by }));
}

/** Takes the words of a step away for good. */
export async function redacted(
  env: TestEnv,
  { letterId, reader }: Stage,
  outcomeId: OutcomeId,
): Promise<void> {
  const by = { audience: HOUSE, accountId: reader };
  given(await redactOutcome(env, { letterId, demand: 1, outcomeId, reason: 'It names them.', by }));
}
