import { caseActRefusal } from '#access';
import type { Audience } from '#access';
import { hintsFor } from '#cases';
import { parseId } from '#kernel/ids';
import type { CaseId, LetterId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Read } from '#platform/db';
import { sentenceKey, withSentence, withWording } from './case-rules.ts';
import type { CaseAct, CaseWrite } from './case-rules.ts';
import { liveLinks } from './case-store.ts';
import { findFact, findFile } from './case-view-actions.ts';
import type { CaseEnv } from './case-view-actions.ts';

/** What was typed beside the text when a button was pressed. */
export type Typed = {
  readonly body: string;
  readonly language: string;
  /** The case chosen to rest on. */
  readonly chosen: string;
  /** The paragraph a sentence goes to, from 1; 0: the end. */
  readonly paragraph: number;
  /** Why a hint is left as it is. */
  readonly why: string;
};

/** The text after the act, and what is written with its save. */
export type CaseStep = { readonly body: string; readonly write: CaseWrite };

const LONGEST_WHY = 500;

/** Decides what a button beside the text does; nothing is written here. */
export async function planCaseStep(
  read: Read,
  env: CaseEnv,
  who: { readonly audience: Audience; readonly letterId: LetterId },
  act: CaseAct,
  typed: Typed,
): Promise<Answer<CaseStep>> {
  const { body } = typed;
  if (act.act === 'unlink') return { body, write: { write: 'unlink', linkId: act.linkId } };
  if (act.act === 'link') {
    const caseId = parseId<CaseId>(typed.chosen);
    if (caseId === null) return refuse('invalid', 'case-not-chosen');
    const refusal = caseActRefusal(who.audience, 'edit-case', caseId);
    return refusal ?? { body, write: { write: 'link', caseId } };
  }
  const { caseId, entryId } = act;
  const links = await liveLinks(read, who.letterId);
  if (!links.some((link) => link.caseId === caseId)) return refuse('not-found', 'not-found');
  if (act.act === 'uncite') return { body, write: { write: 'uncite', entryId } };
  if (act.act === 'dismiss' || act.act === 'accept') return hintStep(read, env, who, act, typed);
  const fact = await findFact(read, env, who.audience, {
    caseId,
    entryId,
    language: typed.language,
  });
  if (fact === null) return refuse('not-found', 'not-found');
  const { revision } = fact;
  const cited = { write: 'cite', caseId, entryId, revision } as const;
  if (act.act === 'seen') return { body, write: cited };
  return { body: withSentence(body, fact.sentence, typed.paragraph), write: cited };
}

type HintAct = Extract<CaseAct, { readonly caseId: CaseId }>;

async function hintStep(
  read: Read,
  env: CaseEnv,
  { audience }: { readonly audience: Audience },
  { act, caseId, entryId, key }: HintAct,
  typed: Typed,
): Promise<Answer<CaseStep>> {
  const { body, language } = typed;
  const file = await findFile(read, env, audience, caseId, language);
  const hint = (file === null ? [] : hintsFor(body, language, file.facts)).find(
    (one) => one.entryId === entryId && sentenceKey(one.sentence) === key,
  );
  if (hint === undefined || file === null) return refuse('conflict', 'hint-gone');
  if (act === 'dismiss') {
    const reason = typed.why.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    if (reason === '') return refuse('invalid', 'hint-reason-missing');
    if (reason.length > LONGEST_WHY)
      return refuse('invalid', 'text-too-long', { length: reason.length, limit: LONGEST_WHY });
    const sentence = sentenceKey(hint.sentence);
    return { body, write: { write: 'dismiss', caseId, entryId, sentence, reason } };
  }
  const changed = hint.wording === null ? null : withWording(body, hint.sentence, hint.wording);
  const fact = file.facts.facts.find((one) => one.entryId === entryId);
  if (changed === null || fact === undefined) return refuse('conflict', 'hint-gone');
  return { body: changed, write: { write: 'cite', caseId, entryId, revision: fact.revision } };
}
