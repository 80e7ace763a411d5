import type { ComponentChildren, VNode } from 'preact';
import { Checkbox, CopyBlock, Form, PageTitle, SignLayout, SubmitButton, Tag } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { when } from './text-pages.tsx';
import type { ReceiptView } from './view-rules.ts';

export type ReceiptPageProps = {
  readonly context: PageContext;
  readonly token: string;
  readonly view: ReceiptView;
  readonly errors: FieldErrors;
};

/** Recorded, included, published: what has happened to a signature, and how anyone can check. */
export function ReceiptPage(props: ReceiptPageProps): VNode {
  const { context, token, view } = props;
  const { t } = context;
  const { invitation, signature, version } = view;
  const { title } = version.content;
  const { name, capacity } = invitation.person;
  const ended = signature.endedHow === 'withdrawn';
  const heading = t(ended ? 'signing.receipt.title.withdrawn' : 'signing.receipt.title');
  const lead = ended ? 'signing.receipt.lead.withdrawn' : 'signing.receipt.lead';
  return (
    <SignLayout context={context} title={heading}>
      <PageTitle t={t} lead={t(lead, { name, capacity, title })}>
        {heading}
      </PageTitle>
      <ol class="list">
        <Recorded t={t} view={view} />
        <Included t={t} view={view} />
        {!ended && <Published t={t} view={view} />}
      </ol>
      <section aria-labelledby="check">
        <h2 id="check">{t('signing.receipt.check')}</h2>
        <p>{t('signing.receipt.check.text')}</p>
        <CopyBlock label={t('signing.receipt.leaf')}>{view.leafHash}</CopyBlock>
        <CopyBlock label={t('signing.receipt.statement')}>{version.statementSha256}</CopyBlock>
        <p>
          <a href={paths.checkpoint()}>{t('signing.receipt.checkpoint')}</a>
        </p>
      </section>
      <p>
        <a href={paths.sign(token)}>{t('signing.receipt.back')}</a>
      </p>
      {view.link.purpose === 'receipt' && invitation.live !== null && <Disavowal {...props} />}
    </SignLayout>
  );
}

function Step(props: {
  readonly t: Translate;
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { t, title, done, children } = props;
  return (
    <li>
      <p>
        <strong>{title}</strong>{' '}
        <Tag kind={done ? 'good' : 'plain'}>
          {t(done ? 'signing.receipt.done' : 'signing.receipt.waiting')}
        </Tag>
      </p>
      {children}
    </li>
  );
}

function Recorded({ t, view }: { t: Translate; view: ReceiptView }): VNode {
  const { signature, version } = view;
  const { zone } = version.content;
  const ended = signature.endedHow === 'withdrawn' ? signature.endedAt : null;
  return (
    <Step t={t} title={t('signing.receipt.recorded')} done>
      <p>
        {t('signing.receipt.recorded.text', {
          at: when(t, signature.signedAt, zone),
          mode: t(`signing.mode.${signature.mode}`),
          number: version.number,
        })}
      </p>
      {ended !== null && (
        <p>{t('signing.receipt.recorded.withdrawn', { at: when(t, ended, zone) })}</p>
      )}
    </Step>
  );
}

function Included({ t, view }: { t: Translate; view: ReceiptView }): VNode {
  const { inclusion, version } = view;
  return (
    <Step t={t} title={t('signing.receipt.included')} done={inclusion !== null}>
      <p>
        {inclusion === null
          ? t('signing.receipt.included.soon')
          : t('signing.receipt.included.text', {
              index: inclusion.treeIndex + 1, // people count from one
              size: inclusion.treeSize,
              at: when(t, inclusion.checkpointAt, version.content.zone),
            })}
      </p>
    </Step>
  );
}

function Published({ t, view }: { t: Translate; view: ReceiptView }): VNode {
  const { letter, version } = view;
  const { release } = letter;
  return (
    <Step t={t} title={t('signing.receipt.published')} done={release !== null}>
      {release === null ? (
        <p>{t('signing.receipt.published.soon')}</p>
      ) : (
        <p>
          {t('signing.receipt.published.text', {
            at: when(t, release.releasedAt, version.content.zone),
          })}{' '}
          <a href={paths.letter(letter.slug)}>{t('signing.receipt.published.link')}</a>
        </p>
      )}
    </Step>
  );
}

/** The second of two steps: the link opened this page, the ticked box and the button act. */
function Disavowal({ context, token, errors }: ReceiptPageProps): VNode {
  const { t } = context;
  const error = errors['disavowed'];
  return (
    <section aria-labelledby="disavowal">
      <h2 id="disavowal">{t('signing.receipt.disavow')}</h2>
      <p>{t('signing.receipt.disavow.text')}</p>
      <Form
        t={t}
        action={paths.disavowals(token)}
        {...(error ? { errors: { disavowed: error } } : {})}
      >
        <Checkbox
          t={t}
          name="disavowed"
          value="yes"
          label={t('signing.receipt.disavow.confirm')}
          error={error}
        />
        <SubmitButton danger>{t('signing.receipt.disavow.act')}</SubmitButton>
      </Form>
    </section>
  );
}
