import { actRefusal } from '#access';
import { signedIn } from '#access/gate';
import type { Caller } from '#access/gate';
import { parseLanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { createLetter } from './new-letter-actions.ts';
import type { NewLetter } from './new-letter-actions.ts';
import { listAlarms, listDesk, listPressing, listReadings, listTasks } from './desk-actions.ts';
import { DeskPage, LettersPage } from './desk-pages.tsx';
import { NewLetterPage } from './new-letter-pages.tsx';
import type { NewLetterForm } from './new-letter-pages.tsx';
import { fieldOf } from './request-routes.ts';
import type { LettersRoutesEnv } from './gate-routes.ts';

/** The desk, the list of letters, and a new one. */
export function deskRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  app.get(
    paths.desk(),
    signedIn(env, async ({ context, accountId, audience }, _request, reply) => {
      const [letters, deadlines, alarms, readings] = await Promise.all([
        listDesk(env, { accountId, audience }),
        listPressing(env, audience),
        listAlarms(env, audience),
        listReadings(env, audience),
      ]);
      const tasks = await listTasks(env, { accountId, audience }, letters);
      const page = { context, letters, deadlines, alarms, readings, tasks, now: env.now() };
      return sendHtml(reply, renderPage(DeskPage(page)));
    }),
  );

  app.get(
    paths.letters(),
    signedIn(env, async ({ context, accountId, audience }, _request, reply) => {
      const letters = await listDesk(env, { accountId, audience });
      return sendHtml(reply, renderPage(LettersPage({ context, letters })));
    }),
  );

  app.get(
    paths.newLetter(),
    signedIn(env, (caller, _request, reply) => {
      const { language } = caller.context.t;
      return newLetter(caller, reply, { title: '', language, slug: '' });
    }),
  );

  app.post(
    paths.letters(),
    signedIn(env, async (caller, request, reply) => {
      const refusal = actRefusal(caller.audience, 'create-letter');
      if (refusal !== null) raise(refusal);
      const form = newLetterForm(request);
      const input = readNewLetter(form);
      if (isRefusal(input)) return newLetter(caller, reply, form, input);
      const answer = await createLetter(env, { ...input, by: caller.accountId });
      if (isRefusal(answer)) return newLetter(caller, reply, form, answer);
      return seeOther(reply, paths.letterDesk(answer.letterId));
    }),
  );
}

function newLetterForm(request: FastifyRequest): NewLetterForm {
  const text = (name: string): string => fieldOf(request, name);
  return {
    title: text('title'),
    language: text('language'),
    slug: text('slug'),
  };
}

function readNewLetter(form: NewLetterForm): Answer<Omit<NewLetter, 'by'>> {
  const language = parseLanguageTag(form.language);
  if (language === null) return refuse('invalid', 'language-unknown');
  const slug = form.slug.trim();
  return {
    title: form.title,
    language,
    origin: 'written-here',
    ...(slug === '' ? {} : { slug }),
  };
}

const fieldFor: Readonly<Record<string, string>> = {
  'language-unknown': 'language',
  'slug-form': 'slug',
  'slug-taken': 'slug',
};

function newLetter(
  { context }: Caller,
  reply: FastifyReply,
  form: NewLetterForm,
  refusal?: Refusal,
): FastifyReply {
  const errors =
    refusal === undefined
      ? {}
      : { [fieldFor[refusal.reason] ?? 'title']: refusalSentence(context.t, refusal) };
  const status = refusal === undefined ? 200 : statusOf(refusal);
  return sendHtml(reply, renderPage(NewLetterPage({ context, form, errors })), status);
}
