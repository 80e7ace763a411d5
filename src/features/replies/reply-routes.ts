import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { announceDelay } from './clock-actions.ts';
import { confirmReply, setPositions, setReplyAside, takeReplyUp } from './deciding-actions.ts';
import { NO_FORM } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { fieldsOf, firstOf, idIn, onReply, wrongForm } from './gate-routes.ts';
import type { ReplyCaller, RepliesRoutesEnv } from './gate-routes.ts';
import { fieldOfPosition } from './position-pages.tsx';
import { ignoresFrom, positionsFrom } from './position-form-rules.ts';
import { ReplyPage } from './reply-pages.tsx';
import { replyKinds } from './rules.ts';
import { addTranslation, removeTranslation } from './translation-actions.ts';
import { viewReply } from './view-actions.ts';

type Values = Readonly<Record<string, string>>;

/** One reply: confirming, setting aside, what it says to each demand, translations, given dates. */
export function replyRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  const act = (name: Parameters<typeof paths.replyAct>[2]): string =>
    paths.replyAct(':id', ':reply', name);
  app.get(
    paths.reply(':id', ':reply'),
    onReply(env, null, (caller, _request, reply) => replyPage(env, caller, reply)),
  );
  app.post(
    act('confirmation'),
    onReply(env, 'file-reply', (caller, request, reply) =>
      confirm(env, caller, fieldsOf(request), reply),
    ),
  );
  app.post(
    act('setting-aside'),
    onReply(env, 'file-reply', async (caller, _request, reply) => {
      orRaise(await setReplyAside(env, { replyId: caller.reply.id, by: caller.accountId }));
      return back(caller, reply);
    }),
  );
  app.post(
    act('taking-up'),
    onReply(env, 'file-reply', async (caller, _request, reply) => {
      orRaise(await takeReplyUp(env, { replyId: caller.reply.id, by: caller.accountId }));
      return back(caller, reply);
    }),
  );
  app.post(
    act('positions'),
    onReply(env, 'file-reply', (caller, request, reply) =>
      position(env, caller, fieldsOf(request), reply),
    ),
  );
  app.post(
    act('delays'),
    onReply(env, 'file-reply', async (caller, request, reply) => {
      const values = fieldsOf(request);
      const { until = '', reason = '' } = values;
      const about = { replyId: caller.reply.id, by: caller.accountId };
      const done = await announceDelay(env, { ...about, until, reason });
      const field = isRefusal(done) && done.reason.includes('reason') ? 'reason' : 'until';
      return answered(env, caller, reply, done, { on: 'delay', values, field });
    }),
  );
  translationRoutes(app, env);
}

function translationRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.post(
    paths.replyAct(':id', ':reply', 'translations'),
    onReply(env, 'file-reply', async (caller, request, reply) => {
      const values = firstOf((await receiveForm(request)).fields);
      const done = await addTranslation(env, {
        replyId: caller.reply.id,
        by: caller.accountId,
        language: values['into'] ?? '',
        text: (values['translated'] ?? '').replaceAll('\r\n', '\n'),
        translator: values['translator'] ?? '',
        translatedOn: values['translated-on'] ?? '',
      });
      const at = (reason: string): string => {
        if (reason.startsWith('day-')) return 'translated-on';
        if (reason === 'reply-language') return 'into';
        return reason === 'reply-line-too-long' ? 'translator' : 'translated';
      };
      const field = isRefusal(done) ? at(done.reason) : 'translated';
      return answered(env, caller, reply, done, { on: 'translation', values, field });
    }),
  );
  app.post(
    paths.replyAct(':id', ':reply', 'translation-ends'),
    onReply(env, 'file-reply', async (caller, request, reply) => {
      const id = idIn(fieldsOf(request)['translation']);
      const { reply: of, accountId: by } = caller;
      orRaise(await removeTranslation(env, { replyId: of.id, id, by }));
      return back(caller, reply);
    }),
  );
}

const back = ({ letterId, reply }: ReplyCaller, answer: FastifyReply): FastifyReply =>
  seeOther(answer, paths.reply(letterId, reply.id));

async function confirm(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  values: Values,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const kind = replyKinds.find((one) => one === values['kind']);
  const typed = values['addressee'] ?? '';
  const faults: Record<string, Refusal> = {
    ...(kind === undefined ? { kind: refuse('invalid', 'reply-kind-missing') } : {}),
    ...(typed === '' ? { addressee: refuse('invalid', 'reply-no-such-addressee') } : {}),
  };
  if (kind === undefined || typed === '') {
    const form = wrongForm(caller, 'confirm', values, faults);
    return replyPage(env, caller, reply, form, 422);
  }
  const done = await confirmReply(env, {
    replyId: caller.reply.id,
    by: caller.accountId,
    kind,
    addressee: typed === 'other' ? null : Number(typed),
    language: values['language'] ?? '',
  });
  const field = isRefusal(done) && done.reason === 'reply-language' ? 'language' : 'addressee';
  return answered(env, caller, reply, done, { on: 'confirm', values, field });
}

async function position(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  values: Values,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const read = positionsFrom(values);
  const about = { replyId: caller.reply.id, by: caller.accountId };
  const ignored = ignoresFrom(values['ignores'] ?? '');
  const done = isRefusal(read)
    ? read
    : await setPositions(env, { ...about, positions: [...read, ...notAmong(read, ignored)] });
  const demand = isRefusal(done) ? Number(done.values['demand'] ?? 0) : 0;
  const field = fieldOfPosition('position', demand, 0);
  return answered(env, caller, reply, done, { on: 'positions', values, field });
}

/** Offered as ignored when the page was drawn, and answered in the same form: then what was typed counts. */
const notAmong = <P extends { readonly demand: number }>(
  read: readonly P[],
  ignored: readonly P[],
) => ignored.filter(({ demand }) => !read.some((one) => one.demand === demand));

async function answered(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  done: Answer<unknown>,
  about: { readonly on: string; readonly values: Values; readonly field: string },
): Promise<FastifyReply> {
  if (!isRefusal(done)) return back(caller, reply);
  const form = wrongForm(caller, about.on, about.values, { [about.field]: done });
  return replyPage(env, caller, reply, form, statusOf(done));
}

async function replyPage(
  env: RepliesRoutesEnv,
  caller: ReplyCaller,
  reply: FastifyReply,
  form: FormState = NO_FORM,
  status = 200,
): Promise<FastifyReply> {
  const { audience, letterId, context } = caller;
  const key = { letterId, replyId: caller.reply.id };
  const view = orRaise(await viewReply(env, audience, key));
  return sendHtml(reply, renderPage(ReplyPage({ context, view, form })), status);
}
