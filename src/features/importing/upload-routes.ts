import { actRefusal } from '#access';
import type { Caller } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm, textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { importIdOf, signedIn } from './gate-routes.ts';
import type { ImportingRoutesEnv } from './gate-routes.ts';
import { LIMITS } from './rules.ts';
import { listImports } from './store.ts';
import { readAgain, removeImport, takeIn } from './upload-actions.ts';
import { ImportsPage } from './upload-pages.tsx';

/** Taking a letter in, reading it once more, removing it. */
export function uploadRoutes(app: FastifyInstance, env: ImportingRoutesEnv): void {
  app.get(
    paths.imports(),
    signedIn(env, (caller, _request, reply) => {
      env.documents.prepare(); // a file is about to come
      return formPage(env, caller, reply, '');
    }),
  );
  app.post(
    paths.imports(),
    signedIn(env, (caller, request, reply) => receive(env, caller, request, reply)),
  );
  app.post(
    paths.importReading(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      const importId = importIdOf(request);
      const place = textsOf(request.body).get('attachment')?.[0] ?? '';
      const attachment = /^\d{1,3}$/.test(place) ? Number(place) : null;
      orRaise(await readAgain(env, { importId, audience, attachment }));
      return seeOther(reply, paths.letterImport(importId));
    }),
  );
  app.post(
    paths.importRemoval(':id'),
    signedIn(env, async ({ audience }, request, reply) => {
      orRaise(await removeImport(env, { importId: importIdOf(request), audience }));
      return seeOther(reply, paths.imports());
    }),
  );
}

async function receive(
  env: ImportingRoutesEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refused = actRefusal(caller.audience, 'create-letter');
  if (refused !== null) raise(refused);
  const { fields, file } = await receiveForm(request, { largest: LIMITS.file });
  const text = fields.get('text')?.[0] ?? '';
  if (isRefusal(file)) return formPage(env, caller, reply, text, file);
  const taken = await takeIn(env, { file, text, by: caller.accountId });
  if (isRefusal(taken)) return formPage(env, caller, reply, text, taken);
  return seeOther(reply, paths.letterImport(taken));
}

async function formPage(
  env: ImportingRoutesEnv,
  { audience, context }: Caller,
  reply: FastifyReply,
  text: string,
  refusal?: Refusal,
): Promise<FastifyReply> {
  const imports = await listImports(env.db.read, env, audience);
  const errors = refusal === undefined ? {} : { file: refusalSentence(context.t, refusal) };
  const page = renderPage(ImportsPage({ context, imports, text, errors }));
  return sendHtml(reply, page, refusal === undefined ? 200 : statusOf(refusal));
}
