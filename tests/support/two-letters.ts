import { grantRole } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { createLetter, freezeVersion, saveDraft } from '#letters';
import type { LetterContent, Version } from '#letters';
import { inviteFromList, sendInvitations } from '#signing';
import { addAccount, addOwner, granted } from './app.ts';
import { completeContent } from './letters.ts';
import { address, codeIn, mailsTo, runJobs, tokenIn } from './signing.ts';
import type { TestEnv } from './signing.ts';
import type { wholeEnvironment } from './environment.ts';
import type { PersonId } from '../../src/features/importing/people-rules.ts';
import { insertPerson } from '../../src/features/importing/people-store.ts';
import { approveRelease } from '../../src/features/publication/release-actions.ts';
import { uploadScan } from '../../src/features/signing/paper-actions.ts';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { decline, signWithCode } from '../../src/features/signing/sign-actions.ts';
import { allJobs } from '../../src/main/worker.ts';

export type WholeEnv = ReturnType<typeof wholeEnvironment>;

/** The people of both letters, and two who have no part in them. */
export type Cast = Readonly<
  Record<'owner' | 'drafter' | 'reader' | 'lead' | 'elsewhere', AccountId>
>;

/** A letter in which every private thing carries a word found nowhere else. */
export type MarkedLetter = {
  readonly id: LetterId;
  readonly slug: string;
  readonly version: Version;
  readonly grantId: string;
  readonly invited: InvitationId;
  readonly token: string;
  readonly scan: Id<'scan'>;
  /** Somebody the letter it was imported from prints. */
  readonly printed: PersonId;
  readonly words: Marks;
};

/** `DRAFT` and `RELEASED` begin the words of the two letters. */
export type Marks = Readonly<
  Record<
    | 'text'
    | 'unfrozen'
    | 'note'
    | 'contact'
    | 'invited'
    | 'silent'
    | 'declined'
    | 'scan'
    | 'printed',
    string
  >
>;

export function marksOf(letter: 'draft' | 'released'): Marks {
  const mark = (word: string) => `zq${letter}${word}`;
  return {
    text: mark('text'),
    unfrozen: mark('unfrozen'),
    note: mark('note'),
    contact: mark('contact'),
    invited: mark('invited'),
    silent: mark('silent'),
    declined: mark('declined'),
    scan: mark('scan'),
    printed: mark('printed'),
  };
}

const english = 'en' as LanguageTag; // is one

export async function castOf(env: WholeEnv): Promise<Cast> {
  const account = (name: string) => addAccount(env, `Name of ${name}`, `zq${name}@example.org`);
  return {
    owner: await addOwner(env),
    drafter: await account('drafter'),
    reader: await account('reader'),
    lead: await account('lead'),
    elsewhere: await account('elsewhere'),
  };
}

/** A letter of somebody with no part in the two: makes them a drafter of another letter. */
export async function otherLetter(env: WholeEnv, by: AccountId): Promise<void> {
  granted(
    await createLetter(env, {
      title: 'Another letter',
      language: english,
      origin: 'written-here',
      slug: 'another-letter',
      by,
    }),
  );
}

const jobsOf = (env: WholeEnv) => runJobs(asTestEnv(env), allJobs(env));

/** The other helpers move their clock themselves. */
export function asTestEnv(env: WholeEnv): TestEnv {
  return { ...env, pass: (ms) => env.now.advance(ms) };
}

function contentWith(words: Marks, body: string): LetterContent {
  const content = completeContent();
  return {
    ...content,
    title: `For ${words.text}`,
    body: `${words.text}\n\n${body}`,
    subjects: content.subjects.map((subject) => ({ ...subject, note: words.note })),
  };
}

async function startLetter(env: WholeEnv, cast: Cast, slug: string, words: Marks) {
  const by = cast.drafter;
  const { letterId } = granted(
    await createLetter(env, { title: slug, language: english, origin: 'written-here', slug, by }),
  );
  const at = env.now();
  const grantId = await env.db.transaction(async (tx) => {
    const grant = { letterId, by, at };
    granted(await grantRole(tx, { ...grant, accountId: cast.reader, role: 'second-reader' }));
    const lead = { accountId: cast.lead, role: 'lead', capacity: 'Member' } as const;
    return granted(await grantRole(tx, { ...grant, ...lead }));
  });
  const contacts = [{ number: 1, email: address(`${words.contact}@example.org`), postal: '' }];
  const first = { content: contentWith(words, words.unfrozen), contacts, revision: 1 };
  const early = granted(await saveDraft(env, { ...first, letterId, by }));
  const content = contentWith(words, 'We ask you to act.');
  granted(await saveDraft(env, { letterId, revision: early.revision, content, by }));
  const version = granted(await freezeVersion(env, { letterId, note: '', by }));
  return { letterId, grantId, version };
}

/**
 * A letter with a frozen version, one person who was invited, one who is silent, one who declined,
 * and a sheet waiting for the second reader.
 */
export async function markedLetter(
  env: WholeEnv,
  cast: Cast,
  kind: 'draft' | 'released',
): Promise<MarkedLetter> {
  const words = marksOf(kind);
  const slug = `marked-${kind}`;
  const { letterId, grantId, version } = await startLetter(env, cast, slug, words);
  const by = cast.drafter;
  const people = [words.invited, words.silent, words.declined, `${kind} on paper`].map((name) => ({
    name,
    capacity: 'Member',
    email: address(`${name.replaceAll(' ', '.')}@parliament.example`),
    country: 'FR',
    organisation: null,
  }));
  const { invited } = granted(
    await inviteFromList(asTestEnv(env), { letterId, by, language: 'en', copyTo: null, people }),
  );
  const first = invited[0] ?? newId<InvitationId>();
  const asked = invited.slice(0, 3);
  granted(await sendInvitations(asTestEnv(env), { letterId, invitationIds: asked, by }));
  await jobsOf(env);
  const token = await linkTo(env, words.invited);
  granted(await decline(asTestEnv(env), { token: await linkTo(env, words.declined) }));
  const scan = granted(
    await uploadScan(asTestEnv(env), {
      letterId,
      invitationId: invited[3] ?? first,
      by,
      file: Buffer.from(`%PDF-1.7\n% ${words.scan}\n%%EOF\n`),
      signedOn: '2026-03-01',
      note: words.scan,
    }),
  );
  const printed = newId<PersonId>();
  const line = { name: words.printed, capacity: 'Member', organisation: '', country: '' };
  await env.db.transaction((tx) =>
    insertPerson(tx, env, { id: printed, letterId, position: 1, printed: line }),
  );
  return { id: letterId, slug, version, grantId, invited: first, token, scan, printed, words };
}

async function linkTo(env: WholeEnv, name: string): Promise<string> {
  for (const mail of await mailsTo(asTestEnv(env), `${name}@parliament.example`)) {
    const token = tokenIn(mail);
    if (token !== null) return token;
  }
  throw new Error(`${name} got no link`);
}

/** The invited person signs with the code from the mail, the lead approves: the letter is public. */
export async function releaseMarked(
  env: WholeEnv,
  cast: Cast,
  letter: MarkedLetter,
): Promise<void> {
  const testEnv = asTestEnv(env);
  const { token } = letter;
  const statement = letter.version.statementSha256;
  env.now.advance(60_000); // so that the mail with the code is the newest
  granted(await askForCode(testEnv, { token, purpose: 'sign', statement }));
  await jobsOf(env);
  const [mail] = await mailsTo(testEnv, `${letter.words.invited}@parliament.example`);
  granted(await signWithCode(testEnv, { token, statement, code: codeIn(mail) ?? '' }));
  env.now.set('2026-03-05T09:00:00Z');
  const roles = new Map([[letter.id, new Set(['lead' as const])]]);
  const cases = new Map();
  const audience = { kind: 'account', accountId: cast.lead, owner: false, roles, cases } as const;
  const by = { audience, accountId: cast.lead };
  granted(await approveRelease(env, { letterId: letter.id, versionId: letter.version.id, by }));
  await jobsOf(env);
}
