import { parseEmailAddress } from '#kernel/email-address';
import { refuse } from '#kernel/refusal';
import type { FastifyInstance } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { paths } from '#ui/paths';
import { answered, deskAct, invitationPage } from './desk-act-routes.ts';
import { firstOf, onLetter } from './gate-routes.ts';
import type { DeskSigningEnv } from './gate-routes.ts';
import { bounce, handOver, remind, revoke } from './invitation-actions.ts';
import { paperRoutes } from './paper-routes.ts';

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
