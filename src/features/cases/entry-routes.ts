import type { Caller } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { saveForm } from './desk-entry-actions.ts';
import { readCommon, rowAsked, withRowAsked } from './desk-form-rules.ts';
import { errorsOf } from './desk-fault-pages.tsx';
import { EntryBeside } from './entry-beside-pages.tsx';
import { lineTitle } from './entry-line-pages.tsx';
import { EntryPage } from './entry-pages.tsx';
import { putBack, restoreRevision, takeOut } from './entry-restoring-actions.ts';
import { viewEntry } from './entry-view-actions.ts';
import type { EntryView } from './entry-view-actions.ts';
import { formOf } from './form-filling-rules.ts';
import { readContent } from './form-rules.ts';
import type { EntryForm, Posted } from './form-rules.ts';
import { caseIdOf, entryIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { aboutOf } from './desk-pages.tsx';
import { stepOf } from './step-rules.ts';
import { viewInterveners } from './intervener-actions.ts';
import { onCase } from './on-case-routes.ts';
import type { EntryId, Kind } from './rules.ts';

/** One entry: its form, its history, taking it out and putting it back. */
export function entryRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  const path = paths.caseEntry(':id', ':entry');
  app.get(
    path,
    signedIn(env, async (caller, request, reply) => {
      const view = await viewOf(env, caller, request);
      const query = textsOf(request.query);
      const other = parseId<EntryId>(query.get('other')?.[0] ?? '');
      const state = { form: formIn(view), saved: query.has('saved'), other };
      return sendHtml(reply, await page(env, caller, view, state));
    }),
  );
  app.post(
    path,
    onCase(env, 'edit-case', (caller, request, reply) => change(env, caller, request, reply)),
  );
  for (const posted of [paths.caseEntryRemoval, paths.caseEntryRestoration])
    app.get(
      posted(':id', ':entry'),
      signedIn(env, (_caller, request, reply) =>
        seeOther(reply, paths.caseEntry(caseIdOf(request), entryIdOf(request))),
      ),
    );
  app.post(
    paths.caseEntryRemoval(':id', ':entry'),
    onCase(env, 'edit-case', async (caller, request, reply) => {
      const { caseId, id } = orRaise(await takeOut(env, whichOf(caller, request)));
      return seeOther(reply, `${paths.caseDesk(caseId)}?removed=${id}`);
    }),
  );
  app.post(
    paths.caseEntryRestoration(':id', ':entry'),
    onCase(env, 'edit-case', (caller, request, reply) => restore(env, caller, request, reply)),
  );
}

const whichOf = ({ audience, accountId }: Caller, request: FastifyRequest) => ({
  caseId: caseIdOf(request),
  entryId: entryIdOf(request),
  by: { audience, accountId },
});

async function viewOf(env: CasesRoutesEnv, { audience }: Caller, request: FastifyRequest) {
  const [caseId, entryId] = [caseIdOf(request), entryIdOf(request)];
  return orRaise(await viewEntry(env, { caseId, entryId, audience }));
}

/** What was taken out is looked at and put back, not changed. */
const formIn = ({ entry, mayEdit, names }: EntryView): EntryForm | null =>
  mayEdit && entry.removedAt === null ? formOf(entry, names) : null;

const number = (fields: Posted, name: string): number => {
  const text = fields.get(name)?.[0] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

function readForm(kind: Kind, fields: Posted, { entry }: EntryView): EntryForm {
  const common = { kind, id: entry.id, revision: number(fields, 'revision') };
  return { ...common, ...readCommon(fields), content: readContent(kind, fields) };
}

type State = {
  readonly form: EntryForm | null;
  readonly errors?: FieldErrors;
  readonly saved?: boolean;
  readonly isOvertaken?: boolean;
  /** Who this subject may be one with, where somebody came from an offer. */
  readonly other?: EntryId | null;
};

async function page(
  env: CasesRoutesEnv,
  { audience, context }: Caller,
  view: EntryView,
  state: State,
): Promise<string> {
  const { t } = context;
  const { entry, names } = view;
  const interveners =
    entry.kind === 'intervention' ? await viewInterveners(env.db.read, env, audience, entry) : null;
  const title = lineTitle({ t, entry, names });
  const props = {
    context,
    about: aboutOf(view.found),
    entry,
    title,
    form: state.form,
    errors: state.errors ?? {},
    offers: view.offers,
    names,
    steps: view.changes.map((one) => stepOf(one, title)),
    saved: state.saved ?? false,
    mayEdit: view.mayEdit,
    theirs: state.isOvertaken ? formOf(entry, names) : null,
    beside: EntryBeside({ t, view, title, interveners, other: state.other ?? null }),
  };
  return renderPage(EntryPage(props));
}

async function change(
  env: CasesRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const posted = textsOf(request.body);
  const view = await viewOf(env, caller, request);
  const form = readForm(view.entry.kind, posted, view);
  const list = rowAsked(posted);
  if (list !== null)
    return sendHtml(reply, await page(env, caller, view, { form: withRowAsked(form, list) }));
  const { caseId, by } = whichOf(caller, request);
  const saved = await saveForm(env, { caseId, form, by });
  if (isRefusal(saved) && saved.reason === 'entry-overtaken') {
    const now = await viewOf(env, caller, request);
    // the next save is over what is shown here as kept now
    const mine = { ...form, revision: now.entry.revision };
    return sendHtml(reply, await page(env, caller, now, { form: mine, isOvertaken: true }), 409);
  }
  if (isRefusal(saved)) raise(saved);
  if ('faults' in saved) {
    const errors = errorsOf(caller.context.t, saved.faults);
    return sendHtml(reply, await page(env, caller, view, { form, errors }), 422);
  }
  return seeOther(reply, `${paths.caseEntry(caseId, saved.entry.id)}?saved`);
}

async function restore(
  env: CasesRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const posted = textsOf(request.body);
  const which = whichOf(caller, request);
  const revision = number(posted, 'revision');
  if (revision === 0) {
    const { caseId, id } = orRaise(await putBack(env, which));
    return seeOther(reply, `${paths.caseDesk(caseId)}?restored=${id}#entry-${id}`);
  }
  const seen = number(posted, 'seen');
  const { caseId, id } = orRaise(await restoreRevision(env, { ...which, revision, seen }));
  return seeOther(reply, `${paths.caseEntry(caseId, id)}?saved`);
}
