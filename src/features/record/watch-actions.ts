import { mayDo } from '#access';
import type { Audience } from '#access';
import type { Read } from '#platform/db';
import { printVerifierKey } from '#proof';
import { paths } from '#ui/paths';
import { findPublishedCheckpoint } from './published-actions.ts';
import type { PublishedCheckpoint } from './published-actions.ts';
import { troubleOf } from './witness-rules.ts';
import type { Watch, Watcher } from './witness-rules.ts';
import { listWatchers } from './witness-store.ts';

/** Who watches the log, by the policy in force, and how each of them stands. */
export async function describeWatch(
  read: Read,
  { policy, unwitnessedSince }: PublishedCheckpoint,
): Promise<Watch> {
  const names = new Map(
    [...(policy?.witnesses.values() ?? [])].map((key) => [printVerifierKey(key), key.name]),
  );
  const rows = await listWatchers(read, [...names.keys()]);
  const watchers = rows.map(({ key, since, size, cosignedAt, kind, answeredSince }): Watcher => {
    const cosigned = size === null || cosignedAt === null ? null : { size, at: cosignedAt };
    const answer = kind === null || answeredSince === null ? null : { kind, since: answeredSince };
    return { key, name: names.get(key) ?? key, since, cosigned, answer };
  });
  return { watchers, unwitnessedSince };
}

/** Something about witnesses the owner has to look into; its sentence is `desk.task.<kind>`. */
export type WatchTask = {
  readonly kind: `witness-${'contradicts' | 'refuses' | 'silent' | 'quorum'}`;
  readonly values: Readonly<Record<string, string>>;
  readonly letterId: null;
  readonly href: string;
  readonly since: Date;
  readonly dueOn: string | null;
};

/** A contradiction is due on its first day: somebody has shown two histories, and it may be us. */
export async function listWatchTasks(
  read: Read,
  audience: Audience,
  now: Date,
): Promise<WatchTask[]> {
  if (!mayDo(audience, 'answer-for-record')) return [];
  const published = await findPublishedCheckpoint(read);
  if (published === null || published.policy === null) return [];
  const { watchers, unwitnessedSince } = await describeWatch(read, published);
  const at = { letterId: null, href: paths.recordWatchers() };
  const tasks = watchers.flatMap((watcher): WatchTask[] => {
    const trouble = troubleOf(watcher, now);
    if (trouble === null || watcher.answer === null) return [];
    const { since } = watcher.answer;
    const dueOn = trouble === 'contradicts' ? since.toISOString().slice(0, 10) : null;
    return [{ ...at, kind: `witness-${trouble}`, values: { name: watcher.name }, since, dueOn }];
  });
  const quorum: WatchTask[] =
    unwitnessedSince === null
      ? []
      : [{ ...at, kind: 'witness-quorum', values: {}, since: unwitnessedSince, dueOn: null }];
  return [...tasks, ...quorum];
}
