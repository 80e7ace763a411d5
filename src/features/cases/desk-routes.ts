import type { Audience } from '#access';
import type { Caller } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { parseId } from '#kernel/ids';
import { namesIn, viewDesk } from './desk-actions.ts';
import { saveForm } from './desk-entry-actions.ts';
import {
  idsIn,
  newForm,
  queryOf,
  readNewForm,
  readRemembered,
  rememberedAfter,
  rowAsked,
  withRowAsked,
} from './desk-form-rules.ts';
import type { NewForm, Remembered } from './desk-form-rules.ts';
import type { Alike, Done } from './add-pages.tsx';
import { errorsOf } from './desk-fault-pages.tsx';
import { DeskPage } from './desk-pages.tsx';
import type { Only } from './desk-rules.ts';
import { findDuplicates } from './duplicate-actions.ts';
import { listEntries } from './entry-store.ts';
import { FORM_KINDS } from './form-rules.ts';
import { tellMerge } from './merge-told-actions.ts';
import type { Posted } from './form-rules.ts';
import { caseIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseId, Entry, EntryId } from './rules.ts';

/** The one page of a case, and what is added on it. */
export function deskRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseDesk(':id'),
    signedIn(env, (caller, request, reply) => show(env, caller, request, reply)),
  );
  app.get(
    paths.caseEntries(':id'),
    signedIn(env, (_caller, request, reply) => seeOther(reply, paths.caseDesk(caseIdOf(request)))),
  );
  app.post(
    paths.caseEntries(':id'),
    onCase(env, 'edit-case', (caller, request, reply) => add(env, caller, request, reply)),
  );
}

const first = (fields: Posted, name: string): string => fields.get(name)?.[0] ?? '';

async function show(
  env: CasesRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = textsOf(request.query);
  const remembered = readRemembered(query);
  const caseId = caseIdOf(request);
  const done = await doneOf(env, caller, caseId, query);
  const form = newForm(first(query, 'add'), remembered);
  const html = await desk(env, caller, caseId, { form, remembered, errors: {}, done, query });
  return sendHtml(reply, html);
}

async function desk(
  env: CasesRoutesEnv,
  { audience, context }: Caller,
  caseId: CaseId,
  state: {
    readonly form: NewForm;
    readonly remembered: Remembered;
    readonly errors: FieldErrors;
    readonly done: Done | null;
    readonly query: Posted;
  },
): Promise<string> {
  const only = onlyOf(state.query);
  const view = orRaise(await viewDesk(env, { caseId, audience, only, also: idsIn(state.form) }));
  const { form, remembered, errors, done } = state;
  const touched =
    done === null ? [] : [done.entry, ...(done.act === 'added' ? done.newcomers : [])];
  const names = await namesIn(env, { caseId, audience }, touched);
  const adding = view.mayEdit ? { form, remembered, errors, done, names } : null;
  const isNew = new Set(touched.map(({ id }) => id));
  const [kept, merged] = ['kept', 'merged'].map((name) =>
    parseId<EntryId>(first(state.query, name)),
  );
  const told = kept && merged ? await tellMerge(env, { caseId, audience }, { kept, merged }) : null;
  return renderPage(DeskPage({ context, view, only, adding, isNew, now: env.now(), told }));
}

function onlyOf(query: Posted): Only | null {
  const kind = FORM_KINDS.find((one) => one === first(query, 'section'));
  const page = first(query, 'page');
  return kind === undefined ? null : { kind, page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 };
}

/** What the last act was, from the address it led to: told once more after a reload, no harm done. */
async function doneOf(
  env: CasesRoutesEnv,
  { audience }: Caller,
  caseId: CaseId,
  query: Posted,
): Promise<Done | null> {
  const act = (['added', 'removed', 'restored'] as const).find((one) => query.has(one));
  if (act === undefined) return null;
  const ids = [first(query, act), ...(query.get('with') ?? [])].flatMap(
    (text) => parseId<EntryId>(text) ?? [],
  );
  const filter = { ids: ids.slice(0, MOST_TOLD), removed: act === 'removed' };
  const found = await listEntries(env.db.read, env, audience, caseId, filter);
  const entry = found.find(({ id }) => id === ids[0]);
  if (entry === undefined) return null;
  const newcomers = found.filter(({ id }) => id !== entry.id);
  if (act !== 'added') return { act, entry };
  return { act, entry, newcomers, alike: await alikeOf(env, audience, found) };
}

/** Who was just added and may be in the file already; seen by those without a script only here. */
async function alikeOf(
  env: CasesRoutesEnv,
  audience: Audience,
  added: readonly Entry[],
): Promise<readonly Alike[]> {
  const subjects = added.filter((one): one is Entry<'subject'> => one.kind === 'subject');
  const lists = subjects.slice(0, MOST_COMPARED).map(async (one) => {
    const { id: self, caseId, content } = one;
    const names = content.names.map(({ text }) => text);
    const typed = {
      kind: 'subject',
      caseId,
      names,
      type: content.type,
      country: '',
      self,
    } as const;
    const found = await findDuplicates(env.db.read, audience, typed);
    return found
      .filter(({ isElsewhere }) => !isElsewhere)
      .map((other) => ({ added: one, name: names[0] ?? '', other }));
  });
  return (await Promise.all(lists)).flat();
}

const MOST_COMPARED = 5;

const MOST_TOLD = 20;

async function add(
  env: CasesRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { audience, accountId } = caller;
  const caseId = caseIdOf(request);
  const posted = textsOf(request.body);
  const query = textsOf(request.query);
  const remembered = readRemembered(query);
  const form = readNewForm(posted);
  if (form === null) return seeOther(reply, paths.caseDesk(caseId));
  const state = { remembered, done: null, query: new Map() };
  const list = rowAsked(posted);
  if (list !== null) {
    const wider = withRowAsked(form, list);
    return sendHtml(reply, await desk(env, caller, caseId, { ...state, form: wider, errors: {} }));
  }
  const saved = await saveForm(env, { caseId, form, by: { audience, accountId } });
  if (isRefusal(saved)) raise(saved);
  if ('faults' in saved) {
    const errors = errorsOf(caller.context.t, saved.faults);
    return sendHtml(reply, await desk(env, caller, caseId, { ...state, form, errors }), 422);
  }
  return seeOther(reply, placeAfter(caseId, form, saved, remembered));
}

/** Back on the page at the new entry, with an empty form of the same kind that remembers the choices. */
function placeAfter(
  caseId: CaseId,
  form: NewForm,
  { entry, newcomers }: { readonly entry: Entry; readonly newcomers: readonly Entry[] },
  before: Remembered,
): string {
  const remembered = rememberedAfter(form, sourceOf(entry), before);
  const others = newcomers.map(({ id }) => `&with=${id}`).join('');
  return `${paths.caseDesk(caseId)}?add=${form.kind}${queryOf(remembered)}&added=${entry.id}${others}#entry-${entry.id}`;
}

const sourceOf = (entry: Entry): string =>
  entry.kind === 'source'
    ? entry.id
    : 'sources' in entry.content
      ? (entry.content.sources[0]?.source ?? '')
      : '';
