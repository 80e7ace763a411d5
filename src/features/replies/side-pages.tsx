import type { VNode } from 'preact';
import { ActionButton, DateField, Form, RadioGroup, Select, SubmitButton, TextArea } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { addresseeOptions, languageChoices } from './entry-pages.tsx';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { said } from './frame-pages.tsx';
import { replyKinds } from './rules.ts';
import type { ReplyView } from './view-rules.ts';

type Props = {
  readonly context: PageContext;
  readonly view: ReplyView;
  readonly form: FormState;
};

/** From whom it is and of which kind; suggested, and decided by whoever presses the button. */
export function ConfirmForm(props: Props): VNode {
  const { context, view, form } = props;
  const { t } = context;
  const { reply } = view;
  if (reply.state === 'confirmed')
    return (
      <details class="reply-more" open={form.on === 'confirm'}>
        <summary>{t('replies.confirm.confirmed')}</summary>
        <ConfirmFields {...props} />
      </details>
    );
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t('replies.confirm.arrived')}</h2>
      {reply.suggested !== null && (
        <p class="hint">
          {t('replies.suggested', { kind: t(`replies.kind.${reply.suggested.kind}`) })}{' '}
          {reply.suggested.reasons
            .map(({ code, values }) => said(t, `replies.reason.${code}`, values))
            .join(' ')}
        </p>
      )}
      <ConfirmFields {...props} />
    </section>
  );
}

function ConfirmFields({ context, view, form }: Props): VNode {
  const { t } = context;
  const { reply, letter } = view;
  const isConfirmed = reply.state === 'confirmed';
  const of = (name: string, kept: string) => ({
    t,
    name,
    value: typedIn(form, 'confirm', name, kept),
    error: errorIn(form, 'confirm', name),
  });
  const from = reply.addressee === null ? (isConfirmed ? 'other' : '') : String(reply.addressee);
  return (
    <>
      <Form
        t={t}
        action={paths.replyAct(reply.letterId, reply.id, 'confirmation')}
        errors={errorsOf(form, 'confirm')}
        label={t(`replies.confirm.${isConfirmed ? 'confirmed' : 'arrived'}`)}
      >
        <RadioGroup
          {...of('kind', reply.kind ?? reply.suggested?.kind ?? '')}
          legend={t('replies.entry.kind')}
          options={replyKinds.map((value) => ({ value, text: t(`replies.kind.${value}`) }))}
        />
        <Select
          {...of('addressee', from)}
          label={t('replies.entry.from')}
          options={[{ value: '', text: t('replies.choose') }, ...addresseeOptions(t, letter)]}
        />
        <Select
          {...of('language', reply.language)}
          label={t('replies.entry.language')}
          options={languageChoices(t, reply.language)}
        />
        <SubmitButton quiet={isConfirmed}>
          {t(isConfirmed ? 'replies.save' : 'replies.confirm')}
        </SubmitButton>
      </Form>
      <ActionButton action={paths.replyAct(reply.letterId, reply.id, 'setting-aside')} quiet>
        {t('replies.set-aside')}
      </ActionButton>
    </>
  );
}

/** The authority says in this reply, with a reason, when it will answer. */
export function DelayForm({ context, view, form }: Props): VNode {
  const { t } = context;
  const { reply } = view;
  const of = (name: string) => ({
    t,
    name,
    value: typedIn(form, 'delay', name),
    error: errorIn(form, 'delay', name),
  });
  return (
    <details class="reply-more" open={form.on === 'delay'}>
      <summary>{t('replies.delay')}</summary>
      <p class="hint">{t('replies.delay.hint')}</p>
      <Form
        t={t}
        action={paths.replyAct(reply.letterId, reply.id, 'delays')}
        errors={errorsOf(form, 'delay')}
        label={t('replies.delay')}
      >
        <DateField {...of('until')} label={t('replies.delay.until')} />
        <TextArea {...of('reason')} label={t('replies.delay.reason')} rows={2} dir="auto" />
        <SubmitButton quiet>{t('replies.delay.add')}</SubmitButton>
      </Form>
    </details>
  );
}
