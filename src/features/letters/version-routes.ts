import { mayDo } from '#access';
import { nowhere } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import { seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { freezeVersion, liveLeads } from './actions.ts';
import { releaseBlockers } from './blocker-rules.ts';
import { countOf, fieldOf, parameter, queryOf } from './request-routes.ts';
import { onLetter } from './gate-routes.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';
import { findVersion, listVersions } from './version-store.ts';
import { DifferencePage } from './difference-pages.tsx';
import { VersionPage } from './one-version-pages.tsx';
import { VersionsPage } from './version-pages.tsx';
import type { VersionsProps } from './next-version-pages.tsx';

const oneVersion = paths.version(':id', 0).replace(/0$/, ':number');

/** Versions: the list with the way to the next one, each by itself, and what changed between two. */
export function versionRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  app.get(
    paths.versions(':id'),
    onLetter(env, null, async (caller, request, reply) => {
      const made = countOf(queryOf(request, 'made'));
      return sendHtml(reply, await versions(env, caller, { made: made === 0 ? null : made }));
    }),
  );

  app.post(
    paths.versions(':id'),
    onLetter(env, 'freeze', async (caller, request, reply) => {
      const { letter, accountId, context } = caller;
      const note = fieldOf(request, 'note');
      const revision = countOf(fieldOf(request, 'revision'));
      const answer = await freezeVersion(env, {
        letterId: letter.id,
        note,
        by: accountId,
        revision,
      });
      if (!isRefusal(answer))
        return seeOther(reply, `${paths.versions(letter.id)}?made=${answer.number}`);
      const errors = { note: refusalSentence(context.t, answer) };
      return sendHtml(reply, await versions(env, caller, { note, errors }), statusOf(answer));
    }),
  );

  app.get(
    oneVersion,
    onLetter(env, null, async ({ context, letter, draft, audience }, request, reply) => {
      const number = countOf(parameter(request, 'number'));
      const all = await listVersions(env.db.read, audience, letter.id);
      const version = all.find((one) => one.number === number) ?? nowhere();
      const others = all.filter((one) => one.number !== number);
      const page = VersionPage({ context, letter, draft, version, others });
      return sendHtml(reply, renderPage(page));
    }),
  );

  app.get(
    `${oneVersion}/difference`,
    onLetter(env, null, async ({ context, letter, draft, audience }, request, reply) => {
      const find = (number: number) => findVersion(env.db.read, audience, letter.id, number);
      const from = (await find(countOf(queryOf(request, 'from')))) ?? nowhere();
      const to = (await find(countOf(parameter(request, 'number')))) ?? nowhere();
      return sendHtml(reply, renderPage(DifferencePage({ context, letter, draft, from, to })));
    }),
  );
}

async function versions(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  shown: Partial<Pick<VersionsProps, 'note' | 'errors' | 'made'>>,
): Promise<string> {
  const { context, letter, draft, audience } = caller;
  const leads = await liveLeads(env.db.read, letter.id);
  return renderPage(
    VersionsPage({
      context,
      letter,
      draft,
      leads,
      versions: await listVersions(env.db.read, audience, letter.id),
      blockers: releaseBlockers(letter.origin, draft.content, leads, env.now()),
      mayFreeze: mayDo(audience, 'freeze', letter.id),
      note: shown.note ?? '',
      errors: shown.errors ?? {},
      made: shown.made ?? null,
    }),
  );
}
