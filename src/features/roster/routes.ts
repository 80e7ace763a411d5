import { mayDo } from '#access';
import { isRefusal } from '#kernel/refusal';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { pageContext, refusalSentence, renderPage, requestTranslator } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { createRoster } from './actions.ts';
import { suggestPeople } from './matching-actions.ts';
import { member, rosterOf } from './member-routes.ts';
import type { Asked, RosterRoutesEnv } from './member-routes.ts';
import { RostersPage } from './pages.tsx';
import { RosterPage } from './roster-pages.tsx';
import { showPerson, showSnapshot } from './snapshot-routes.ts';
import { listSnapshots } from './snapshot-store.ts';
import { listRosters } from './roster-store.ts';
import { findMandates, listChoices } from './search-store.ts';
import { uploadRoutes } from './upload-routes.ts';
import { listUploads } from './upload-store.ts';
import { listQuery, PAGE_ROWS } from './query-rules.ts';

export type { RosterRoutesEnv } from './member-routes.ts';

/** The rosters: reading them for every account, importing for the owner. */
export function rosterRoutes(app: FastifyInstance, env: RosterRoutesEnv): void {
  app.get(paths.rosters(), member(env, 'see', showRosters));
  app.post(paths.rosters(), member(env, 'import', openRoster));
  app.get(paths.roster(':id'), member(env, 'see', showRoster));
  app.get(paths.rosterSnapshot(':id', ':snapshot'), member(env, 'see', showSnapshot));
  app.get(paths.rosterPerson(':id', ':person'), member(env, 'see', showPerson));
  uploadRoutes(app, env);
}

async function showRosters({ env, who, request, reply }: Asked): Promise<FastifyReply> {
  const rosters = await listRosters(env.db.read, who.audience);
  const mayImport = mayDo(who.audience, 'import-roster');
  const context = pageContext(request, who);
  return sendHtml(reply, renderPage(RostersPage({ context, rosters, mayImport })));
}

async function openRoster({ env, who, request, reply }: Asked): Promise<FastifyReply> {
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

async function showRoster(asked: Asked): Promise<FastifyReply> {
  const { env, who, request, reply } = asked;
  const { read } = env.db;
  const roster = await rosterOf(asked);
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
  const nobody = found.total === 0 && query.q !== '';
  const search = { rosterId, text: query.q };
  const meant = nobody ? await suggestPeople(read, who.audience, search) : [];
  const context = pageContext(request, who);
  const all = { context, roster, query, found, meant, choices, snapshots, uploads, mayImport };
  return sendHtml(reply, renderPage(RosterPage(all)));
}
