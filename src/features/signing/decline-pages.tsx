import type { VNode } from 'preact';
import { Checkbox, Form, SubmitButton } from '#ui';
import { paths } from '#ui/paths';
import type { AnswerProps } from './code-pages.tsx';
import { AskForCode, CodeField, CodeSent } from './code-pages.tsx';

/** A box to tick as well as a button: a mail scanner that sends forms as they are declines nothing. */
export function Decline({ t, token, view, errors }: AnswerProps): VNode {
  const again = view.invitation.live !== null;
  const error = errors['declined'];
  return (
    <details open={error !== undefined}>
      <summary class="button quiet">{t('signing.page.decline')}</summary>
      <p>{t(again ? 'signing.page.decline.text.again' : 'signing.page.decline.text')}</p>
      <Form
        t={t}
        action={paths.declines(token)}
        {...(error ? { errors: { declined: error } } : {})}
      >
        <Checkbox
          t={t}
          name="declined"
          value="yes"
          label={t('signing.page.decline.confirm')}
          error={error}
        />
        <SubmitButton quiet>{t('signing.page.decline.act')}</SubmitButton>
      </Form>
    </details>
  );
}

export function Withdrawal(props: AnswerProps): VNode {
  const { t, token, view, errors } = props;
  const error = errors['withdrawal-code'];
  const sent = view.codeSent.withdraw || error !== undefined;
  return (
    <details open={sent}>
      <summary>{t('signing.page.withdraw')}</summary>
      <p>{t('signing.page.withdraw.text')}</p>
      {sent && (
        <>
          <CodeSent t={t} view={view} />
          <Form
            t={t}
            action={paths.withdrawals(token)}
            {...(error ? { errors: { 'withdrawal-code': error } } : {})}
          >
            <CodeField t={t} name="withdrawal-code" errors={errors} />
            <SubmitButton danger>{t('signing.page.withdraw.act')}</SubmitButton>
          </Form>
        </>
      )}
      <AskForCode {...props} purpose="withdraw" quiet>
        {sent ? t('signing.page.code.again') : t('signing.page.withdraw.ask')}
      </AskForCode>
    </details>
  );
}
