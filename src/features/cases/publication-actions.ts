import { caseActRefusal, listCaseGrants } from '#access';
import type { Audience, CaseAct } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { lockFor } from '#platform/db';
import type { Database, Read, Tx } from '#platform/db';
import { enqueue } from '#platform/jobs';
import { canonicalText, isFault } from '#proof';
import type { By, EntryEnv } from './entry-actions.ts';
import { approvalRefusal, askedEntries, askRefusal, isSameList } from './publication-rules.ts';
import { publicationBlockers, tellPublication } from './publication-rules.ts';
import type { Publication, PublicationFacts, PublicationId } from './publication-rules.ts';
import * as publications from './publication-store.ts';
import { renditionOf } from './rendition-rules.ts';
import { listFile } from './rendition-store.ts';
import type { CaseId } from './rules.ts';

type PublicationEnv = EntryEnv & { readonly db: Database };
type On = { readonly caseId: CaseId; readonly by: By };

const LONGEST_NOTE = 2_000;
const LONGEST_REASON = 500;

/** Everything publishing is judged by, for somebody who may open the case. */
export async function publicationFacts(
  read: Read,
  env: EntryEnv,
  audience: Audience,
  caseId: CaseId,
): Promise<PublicationFacts> {
  const now = env.now();
  const day = now.toISOString().slice(0, 10);
  const file = await listFile(read, env, audience, caseId);
  const grants = await listCaseGrants(read, audience, caseId);
  const readers = grants.filter(({ role }) => role === 'second-reader');
  return {
    rendition: renditionOf({ caseId, entries: file, file, audience: 'public', day }),
    file,
    lastPublishedAt: await publications.findLastPublished(read, caseId),
    secondReaders: readers.map(({ accountId }) => accountId),
    now,
  };
}

/** A drafter asks for everything that is marked for the public, as it stands now. */
export async function askPublication(
  env: PublicationEnv,
  input: On & { readonly note: string },
): Promise<Answer<PublicationId>> {
  const { caseId, by } = input;
  return inTurn(env, input, 'publish-case', async (tx, waiting) => {
    const facts = await publicationFacts(tx, env, by.audience, caseId);
    const refused = askRefusal(waiting, publicationBlockers(facts, by.accountId));
    if (refused !== null) return refused;
    const id = newId<PublicationId>();
    const note = lines(input.note, LONGEST_NOTE);
    if (note === null) return refuse('invalid', 'note-too-long', { most: LONGEST_NOTE });
    const entries = askedEntries(facts.rendition, facts.file);
    const asked = { id, caseId, note, by: by.accountId, at: env.now(), entries };
    await publications.insertPublication(tx, asked);
    await enqueue(tx, tellPublication, { caseId, publicationId: id });
    return id;
  });
}

type Decision = On & { readonly publicationId: string; readonly note: string };

/** A second reader, who is not the one who asked, says yes to exactly what was asked for. */
export async function approvePublication(
  env: PublicationEnv,
  input: Decision,
): Promise<Answer<void>> {
  const { caseId, by } = input;
  return inTurn(env, input, 'decide-case-publication', async (tx, waiting) => {
    if (waiting?.id !== input.publicationId) return refuse('conflict', 'publication-none');
    const facts = await publicationFacts(tx, env, by.audience, caseId);
    const asked = await publications.selectApproved(tx, waiting.id);
    const refused = approvalRefusal(waiting, by.accountId, {
      isSame: isSameList(asked, askedEntries(facts.rendition, facts.file)),
      blockers: publicationBlockers(facts, waiting.askedBy),
    });
    if (refused !== null) return refused;
    const at = env.now();
    // what stood until now makes room; nothing of it ends in the eyes of a reader
    const reason = 'replaced';
    await publications.markEnded(tx, { caseId, reason, by: by.accountId, at });
    return decided(tx, env, waiting, { decision: 'approved', note: input.note, by: by.accountId });
  });
}

/** A second reader says no; nothing changes for the public. */
export async function refusePublication(
  env: PublicationEnv,
  input: Decision,
): Promise<Answer<void>> {
  return inTurn(env, input, 'decide-case-publication', async (tx, waiting) => {
    if (waiting?.id !== input.publicationId) return refuse('conflict', 'publication-none');
    const by = input.by.accountId;
    return decided(tx, env, waiting, { decision: 'refused', note: input.note, by });
  });
}

/** A drafter takes back what was asked for and not decided yet. */
export async function takeBackPublication(
  env: PublicationEnv,
  input: Decision,
): Promise<Answer<void>> {
  return inTurn(env, input, 'publish-case', async (tx, waiting) => {
    if (waiting?.id !== input.publicationId) return refuse('conflict', 'publication-none');
    const by = input.by.accountId;
    return decided(tx, env, waiting, { decision: 'taken-back', note: input.note, by });
  });
}

/** Takes the public part of a case away, everywhere, at once. */
export async function endPublication(
  env: PublicationEnv,
  input: On & { readonly reason: string },
): Promise<Answer<void>> {
  return inTurn(env, input, 'end-case-publication', async (tx) => {
    const reason = lines(input.reason, LONGEST_REASON);
    if (reason === null || reason === '')
      return refuse('invalid', 'reason-missing', { most: LONGEST_REASON });
    const by = input.by.accountId;
    const { caseId } = input;
    const ended = await publications.markEnded(tx, { caseId, reason, by, at: env.now() });
    return ended ? undefined : refuse('conflict', 'publication-none');
  });
}

/** One act on a case's publication after the other: two second readers may decide at once. */
async function inTurn<T>(
  env: PublicationEnv,
  { caseId, by }: On,
  act: CaseAct,
  run: (tx: Tx, waiting: Publication | null) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const refused = caseActRefusal(by.audience, act, caseId);
  if (refused !== null) return refused;
  return env.db.transaction(async (tx) => {
    await lockFor(tx, `case publication ${caseId}`);
    const all = await publications.listPublications(tx, by.audience, caseId);
    return run(tx, all.find(({ decision }) => decision === null) ?? null);
  });
}

async function decided(
  tx: Tx,
  env: PublicationEnv,
  { id, caseId }: Publication,
  mark: {
    readonly decision: 'approved' | 'refused' | 'taken-back';
    readonly note: string;
    readonly by: AccountId;
  },
): Promise<Answer<void>> {
  const note = lines(mark.note, LONGEST_NOTE);
  if (note === null) return refuse('invalid', 'note-too-long', { most: LONGEST_NOTE });
  await publications.markDecided(tx, { ...mark, id, note, at: env.now() });
  await enqueue(tx, tellPublication, { caseId, publicationId: id });
}

/** A typed text as it is kept; null when it is too long or holds what no text holds. */
function lines(typed: string, most: number): string | null {
  const text = canonicalText(typed);
  return isFault(text) || text.trim().length > most ? null : text.trim();
}
