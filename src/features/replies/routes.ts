import type { LetterCaller } from '#access/gate';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { IncomingId } from '#delivery';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import { receiveForm } from '#platform/http-upload';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { markReminded, remindOn } from './clock-actions.ts';
import { clockRoutes } from './clock-routes.ts';
import { copyRoutes } from './copy-routes.ts';
import { replyErasureRoutes } from './erasure-routes.ts';
import { EntryPage } from './entry-pages.tsx';
import { enterReply } from './entering-actions.ts';
import { LARGEST_SCAN } from './file-rules.ts';
import { fileRoutes } from './file-routes.ts';
import { NO_FORM } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { fieldsOf, firstOf, idIn, onLetter, wrongForm } from './gate-routes.ts';
import type { RepliesRoutesEnv } from './gate-routes.ts';
import { RepliesPage } from './pages.tsx';
import { decideProbable } from './pen-actions.ts';
import { penRoutes } from './pen-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import { replyChannels, replyKinds } from './rules.ts';
import { viewReplies } from './view-actions.ts';

export type { RepliesRoutesEnv } from './gate-routes.ts';

/** What came back for a letter: the tab, entering by hand, reminders; one reply; clocks; the pen. */
export function repliesRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.get(
    paths.replies(':id'),
    onLetter(env, null, (caller, _request, reply) => repliesPage(env, caller, reply)),
  );
  app.get(
    paths.newReply(':id'),
    onLetter(env, 'file-reply', (caller, _request, reply) => entryPage(env, caller, reply)),
  );
  entryRoutes(app, env);
  reminderRoutes(app, env);
  app.post(
    paths.repliesProbable(':id'),
    onLetter(env, 'file-reply', async ({ letterId, accountId: by }, request, reply) => {
      const { mail, decision: word } = fieldsOf(request);
      const incomingId = idIn<IncomingId>(mail);
      const decision = word === 'take-in' ? 'take-in' : 'not-ours';
      const done = orRaise(await decideProbable(env, { letterId, incomingId, decision, by }));
      const { replyId } = done;
      return seeOther(
        reply,
        replyId === null ? paths.replies(letterId) : paths.reply(letterId, replyId),
      );
    }),
  );
  replyRoutes(app, env);
  replyErasureRoutes(app, env);
  copyRoutes(app, env);
  fileRoutes(app, env);
  clockRoutes(app, env);
  penRoutes(app, env);
}

async function repliesPage(
  env: RepliesRoutesEnv,
  caller: LetterCaller,
  reply: FastifyReply,
  form: FormState = NO_FORM,
  status = 200,
): Promise<FastifyReply> {
  const view = orRaise(await viewReplies(env, caller.audience, caller.letterId));
  return sendHtml(reply, renderPage(RepliesPage({ context: caller.context, view, form })), status);
}

async function entryPage(
  env: RepliesRoutesEnv,
  caller: LetterCaller,
  reply: FastifyReply,
  form: FormState = NO_FORM,
  status = 200,
): Promise<FastifyReply> {
  const { letter } = orRaise(await viewReplies(env, caller.audience, caller.letterId));
  return sendHtml(reply, renderPage(EntryPage({ context: caller.context, letter, form })), status);
}

/** From whom: a number, `other`, or nothing chosen. */
function addresseeOf(typed: string): number | null | undefined {
  if (typed === 'other') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
}

function entryRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.post(
    paths.replies(':id'),
    onLetter(env, 'file-reply', async (caller, request, reply) => {
      const { fields, file } = await receiveForm(request, { largest: LARGEST_SCAN });
      const values = firstOf(fields);
      const wrong = (found: Readonly<Record<string, Refusal>>): Promise<FastifyReply> =>
        entryPage(env, caller, reply, wrongForm(caller, 'entry', values, found), 422);
      const read = readEntry(values);
      if ('faults' in read) return wrong(read.faults);
      if (isRefusal(file)) return wrong({ file });
      const { letterId, accountId: by } = caller;
      const scan = file === null || file.bytes.length === 0 ? null : file;
      const done = await enterReply(env, { ...read.entry, letterId, file: scan, by });
      if (isRefusal(done)) return wrong({ [fieldOf(done)]: done });
      return seeOther(reply, paths.reply(letterId, done.replyId));
    }),
  );
}

function readEntry(values: Readonly<Record<string, string>>) {
  const addressee = addresseeOf(values['addressee'] ?? '');
  const channel = replyChannels.find((one) => one === values['channel']);
  const kind = replyKinds.find((one) => one === values['kind']);
  if (addressee === undefined || channel === undefined || kind === undefined)
    return {
      faults: {
        ...(addressee === undefined
          ? { addressee: refuse('invalid', 'reply-no-such-addressee') }
          : {}),
        ...(channel === undefined ? { channel: refuse('invalid', 'reply-channel-missing') } : {}),
        ...(kind === undefined ? { kind: refuse('invalid', 'reply-kind-missing') } : {}),
      },
    };
  const text = (name: string): string => (values[name] ?? '').replaceAll('\r\n', '\n').trim();
  return {
    entry: {
      addressee,
      channel,
      kind,
      receivedOn: text('received'),
      language: text('language'),
      sender: text('sender'),
      subject: text('subject'),
      text: text('text'),
    },
  };
}

/** At which field a refusal of an entry stands. */
function fieldOf({ reason }: Refusal): string {
  if (reason.startsWith('day-')) return 'received';
  if (reason === 'reply-language') return 'language';
  if (reason === 'reply-no-such-addressee') return 'addressee';
  return reason === 'reply-line-too-long' ? 'subject' : 'text';
}

function reminderRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.post(
    paths.replyReminders(':id'),
    onLetter(env, 'file-reply', async (caller, request, reply) => {
      const values = fieldsOf(request);
      const { letterId, accountId: by } = caller;
      const { on = '', note = '' } = values;
      const origin = values['origin'] === 'authority' ? 'authority' : 'ours';
      const done = await remindOn(env, { letterId, replyId: null, on, origin, note, by });
      if (!isRefusal(done)) return seeOther(reply, `${paths.replies(letterId)}#reminders`);
      const field = done.reason.startsWith('day-') ? 'on' : 'note';
      const form = wrongForm(caller, 'reminder', values, { [field]: done });
      return repliesPage(env, caller, reply, form, statusOf(done));
    }),
  );
  app.post(
    paths.replyReminderMarks(':id'),
    onLetter(env, 'file-reply', async ({ letterId, accountId: by }, request, reply) => {
      const { reminder, done } = fieldsOf(request);
      const id = idIn(reminder);
      orRaise(await markReminded(env, { letterId, id, done: done === 'yes', by }));
      return seeOther(reply, `${paths.replies(letterId)}#reminders`);
    }),
  );
}
