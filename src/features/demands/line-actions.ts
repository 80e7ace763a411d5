import type { Audience } from '#access';
import type { Clock, Random } from '#kernel/clock';
import type { AccountId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { currentVersionForUpdate } from '#letters';
import type { Letter, Version } from '#letters';
import type { Database, Tx } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { LineBegin } from './line-store.ts';
import { selectLines } from './line-store.ts';
import type { LineFacts } from './outcome-rules.ts';
import { selectStepsOf } from './outcome-store.ts';
import type { Step } from './rules.ts';

export type DemandsEnv = {
  readonly db: Database;
  readonly now: Clock;
  readonly random: Random;
  readonly seal: Seal;
};

export type By = { readonly audience: Audience; readonly accountId: AccountId };

/** One demand of a released letter, and everything written down about it, held until the transaction ends. */
export type HeldLine = {
  readonly letter: Letter;
  readonly version: Version;
  readonly line: LineBegin;
  readonly steps: readonly Step[];
  readonly closed: boolean;
};

export async function holdLine(
  tx: Tx,
  env: { readonly seal: Seal },
  key: { readonly letterId: LetterId; readonly demand: number },
): Promise<Answer<HeldLine>> {
  const current = await currentVersionForUpdate(tx, key.letterId);
  const lines = await selectLines(tx, [key.letterId]);
  const line = lines.find(({ number }) => number === key.demand);
  if (current === null || current.version === null || line === undefined)
    return refuse('not-found', 'not-found');
  const steps = await selectStepsOf(tx, env, key);
  const { letter, version } = current;
  return { letter, version, line, steps, closed: letter.withdrawal !== null };
}

export function factsOf({ line, steps, closed }: HeldLine): LineFacts {
  const at = (standing: Step['standing']): Step[] => steps.filter((s) => s.standing === standing);
  return { begins: line.begins, confirmed: at('confirmed'), waiting: at('waiting'), closed };
}
