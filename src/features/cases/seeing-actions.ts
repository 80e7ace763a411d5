import type { Audience } from '#access';
import type { Database } from '#platform/db';
import { listEntries } from './entry-store.ts';
import type { SealEnv } from './entry-store.ts';
import { mergedView } from './merge-rules.ts';
import { listMerges } from './merge-store.ts';
import type { CaseRendition } from './rendition-rules.ts';
import { findRendition, listFile } from './rendition-store.ts';
import type { CaseId } from './rules.ts';
import { calledAtDesk, leftOutOf, SEEN } from './seeing-rules.ts';
import type { CaseView, LeftOut } from './seeing-rules.ts';

type SeeingEnv = SealEnv & { readonly db: Database; readonly now: () => Date };
type Who = { readonly audience: Audience; readonly caseId: CaseId };

/** Of each kind; a figure of more could not be read, and the file itself has them all. */
const MOST_OF_A_KIND = 2_000;

/** What the people of a case see of it drawn: everything, by the names people bear. */
export async function viewCase(
  env: SeeingEnv,
  { audience, caseId }: Who,
  country: string,
): Promise<CaseView> {
  const { read } = env.db;
  const filter = { kinds: SEEN, limit: MOST_OF_A_KIND, newest: true };
  const raw = (await listEntries(read, env, audience, caseId, filter)).toReversed();
  const subjects = raw.filter((entry) => entry.kind === 'subject');
  const entries = mergedView(raw, await listMerges(read, audience, caseId), subjects);
  const day = env.now().toISOString().slice(0, 10);
  const isCut = SEEN.some(
    (kind) => raw.filter((one) => one.kind === kind).length === MOST_OF_A_KIND,
  );
  const newest = isCut ? { newest: MOST_OF_A_KIND } : {};
  return { country, entries, called: calledAtDesk(entries), day, ...newest };
}

/** A rendition before it goes out, with what it leaves out; null when the case is not theirs to see. */
export async function previewRendition(
  env: SeeingEnv,
  { audience, caseId }: Who,
  outside: 'authority' | 'public',
): Promise<{ readonly rendition: CaseRendition; readonly leftOut: LeftOut } | null> {
  const { read } = env.db;
  const who = { audience, caseId, now: env.now() };
  const rendition = await findRendition(read, env, who, outside);
  if (rendition === null) return null;
  const file = await listFile(read, env, audience, caseId);
  return { rendition, leftOut: leftOutOf(file, outside, rendition.entries) };
}
