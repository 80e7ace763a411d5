import type { VNode } from 'preact';
import {
  ActionButton,
  DateField,
  Form,
  formatDay,
  RadioGroup,
  SubmitButton,
  Tag,
  TextArea,
} from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import type { RepliesView } from './view-rules.ts';

type Props = {
  readonly context: PageContext;
  readonly view: RepliesView;
  readonly form: FormState;
};

/** Days somebody wants to be reminded of: ours, or those the authority gave. */
export function Reminders(props: Props): VNode {
  const { context, view } = props;
  const { t } = context;
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t('replies.reminders')}</h2>
      {view.reminders.length === 0 && <p class="quiet-text">{t('replies.reminders.none')}</p>}
      <ul class="list">
        {view.reminders.map(({ id, on, origin, note, doneAt }) => (
          <li>
            <p>
              <strong>{formatDay(t.language, on)}</strong>{' '}
              <span class="quiet-text">{t(`replies.reminder.${origin}`)}</span>{' '}
              {doneAt !== null && <Tag kind="good">{t('replies.reminder.done')}</Tag>}
            </p>
            <p dir="auto">{note}</p>
            {view.mayFile && (
              <ActionButton
                quiet
                action={paths.replyReminderMarks(view.letter.id)}
                fields={{ reminder: id, done: doneAt === null ? 'yes' : 'no' }}
                about={note}
              >
                {t(doneAt === null ? 'replies.reminder.mark' : 'replies.reminder.unmark')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {view.mayFile && <ReminderForm {...props} />}
    </section>
  );
}

function ReminderForm({ context, view, form }: Props): VNode {
  const { t } = context;
  const of = (name: string, kept = '') => ({
    t,
    name,
    value: typedIn(form, 'reminder', name, kept),
    error: errorIn(form, 'reminder', name),
  });
  return (
    <details class="reply-more" open={form.on === 'reminder'}>
      <summary>{t('replies.reminder.add')}</summary>
      <Form
        t={t}
        action={paths.replyReminders(view.letter.id)}
        errors={errorsOf(form, 'reminder')}
        label={t('replies.reminder.add')}
      >
        <DateField {...of('on')} label={t('replies.reminder.on')} />
        <RadioGroup
          {...of('origin', 'ours')}
          legend={t('replies.reminder.whose')}
          options={(['ours', 'authority'] as const).map((value) => ({
            value,
            text: t(`replies.reminder.${value}`),
          }))}
        />
        <TextArea {...of('note')} label={t('replies.reminder.note')} rows={2} dir="auto" />
        <SubmitButton>{t('replies.reminder.add')}</SubmitButton>
      </Form>
    </details>
  );
}
