import { nowhere } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { answered, deskAct } from './desk-act-routes.ts';
import { readScan, viewScan } from './scan-view-actions.ts';
import { firstOf, onLetter, receiveUpload, scanIdOf } from './gate-routes.ts';
import type { Caller, DeskSigningEnv } from './gate-routes.ts';
import { decideScan, uploadScan } from './paper-actions.ts';
import { ScanPage } from './scan-pages.tsx';

const LONGEST_NOTE = 1_000;

export function paperRoutes(app: FastifyInstance, env: DeskSigningEnv): void {
  app.post(
    paths.invitationAct(':id', ':invitation', 'paper'),
    onLetter(env, 'prepare-paper', async (caller, request, reply) => {
      const { fields, file } = await receiveUpload(request);
      const signedOn = firstOf(fields, 'signed-on').trim();
      const note = firstOf(fields, 'note').trim().slice(0, LONGEST_NOTE);
      const sheet = { file: file ?? new Uint8Array(), signedOn, note };
      const done = await uploadScan(env, { ...deskAct(caller, request), ...sheet });
      const field = isRefusal(done) && done.reason.startsWith('signed-on') ? 'signed-on' : 'file';
      return answered(env, caller, request, reply, done, { field, signedOn, note });
    }),
  );
  app.get(
    paths.paperScan(':id', ':scan'),
    onLetter(env, null, (caller, request, reply) => scanPage(env, caller, request, reply)),
  );
  app.get(
    paths.paperScanFile(':id', ':scan'),
    onLetter(env, null, async ({ letterId, audience }, request, reply) => {
      const key = { letterId, scanId: scanIdOf(request) };
      const { bytes, mediaType } = orRaise(await readScan(env, audience, key));
      // a PDF is handed over, not drawn in the page: it may carry scripts of its own
      const how = mediaType === 'application/pdf' ? 'attachment' : 'inline';
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `${how}; filename="sheet"`)
        .type(mediaType)
        .send(bytes);
    }),
  );
  app.post(
    paths.paperScanDecision(':id', ':scan'),
    onLetter(env, 'decide-paper', async (caller, request, reply) => {
      const fields = textsOf(request.body);
      const note = firstOf(fields, 'note').trim().slice(0, LONGEST_NOTE);
      const decision = firstOf(fields, 'decision');
      if (decision !== 'confirmed' && decision !== 'refused') nowhere();
      const { letterId, accountId: by } = caller;
      const scanId = scanIdOf(request);
      const done = await decideScan(env, { letterId, scanId, by, decision, note });
      if (isRefusal(done)) return scanPage(env, caller, request, reply, note, done);
      return seeOther(reply, paths.paperScan(letterId, scanId));
    }),
  );
}

async function scanPage(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  note = '',
  refusal: Refusal | null = null,
): Promise<FastifyReply> {
  const { letterId, audience, context, accountId: by } = caller;
  const view = orRaise(await viewScan(env, audience, { letterId, scanId: scanIdOf(request), by }));
  const errors: FieldErrors = refusal === null ? {} : { note: refusalSentence(context.t, refusal) };
  const page = renderPage(ScanPage({ context, view, note, errors }));
  return sendHtml(reply, page, refusal === null ? 200 : statusOf(refusal));
}
