import type { VNode } from 'preact';
import {
  ActionButton,
  DateField,
  Field,
  Form,
  formatDay,
  RadioGroup,
  Select,
  SubmitButton,
} from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { clockTypeNames } from './clock-type-rules.ts';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { addresseeName, RepliesFrame } from './frame-pages.tsx';
import type { ClockShown, RepliesView } from './view-rules.ts';

export type ClockPageProps = {
  readonly context: PageContext;
  readonly view: RepliesView;
  readonly shown: ClockShown;
  readonly form: FormState;
};

/** Which clock runs for one addressee, and when their offices are closed. */
export function ClockPage(props: ClockPageProps): VNode {
  const { context, view, shown } = props;
  const { t } = context;
  const { letter } = view;
  return (
    <RepliesFrame
      context={context}
      letter={letter}
      name={t('replies.clock.title', { name: addresseeName(t, letter, shown.clock.addressee) })}
      lead={t('replies.clock.lead')}
    >
      <ClockForm {...props} />
      <ClosedDays {...props} />
      <Delays {...props} />
    </RepliesFrame>
  );
}

function ClockForm({ context, view, shown, form }: ClockPageProps): VNode {
  const { t } = context;
  const { addressee, choice } = shown.clock;
  return (
    <Form
      t={t}
      action={paths.replyClock(view.letter.id, addressee)}
      errors={errorsOf(form, 'clock')}
      label={t('replies.clock.choose')}
    >
      <Select
        t={t}
        name="type"
        value={typedIn(form, 'clock', 'type', choice?.type ?? '')}
        error={errorIn(form, 'clock', 'type')}
        label={t('replies.clock.type')}
        options={[
          { value: '', text: t('replies.choose') },
          ...clockTypeNames.map((type) => ({ value: type, text: t(`replies.clock.type.${type}`) })),
        ]}
      />
      <OwnDays t={t} shown={shown} form={form} />
      <SubmitButton>{t('replies.save')}</SubmitButton>
    </Form>
  );
}

/** Days somebody types, with the law that sets them. */
function OwnDays(props: {
  readonly t: Translate;
  readonly shown: ClockShown;
  readonly form: FormState;
}): VNode {
  const { t, shown, form } = props;
  const typed = shown.clock.choice?.typed ?? null;
  const of = (name: string, kept: string) => ({
    t,
    name,
    value: typedIn(form, 'clock', name, kept),
    error: errorIn(form, 'clock', name),
  });
  const number = (name: 'acknowledge-days' | 'answer-days', kept: number | null | undefined) => (
    <Field
      {...of(name, String(kept ?? ''))}
      label={t(`replies.clock.${name}`)}
      inputmode="numeric"
      size="short"
      required={false}
    />
  );
  return (
    <details class="reply-more" open={typed !== null || form.on === 'clock'}>
      <summary>{t('replies.clock.own-days')}</summary>
      <p class="hint">{t('replies.clock.own-days.hint')}</p>
      {number('acknowledge-days', typed?.acknowledgeDays)}
      {number('answer-days', typed?.answerDays)}
      <RadioGroup
        {...of('days', typed?.days ?? 'working')}
        legend={t('replies.clock.days')}
        options={(['working', 'calendar'] as const).map((value) => ({
          value,
          text: t(`replies.clock.days.${value}`),
        }))}
      />
      <Field
        {...of('source', typed?.source ?? '')}
        label={t('replies.clock.source')}
        hint={t('replies.clock.source.hint')}
        dir="auto"
        required={false}
        maxlength={500}
      />
    </details>
  );
}

function ClosedDays({ context, view, shown, form }: ClockPageProps): VNode {
  const { t } = context;
  const { addressee } = shown.clock;
  const of = (name: string) => ({
    t,
    name,
    value: typedIn(form, 'closed', name),
    error: errorIn(form, 'closed', name),
  });
  const day = (one: string): string => formatDay(t.language, one);
  return (
    <section aria-labelledby="closed">
      <h2 id="closed">{t('replies.closed')}</h2>
      <p class="hint">{t('replies.closed.hint')}</p>
      <ul class="list">
        {shown.closed.map(({ id, first, last, words }) => (
          <li>
            <p dir="auto">
              {first === last
                ? day(first)
                : t('replies.closed.span', { first: day(first), last: day(last) })}
              {words !== '' && `: ${words}`}
            </p>
            <ActionButton
              quiet
              action={paths.replyClockEnd(view.letter.id, addressee, 'closed-day-ends')}
              fields={{ row: id }}
              about={day(first)}
            >
              {t('replies.remove')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <Form
        t={t}
        action={paths.replyClosedDays(view.letter.id, addressee)}
        errors={errorsOf(form, 'closed')}
        label={t('replies.closed')}
      >
        <DateField {...of('first')} label={t('replies.closed.first')} />
        <DateField {...of('last')} label={t('replies.closed.last')} required={false} />
        <Field {...of('words')} label={t('replies.closed.words')} dir="auto" required={false} />
        <SubmitButton quiet>{t('replies.closed.add')}</SubmitButton>
      </Form>
    </section>
  );
}

function Delays({ context, view, shown }: ClockPageProps): VNode | null {
  const { t } = context;
  if (shown.delays.length === 0) return null;
  return (
    <section aria-labelledby="delays">
      <h2 id="delays">{t('replies.delays')}</h2>
      <ul class="list">
        {shown.delays.map(({ id, announcedOn, until, reason }) => (
          <li>
            <p dir="auto">
              {t('replies.clock.delay', {
                announced: formatDay(t.language, announcedOn),
                until: formatDay(t.language, until),
                reason,
              })}
            </p>
            <ActionButton
              quiet
              action={paths.replyClockEnd(view.letter.id, shown.clock.addressee, 'delay-ends')}
              fields={{ row: id }}
              about={formatDay(t.language, until)}
            >
              {t('replies.remove')}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
