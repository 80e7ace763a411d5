import { nowhere, signedIn } from '#access/gate';
import type { Caller } from '#access/gate';
import type { CaseId } from '#cases';
import { parseId } from '#kernel/ids';
import { parseLanguageTag } from '#kernel/language';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { signedOut } from './draft-form-routes.ts';
import type { LettersRoutesEnv } from './gate-routes.ts';
import { entriesOf, fieldOf, parameter, queryOf } from './request-routes.ts';
import { findStart, startFromCase } from './start-actions.ts';
import { StartPage } from './start-pages.tsx';
import { allOf } from './start-rules.ts';
import type { Chosen } from './start-rules.ts';

/** A letter from a case: what it would begin with, and the draft. */
export function startRoutes(app: FastifyInstance, env: LettersRoutesEnv): void {
  app.get(
    paths.caseLetter(':id'),
    signedIn(env, async (caller, request, reply) => {
      const asked = parseLanguageTag(queryOf(request, 'language'));
      return show(env, caller, reply, { caseId: caseIdOf(request), language: asked });
    }),
  );

  app.post(
    paths.caseLetter(':id'),
    signedIn(
      env,
      async (caller, request, reply) => {
        const language = parseLanguageTag(fieldOf(request, 'language'));
        const caseId = caseIdOf(request);
        const chosen = chosenIn(request);
        if (language === null || fieldOf(request, 'do') === 'show')
          return show(env, caller, reply, { caseId, language, chosen });
        const { audience, accountId: by } = caller;
        const answer = await startFromCase(env, { audience, by, caseId, language, chosen });
        if (!isRefusal(answer)) return seeOther(reply, paths.letterDesk(answer.letterId));
        if (answer.kind !== 'invalid') raise(answer);
        return show(env, caller, reply, { caseId, language, chosen, refusal: answer });
      },
      signedOut,
    ),
  );
}

const caseIdOf = (request: FastifyRequest): CaseId =>
  parseId<CaseId>(parameter(request, 'id')) ?? nowhere();

function chosenIn(request: FastifyRequest): Chosen {
  const sent = entriesOf(request.body);
  const list = (name: string): string[] =>
    [sent.get(name)].flat().filter((one) => typeof one === 'string');
  const title = fieldOf(request, 'title');
  return { title, people: list('people'), facts: list('facts'), asks: list('asks') };
}

type Asked = {
  readonly caseId: CaseId;
  readonly language: LanguageTag | null;
  readonly chosen?: Chosen;
  readonly refusal?: Refusal;
};

/** In the language asked for, else in that of the file, else in that of the screen. */
async function show(
  env: LettersRoutesEnv,
  { audience, context }: Caller,
  reply: FastifyReply,
  { caseId, language: asked, chosen, refusal }: Asked,
): Promise<FastifyReply> {
  const otherwise = context.t.language as string as LanguageTag; // a language of the screens
  const first = await findStart(env, audience, caseId, asked ?? otherwise);
  if (isRefusal(first)) raise(first);
  const language = asked ?? parseLanguageTag(first.language) ?? otherwise;
  const file =
    language === (asked ?? otherwise) ? first : await findStart(env, audience, caseId, language);
  if (isRefusal(file)) raise(file);
  const errors = refusal === undefined ? {} : { title: refusalSentence(context.t, refusal) };
  const props = { context, caseId, file, language, errors };
  const page = StartPage({ ...props, chosen: chosen ?? allOf(file.parts) });
  return sendHtml(reply, renderPage(page), refusal === undefined ? 200 : statusOf(refusal));
}
