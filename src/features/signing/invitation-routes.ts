import { parseEmailAddress } from '#kernel/email-address';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import { readScan, viewInvitation, viewScan } from './desk-actions.ts';
import {
  firstOf,
  invitationIdOf,
  nowhere,
  onLetter,
  receiveUpload,
  scanIdOf,
  textsOf,
} from './gate-routes.ts';
import type { Caller, DeskSigningEnv } from './gate-routes.ts';
import { InvitationPage } from './invitation-pages.tsx';
import { bounce, handOver, remind, revoke } from './invite-actions.ts';
import type { DeskAct } from './invite-actions.ts';
import { decideScan, uploadScan } from './paper-actions.ts';
import { ScanPage } from './scan-pages.tsx';

const LONGEST_NOTE = 1_000;

/** One person's page at the desk, its acts, and the sheets of paper. */
export function invitationRoutes(app: FastifyInstance, env: DeskSigningEnv): void {
  app.get(
    paths.invitation(':id', ':invitation'),
    onLetter(env, null, (caller, request, reply) => invitationPage(env, caller, request, reply)),
  );
  const acts = { reminders: remind, revocation: revoke, bounce } as const;
  for (const [path, act] of [
    [paths.invitationAct(':id', ':invitation', 'reminders'), acts.reminders],
    [paths.invitationAct(':id', ':invitation', 'revocation'), acts.revocation],
    [paths.invitationAct(':id', ':invitation', 'bounce'), acts.bounce],
  ] as const) {
    app.post(
      path,
      onLetter(env, 'invite', async (caller, request, reply) => {
        const done = await act(env, deskAct(caller, request));
        return answered(env, caller, request, reply, done);
      }),
    );
  }
  handOverRoute(app, env);
  paperRoutes(app, env);
}

function deskAct(caller: Caller, request: FastifyRequest): DeskAct {
  const { letterId, accountId: by } = caller;
  return { letterId, by, invitationId: invitationIdOf(request) };
}

function handOverRoute(app: FastifyInstance, env: DeskSigningEnv): void {
  app.post(
    paths.invitationAct(':id', ':invitation', 'handover'),
    onLetter(env, 'invite', async (caller, request, reply) => {
      const typed = firstOf(textsOf(request.body), 'email');
      const email = parseEmailAddress(typed);
      const done =
        email === null
          ? refuse('invalid', 'email-form')
          : await handOver(env, { ...deskAct(caller, request), email });
      return answered(env, caller, request, reply, done, { field: 'email', email: typed });
    }),
  );
}

function paperRoutes(app: FastifyInstance, env: DeskSigningEnv): void {
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

type Tried = {
  readonly field?: string;
  readonly email?: string;
  readonly signedOn?: string;
  readonly note?: string;
};

/** Back to the person's page; where something was refused, with the sentence and what was typed. */
async function answered(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Answer<unknown>,
  tried: Tried = {},
): Promise<FastifyReply> {
  if (isRefusal(done)) return invitationPage(env, caller, request, reply, done, tried);
  return seeOther(reply, paths.invitation(caller.letterId, invitationIdOf(request)));
}

async function invitationPage(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal | null = null,
  tried: Tried = {},
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const key = { letterId, invitationId: invitationIdOf(request) };
  const view = orRaise(await viewInvitation(env, audience, key));
  const sentence = refusal === null ? null : refusalSentence(context.t, refusal);
  const { field, email = '', signedOn = '', note = '' } = tried;
  const errors: FieldErrors = field === undefined || sentence === null ? {} : { [field]: sentence };
  const refused = field === undefined ? sentence : null;
  const typed = { email, signedOn, note };
  const page = renderPage(InvitationPage({ context, view, errors, typed, refused }));
  return sendHtml(reply, page, refusal === null ? 200 : statusOf(refusal));
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
