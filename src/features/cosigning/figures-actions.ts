import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { findOpenLetter } from './face-actions.ts';
import type { Cosigned, FaceEnv } from './face-actions.ts';
import { countriesOf, curveOf, roughly, shownAt } from './figures-rules.ts';
import type { PublicCosigning, PublicCount, PublicFigures } from './figures-rules.ts';
import * as store from './figures-store.ts';
import { listPublicOrganisations } from './organisation-store.ts';
import type { Cosigning } from './rules.ts';
import { findLastSeal } from './seal-store.ts';
import { findStates } from './standing-store.ts';
import { findCosigning } from './state-store.ts';

/** A number is asked for by everybody who reads; taken twice a second it is as good. */
const COUNT_MS = 500;
/** The rest is added up from many rows. */
const FIGURES_MS = 10_000;

type Kept<T> = { readonly key: string; readonly until: number; readonly value: Promise<T> };

/** Something that is asked for often and taken seldom; what failed is not kept. */
class Taken<T> {
  readonly #kept = new WeakMap<Database, Map<LetterId, Kept<T>>>();

  take(env: FaceEnv, letterId: LetterId, of: { key: string; ms: number }, make: () => Promise<T>) {
    const kept = this.#kept.get(env.db) ?? new Map<LetterId, Kept<T>>();
    this.#kept.set(env.db, kept);
    const now = env.now().getTime();
    const known = kept.get(letterId);
    const isGood = known?.key === of.key && now < known.until && now >= known.until - of.ms;
    if (known !== undefined && isGood) return known.value;
    const value = make();
    kept.set(letterId, { key: of.key, until: now + of.ms, value });
    value.catch(() => kept.delete(letterId));
    return value;
  }
}

const counts = new Taken<PublicCount>();
const figures = new Taken<PublicFigures>();

/** How many count, as it may be shown. `slowed` holds for everything that shows a number of people. */
export function publicCount(
  env: FaceEnv,
  { letterId, slowMinutes }: Pick<Cosigning, 'letterId' | 'slowMinutes'>,
): Promise<PublicCount> {
  const asOf = shownAt(env.now(), slowMinutes);
  // of a slowed counter one stretch is one number, however often it is asked for
  const stretch = slowMinutes === null ? '' : asOf.toISOString();
  const ms = slowMinutes === null ? COUNT_MS : slowMinutes * 60_000;
  return counts.take(env, letterId, { key: stretch, ms }, async () => ({
    letterId,
    asOf,
    slowMinutes,
    ...(await store.findCountAt(env.db.read, letterId, asOf)),
  }));
}

/** A letter's co-signing as everybody may see it, with its number; null where it was never opened. */
export async function findPublicCosigning(
  env: FaceEnv,
  letterId: LetterId,
): Promise<PublicCosigning | null> {
  const cosigning = await findCosigning(env.db.read, letterId, env.now());
  if (cosigning === null) return null;
  const { counted, asOf, slowMinutes, movedAt } = await publicCount(env, cosigning);
  // a page is drawn anew when what it shows changes: the moment of a number that did not move is no change
  return { ...cosigning, counted, countedAsOf: slowMinutes === null ? null : asOf, movedAt };
}

/** The number behind a letter that is open for co-signatures, or was. */
export async function viewCount(env: FaceEnv, slug: string): Promise<Answer<PublicCount>> {
  const found = await findOpenLetter(env, slug);
  return isRefusal(found) ? found : publicCount(env, found.cosigning);
}

export type FiguresView = Cosigned & {
  readonly letter: { readonly title: string };
  readonly figures: PublicFigures;
};

/** Everything that is public about who stands behind a letter, without a name of a person. */
export async function viewFigures(env: FaceEnv, slug: string): Promise<Answer<FiguresView>> {
  const found = await findOpenLetter(env, slug);
  if (isRefusal(found)) return found;
  return { ...found, figures: await publicFigures(env, found.cosigning) };
}

function publicFigures(env: FaceEnv, cosigning: Cosigning): Promise<PublicFigures> {
  const { letterId, slowMinutes } = cosigning;
  const asOf = shownAt(env.now(), slowMinutes);
  const key = slowMinutes === null ? '' : asOf.toISOString();
  const ms = slowMinutes === null ? FIGURES_MS : slowMinutes * 60_000;
  return figures.take(env, letterId, { key, ms }, () => takeFigures(env, cosigning));
}

/** Until when hours are added up: of a slowed counter an hour that goes on would say more than its number. */
const tallied = ({ asOf, slowMinutes }: PublicCount): Date =>
  slowMinutes === null ? asOf : new Date(asOf.getTime() - 3_600_000);

async function takeFigures(env: FaceEnv, cosigning: Cosigning): Promise<PublicFigures> {
  const { read } = env.db;
  const { letterId, slowMinutes } = cosigning;
  const count = await publicCount(env, cosigning);
  const [tallies, removed, states, seal, recount, organisations] = await Promise.all([
    store.listTallies(read, letterId, tallied(count)),
    store.listRemoved(read, letterId, count.asOf),
    findStates(read, letterId),
    // a batch says how many count: where the counter is slowed, one made since is not told here
    findLastSeal(read, letterId, slowMinutes === null ? null : count.asOf),
    store.findRecount(read, letterId),
    listPublicOrganisations(read, letterId),
  ]);
  const gone = count.confirmed - count.counted;
  const withdrawn = gone - removed.reduce((sum, one) => sum + one.count, 0);
  const sealed =
    seal !== null
      ? { number: seal.number, lastNo: seal.lastNo, counted: seal.counted, at: seal.sealedAt }
      : null;
  return {
    ...count,
    withdrawn: Math.max(0, withdrawn),
    removed,
    waiting: roughly((states.pending ?? 0) + (states.aside ?? 0)),
    sealed,
    recount,
    ...curveOf(tallies, count.asOf),
    countries: countriesOf(tallies),
    organisations,
  };
}
