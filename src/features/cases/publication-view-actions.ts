import { mayDo } from '#access';
import type { Audience } from '#access';
import type { AccountId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { namesIn } from './desk-actions.ts';
import type { EntryEnv } from './entry-actions.ts';
import { listErasures } from './erasure-store.ts';
import { markable, MOST_MARKS } from './mark-rules.ts';
import type { ToMark } from './mark-rules.ts';
import { publicationFacts } from './publication-actions.ts';
import { askedEntries, isLive, isSameList, publicationBlockers } from './publication-rules.ts';
import type { PublicationView } from './publication-rules.ts';
import { listPublications, selectApproved } from './publication-store.ts';
import { renditionOf } from './rendition-rules.ts';
import { personStandings } from './standing-rules.ts';
import type { CaseId, Entry } from './rules.ts';

/** Everything the page about the public part of a case shows, to somebody who may open the case. */
export async function viewPublication(
  env: EntryEnv & { readonly db: Database },
  who: { readonly audience: Audience; readonly accountId: AccountId; readonly caseId: CaseId },
): Promise<PublicationView> {
  const { audience, accountId, caseId } = who;
  const { read } = env.db;
  const facts = await publicationFacts(read, env, audience, caseId);
  const { rendition, file, lastPublishedAt, now } = facts;
  const all = await listPublications(read, audience, caseId);
  const waiting = all.find(({ decision }) => decision === null) ?? null;
  const asked = waiting === null ? [] : await selectApproved(read, waiting.id);
  const { day } = rendition;
  const authority = renditionOf({ caseId, entries: file, file, audience: 'authority', day });
  const isOwn = waiting?.askedBy === accountId;
  const mayAsk = mayDo(audience, 'publish-case', caseId);
  const asker = waiting?.askedBy ?? (mayAsk ? accountId : null);
  return {
    rendition,
    blockers: publicationBlockers(facts, asker),
    people: personStandings(file, { public: rendition, authority }, lastPublishedAt, now),
    waiting,
    isOvertaken: waiting !== null && !isSameList(asked, askedEntries(rendition, file)),
    erasures: await listErasures(read, audience, caseId),
    live: all.find(isLive) ?? null,
    earlier: all.filter((one) => one.decision !== null && !isLive(one)),
    // while somebody is asked, a change would make what they read worthless
    toMark: mayAsk && waiting === null ? await toMarkOf(env, who, file) : null,
    mayAsk,
    mayDecide: mayDo(audience, 'decide-case-publication', caseId) && !isOwn,
    mayEnd: mayDo(audience, 'end-case-publication', caseId),
    mayErase: mayDo(audience, 'erase-subject', caseId),
  };
}

/** What could be marked for the public, the first of it with the names of those it speaks of. */
async function toMarkOf(
  env: EntryEnv & { readonly db: Database },
  where: { readonly audience: Audience; readonly caseId: CaseId },
  file: readonly Entry[],
): Promise<ToMark> {
  const all = markable(file);
  const entries = all.slice(0, MOST_MARKS);
  return { entries, total: all.length, names: await namesIn(env, where, entries) };
}
