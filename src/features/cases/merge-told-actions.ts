import type { Audience } from '#access';
import { namesIn } from './desk-actions.ts';
import type { DeskEnv } from './desk-actions.ts';
import { listEntries } from './entry-store.ts';
import type { MergeTold } from './merge-rules.ts';
import { listMerges } from './merge-store.ts';
import type { CaseId, EntryId } from './rules.ts';

/** What became of two subjects last, for the page to tell with the way back; null where it does not stand. */
export async function tellMerge(
  env: DeskEnv,
  where: { readonly caseId: CaseId; readonly audience: Audience },
  pair: { readonly kept: EntryId; readonly merged: EntryId },
): Promise<MergeTold | null> {
  const { read } = env.db;
  const ids = [pair.kept, pair.merged];
  const found = await listEntries(read, env, where.audience, where.caseId, {
    kinds: ['subject'],
    ids,
  });
  if (found.length !== 2) return null;
  const names = await namesIn(env, where, found, 'each-by-its-own');
  const [kept, merged] = ids.map((id) => names.get(id) ?? '');
  const live = (await listMerges(read, where.audience, where.caseId)).find(
    (one) => one.kept === pair.kept && one.merged === pair.merged,
  );
  return { ...pair, live: live?.id ?? null, names: { kept: kept ?? '', merged: merged ?? '' } };
}
