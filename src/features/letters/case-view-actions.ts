import { maySee, mayDo } from '#access';
import type { Audience } from '#access';
import { caseReleaseBlockers, factsOf, findCase, hintsFor, letterParts, listFile } from '#cases';
import type { CaseId, LetterFact, LetterParts } from '#cases';
import type { Clock } from '#kernel/clock';
import type { LetterId } from '#kernel/ids';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { paragraphsIn, sentenceKey } from './case-rules.ts';
import type { CaseSide } from './case-rules.ts';
import { listDismissals, liveCitations, liveLinks } from './case-store.ts';

export type CaseEnv = { readonly now: Clock; readonly seal: Seal };

/** So many cases of somebody are offered to rest a letter on; a letter rests on few. */
const MOST_OFFERED = 50;
/** So many facts of a case stand beside a text. */
const MOST_FACTS = 200;

/** What a letter speaks of, and whom it may name. */
const TOLD = ['case', 'subject', 'consent', 'event', 'charge', 'measure', 'intervention'] as const;

/** `texts`: all that will be public. */
type Shown = {
  readonly body: string;
  readonly language: string;
  readonly texts: readonly string[];
};

/** What stands beside a draft: facts, hints, what changed. Each case only for those who may open it. */
export async function findCaseSide(
  read: Read,
  env: CaseEnv,
  who: { readonly audience: Audience; readonly letterId: LetterId },
  text: Shown,
): Promise<CaseSide> {
  const { audience, letterId } = who;
  const [links, citations, dismissed] = [
    await liveLinks(read, letterId),
    await liveCitations(read, letterId),
    await listDismissals(read, letterId),
  ];
  const cited = new Set(citations.map(({ entryId }) => entryId));
  const files = new Map<CaseId, CaseFile>();
  for (const { caseId } of links) {
    const file = await findFile(read, env, audience, caseId, text.language);
    if (file !== null) files.set(caseId, file);
  }
  const hints = [...files.values()].flatMap(({ facts }) =>
    hintsFor(text.body, text.language, facts),
  );
  return {
    links: links.map(({ id, caseId }) => {
      const file = files.get(caseId);
      if (file === undefined) return { id, caseId, file: null };
      const facts = file.parts.facts
        .slice(0, MOST_FACTS)
        .map((fact) => ({ ...fact, cited: cited.has(fact.id) }));
      return { id, caseId, file: { title: file.title, language: file.language, facts } };
    }),
    hints: hints
      .filter(
        (hint) =>
          !dismissed.some(
            (one) => one.entryId === hint.entryId && one.sentence === sentenceKey(hint.sentence),
          ),
      )
      .toSorted((a, b) => a.start - b.start),
    against: await caseReleaseBlockers(
      read,
      env,
      { caseIds: [...files.keys()], texts: text.texts }, // typing names must tell others nothing
      env.now(),
    ),
    changed: citations.flatMap(({ caseId, entryId, revision, citedAt }) => {
      const file = files.get(caseId);
      if (file === undefined) return [];
      const now = file.parts.facts.find(({ id }) => id === entryId) ?? null;
      return now?.revision === revision ? [] : [{ caseId, entryId, citedAt, now }];
    }),
    offered: await offered(read, env, audience, new Set(links.map(({ caseId }) => caseId))),
    paragraphs: paragraphsIn(text.body),
  };
}

export type CaseFile = {
  readonly title: string;
  readonly language: string;
  readonly facts: ReturnType<typeof factsOf>;
  readonly parts: LetterParts;
};

/** A file as a letter in this language would take it; null for those who may not open the case. */
export async function findFile(
  read: Read,
  env: CaseEnv,
  audience: Audience,
  caseId: CaseId,
  language: string,
): Promise<CaseFile | null> {
  if (!maySee(audience, 'case', { caseId, publishedAt: null })) return null;
  const found = await findCase(read, env, audience, caseId);
  if (found === null) return null;
  const file = await listFile(read, env, audience, caseId, TOLD);
  const entries = file.filter(({ removedAt }) => removedAt === null);
  const day = env.now().toISOString().slice(0, 10);
  return {
    title: found.head.content.title,
    language: found.head.content.language,
    facts: factsOf(entries),
    parts: letterParts({ caseId, entries, file, language, day }),
  };
}

/** One statement of a case as a sentence of a letter. */
export async function findFact(
  read: Read,
  env: CaseEnv,
  audience: Audience,
  which: { readonly caseId: CaseId; readonly entryId: LetterFact['id']; readonly language: string },
): Promise<LetterFact | null> {
  const file = await findFile(read, env, audience, which.caseId, which.language);
  return file?.parts.facts.find(({ id }) => id === which.entryId) ?? null;
}

async function offered(
  read: Read,
  env: CaseEnv,
  audience: Audience,
  linked: ReadonlySet<CaseId>,
): Promise<CaseSide['offered']> {
  if (audience.kind !== 'account') return [];
  const own = [...audience.cases.keys()].filter(
    (caseId) => !linked.has(caseId) && mayDo(audience, 'edit-case', caseId),
  );
  const offers: { caseId: CaseId; title: string }[] = [];
  for (const caseId of own.slice(0, MOST_OFFERED)) {
    const found = await findCase(read, env, audience, caseId);
    if (found !== null) offers.push({ caseId, title: found.head.content.title });
  }
  return offers.toSorted((a, b) => a.title.localeCompare(b.title));
}
