import type { Caller } from '#access/gate';
import { orRaise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { confirmImport } from './confirm-actions.ts';
import { parseEdit } from './edit-rules.ts';
import { differences } from './form-rules.ts';
import type { Fields } from './form-rules.ts';
import { importIdOf, keepingTyped, signedIn } from './gate-routes.ts';
import type { ImportingRoutesEnv } from './gate-routes.ts';
import { saveReview } from './review-actions.ts';
import type { Overtaken, Saved } from './review-actions.ts';
import { ReviewPage } from './review-pages.tsx';
import type { Import, ImportId } from './rules.ts';
import type { Problem } from './problem-actions.ts';
import { rowKinds } from './review-rules.ts';
import type { Review } from './review-rules.ts';
import { pageOf, readShown } from './shown-rules.ts';
import type { Shown } from './shown-rules.ts';
import { getFile } from './store.ts';
import { reviewView, viewImport } from './view-actions.ts';
import { FailedPage, WaitingPage } from './waiting-pages.tsx';

/** Looking at what was read, correcting it, and making the draft. */
export function reviewRoutes(app: FastifyInstance, env: ImportingRoutesEnv): void {
  app.get(
    paths.letterImport(':id'),
    signedIn(env, (caller, request, reply) => show(env, caller, request, reply)),
  );
  app.post(
    paths.importReview(':id'),
    signedIn(env, (caller, request, reply) => save(env, caller, request, reply), keepingTyped),
  );
  app.post(
    paths.importConfirmation(':id'),
    signedIn(env, (caller, request, reply) => confirm(env, caller, request, reply), keepingTyped),
  );
  for (const posted of [paths.importReview, paths.importConfirmation])
    app.get(
      posted(':id'),
      signedIn(env, (_caller, request, reply) => {
        const { page, only } = readShown(textsOf(request.query));
        const rest = only === 'open' ? '&only=open' : '';
        return seeOther(reply, `${paths.letterImport(importIdOf(request))}?page=${page}${rest}`);
      }),
    );
  app.get(
    paths.importFile(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      const shown = { page: 1, only: 'all' } as const;
      const key = { importId: importIdOf(request), audience, shown };
      const { found } = orRaise(await viewImport(env, key));
      return sendFile(reply, found, await getFile(env.db.read, env, found.id));
    }),
  );
}

/** Always handed over, never drawn: a file of somebody else may carry scripts. */
function sendFile(reply: FastifyReply, found: Import, bytes: Buffer): FastifyReply {
  const name = encodeURIComponent(found.fileName ?? 'letter.txt').replaceAll("'", '%27');
  return reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="letter"; filename*=UTF-8''${name}`)
    .type('application/octet-stream')
    .send(bytes);
}

const AGAIN_SECONDS = 2;
const LATE_MS = 10 * 60_000;

async function show(
  env: ImportingRoutesEnv,
  { audience, context }: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = textsOf(request.query);
  const shown = readShown(query);
  const key = { importId: importIdOf(request), audience, shown };
  const { found, view } = orRaise(await viewImport(env, key));
  if (found.letterId !== null) return seeOther(reply, paths.letterDesk(found.letterId));
  if (found.state === 'failed') return sendHtml(reply, renderPage(FailedPage({ context, found })));
  if (view === null) {
    const isLate = env.now().getTime() - found.askedAt.getTime() > LATE_MS;
    void reply.header('refresh', String(AGAIN_SECONDS));
    return sendHtml(reply, renderPage(WaitingPage({ context, found, isLate })));
  }
  const saved = query.has('saved');
  const page = ReviewPage({ context, found, view, told: false, saved, overtaken: null });
  return sendHtml(reply, renderPage(page));
}

type Posted = {
  readonly fields: Fields;
  readonly revision: number;
  readonly button: string;
  readonly shown: Shown;
};

/** What a button of ours may say: it comes back in an address. */
const BUTTON = /^[a-z-]{1,20}(?: [a-z]{1,12}| \d{1,5})?(?: \d{1,6})?$/;

function posted(request: FastifyRequest): Posted {
  const fields = textsOf(request.body);
  const text = (name: string): string => fields.get(name)?.[0] ?? '';
  const revision = /^\d{1,9}$/.test(text('revision')) ? Number(text('revision')) : -1;
  const sent = text('do');
  const button = BUTTON.test(sent) ? sent : 'save';
  return { fields, revision, button, shown: readShown(textsOf(request.query)) };
}

async function save(
  env: ImportingRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields, revision, button, shown } = posted(request);
  const text = fields.get('selected')?.[0] ?? '';
  const at = fields.get('selected-at')?.[0] ?? '';
  const edit = parseEdit(button, { text, at: /^\d{1,8}$/.test(at) ? Number(at) : null });
  const importId = importIdOf(request);
  const { audience } = caller;
  const saved = orRaise(await saveReview(env, { importId, audience, revision, fields, edit }));
  if (saved.overtaken) return overtaken(caller, reply, saved, shown);
  const place = placeAfter(saved.kept.review, button, shown);
  return seeOther(reply, reviewHref(importId, place.shown, saved.found.revision, place.anchor));
}

function reviewHref(id: ImportId, { page, only }: Shown, saved: number, anchor: string): string {
  const rest = only === 'open' ? '&only=open' : '';
  const hash = anchor === '' ? '' : `#${anchor}`;
  return `${paths.letterImport(id)}?page=${page}${rest}&saved=${saved}${hash}`;
}

type Place = { readonly shown: Shown; readonly anchor: string };

/** Where a button leads: the row it was about, a new row, another page of the list. */
function placeAfter(review: Review, button: string, shown: Shown): Place {
  const [act = '', name = '', key] = button.split(' ');
  const kind = rowKinds.find((one) => one === name);
  if (act === 'turn') return { shown: { ...shown, page: Number(name) }, anchor: 'signatories' };
  if (act === 'show')
    return { shown: readShown(new Map([['only', [name]]])), anchor: 'signatories' };
  if (act.endsWith('-offers') || act === 'look-up') return { shown, anchor: 'signatories' };
  if (act === 'select' && kind === undefined) return { shown, anchor: `f-${name}` };
  if (kind === undefined) return { shown, anchor: '' };
  if (key !== undefined) return { shown, anchor: `${kind}-${key}` };
  const newest = Math.max(0, ...review[kind].map((row) => row.key));
  const page = kind === 'signatories' ? pageOf(review, newest) : shown.page;
  const only = kind === 'signatories' ? 'all' : shown.only;
  return { shown: { page, only }, anchor: `${kind}-${newest}` };
}

async function confirm(
  env: ImportingRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { fields, revision, shown } = posted(request);
  const importId = importIdOf(request);
  const { audience, accountId: by } = caller;
  const done = orRaise(await confirmImport(env, { importId, audience, revision, fields, by }));
  if ('letterId' in done) return seeOther(reply, paths.letterDesk(done.letterId));
  if (done.overtaken) return overtaken(caller, reply, done, shown);
  const view = { ...viewOf(done, pageWith(done, shown)), problems: done.problems };
  const { context } = caller;
  const props = { context, found: done.found, view, told: true, saved: true, overtaken: null };
  return sendHtml(reply, renderPage(ReviewPage(props)), 422);
}

/** The page on which somebody must be put right, where nothing else is wrong in sight. */
function pageWith(done: Saved & { readonly problems: readonly Problem[] }, shown: Shown): Shown {
  const [first] = done.problems;
  const key = /^signatories\.(\d+)\./.exec(first?.field ?? '')?.[1];
  return key === undefined ? shown : { page: pageOf(done.kept.review, Number(key)), only: 'all' };
}

const viewOf = ({ kept }: Saved, shown: Shown) => reviewView({ ...kept, shown });

/** Nothing was written over the other window's save: what was typed stands here, to be sent again. */
function overtaken(
  { context }: Caller,
  reply: FastifyReply,
  { found, kept, typed }: Overtaken,
  shown: Shown,
): FastifyReply {
  const view = reviewView({ ...kept, review: typed, shown });
  const other = differences(kept.review, typed);
  const props = { context, found, view, told: false, saved: false, overtaken: other };
  return sendHtml(reply, renderPage(ReviewPage(props)), 409);
}
