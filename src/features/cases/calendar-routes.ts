import type { Caller } from '#access/gate';
import { parseId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, parseInput, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { renderPage, translator, uiLanguages } from '#ui';
import type { FieldErrors, UiLanguage } from '#ui';
import { absolute, paths } from '#ui/paths';
import { z } from 'zod';
import { endCalendar, makeCalendar, readCalendar } from './calendar-actions.ts';
import { calendarEntries, CalendarsPage } from './calendar-pages.tsx';
import { calendarText, labelFault, newCalendarInput } from './calendar-rules.ts';
import type { CalendarId, NewCalendarForm } from './calendar-rules.ts';
import { listCalendars } from './calendar-store.ts';
import { signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { listOwnCases } from './list-store.ts';

/** One's calendars, and the calendars themselves for whoever has the address of one. */
export function calendarRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.calendars(),
    signedIn(env, (caller, _request, reply) => sendPage(env, caller, reply, {})),
  );

  app.post(
    paths.calendars(),
    signedIn(env, async (caller, request, reply) => {
      const form = orRaise(parseInput(newCalendarInput, request.body ?? {}));
      const fault = labelFault(form.label);
      if (fault !== null) {
        const errors = { label: caller.context.t(`cases.calendars.label.${fault}`) };
        return sendPage(env, caller, reply, { form, errors });
      }
      const { accountId, context } = caller;
      const made = await makeCalendar(env, { ...form, accountId, language: context.t.language });
      if (isRefusal(made)) return sendPage(env, caller, reply, { form, problem: made });
      const address = absolute(env.publicUrl, paths.calendarFeed(made.token));
      return sendPage(env, caller, reply, { address });
    }),
  );

  app.post(
    paths.calendarEnd(':id'),
    signedIn(env, async ({ accountId }, request, reply) => {
      const id = parseId<CalendarId>(idInput.parse(request.params).id);
      if (id === null) raise(refuse('not-found', 'not-found'));
      orRaise(await endCalendar(env, { id, accountId }));
      return seeOther(reply, paths.calendars());
    }),
  );

  app.get(paths.calendarFeed(':token'), async (request, reply) => {
    const found = await readCalendar(env, tokenInput.parse(request.params).token);
    if (found === null) raise(refuse('not-found', 'not-found'));
    const { calendar, days } = found;
    const t = translator(languageOf(calendar.language));
    const entries = calendarEntries(t, days, calendar.words, env.publicUrl);
    return reply
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .type('text/calendar; charset=utf-8')
      .send(calendarText(entries, env.now()));
  });
}

const idInput = z.object({ id: z.string().catch('') });
const tokenInput = z.object({ token: z.string().catch('') });

const languageOf = (language: string): UiLanguage =>
  uiLanguages.find((one) => one === language) ?? 'en';

type Shown = {
  readonly form?: NewCalendarForm;
  readonly errors?: FieldErrors;
  readonly problem?: Refusal;
  readonly address?: string;
};

const EMPTY: NewCalendarForm = { label: '', words: 'discreet' };

async function sendPage(
  env: CasesRoutesEnv,
  caller: Caller,
  reply: FastifyReply,
  { form = EMPTY, errors = {}, ...shown }: Shown,
): Promise<FastifyReply> {
  const { context, accountId, audience } = caller;
  const calendars = await listCalendars(env.db.read, accountId);
  const cases = (await listOwnCases(env.db.read, audience)).filter(({ roles }) => roles.length > 0);
  const page = CalendarsPage({ context, calendars, cases, form, errors, ...shown });
  const refused = Object.keys(errors).length > 0 ? 422 : 200;
  return sendHtml(reply, renderPage(page), shown.problem ? statusOf(shown.problem) : refused);
}
