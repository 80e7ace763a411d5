import { maySee } from '#access';
import type { Audience } from '#access';
import { findCase, listFile } from '#cases';
import type { Entry } from '#cases';
import type { CaseId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findLetter, getVersionById, liveLinks } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { listReplies } from '#replies';
import type { Reply } from '#replies';
import { findEvidenceFile } from './evidence-store.ts';
import { findStep } from './outcome-store.ts';
import { dayOf } from './review-rules.ts';
import type { Step } from './rules.ts';
import { collectLines } from './task-actions.ts';
import { beganOn } from './tracker-rules.ts';
import { deskLineOf } from './view-rules.ts';
import type * as view from './view-rules.ts';

type SealEnv = { readonly seal: Seal };

const NOTHING = refuse('not-found', 'not-found');

type Seen = {
  readonly letter: Letter;
  readonly version: Version;
  readonly shown: view.LetterShown;
};

/** The letter, for whoever may see the lines of its demands; null before its release. */
async function findSeen(read: Read, audience: Audience, letterId: LetterId): Promise<Seen | null> {
  if (!maySee(audience, 'outcomes', { letterId, releasedAt: null })) return null;
  const letter = await findLetter(read, audience, letterId);
  if (letter === null || letter.release === null) return null;
  const version = await getVersionById(read, letter.release.versionId);
  const { title, language } = version.content;
  const shown = {
    id: letter.id,
    slug: letter.slug,
    title,
    language,
    beganOn: beganOn({
      origin: letter.origin,
      releasedAt: letter.release.releasedAt,
      content: version.content,
    }),
    closed: letter.withdrawal !== null,
  };
  return { letter, version, shown };
}

/** A letter's title at the desk, released or not: for the page that says that lines begin with the release. */
export async function findLineLetter(
  read: Read,
  audience: Audience,
  letterId: LetterId,
): Promise<{ readonly title: string; readonly shown: view.LetterShown | null } | null> {
  const letter = await findLetter(read, audience, letterId);
  if (letter === null || !maySee(audience, 'outcomes', { letterId, releasedAt: null })) return null;
  const title = letter.currentVersion?.content.title ?? letter.slug;
  return { title, shown: (await findSeen(read, audience, letterId))?.shown ?? null };
}

/** The line of each demand, with what waits for a second reader; none for whoever may not see them. */
export async function listLines(
  read: Read,
  env: SealEnv & { readonly now: () => Date },
  audience: Audience,
  letterId: LetterId,
): Promise<view.DemandLine[]> {
  const seen = await findSeen(read, audience, letterId);
  if (seen === null) return [];
  const lines = await collectLines(read, env, [letterId]);
  const replies = await listReplies(read, env, audience, letterId);
  const words = wordsOf(seen.version, replies);
  const today = dayOf(env.now());
  return lines.flatMap((line) => {
    const said = words.find(({ number }) => number === line.number);
    return said === undefined ? [] : [deskLineOf(line, said, today)];
  });
}

function wordsOf({ content }: Version, replies: readonly Reply[]): view.DemandWords[] {
  const calledOf = addresseeNames(content);
  return content.demands.map(({ number, type, text, subjects, addressees }) => ({
    number,
    type,
    text,
    language: content.language,
    addressees: addressees.map((one) => calledOf.get(one) ?? ''),
    subjects: content.subjects
      .filter((subject) => subjects.includes(subject.number))
      .map(({ name }) => name),
    said: replies
      .filter(({ state }) => state === 'confirmed')
      .flatMap((reply) =>
        reply.positions
          .filter(({ demand }) => demand === number)
          .map(({ position, part }) => ({
            replyId: reply.id,
            addressee: calledOf.get(reply.addressee ?? 0) ?? '',
            receivedOn: reply.receivedOn,
            position,
            part,
          })),
      ),
  }));
}

function addresseeNames(content: Version['content']): ReadonlyMap<number, string> {
  return new Map(
    content.addressees.map(({ number, name, office }) => [
      number,
      [name, office].filter((word) => word !== '').join(', '),
    ]),
  );
}

/** One demand and its letter, with what was asked about it, as far as this person may see that. */
export async function viewDemand(
  read: Read,
  env: SealEnv & { readonly now: () => Date },
  audience: Audience,
  key: { readonly letterId: LetterId; readonly demand: number },
): Promise<Answer<view.DemandView>> {
  const seen = await findSeen(read, audience, key.letterId);
  const lines = await listLines(read, env, audience, key.letterId);
  const line = lines.find(({ number }) => number === key.demand);
  if (seen === null || line === undefined) return NOTHING;
  const questions: view.QuestionShown[] = [];
  for (const question of line.questions) {
    const entries = await entriesOf(read, env, audience, question.caseId);
    const entry = entries.find(({ entryId }) => entryId === question.entryId) ?? null;
    questions.push({ ...question, entry });
  }
  return { letter: seen.shown, line, questions };
}

/** What may be evidence of a step: confirmed replies, and entries of cases this person may see. */
export async function offeredEvidence(
  read: Read,
  env: SealEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<{
  readonly replies: readonly view.ReplyOffered[];
  readonly entries: readonly view.EntryOffered[];
}> {
  const seen = await findSeen(read, audience, letterId);
  if (seen === null) return { replies: [], entries: [] };
  const replies = await listReplies(read, env, audience, letterId);
  const entries: view.EntryOffered[] = [];
  for (const { caseId } of await liveLinks(read, letterId))
    entries.push(...(await entriesOf(read, env, audience, caseId)).slice(0, MOST_OFFERED));
  return { replies: offeredReplies(seen.version, replies), entries };
}

function offeredReplies(version: Version, replies: readonly Reply[]): view.ReplyOffered[] {
  const calledOf = addresseeNames(version.content);
  return replies
    .filter(({ state }) => state === 'confirmed')
    .map(({ id, addressee, receivedOn, kind }) => ({
      id,
      addressee: calledOf.get(addressee ?? 0) ?? '',
      receivedOn,
      kind: kind ?? 'answer',
    }));
}

/** Of one case the newest are offered. */
const MOST_OFFERED = 60;

/** What happened in a case, the newest first; nothing of a case this person may not see. */
async function entriesOf(
  read: Read,
  env: SealEnv,
  audience: Audience,
  caseId: CaseId,
): Promise<view.EntryOffered[]> {
  const found = await findCase(read, env, audience, caseId);
  if (found === null) return [];
  const file = await listFile(read, env, audience, caseId, ['event', 'measure', 'charge']);
  const about = { caseId, caseTitle: found.head.content.title };
  return file
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((a, b) => (b.latest ?? '').localeCompare(a.latest ?? ''))
    .map((entry) => ({ ...about, entryId: entry.id, ...saidOf(entry) }));
}

function saidOf(entry: Entry): { readonly what: string; readonly on: string } {
  if (entry.kind === 'event') return { what: entry.content.what, on: entry.content.date };
  if (entry.kind === 'measure') return { what: entry.content.what, on: entry.content.since };
  if (entry.kind === 'charge') return { what: entry.content.offence, on: entry.content.date };
  return { what: '', on: '' }; // of no other kind is asked
}

/** One step with its evidence, as far as this person may see it. */
export async function viewStep(
  read: Read,
  env: SealEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly outcomeId: string },
): Promise<
  Answer<{
    readonly step: Step;
    readonly evidence: readonly view.EvidenceShown[];
  }>
> {
  const step = await findStep(read, env, audience, key);
  const seen = await findSeen(read, audience, key.letterId);
  if (step === null || seen === null) return NOTHING;
  const replies = offeredReplies(
    seen.version,
    await listReplies(read, env, audience, key.letterId),
  );
  const evidence: view.EvidenceShown[] = [];
  for (const piece of step.evidence) {
    const { replyId, caseId, entryId } = piece;
    const entries = caseId === null ? [] : await entriesOf(read, env, audience, caseId);
    evidence.push({
      ...piece,
      reply: replies.find(({ id }) => id === replyId) ?? null,
      entry: entries.find((one) => one.entryId === entryId) ?? null,
    });
  }
  return { step, evidence };
}

/** The bytes of a file that shows that a step happened. */
export async function readEvidenceFile(
  read: Read,
  env: SealEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly outcomeId: string; readonly position: number },
): Promise<Answer<{ readonly bytes: Buffer; readonly mediaType: string }>> {
  const step = await findStep(read, env, audience, key);
  if (step === null) return NOTHING;
  return (await findEvidenceFile(read, env, step.id, key.position)) ?? NOTHING;
}
