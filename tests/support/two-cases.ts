import { grantCaseRole, HOUSE } from '#access';
import type { AccountId, CaseId } from '#kernel/ids';
import {
  approvePublication,
  askPublication,
} from '../../src/features/cases/publication-actions.ts';
import { findCase } from '../../src/features/cases/case-store.ts';
import { changeEntry } from '../../src/features/cases/entry-actions.ts';
import type { Entry, EntryId, Kind, ShownTo } from '../../src/features/cases/rules.ts';
import { granted } from './app.ts';
import { entered, newCase, person, written } from './cases.ts';
import { keptFile } from './evidence.ts';
import type { Cast, WholeEnv } from './two-letters.ts';

/** What of a case carries a word found nowhere else. */
export type CaseMarks = Readonly<
  Record<'title' | 'text' | 'authority' | 'public' | 'name' | 'sealed' | 'danger' | 'file', string>
>;

/** A case in which every private thing carries a word found nowhere else. */
export type MarkedCase = {
  readonly id: CaseId;
  readonly slug: string;
  readonly event: EntryId;
  readonly subject: EntryId;
  readonly file: EntryId;
  readonly grantId: string;
};

export function caseMarksOf(kind: 'draft' | 'released'): CaseMarks {
  const mark = (word: string) => `zq${kind}case${word}`;
  return {
    title: mark('title'),
    text: mark('text'),
    authority: mark('authority'),
    public: mark('public'),
    name: mark('name'),
    sealed: mark('sealed'),
    danger: mark('danger'),
    file: mark('file'),
  };
}

/** What only somebody else's case holds. */
export const ELSEWHERE = 'zqelsewherecase';

/** A case of somebody with no part in the two. */
export async function otherCase(env: WholeEnv, by: AccountId): Promise<void> {
  const caseId = await newCase(env, by, `${ELSEWHERE} title`);
  await entered(env, { caseId, by }, 'subject', person(`${ELSEWHERE} name`));
}

/** A case with one entry for each audience, somebody who may not be named, and a file. */
export async function markedCase(
  env: WholeEnv,
  cast: Cast,
  kind: 'draft' | 'released',
): Promise<MarkedCase> {
  const words = caseMarksOf(kind);
  const by = cast.drafter;
  const id = await newCase(env, by, words.title);
  const role = { caseId: id, accountId: cast.reader, role: 'second-reader', by } as const;
  const grant = await env.db.transaction((tx) => grantCaseRole(tx, { ...role, at: env.now() }));
  const add = <K extends Kind>(of: K, content: object, shownTo: ShownTo = 'drafters') =>
    entered(env, { caseId: id, by }, of, content as Record<string, unknown>, { shownTo });
  const name = `Zara ${words.name}`; // found whatever letters a page writes it in
  const subject = await add('subject', person(name, { pseudonym: 'Z.' }), 'public');
  const subjects = [subject.id];
  const event = await add('event', { what: words.text, subjects });
  await add('event', { what: words.authority, subjects }, 'authority');
  await add('event', { what: words.public, subjects, date: '2025-05', country: 'FR' }, 'public');
  await add('source', { title: 'A neighbour', identity: words.sealed });
  const assessedOn = env.now().toISOString().slice(0, 10);
  await add('risk', { subject: subject.id, level: 'high', note: words.danger, assessedOn });
  const content = { fileName: `${words.file}.txt` };
  const file = await keptFile(env, { caseId: id, by }, Buffer.from(words.file), { content });
  const found = await findCase(env.db.read, env, HOUSE, id);
  if (found === null) throw new Error('the case is there');
  return {
    id,
    slug: found.slug,
    event: event.id,
    subject: subject.id,
    file: file.entry.id,
    grantId: grant.id,
  };
}

/** Its title without a word of its own, asked by the drafter, approved by the second reader. */
export async function publishMarked(env: WholeEnv, cast: Cast, one: MarkedCase): Promise<void> {
  const found = await findCase(env.db.read, env, HOUSE, one.id);
  if (found === null) throw new Error('the case is there');
  const { head } = found;
  const draft = {
    kind: 'case',
    certainty: null,
    shownTo: 'public',
    content: { ...head.content, title: 'Threats in spring' },
  } as const;
  const house = { audience: HOUSE, accountId: cast.drafter };
  const change = { caseId: one.id, entryId: head.id, revision: head.revision, draft, by: house };
  const changed: Entry = written(await env.db.transaction((tx) => changeEntry(tx, env, change)));
  if (changed.kind !== 'case') throw new Error('the head is one');
  const publicationId = granted(await askPublication(env, { caseId: one.id, by: house, note: '' }));
  const reader = { audience: HOUSE, accountId: cast.reader };
  granted(await approvePublication(env, { caseId: one.id, by: reader, publicationId, note: '' }));
}
