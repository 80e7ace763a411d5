import { nowhere, onLetter } from '#access/gate';
import type { LetterCaller } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { declineOrganisation, listOrganisation } from './organisation-actions.ts';
import type { OrganisationEnv } from './organisation-actions.ts';
import { viewOrganisationDesk } from './organisation-desk-actions.ts';
import { OrganisationDeskPage } from './organisation-desk-pages.tsx';
import type { OrganisationId } from './rules.ts';

type Env = OrganisationEnv & Parameters<typeof onLetter>[0];

const organisationInput = z.object({ organisation: z.string() });

/** Organisations of a letter, for its people. */
export function organisationDeskRoutes(app: FastifyInstance, env: Env): void {
  app.get(
    paths.cosigningOrganisations(':id'),
    onLetter(env, { sight: 'cosigning' }, (caller, _request, reply) => page(env, caller, reply)),
  );
  for (const [path, act] of [
    [paths.cosigningOrganisationListing, listOrganisation],
    [paths.cosigningOrganisationDecline, declineOrganisation],
  ] as const)
    app.post(
      path(':id', ':organisation'),
      onLetter(
        env,
        { sight: 'cosigning', act: 'run-cosigning' },
        async (caller, request, reply) => {
          const { letterId, accountId: by } = caller;
          const done = await act(env, { letterId, organisationId: idOf(request), by });
          if (!isRefusal(done)) return seeOther(reply, paths.cosigningOrganisations(letterId));
          if (done.kind === 'not-found') return nowhere();
          const problem = refusalSentence(caller.context.t, done);
          return page(env, caller, reply, { problem }, statusOf(done));
        },
      ),
    );
}

const idOf = (request: FastifyRequest): OrganisationId =>
  parseId<OrganisationId>(organisationInput.parse(request.params).organisation) ?? nowhere();

async function page(
  env: Env,
  { audience, context, letterId }: LetterCaller,
  reply: FastifyReply,
  shown: { readonly problem?: string } = {},
  status = 200,
): Promise<FastifyReply> {
  const desk = orRaise(await viewOrganisationDesk(env, audience, letterId));
  return sendHtml(reply, renderPage(OrganisationDeskPage({ ...shown, context, ...desk })), status);
}
