import { parseId } from '#kernel/ids';
import type { SnapshotId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import { raise, sendHtml } from '#platform/http';
import type { FastifyReply } from '#platform/http';
import { pageContext, renderPage } from '#ui';
import { z } from 'zod';
import { parametersOf, rosterOf } from './member-routes.ts';
import type { Asked } from './member-routes.ts';
import { PersonPage } from './person-pages.tsx';
import { SnapshotPage } from './snapshot-pages.tsx';
import { findSnapshot, listSnapshots } from './snapshot-store.ts';
import { findMandates } from './search-store.ts';
import { listPersonMandates } from './store.ts';
import { listQuery, PAGE_ROWS } from './query-rules.ts';

const pageQuery = z.object({ page: listQuery.shape.page });

export async function showSnapshot(asked: Asked): Promise<FastifyReply> {
  const { env, who, request, reply } = asked;
  const { read } = env.db;
  const roster = await rosterOf(asked);
  const id = parseId<SnapshotId>(parametersOf(request).snapshot);
  const snapshot = id && (await findSnapshot(read, who.audience, roster.id, id));
  if (!snapshot) return raise(refuse('not-found', 'not-found'));
  const { page } = pageQuery.parse(request.query);
  const offset = (page - 1) * PAGE_ROWS;
  const found = await findMandates(read, who.audience, { snapshotId: snapshot.id, offset });
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(SnapshotPage({ context, roster, snapshot, found, page })));
}

export async function showPerson(asked: Asked): Promise<FastifyReply> {
  const { env, who, request, reply } = asked;
  const { read } = env.db;
  const roster = await rosterOf(asked);
  const { person } = parametersOf(request);
  const [newest, ...older] = await listPersonMandates(read, who.audience, roster.id, person);
  if (!newest) return raise(refuse('not-found', 'not-found'));
  const snapshots = await listSnapshots(read, who.audience, roster.id);
  const context = pageContext(request, who);
  const page = PersonPage({ context, roster, mandates: [newest, ...older], snapshots });
  return sendHtml(reply, renderPage(page));
}
