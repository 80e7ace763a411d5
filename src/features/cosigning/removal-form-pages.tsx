import type { VNode } from 'preact';
import { Form, HiddenFields, RadioGroup, SubmitButton, TextArea } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Cluster, Span } from './cluster-rules.ts';
import { removalClasses } from './rules.ts';

/** What was sent, to be shown again as it is. */
export type TypedRemoval = {
  readonly class: string;
  readonly reason: string;
  readonly scope: string;
};

/** Takes a cluster out, by somebody who says why. */
export function RemovalForm(props: {
  readonly context: PageContext;
  readonly letterId: string;
  readonly cluster: Cluster;
  readonly span: Span;
  readonly typed?: TypedRemoval;
}): VNode {
  const { context, letterId, cluster, span, typed } = props;
  const { t } = context;
  const errors = typed === undefined ? {} : faultsOf(context, typed);
  const scopes = ['suspected', 'pending', 'all'] as const;
  return (
    <Form
      t={t}
      action={paths.cosigningRemovals(letterId)}
      label={t('cosigning.removal.title')}
      {...(Object.keys(errors).length > 0 ? { errors } : {})}
    >
      <h3>{t('cosigning.removal.title')}</h3>
      <p>{t('cosigning.removal.lead')}</p>
      <HiddenFields
        fields={{ cluster: cluster.key, from: String(span.from), to: String(span.to) }}
      />
      <RadioGroup
        name="scope"
        legend={t('cosigning.removal.scope')}
        options={scopes.map((value) => ({ value, text: t(`cosigning.removal.scope.${value}`) }))}
        value={typed?.scope ?? (cluster.suspected > 0 ? 'suspected' : 'all')}
        required
      />
      <RadioGroup
        name="class"
        legend={t('cosigning.removal.class')}
        hint={t('cosigning.removal.class.hint')}
        options={removalClasses.map((value) => ({ value, text: t(`cosigning.class.${value}`) }))}
        value={typed?.class ?? ''}
        error={errors['class']}
        required
      />
      <TextArea
        t={t}
        name="reason"
        label={t('cosigning.removal.reason')}
        hint={t('cosigning.removal.reason.hint')}
        value={typed?.reason ?? ''}
        error={errors['reason']}
        maxlength={1_000}
        required
      />
      <SubmitButton>{t('cosigning.removal.submit')}</SubmitButton>
    </Form>
  );
}

function faultsOf({ t }: PageContext, typed: TypedRemoval): FieldErrors {
  const hasClass = removalClasses.some((one) => one === typed.class);
  return {
    ...(hasClass ? {} : { class: t('cosigning.removal.wrong.class') }),
    ...(typed.reason.trim().length < 3 ? { reason: t('cosigning.removal.wrong.reason') } : {}),
  };
}
