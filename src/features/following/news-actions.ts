import { ANONYMOUS } from '#access';
import { isAnybodyInDanger } from '#cases';
import { publicLines } from '#demands';
import { findLetter, getVersionById, liveLinks } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { publicReplies } from '#replies';
import type { Fact } from './fact-rules.ts';
import type { News, NewsLetter, NewsOffice } from './news-rules.ts';

type NewsEnv = { readonly seal: Seal };

/**
 * What is told of a fact at this moment, from what everybody may read; null when it no longer holds: the
 * letter was withdrawn, the step superseded, the reply taken back.
 */
export async function findNews(
  read: Read,
  env: NewsEnv,
  fact: Fact,
  now: Date,
): Promise<News | null> {
  const letter = await findLetter(read, ANONYMOUS, fact.letterId);
  if (letter === null || letter.release === null) return null;
  if (letter.withdrawal !== null)
    return fact.kind === 'withdrawal' ? { kind: 'quiet', letterId: letter.id } : null;
  const version = await getVersionById(read, letter.release.versionId);
  const news = await publicNews(read, env, fact, letter, version);
  if (news === null) return null;
  return (await isInDanger(read, env, letter, now)) ? { kind: 'quiet', letterId: letter.id } : news;
}

/** Whether mails about a letter must stay silent about what it says. */
export async function isInDanger(
  read: Read,
  env: NewsEnv,
  letter: Pick<Letter, 'id'>,
  now: Date,
): Promise<boolean> {
  const links = await liveLinks(read, letter.id);
  const caseIds = links.map(({ caseId }) => caseId);
  return isAnybodyInDanger(read, env, caseIds, now);
}

async function publicNews(
  read: Read,
  env: NewsEnv,
  fact: Fact,
  letter: Letter,
  version: Version,
): Promise<News | null> {
  const about = aboutOf(letter, version);
  switch (fact.kind) {
    case 'withdrawal':
      return null;
    case 'release':
      // an old letter entered afterwards is news to nobody
      if (letter.origin === 'published-elsewhere') return null;
      return { kind: 'release', letter: about, to: version.content.addressees.map(officeOf) };
    case 'reply':
      return replyNews(read, env, fact, about, version);
    case 'outcome':
      return outcomeNews(read, env, fact, about);
    default:
      return fact.kind satisfies never;
  }
}

function aboutOf(letter: Letter, version: Version): NewsLetter {
  const { title, language } = version.content;
  return { letterId: letter.id, slug: letter.slug, title, language };
}

const officeOf = (one: {
  readonly name: string;
  readonly office: string;
  readonly country: string;
}): NewsOffice => ({ name: one.office === '' ? one.name : one.office, country: one.country });

async function replyNews(
  read: Read,
  env: NewsEnv,
  fact: Fact,
  letter: NewsLetter,
  { content }: Version,
): Promise<News | null> {
  const replies = await publicReplies(read, env, fact.letterId);
  const reply = replies.find(({ id }) => id === fact.subjectId);
  if (reply === undefined) return null;
  const asked = content.addressees.find(({ number }) => number === reply.addressee);
  return {
    kind: 'reply',
    letter,
    who: asked === undefined ? null : officeOf(asked),
    replyKind: reply.kind,
    receivedOn: reply.receivedOn,
    hasText: reply.mode === 'text',
  };
}

async function outcomeNews(
  read: Read,
  env: { readonly seal: Seal },
  fact: Fact,
  letter: NewsLetter,
): Promise<News | null> {
  for (const { number, steps } of await publicLines(read, env, fact.letterId)) {
    const step = steps.find(({ id }) => id === fact.subjectId);
    if (step === undefined) continue;
    const { state, on, text, language } = step;
    return step.superseded
      ? null
      : { kind: 'outcome', letter, demand: number, state, on, text, language };
  }
  return null;
}
