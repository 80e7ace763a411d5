import type { Clock, Random } from '#kernel/clock';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { gather } from '#platform/gathering';
import type { Gathering } from '#platform/gathering';
import type { Seal } from '#platform/seal';
import { confirmStatement } from './confirm-store.ts';
import type { FoundBefore } from './confirm-store.ts';
import type { Link } from './link-rules.ts';
import { mailAgain } from './mail-rules.ts';
import type { Pledge } from './pledge-rules.ts';
import { pledgeStatement } from './pledge-store.ts';
import type { PledgesWritten } from './pledge-store.ts';
import { decideConfirm } from './rules.ts';
import type { Person } from './rules.ts';

/** What very many people do at once. */
export type Act = Pledge | (Link & { readonly kind: 'confirm' });
/** `taken` tells nobody what was there before. */
export type Outcome = 'taken' | 'confirmed' | 'aside' | 'again';

export type BatchEnv = { readonly db: Database; readonly now: Clock };

/** Made once for each server, by `openCosigning`. */
export type CosigningEnv = BatchEnv & {
  readonly seal: Seal;
  readonly random: Random;
  readonly acts: Gathering<Act, Answer<Outcome>>;
};

/** What pledges and confirmations go through: the acts of one letter share lock, round trip and commit. */
export function openCosigning(
  env: BatchEnv & { readonly seal: Seal; readonly random: Random },
): CosigningEnv {
  const acts = gather<Act, Answer<Outcome>>({
    keyOf: ({ letterId }) => letterId,
    write: (batch) => writeActs(env, batch),
    isOfOne,
  });
  const { db, now, seal, random } = env;
  return { db, now, seal, random, acts };
}

/** SQLSTATE 22 and 23: what was given cannot be written. Anything else would meet each of them alone as well. */
const isOfOne = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));

/** Writes acts of one letter by one commit, pledges before confirmations, and says what became of each. */
async function writeActs(env: BatchEnv, batch: readonly Act[]): Promise<Answer<Outcome>[]> {
  const [first] = batch;
  if (first === undefined) return [];
  const { letterId } = first;
  const now = env.now();
  const { pledges, links } = apart(batch);
  const [said, found] = await env.db.together([
    pledges.length > 0
      ? pledgeStatement(letterId, pledges, { now, againJob: mailAgain.name })
      : null,
    links.length > 0 ? confirmStatement(letterId, links, now) : null,
  ]);
  const pledged = pledgeOutcome(said?.[0]?.written);
  const confirmed = confirmOutcome(found ?? [], now);
  return batch.map((act) => (act.kind === 'pledge' ? pledged : confirmed(act)));
}

/** What every pledge of the batch gets; `pledgeRefusal` says the same of the letter as it stands. */
function pledgeOutcome(written: PledgesWritten['written'] | undefined): Answer<Outcome> {
  if (written === 'closed') return refuse('conflict', 'cosigning-closed');
  if (written === 'paused') return refuse('unavailable', 'cosigning-paused');
  return written === 'taken' ? 'taken' : refuse('not-found', 'not-found');
}

type Pledges = readonly Pledge[];
type Links = readonly (Link & { readonly kind: 'confirm' })[];

/**
 * Two who are the same person are written once: the database refuses to touch a row twice in one statement. The first
 * of them, or the first that no script seems to have sent, as `decidePledge` says of pledges that follow each other.
 */
function apart(batch: readonly Act[]): { readonly pledges: Pledges; readonly links: Links } {
  const pledges = new Map<string, Pledge>();
  const links = new Map<string, Links[number]>();
  for (const act of batch) {
    if (act.kind === 'pledge') {
      const key = keyOf(act.person);
      const first = pledges.get(key);
      if (first === undefined || (first.suspected && !act.suspected)) pledges.set(key, act);
    } else links.set(`${keyOf(act.person)} ${act.round}`, act);
  }
  return { pledges: [...pledges.values()], links: [...links.values()] };
}

const keyOf = (person: Person): string => Buffer.from(person).toString('latin1');

/** Says what became of each confirmation; of two of one person, the second finds it done. */
function confirmOutcome(found: readonly FoundBefore[], now: Date): (link: Link) => Answer<Outcome> {
  const before = new Map(found.map((row) => [`${keyOf(row.person)} ${row.round}`, row]));
  const done = new Set<string>();
  return ({ person, round }) => {
    const key = `${keyOf(person)} ${round}`;
    const step = decideConfirm(before.get(key) ?? null, now);
    if (isRefusal(step)) return step;
    if (step === 'again' || done.has(key)) return 'again';
    done.add(key);
    return step.to === 'aside' ? 'aside' : 'confirmed';
  };
}
