import type { VNode } from 'preact';
import { Checkbox, Form, SubmitButton, TextArea } from '#ui';
import type { FieldErrors } from '#ui';
import { paths } from '#ui/paths';
import type { StandingProps } from './standing-pages.tsx';

export function Withdrawal({ context, view, withdrawal }: StandingProps): VNode {
  const { t } = context;
  const errors: FieldErrors = Object.fromEntries(
    withdrawal?.faults.map((name) => [name, t(`release.withdraw.errors.${name}`)]) ?? [],
  );
  return (
    <details open={withdrawal !== undefined}>
      <summary>{t('release.withdraw')}</summary>
      <p>{t('release.withdraw.lead')}</p>
      <Form
        t={t}
        action={paths.letterWithdrawal(view.letterId)}
        {...(withdrawal ? { errors } : {})}
      >
        <TextArea
          t={t}
          name="notice"
          label={t('release.withdraw.notice')}
          hint={t('release.withdraw.notice.hint')}
          error={errors['notice']}
          value={withdrawal?.notice ?? ''}
          rows={5}
          required
        />
        <Checkbox
          t={t}
          name="confirmed"
          value="yes"
          label={t('release.withdraw.confirm')}
          error={errors['confirmed']}
        />
        <SubmitButton danger>{t('release.withdraw.submit')}</SubmitButton>
      </Form>
    </details>
  );
}
