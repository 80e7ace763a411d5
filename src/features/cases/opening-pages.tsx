import type { VNode } from 'preact';
import type { Opening } from '#access';
import { ActionButton, DeskLayout, EmptyState, Form, PageTitle, SubmitButton, Tag } from '#ui';
import { formatInstant, LinkButton, TextArea } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { shortCode } from './opening-rules.ts';
import type { Compartment } from './opening-rules.ts';

/** What was typed for one case and could not be taken. */
export type FailedOpening = {
  readonly caseId: string;
  readonly reason: string;
  readonly error: string;
};

export type CompartmentsProps = {
  readonly context: PageContext;
  readonly compartments: readonly Compartment[];
  readonly openings: readonly Opening[];
  readonly open: ReadonlySet<string>;
  readonly failed: FailedOpening | null;
};

/** The owner's list: that there are cases, and the way into one of them, for a reason. */
export function CompartmentsPage(props: CompartmentsProps): VNode {
  const { context, compartments } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('cases.compartments.title')} active="cases">
      <PageTitle
        t={t}
        lead={t('cases.compartments.lead')}
        breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}
      >
        {t('cases.compartments.title')}
      </PageTitle>
      {compartments.length === 0 ? (
        <EmptyState title={t('cases.compartments.none')}>
          {t('cases.compartments.none.next')}
        </EmptyState>
      ) : (
        <ul class="list">
          {compartments.map((one) => (
            <CompartmentItem {...props} one={one} />
          ))}
        </ul>
      )}
    </DeskLayout>
  );
}

function CompartmentItem(props: CompartmentsProps & { one: Compartment }): VNode {
  const { context, one, failed } = props;
  const { t } = context;
  const mine = props.openings.filter(({ caseId }) => caseId === one.id);
  const live = mine.find(({ id }) => props.open.has(id));
  const [last] = mine;
  const wrong = failed?.caseId === one.id ? failed : null;
  return (
    <li>
      <p>
        <code>{shortCode(one.id)}</code> {live && <Tag kind="warn">{t('cases.openings.open')}</Tag>}
        <br />
        <span class="quiet-text">
          {t('cases.compartments.began', { at: formatInstant(t.language, one.createdAt) })}
          {last && (
            <>
              {' · '}
              {t('cases.compartments.opened', {
                at: formatInstant(t.language, last.openedAt),
                count: mine.length,
              })}
            </>
          )}
        </span>
      </p>
      {live ? (
        <div class="row-acts">
          <LinkButton quiet href={paths.caseDesk(one.id)}>
            {t('cases.compartments.look')}
          </LinkButton>
          <ActionButton
            quiet
            action={paths.caseOpeningClosure(one.id, live.id)}
            about={shortCode(one.id)}
          >
            {t('cases.compartments.close')}
          </ActionButton>
        </div>
      ) : (
        <OpenForm {...props} one={one} wrong={wrong} />
      )}
    </li>
  );
}

function OpenForm(
  props: CompartmentsProps & { one: Compartment; wrong: FailedOpening | null },
): VNode {
  const { context, one, wrong } = props;
  const { t } = context;
  return (
    <details open={wrong !== null}>
      <summary>
        {t('cases.compartments.open')} <span class="visually-hidden">{shortCode(one.id)}</span>
      </summary>
      <Form t={t} action={paths.caseOpenings(one.id)}>
        <TextArea
          t={t}
          name={`reason-${one.id}`}
          label={t('cases.compartments.reason')}
          hint={t('cases.compartments.reason.hint')}
          value={wrong?.reason ?? ''}
          rows={3}
          required
          maxlength={500}
          error={wrong?.error}
        />
        <SubmitButton>{t('cases.compartments.submit')}</SubmitButton>
      </Form>
    </details>
  );
}
