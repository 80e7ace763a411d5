import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUSE } from '#access';
import type { AccountId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { readZip } from '#platform/zip-reading';
import { exportCase } from '../../src/features/cases/archive-actions.ts';
import { takeInCase } from '../../src/features/cases/archive-import-actions.ts';
import { ARCHIVE_LIMITS, readArchive } from '../../src/features/cases/archive-rules.ts';
import type { Archive, Purpose } from '../../src/features/cases/archive-rules.ts';
import { bringTable, confirmImport } from '../../src/features/cases/archive-upload-actions.ts';
import type { UploadEnv } from '../../src/features/cases/archive-upload-actions.ts';
import type { CaseImportId } from '../../src/features/cases/archive-upload-rules.ts';
import { takeIn } from '../../src/features/cases/csv-actions.ts';
import { changeEntry } from '../../src/features/cases/entry-actions.ts';
import type { CaseId, Entry } from '../../src/features/cases/rules.ts';
import type { TestEnvironment } from './app.ts';
import { entered, newCase, person, written } from './cases.ts';
import { testFolder } from './folder.ts';

/** The answer, where a test counts on one. */
export function given<T>(answer: Answer<T>): T {
  if (isRefusal(answer))
    throw new Error(`refused: ${answer.reason} ${JSON.stringify(answer.values)}`);
  return answer;
}

export async function unpacked(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const path = join(testFolder(), 'case.zip');
  await writeFile(path, bytes);
  return readZip(path, ARCHIVE_LIMITS);
}

/** What comes out when the case is taken out. */
export async function archiveOf(
  env: TestEnvironment,
  ana: AccountId,
  caseId: CaseId,
  purpose: Purpose = 'own',
): Promise<Archive> {
  const by = { audience: HOUSE, accountId: ana };
  const input = { caseId, purpose, withFiles: true, reason: 'Copy for the safe', by };
  return given(readArchive(await unpacked(given(await exportCase(env, input)).bytes)));
}

/** A case that uses every kind, with events that point at one another both ways. */
export async function fullCase(env: TestEnvironment, ana: AccountId): Promise<CaseId> {
  const caseId = await newCase(env, ana);
  const here = { caseId, by: ana };
  const letter = await entered(env, here, 'source', {
    title: 'A letter, “found”',
    reliability: 'B',
    connection: 'document',
    identity: 'Nobody must know: the clerk',
  });
  const sources = [{ source: letter.id, stance: 'contradicts', passage: '=1+1' }];
  const dana = await entered(env, here, 'subject', person('Дана Сарова', { sources }));
  const movement = await entered(env, here, 'subject', {
    type: 'organisation',
    names: [
      { text: 'Movement, "New"', language: 'en', use: 'own' },
      { text: '-Move', language: '', use: 'known-as' },
    ],
  });
  const group = await entered(env, here, 'subject', {
    type: 'group',
    names: [{ text: 'Others', language: 'en', use: 'own' }],
    numberTo: 25,
  });
  const place = await entered(env, here, 'subject', {
    type: 'place',
    names: [{ text: 'Square', language: '', use: 'own' }],
    latitude: -33.5,
    longitude: 70.25,
  });
  const relate = (type: string, toSubject: string) =>
    entered(env, here, 'relation', {
      fromSubject: dana.id,
      type,
      toSubject,
      since: '2009?',
      sources,
    });
  await relate('leads', movement.id);
  await relate('member-of', group.id);
  await relate('located-in', place.id);
  await entered(env, here, 'consent', {
    subject: dana.id,
    use: 'share',
    answer: 'given',
    basis: 'self',
    givenBy: 'herself',
    how: 'in a café',
    givenOn: '2026-01-02',
  });
  await entered(env, here, 'risk', {
    subject: dana.id,
    level: 'high',
    note: 'followed home',
    assessedOn: '2026-01-03',
  });
  await circleOfEvents(env, here, { subjects: [dana.id, group.id, place.id], sources });
  await everythingElse(env, here, dana, movement);
  return caseId;
}

async function everythingElse(
  env: TestEnvironment,
  here: { readonly caseId: CaseId; readonly by: AccountId },
  dana: Entry<'subject'>,
  movement: Entry<'subject'>,
): Promise<void> {
  await entered(env, here, 'charge', {
    offence: 'Arbitrariness',
    penaltyMonths: 24,
    stage: 'charged',
    subjects: [dana.id],
    hearings: [{ date: '2011-11', what: 'First hearing' }],
  });
  await entered(env, here, 'measure', { type: 'blocked-site', subjects: [movement.id] });
  await entered(env, here, 'intervention', {
    what: 'A visit',
    type: 'visit',
    people: [{ name: 'Paula Example', capacity: 'MEP', mandate: '' }],
    subjects: [dana.id],
  });
  await entered(env, here, 'key-date', { what: 'Conference', date: '2011-10', remindDays: '14' });
}

/** Two events, each of which speaks of the other. */
async function circleOfEvents(
  env: TestEnvironment,
  here: { readonly caseId: CaseId; readonly by: AccountId },
  { subjects, sources }: { readonly subjects: readonly string[]; readonly sources: unknown },
): Promise<void> {
  const { caseId } = here;
  const by = { audience: HOUSE, accountId: here.by };
  const call = await entered(env, here, 'event', {
    what: 'Police telephone her lawyer',
    date: '2011-09-14',
    subjects,
    authorities: [{ name: 'Police', involvement: '' }],
    sources,
  });
  const threat = await entered(env, here, 'event', {
    what: 'Threat',
    phase: 'feared',
    date: '2011-10/2011-12',
    links: [{ type: 'follows', event: call.id }],
  });
  const { kind, shownTo, certainty, content } = call;
  const draft = {
    kind,
    shownTo,
    certainty,
    content: { ...content, links: [{ type: 'causes', event: threat.id }] },
  };
  const change = { caseId, entryId: call.id, revision: call.revision, draft, by };
  written(await env.db.transaction((tx) => changeEntry(tx, env, change)));
}

/** The case an archive becomes. */
export async function takenIn(
  env: TestEnvironment,
  ana: AccountId,
  { document, evidence }: Archive,
): Promise<CaseId> {
  const input = { document, evidence, by: ana };
  return given(await env.db.transaction((tx) => takeInCase(tx, env, input))).caseId;
}

/** Everything an archive says, in one text. */
export const textsOf = ({ files }: Archive): string =>
  [...files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');

/** A table of the drafter's that was taken in; one of its rows was left. */
export async function tableTakenIn(
  env: UploadEnv,
  { caseId, by }: { readonly caseId: CaseId; readonly by: AccountId },
): Promise<CaseImportId> {
  const file = { fileName: 'zqtable.csv', bytes: Buffer.from('name,born\nAda Zqtable,\nB,x\n') };
  const who = { audience: HOUSE, accountId: by };
  const id = given(await bringTable(env, { file, caseId, kind: 'subject', by: who }));
  given(await confirmImport(env, { id, addKnown: false, by: who }));
  await takeIn(env, id);
  return id;
}
