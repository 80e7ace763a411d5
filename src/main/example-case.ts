import { readFile } from 'node:fs/promises';
import { audienceOfAccount, grantCaseRole, HOUSE } from '#access';
import type { AccountId, CaseId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Tx } from '#platform/db';
import { findMandates } from '#roster';
import { readDocument } from '../features/cases/archive-case-rules.ts';
import type { CaseDocument, FiledEntry } from '../features/cases/archive-case-rules.ts';
import { takeInCase } from '../features/cases/archive-import-actions.ts';
import { changeEntry, isFaulty } from '../features/cases/entry-actions.ts';
import { listEntries } from '../features/cases/entry-store.ts';
import { withMandate } from '../features/cases/intervener-rules.ts';
import { listOwnCases } from '../features/cases/list-store.ts';
import { approvePublication, askPublication } from '../features/cases/publication-actions.ts';
import { isLive } from '../features/cases/publication-rules.ts';
import { listPublications } from '../features/cases/publication-store.ts';
import { insertLink } from '../features/letters/case-store.ts';
import type { Environment } from './environment.ts';

/** Who enters the example, who compares and approves, and the letter it stands behind. */
type About = {
  readonly scribe: AccountId;
  readonly reader: AccountId;
  readonly letterId: LetterId;
};

/**
 * Enters the case behind the example letter as an office would take in a file from another one, and
 * publishes it by the rules that hold for everybody. Goes on where an earlier start broke off.
 */
export async function loadExampleCase(
  env: Environment,
  path: string,
  about: About,
): Promise<'loaded' | 'was-there'> {
  const { scribe, reader } = about;
  const known = await ownCase(env, scribe);
  const caseId = known ?? (await enterCase(env, path, about));
  const published = await listPublications(env.db.read, await audienceOf(env, scribe), caseId);
  if (published.some(isLive)) return 'was-there';
  const waiting = published.find(({ decision }) => decision === null)?.id;
  const by = { audience: await audienceOf(env, scribe), accountId: scribe };
  const publicationId = waiting ?? expected(await askPublication(env, { caseId, by, note: '' }));
  const second = { audience: await audienceOf(env, reader), accountId: reader };
  expected(await approvePublication(env, { caseId, publicationId, by: second, note: '' }));
  return 'loaded';
}

/** The example is ours: a refusal on its way in is a fault of the program. */
function expected<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) {
    const { reason, values } = answer;
    throw new Error(`the example was refused: ${reason} ${JSON.stringify(values)}`);
  }
  return answer;
}

async function audienceOf(env: Environment, id: AccountId) {
  const audience = await audienceOfAccount(env.db.read, id, env.now());
  if (audience === null) throw new Error('an account of the example was closed');
  return audience;
}

/** The account has no other case than this one. */
async function ownCase(env: Environment, scribe: AccountId): Promise<CaseId | null> {
  const [known] = await listOwnCases(env.db.read, await audienceOf(env, scribe));
  return known?.id ?? null;
}

async function enterCase(env: Environment, path: string, about: About): Promise<CaseId> {
  const { scribe, reader, letterId } = about;
  const document = datedNow(
    expected(readDocument(await readFile(path, 'utf8'))),
    env.now().toISOString().slice(0, 10),
  );
  return env.db.transaction(async (tx) => {
    const { caseId } = expected(await takeInCase(tx, env, { document, by: scribe }));
    await linkVisitor(tx, env, caseId, scribe);
    const at = env.now();
    const role = 'second-reader';
    expected(await grantCaseRole(tx, { caseId, accountId: reader, role, by: scribe, at }));
    await insertLink(tx, caseId, { letterId, by: scribe, at });
    return caseId;
  });
}

/** Who visited in July signed the letter too; the key is that of the example's roster. */
const VISITOR = { text: 'Paul Murphy', personKey: 'ep:97344' };

/** A file leaves its mandates behind: whoever takes one in says again who of the roster somebody is. */
async function linkVisitor(tx: Tx, env: Environment, caseId: CaseId, scribe: AccountId) {
  const [mandate] = (await findMandates(tx, HOUSE, VISITOR)).mandates;
  const found = await listEntries(tx, env, HOUSE, caseId, { kinds: ['intervention'] });
  for (const entry of found.filter((one) => one.kind === 'intervention')) {
    const at = entry.content.people.findIndex(({ name }) => name === VISITOR.text);
    if (mandate === undefined || at === -1) continue;
    const { id: entryId, kind, revision, shownTo, certainty, content } = entry;
    const people = withMandate(content.people, at, mandate.id);
    const draft = { kind, shownTo, certainty, content: { ...content, people } };
    const by = { audience: HOUSE, accountId: scribe };
    const kept = await changeEntry(tx, env, { caseId, entryId, revision, draft, by });
    if (isRefusal(kept) || isFaulty(kept)) throw new Error('the example’s visitor was refused');
  }
}

/** Consent and danger are noted on the day of the entry, here as everywhere: the file's own day means nothing. */
function datedNow(document: CaseDocument, day: string): CaseDocument {
  const dated = (entry: FiledEntry): FiledEntry => {
    if (entry.kind === 'consent') return { ...entry, content: { ...entry.content, givenOn: day } };
    if (entry.kind === 'risk') return { ...entry, content: { ...entry.content, assessedOn: day } };
    return entry;
  };
  return { ...document, entries: document.entries.map(dated) };
}
