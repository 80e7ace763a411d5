import { readFile } from 'node:fs/promises';
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

export const exampleFile = z.object({
  slug: z.string(),
  originNote: z.string(),
  source: z.string(),
  /** Of an invented letter: how many days ago it is dated. */
  daysAgo: z.int().positive().optional(),
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
export type Example = z.infer<typeof exampleFile>;

const english = 'en' as LanguageTag; // is one

/** Who enters an example, and who compares and approves. */
export type Office = { readonly scribe: AccountId; readonly reader: AccountId };

/**
 * Enters a letter as any office would enter one that was published elsewhere: one account transcribes,
 * another compares and approves. Goes on where an earlier start broke off.
 */
export async function enterWhole(
  env: Environment,
  { example, folder }: { readonly example: Example; readonly folder: string },
  { scribe, reader }: Office,
): Promise<{ letterId: LetterId; isNew: boolean }> {
  const known = await findLetterBySlug(env.db.read, HOUSE, example.slug);
  if (known?.release) return { letterId: known.id, isNew: false };
  const letterId = known?.id ?? (await enterLetter(env, example, scribe));
  const version = known?.currentVersion ?? (await enterText(env, example, letterId, scribe));
  await enterSignatures(env, { example, folder }, { letterId, scribe, reader });
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

/** The examples are ours: a refusal on their way in is a fault of the program. */
export function expected<T>(answer: Answer<T>): T {
  if (isRefusal(answer)) {
    const { reason, values } = answer;
    throw new Error(`the example was refused: ${reason} ${JSON.stringify(values)}`);
  }
  return answer;
}

/** An account at an address under `.invalid`, which no mail ever reaches (RFC 2606). */
export async function account(env: Environment, address: string, name: string): Promise<AccountId> {
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
  { example, folder }: { readonly example: Example; readonly folder: string },
  about: { letterId: LetterId; scribe: AccountId; reader: AccountId },
): Promise<void> {
  const { letterId, scribe, reader } = about;
  const mandates = await importMandates(env, example, { folder, by: scribe });
  for (const { person, printed } of example.signatories) {
    // ids of a list that is not the European Parliament’s are kept with the list’s own prefix
    const mandate = mandates.find(
      ({ personKey }) => personKey === person || personKey.endsWith(`:${person}`),
    );
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
  { folder, by }: { readonly folder: string; readonly by: AccountId },
): Promise<Mandate[]> {
  const bytes = await readFile(`${folder}roster.csv`);
  const { name, sourceUrl, licence, takenOn, seats } = roster;
  const file = { name, fileName: 'roster.csv', bytes, sourceUrl, licence, takenOn, seats, by };
  const { snapshotId } = expected(await importRoster(env, file));
  const { mandates } = await findMandates(env.db.read, HOUSE, { snapshotId });
  return [...mandates];
}
