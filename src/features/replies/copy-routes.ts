import { mayDo } from '#access';
import { parseLanguageTag } from '#kernel/language';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { askPublication, saveCopy, takeAskingBack } from './copy-actions.ts';
import type { WrittenCopy } from './copy-actions.ts';
import { CopyPage } from './copy-pages.tsx';
import type { CopyPageProps } from './copy-pages.tsx';
import { NO_FORM } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { fieldsOf, firstOf, onReply, wrongForm } from './gate-routes.ts';
import type { ReplyCaller, RepliesRoutesEnv } from './gate-routes.ts';
import { decidePublication, takeCopyBack } from './publication-actions.ts';
import { leaveOut, offersIn } from './redaction-rules.ts';
import { listTranslations } from './translation-store.ts';
import { viewCopy } from './view-actions.ts';
import type { CopyView } from './view-rules.ts';

type Values = Readonly<Record<string, string>>;
type Writing = CopyPageProps['writing'];

/** The public copy of a reply: written, asked for, decided on, taken back. */
export function copyRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  const act = (name: Parameters<typeof paths.replyCopyAct>[2]): string =>
    paths.replyCopyAct(':id', ':reply', name);
  app.get(
    paths.replyCopy(':id', ':reply'),
    onReply(env, null, (caller, _request, reply) => copyPage(env, caller, reply)),
  );
  app.post(
    paths.replyCopy(':id', ':reply'),
    onReply(env, 'file-reply', (caller, request, reply) => keep(env, caller, request, reply)),
  );
  app.post(
    act('removals'),
    onReply(env, 'file-reply', async (caller, request, reply) => {
      const values = firstOf((await receiveForm(request)).fields);
      const passages = Object.entries(values).flatMap(([name, value]) =>
        name.startsWith('take-out-') ? [value.replaceAll('\r\n', '\n')] : [],
      );
      const typed = await typedCopy(env, caller, values);
      const text = leaveOut(typed.content.text, passages);
      const translations = typed.content.translations.map((one) => ({
        ...one,
        text: leaveOut(one.text, passages),
      }));
      const content = { ...typed.content, text, translations };
      const done = await saveCopy(env, { ...typed, content });
      return settled(env, caller, reply, done, { ...typed, content });
    }),
  );
  app.post(
    act('taking-back'),
    onReply(env, 'file-reply', async (caller, _request, reply) => {
      orRaise(await takeAskingBack(env, { replyId: caller.reply.id, by: caller.accountId }));
      return back(caller, reply);
    }),
  );
  app.post(
    act('decision'),
    onReply(env, 'decide-reply', (caller, request, reply) =>
      decide(env, caller, fieldsOf(request), reply),
    ),
  );
  app.post(
    act('ending'),
    onReply(env, null, async (caller, request, reply) => {
      const { audience, letterId } = caller;
      // whoever writes it and whoever reads second may both make public words private again
      const may = (['file-reply', 'decide-reply'] as const).some((one) =>
        mayDo(audience, one, letterId),
      );
      if (!may) return raise(refuse('forbidden', 'role-missing'));
      const values = fieldsOf(request);
      const about = { replyId: caller.reply.id, by: caller.accountId };
      const done = await takeCopyBack(env, { ...about, note: values['why'] ?? '' });
      if (!isRefusal(done)) return back(caller, reply);
      const form = wrongForm(caller, 'ending', values, { why: done });
      return copyPage(env, caller, reply, { form, status: statusOf(done) });
    }),
  );
}

const back = ({ letterId, reply }: ReplyCaller, answer: FastifyReply): FastifyReply =>
  seeOther(answer, paths.replyCopy(letterId, reply.id));

async function keep(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const values = firstOf((await receiveForm(request)).fields);
  const typed = await typedCopy(env, caller, values);
  const done =
    values['next'] === 'ask' ? await askPublication(env, typed) : await saveCopy(env, typed);
  return settled(env, caller, reply, done, typed);
}

async function settled(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  done: Answer<unknown>,
  typed: WrittenCopy,
): Promise<FastifyReply> {
  if (!isRefusal(done)) return back(caller, reply);
  const form = wrongForm(caller, 'copy', {}, { text: done });
  const { mode, content, revision } = typed;
  // over a newer save one only goes by saving once more, with both in view
  const kept = { mode, content, revision, offers: offersIn(content.text) };
  return copyPage(env, caller, reply, { form, status: statusOf(done), writing: kept });
}

/** The form as a copy: the translations are those of the reply that were ticked. */
async function typedCopy(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  values: Values,
): Promise<WrittenCopy> {
  const text = (name: string): string => (values[name] ?? '').replaceAll('\r\n', '\n').trim();
  const translations = await listTranslations(env.db.read, env, caller.reply.id);
  return {
    replyId: caller.reply.id,
    by: caller.accountId,
    mode: values['mode'] === 'fact-only' ? 'fact-only' : 'text',
    revision: /^\d{1,9}$/.test(values['revision'] ?? '') ? Number(values['revision']) : 0,
    content: {
      language: parseLanguageTag(text('language')) ?? caller.reply.language,
      text: text('text'),
      translations: translations
        .filter(({ id }) => values[`with-${id}`] !== undefined && text(`translation-${id}`) !== '')
        .map(({ id, language, translatedOn, receivedOn }) => ({
          language,
          text: text(`translation-${id}`),
          translatedOn: translatedOn ?? receivedOn,
        })),
    },
  };
}

async function decide(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  values: Values,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { decision, note = '' } = values;
  const about = {
    replyId: caller.reply.id,
    by: caller.accountId,
    revision: Number(values['revision'] ?? 0),
  };
  const done =
    decision === 'text' || decision === 'fact-only'
      ? await decidePublication(env, { ...about, mode: decision })
      : await decidePublication(env, { ...about, decision: 'send-back', note });
  if (!isRefusal(done)) return seeOther(reply, paths.reply(caller.letterId, caller.reply.id));
  const form = wrongForm(caller, 'decision', values, { note: done });
  return copyPage(env, caller, reply, { form, status: statusOf(done) });
}

async function copyPage(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  again: {
    readonly form?: FormState;
    readonly status?: number;
    readonly writing?: Writing;
  } = {},
): Promise<FastifyReply> {
  const { context, letterId } = caller;
  const view = orRaise(await viewCopy(env, caller, { letterId, replyId: caller.reply.id }));
  const { form = NO_FORM, status = 200, writing = startOf(view) } = again;
  return sendHtml(reply, renderPage(CopyPage({ context, view, writing, form })), status);
}

/** Where writing starts: the draft, what was sent back, what is out, or the reply's own words. */
function startOf(view: CopyView): Writing {
  const { open, back: sentBack, out, reply } = view;
  const before = open ?? sentBack ?? out;
  const own = { language: reply.language, text: reply.text, translations: [] };
  const content = before === null || before.content.text === '' ? own : before.content;
  return {
    mode: before?.mode ?? 'text',
    content,
    revision: open?.revision ?? 0,
    offers: offersIn(content.text),
  };
}
