import { nowhere } from '#access/gate';
import type { LetterCaller } from '#access/gate';
import { isRefusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { chooseClock, closeDays, endOnClock } from './clock-actions.ts';
import { ClockPage } from './clock-form-pages.tsx';
import { NO_FORM } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { fieldsOf, idIn, onLetter, parameter, wrongForm } from './gate-routes.ts';
import type { RepliesRoutesEnv } from './gate-routes.ts';
import { viewReplies } from './view-actions.ts';

/** How long one addressee may take, and when their offices are closed. */
export function clockRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.get(
    paths.replyClock(':id', ':addressee'),
    onLetter(env, 'file-reply', (caller, request, reply) =>
      clockPage(env, caller, addresseeOf(request), reply),
    ),
  );
  app.post(
    paths.replyClock(':id', ':addressee'),
    onLetter(env, 'file-reply', async (caller, request, reply) => {
      const values = fieldsOf(request);
      const addressee = addresseeOf(request);
      const text = (name: string): string => values[name] ?? '';
      const clock = {
        type: text('type'),
        acknowledgeDays: text('acknowledge-days'),
        answerDays: text('answer-days'),
        days: text('days'),
        source: text('source'),
      };
      const { letterId, accountId: by } = caller;
      const done = await chooseClock(env, { letterId, addressee, clock, by });
      if (!isRefusal(done)) return seeOther(reply, `${paths.replies(letterId)}#clock-${addressee}`);
      const form = wrongForm(caller, 'clock', values, { [clockField(done.reason)]: done });
      return clockPage(env, caller, addressee, reply, form, statusOf(done));
    }),
  );
  closedRoutes(app, env);
}

function clockField(reason: string): string {
  if (reason === 'clock-type-missing') return 'type';
  if (reason === 'clock-source-too-long') return 'source';
  return reason === 'clock-days-kind' ? 'days' : 'answer-days';
}

function closedRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.post(
    paths.replyClosedDays(':id', ':addressee'),
    onLetter(env, 'file-reply', async (caller, request, reply) => {
      const values = fieldsOf(request);
      const addressee = addresseeOf(request);
      const { first = '', last = '', words = '' } = values;
      const { letterId, accountId: by } = caller;
      const done = await closeDays(env, { letterId, addressee, first, last, words, by });
      if (!isRefusal(done)) return seeOther(reply, paths.replyClock(letterId, addressee));
      const field = done.reason === 'closed-days-words' ? 'words' : 'first';
      const form = wrongForm(caller, 'closed', values, { [field]: done });
      return clockPage(env, caller, addressee, reply, form, statusOf(done));
    }),
  );
  for (const [act, table] of [
    ['closed-day-ends', 'closed'],
    ['delay-ends', 'delay'],
  ] as const)
    app.post(
      paths.replyClockEnd(':id', ':addressee', act),
      onLetter(env, 'file-reply', async ({ letterId, accountId: by }, request, reply) => {
        const addressee = addresseeOf(request);
        const id = idIn(fieldsOf(request)['row']);
        orRaise(await endOnClock(env, { letterId, addressee, table, id, by }));
        return seeOther(reply, paths.replyClock(letterId, addressee));
      }),
    );
}

function addresseeOf(request: FastifyRequest): number {
  const typed = parameter(request, 'addressee');
  return /^\d{1,4}$/.test(typed) ? Number(typed) : nowhere();
}

async function clockPage(
  env: RepliesRoutesEnv,
  caller: LetterCaller,
  addressee: number,
  reply: FastifyReply,
  form: FormState = NO_FORM,
  status = 200,
): Promise<FastifyReply> {
  const { audience, letterId, context } = caller;
  const view = orRaise(await viewReplies(env, audience, letterId));
  const shown = view.clocks.find(({ clock }) => clock.addressee === addressee) ?? nowhere();
  return sendHtml(reply, renderPage(ClockPage({ context, view, shown, form })), status);
}
