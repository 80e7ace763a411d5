import { isRefusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { viewDesk } from './desk-actions.ts';
import { DeskPage } from './desk-pages.tsx';
import type { DeskPageProps } from './desk-pages.tsx';
import { parsePosition } from './desk-rules.ts';
import { firstOf, onLetter } from './gate-routes.ts';
import type { Caller, DeskSigningEnv } from './gate-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { sendInvitations } from './send-actions.ts';
import { inviteRoutes } from './invite-routes.ts';

/** Everything a drafter, a lead or a second reader does about signatures. */
export function deskSigningRoutes(app: FastifyInstance, env: DeskSigningEnv): void {
  app.get(
    paths.invitations(':id'),
    onLetter(env, null, (caller, request, reply) => deskPage(env, caller, request, reply)),
  );

  app.post(
    paths.invitationSendings(':id'),
    onLetter(env, 'invite', async (caller, request, reply) => {
      const { letterId, accountId: by, audience } = caller;
      const filter = { position: 'prepared' as const, text: '' };
      const { prepared } = orRaise(await viewDesk(env, audience, { letterId, filter }));
      const invitationIds = prepared.map(({ id }) => id);
      const sent = await sendInvitations(env, { letterId, invitationIds, by });
      if (!isRefusal(sent)) return seeOther(reply, paths.invitations(letterId));
      const text = refusalSentence(caller.context.t, sent);
      return deskPage(env, caller, request, reply, { kind: 'error', text }, statusOf(sent));
    }),
  );

  inviteRoutes(app, env);
  invitationRoutes(app, env);
}

async function deskPage(
  env: DeskSigningEnv,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
  told: DeskPageProps['told'] = null,
  status = 200,
): Promise<FastifyReply> {
  const { letterId, audience, context } = caller;
  const query = textsOf(request.query);
  const filter = {
    position: parsePosition(firstOf(query, 'position')),
    text: firstOf(query, 'text').slice(0, 100),
  };
  const view = orRaise(await viewDesk(env, audience, { letterId, filter }));
  const imported = (await env.importedPeople?.(audience, letterId)) ?? null;
  return sendHtml(reply, renderPage(DeskPage({ context, view, told, imported })), status);
}
