import type { Audience } from '#access';
import { caseActRefusal } from '#access';
import { parseId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { brokenLine } from './custody-rules.ts';
import { listCustody } from './custody-store.ts';
import { findEvidence } from './evidence-actions.ts';
import { listPublicPictures, unagreed } from './evidence-copy-actions.ts';
import { findCopy, listPreviewed } from './evidence-copy-store.ts';
import type { FileEnv } from './evidence-file-actions.ts';
import type { Copy, EvidenceFile, FileId } from './evidence-rules.ts';
import { countAlarms, findFile, listFiles } from './evidence-store.ts';
import { nameOfSubject } from './evidence-view-rules.ts';
import type { FilesView, FileView, Need, OneFileView } from './evidence-view-rules.ts';
import { countEntries, listEntries } from './entry-store.ts';
import type { EntryFilter } from './entry-store.ts';
import { listFile } from './rendition-store.ts';
import { OFFERED } from './offer-rules.ts';
import { isCopied } from './media-rules.ts';
import type { Entry, EntryId } from './rules.ts';
import { maySeeSealed } from './sight-store.ts';

type Env = Pick<FileEnv, 'db' | 'seal' | 'now'>;

/** How many files stand on one page. */
const SHOWN = 100;

/** The files of a case for its people, the last one first, and whom and what a new one may speak of. */
export async function viewFiles(
  env: Env,
  audience: Audience,
  caseId: CaseId,
  asked: { readonly page: number; readonly source: string },
): Promise<FilesView> {
  const { read } = env.db;
  const list = (kind: Entry['kind'], filter: EntryFilter): Promise<Entry[]> =>
    listEntries(read, env, audience, caseId, { kinds: [kind], newest: true, ...filter });
  const total = (await countEntries(read, audience, caseId)).get('evidence') ?? 0;
  const pages = Math.max(1, Math.ceil(total / SHOWN));
  const page = Math.min(Math.max(1, asked.page), pages);
  const here = await list('evidence', { limit: SHOWN, offset: (page - 1) * SHOWN });
  const gone = await list('evidence', { limit: SHOWN, removed: true });
  const spoken = [...here, ...gone].filter(isEvidence).flatMap(({ content }) => content.subjects);
  const subjects = await list('subject', { limit: OFFERED.subjects });
  const named = await list('subject', { ids: [...new Set(spoken)] });
  const source = parseId<EntryId>(asked.source);
  const chosen = source === null ? [] : await list('source', { ids: [source] });
  const sources = [...chosen, ...(await list('source', { limit: OFFERED.sources }))];
  const view = viewOf(
    [...subjects, ...named],
    await listFiles(read, audience, caseId),
    await listPreviewed(read, caseId),
  );
  return {
    files: here.filter(isEvidence).map(view),
    removed: gone.filter(isEvidence).map(view),
    page,
    pages,
    alarms: await countAlarms(read, audience, caseId),
    subjects: subjects.filter(isSubject).map(offerOf),
    sources: sources.flatMap((entry, index) =>
      entry.kind === 'source' && (index === 0 || entry.id !== source)
        ? [{ id: entry.id, label: entry.content.title, about: '' }]
        : [],
    ),
  };
}

const isEvidence = (entry: Entry): entry is Entry<'evidence'> => entry.kind === 'evidence';
const isSubject = (entry: Entry): entry is Entry<'subject'> => entry.kind === 'subject';
const offerOf = (entry: Entry<'subject'>) => ({
  id: entry.id,
  label: nameOfSubject(entry),
  about: '',
});

function viewOf(
  entries: readonly Entry[],
  files: ReadonlyMap<EntryId, EvidenceFile>,
  previewed: ReadonlySet<FileId>,
) {
  return ({ id, content, shownTo, removedAt }: Entry<'evidence'>): FileView => {
    const file = files.get(id) ?? null;
    const { fileName, what, date } = content;
    return {
      entryId: id,
      fileName,
      what,
      date,
      shownTo,
      removedAt,
      subjects: namesOf(entries, content.subjects),
      file,
      hasPreview: file !== null && previewed.has(file.id),
    };
  };
}

function namesOf(entries: readonly Entry[], ids: readonly EntryId[]): readonly string[] {
  const named = new Map(entries.filter(isSubject).map((one) => [one.id, nameOfSubject(one)]));
  return ids.flatMap((id) => named.get(id) ?? []);
}

/** One file, its custody, and what stands between its copy and the public. */
export async function viewFile(
  env: Env,
  audience: Audience,
  key: { readonly caseId: CaseId; readonly entryId: EntryId },
): Promise<Answer<OneFileView>> {
  const { caseId } = key;
  const { read } = env.db;
  const found = await findEvidence(read, env, { ...key, audience });
  if (isRefusal(found)) return found;
  const file = await findFile(read, audience, key);
  const entries = await listFile(read, env, audience, caseId);
  const entry = entries.filter(isEvidence).find(({ id }) => id === found.id) ?? found; // who was merged is one
  const files = new Map(file === null ? [] : [[entry.id, file]]);
  const previewed = await listPreviewed(read, caseId);
  const custody = file === null ? [] : await listCustody(read, file.id);
  const copy = file === null ? null : await findCopy(read, file.id, 'public');
  return {
    ...viewOf(entries, files, previewed)(entry),
    mayOpen: maySeeSealed(audience, caseId),
    mayEdit: caseActRefusal(audience, 'edit-case', caseId) === null,
    isPreviewComing: file !== null && isComing(file, env.now()),
    custody,
    broken: brokenLine(custody),
    copy,
    needs: await needsOf(env, { entry, file, copy, entries }),
  };
}

/** Making one takes seconds; after this time none is coming. */
const PREVIEW_WAIT_MS = 10 * 60_000;

const isComing = ({ mediaType, receivedAt }: EvidenceFile, now: Date): boolean =>
  isCopied(mediaType) && now.getTime() - receivedAt.getTime() < PREVIEW_WAIT_MS;

async function needsOf(
  env: Env,
  about: {
    readonly entry: Entry<'evidence'>;
    readonly file: EvidenceFile | null;
    readonly copy: Copy | null;
    readonly entries: readonly Entry[];
  },
): Promise<readonly Need[]> {
  const { entry, file, copy, entries } = about;
  const day = env.now().toISOString().slice(0, 10);
  const without = unagreed(entries, entry.content.subjects, day);
  const names = without.map((id) => namesOf(entries, [id])[0] ?? '…');
  const needs: Need[] = [
    ...(copy === null ? [{ need: 'copy' } as const] : []),
    ...(entry.shownTo === 'public' ? [] : [{ need: 'shown-to' } as const]),
    ...(names.length === 0 ? [] : [{ need: 'consent', names } as const]),
    ...(file?.alarmedAt == null ? [] : [{ need: 'alarm' } as const]),
  ];
  if (needs.length > 0) return needs;
  const shown = await listPublicPictures(env.db.read, env, entry.caseId, day);
  return shown.some(({ id }) => id === copy?.id) ? [] : [{ need: 'publication' }];
}
