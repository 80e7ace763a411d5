import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { grantRole, HOUSE, inviteAccount } from '#access';
import type { Audience, Role } from '#access';
import { parseEmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { LanguageTag } from '#kernel/language';
import {
  createLetter,
  findDraft,
  findLetterBySlug,
  freezeVersion,
  letterContent,
  saveDraft,
} from '#letters';
import type { Version } from '#letters';
import { approveRelease } from '#publication';
import { findMandates, importRoster } from '#roster';
import type { Mandate } from '#roster';
import { recordPrintedSignature } from '#signing';
import type { Environment } from './environment.ts';
import { loadExampleCase } from './example-case.ts';

const folder = fileURLToPath(new URL('../../examples/kazakhstan-2011/', import.meta.url));

const exampleFile = z.object({
  slug: z.string(),
  originNote: z.string(),
  source: z.string(),
  content: letterContent,
  roster: z.object({
    name: z.string(),
    sourceUrl: z.url(),
    licence: z.string(),
    takenOn: z.iso.date(),
    seats: z.array(z.object({ group: z.string(), seats: z.int().positive() })),
  }),
  capacity: z.string(),
  signedOn: z.string(),
  signatories: z.array(z.object({ person: z.string(), printed: z.string() })),
});
type Example = z.infer<typeof exampleFile>;

const english = 'en' as LanguageTag; // is one
const scribeBox = 'transcription@example.invalid';
const readerBox = 'second-reading@example.invalid';

/**
 * Enters the letter of 2011 as any office would enter a letter that was published elsewhere: one
 * account transcribes, another compares and approves. Goes on where an earlier start broke off;
 * nothing happens when the letter is out.
 *
 * The two accounts have addresses under `.invalid`, which no mail ever reaches (RFC 2606).
 */
export async function loadExample(env: Environment): Promise<'loaded' | 'was-there'> {
  const example = exampleFile.parse(JSON.parse(await readFile(`${folder}letter.json`, 'utf8')));
  const scribe = await account(env, scribeBox, 'Example letter, transcription');
  const reader = await account(env, readerBox, 'Example letter, second reading');
  const letter = await enterWhole(env, example, { scribe, reader });
  const { letterId } = letter;
  const file = await loadExampleCase(env, `${folder}case.json`, { scribe, reader, letterId });
  return letter.isNew || file === 'loaded' ? 'loaded' : 'was-there';
}

async function enterWhole(
  env: Environment,
  example: Example,
  { scribe, reader }: { scribe: AccountId; reader: AccountId },
): Promise<{ letterId: LetterId; isNew: boolean }> {
  const known = await findLetterBySlug(env.db.read, HOUSE, example.slug);
  if (known?.release) return { letterId: known.id, isNew: false };
  const letterId = known?.id ?? (await enterLetter(env, example, scribe));
  const version = known?.currentVersion ?? (await enterText(env, example, letterId, scribe));
  await enterSignatures(env, example, { letterId, scribe, reader });
  await env.db.transaction(async (tx) =>
    expected(
      await grantRole(tx, {
        letterId,
        accountId: reader,
        role: 'second-reader',
        by: scribe,
        at: env.now(),
      }),
    ),
  );
  const audience: Audience = {
    kind: 'account',
    accountId: reader,
    owner: false,
    roles: new Map([[letterId, new Set<Role>(['second-reader'])]]),
    cases: new Map(),
  };
  const by = { audience, accountId: reader };
  expected(await approveRelease(env, { letterId, versionId: version.id, by }));
  return { letterId, isNew: true };
}

/** The example is ours: a refusal on its way in is a fault of the program. */
function expected<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) throw new Error(`the example was refused: ${answer.reason}`);
  return answer;
}

async function account(env: Environment, address: string, name: string): Promise<AccountId> {
  const email = parseEmailAddress(address);
  if (email === null) throw new Error(`${address} is no address`);
  return env.db.transaction(async (tx) =>
    expected(await inviteAccount(tx, env, { email, name, language: english, by: null })),
  );
}

async function enterLetter(env: Environment, example: Example, by: AccountId): Promise<LetterId> {
  const { slug, originNote, content } = example;
  const { language, title, zone } = content;
  const origin = 'published-elsewhere' as const;
  const letter = { title, language, zone, origin, originNote, slug, by };
  return expected(await createLetter(env, letter)).letterId;
}

async function enterText(
  env: Environment,
  { content }: Example,
  letterId: LetterId,
  by: AccountId,
): Promise<Version> {
  const draft = await findDraft(env.db.read, HOUSE, letterId);
  if (draft === null) throw new Error('a letter has a draft from its first moment');
  expected(await saveDraft(env, { letterId, revision: draft.revision, content, by }));
  return expected(await freezeVersion(env, { letterId, note: '', by }));
}

async function enterSignatures(
  env: Environment,
  example: Example,
  about: { letterId: LetterId; scribe: AccountId; reader: AccountId },
): Promise<void> {
  const { letterId, scribe, reader } = about;
  const mandates = await importMandates(env, example, scribe);
  for (const { person, printed } of example.signatories) {
    const mandate = mandates.find((one) => one.personKey === person);
    if (mandate === undefined) throw new Error(`the example's roster has no ${person}`);
    const answer = await env.db.transaction((tx) =>
      recordPrintedSignature(tx, env, {
        letterId,
        person: personOf(mandate, example.capacity),
        mandateId: mandate.id,
        signedOn: example.signedOn,
        printedAs: printed,
        source: example.source,
        enteredBy: scribe,
        confirmedBy: reader,
      }),
    );
    if (isRefusal(answer) && answer.kind !== 'conflict') expected(answer); // conflict: was entered before
  }
}

/** The name as its bearer writes it; the Parliament's list sets surnames in capitals. */
function personOf(mandate: Mandate, capacity: string) {
  const { personKey: key, givenName, familyName, fullName } = mandate;
  const { country, politicalGroup, party } = mandate;
  const name = givenName && familyName ? `${givenName} ${familyName}` : fullName;
  return { key, name, capacity, country, politicalGroup, party };
}

async function importMandates(
  env: Environment,
  { roster }: Example,
  by: AccountId,
): Promise<Mandate[]> {
  const bytes = await readFile(`${folder}roster.csv`);
  const { name, sourceUrl, licence, takenOn, seats } = roster;
  const file = { name, fileName: 'roster.csv', bytes, sourceUrl, licence, takenOn, seats, by };
  const { snapshotId } = expected(await importRoster(env, file));
  const { mandates } = await findMandates(env.db.read, HOUSE, { snapshotId });
  return [...mandates];
}
