import { mayDo } from '#access';
import { parseId } from '#kernel/ids';
import type { SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, refusalSentence, renderPage, requestTranslator } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { createRoster } from './actions.ts';
import { member, parametersOf, rosterOf } from './member-routes.ts';
import type { RosterRoutesEnv, SignedIn } from './member-routes.ts';
import { RostersPage } from './pages.tsx';
import { RosterPage } from './roster-pages.tsx';
import { PersonPage, SnapshotPage } from './snapshot-pages.tsx';
import { findSnapshot, listRosters, listSnapshots } from './snapshot-store.ts';
import { findMandates, listChoices, listPersonMandates } from './store.ts';
import { uploadRoutes } from './upload-routes.ts';
import { listUploads } from './upload-store.ts';
import { listQuery, PAGE_ROWS } from './view-rules.ts';

export type { RosterRoutesEnv } from './member-routes.ts';

/** The rosters: reading them for every account, importing for the owner. */
export function rosterRoutes(app: FastifyInstance, env: RosterRoutesEnv): void {
  app.get(
    paths.rosters(),
    member(env, 'see', (...all) => showRosters(env, ...all)),
  );
  app.post(
    paths.rosters(),
    member(env, 'import', (...all) => openRoster(env, ...all)),
  );
  app.get(
    paths.roster(':id'),
    member(env, 'see', (...all) => showRoster(env, ...all)),
  );
  app.get(
    paths.rosterSnapshot(':id', ':snapshot'),
    member(env, 'see', (...all) => showSnapshot(env, ...all)),
  );
  app.get(
    paths.rosterPerson(':id', ':person'),
    member(env, 'see', (...all) => showPerson(env, ...all)),
  );
  uploadRoutes(app, env);
}

async function showRosters(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const rosters = await listRosters(env.db.read, who.audience);
  const mayImport = mayDo(who.audience, 'import-roster');
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(RostersPage({ context, rosters, mayImport })));
}

async function openRoster(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { name } = z
    .object({ name: z.string().catch('') })
    .catch({ name: '' })
    .parse(request.body);
  const id = await createRoster(env, { name, by: who.account.id });
  if (!isRefusal(id)) return seeOther(reply, paths.rosterUploads(id));
  const rosters = await listRosters(env.db.read, who.audience);
  const context = pageContext(request, who);
  const error = refusalSentence(requestTranslator(request), id);
  const page = RostersPage({ context, rosters, mayImport: true, name, error });
  return sendHtml(reply, renderPage(page), statusOf(id));
}

async function showRoster(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { read } = env.db;
  const roster = await rosterOf(env, who, request);
  const query = listQuery.parse(request.query);
  const mayImport = mayDo(who.audience, 'import-roster');
  const rosterId = roster.id;
  const filter = { rosterId, text: query.q, country: query.country, group: query.group };
  const offset = (query.page - 1) * PAGE_ROWS;
  const [found, choices, snapshots, uploads] = await Promise.all([
    findMandates(read, who.audience, { ...filter, day: query.day, offset }),
    listChoices(read, who.audience, rosterId),
    listSnapshots(read, who.audience, rosterId),
    mayImport ? listUploads(read, rosterId) : [],
  ]);
  const context = pageContext(request, who);
  const all = { context, roster, query, found, choices, snapshots, uploads, mayImport };
  return sendHtml(reply, renderPage(RosterPage(all)));
}

const pageQuery = z.object({ page: listQuery.shape.page });

async function showSnapshot(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { read } = env.db;
  const roster = await rosterOf(env, who, request);
  const id = parseId<SnapshotId>(parametersOf(request).snapshot);
  const snapshot = id && (await findSnapshot(read, who.audience, roster.id, id));
  if (!snapshot) return raise(refuse('not-found', 'not-found'));
  const { page } = pageQuery.parse(request.query);
  const offset = (page - 1) * PAGE_ROWS;
  const found = await findMandates(read, who.audience, { snapshotId: snapshot.id, offset });
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(SnapshotPage({ context, roster, snapshot, found, page })));
}

async function showPerson(
  env: RosterRoutesEnv,
  who: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { read } = env.db;
  const roster = await rosterOf(env, who, request);
  const { person } = parametersOf(request);
  const [newest, ...older] = await listPersonMandates(read, who.audience, roster.id, person);
  if (!newest) return raise(refuse('not-found', 'not-found'));
  const snapshots = await listSnapshots(read, who.audience, roster.id);
  const context = pageContext(request, who);
  const page = PersonPage({ context, roster, mandates: [newest, ...older], snapshots });
  return sendHtml(reply, renderPage(page));
}
