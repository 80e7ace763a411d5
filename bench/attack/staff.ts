import { HOUSE } from '#access';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import type { AccountId } from '#kernel/ids';
import { removeCluster, viewClusters } from '../../src/features/cosigning/cluster-actions.ts';
import type { Cluster } from '../../src/features/cosigning/cluster-rules.ts';
import type { Stage } from './stage.ts';

export type StaffAct = { readonly did: 'removed'; readonly what: string; readonly rows: number };

const MOST_ACTS = 40;

/**
 * Somebody at the desk with the page of clusters and no other knowledge: takes out what came from one owner's domain
 * over ten or more networks, and what is mostly suspected; everything else stays as it is.
 */
export async function cleanUp(stage: Stage): Promise<StaffAct[]> {
  const { letterId } = stage.letter;
  const by = await somebody(stage);
  const done: StaffAct[] = [];
  while (done.length < MOST_ACTS) {
    const view = await viewClusters(stage.env, HOUSE, { letterId, before: null });
    if (isRefusal(view) || view.span === null) return done;
    const next = view.clusters.find(isSeenThrough);
    if (next === undefined) return done;
    const choice = { letterId, by, cluster: next.key, ...view.span };
    const why = { class: 'script', reason: 'One domain from everywhere', scope: 'all' } as const;
    const removed = await removeCluster(stage.env, { ...choice, ...why });
    if (isRefusal(removed)) return done;
    done.push({ did: 'removed', what: next.pattern ?? 'a network', rows: removed.rows });
  }
  return done;
}

const STANDING = 50;
const NETWORKS = 10;

function isSeenThrough({ pattern, counts, networks, suspected }: Cluster): boolean {
  const standing = counts.confirmed + counts.aside + counts.pending;
  if (standing < STANDING || pattern === null) return false;
  const all = standing + counts.removed;
  const isOwnDomain =
    !/@ (?:gmail|outlook|web|gmx|orange|wp|seznam|libero|proton|mail|riseup|tuta)\./.test(pattern);
  return suspected * 2 > all || (isOwnDomain && networks >= NETWORKS);
}

async function somebody({ db, letter }: Stage): Promise<AccountId> {
  const { rows } = await sql<{ by: AccountId }>`
    select opened_by as by from cosignings where letter_id = ${letter.letterId}`.execute(db.read);
  const by = rows[0]?.by;
  if (by === undefined) throw new Error('nobody opened the letter');
  return by;
}
