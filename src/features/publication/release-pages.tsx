import type { ComponentChildren, VNode } from 'preact';
import {
  ActionButton,
  Checkbox,
  DataTable,
  DeskLayout,
  EmptyState,
  Facts,
  Form,
  formatInstant,
  formatNumber,
  Hash,
  isMessageKey,
  LetterTabs,
  LinkButton,
  Notice,
  PageTitle,
  refusalSentence,
  SubmitButton,
  TextArea,
  Time,
} from '#ui';
import type { Fact, FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Refusal } from '#kernel/refusal';
import type { DraftView, ReleaseView, VersionView } from './release-view-rules.ts';
import type { Reason } from './release-rules.ts';

export type ReleasePageProps = {
  readonly context: PageContext;
  readonly view: ReleaseView;
  readonly problem?: Refusal;
  readonly withdrawal?: {
    readonly notice: string;
    readonly faults: readonly ('notice' | 'confirmed')[];
  };
};

/** Where a letter stands on its way out, who agreed, and what is still to do. */
export function ReleasePage(props: ReleasePageProps): VNode {
  const { context, view, problem } = props;
  const { t } = context;
  const title = t('release.title');
  const crumbs = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: view.title ?? t('letters.stands.draft'), href: paths.letterDesk(view.letterId) },
  ];
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} lead={t('release.lead')} breadcrumb={crumbs}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={view.letterId} here="release" />
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      {view.version === null ? (
        <NoVersion t={t} view={view} />
      ) : (
        <Standing {...props} view={view} />
      )}
    </DeskLayout>
  );
}

function NoVersion({ t, view }: { t: Translate; view: DraftView }): VNode {
  const action = { href: paths.letterDesk(view.letterId), text: t('release.no-version.action') };
  return (
    <EmptyState title={t('release.no-version')} action={action}>
      <p>{t('release.no-version.text')}</p>
      <Reasons t={t} reasons={view.missing} />
    </EmptyState>
  );
}

function Reasons({ t, reasons }: { t: Translate; reasons: readonly Reason[] }): VNode | null {
  if (reasons.length === 0) return null;
  return (
    <ul>
      {reasons.map((reason) => (
        <li>{reasonSentence(t, reason)}</li>
      ))}
    </ul>
  );
}

function reasonSentence(t: Translate, { key, values }: Reason): string {
  if (!isMessageKey(key)) throw new Error(`no sentence for ${key}`);
  return t(key, values);
}

type StandingProps = Omit<ReleasePageProps, 'view'> & { readonly view: VersionView };

function Standing(props: StandingProps): VNode {
  const { context, view } = props;
  const { t } = context;
  return (
    <>
      <Now t={t} view={view} />
      <section>
        <h2>{t('release.facts')}</h2>
        <Facts items={agreed(t, view)} />
      </section>
      <Approvals t={t} view={view} />
      <ApprovalActs t={t} view={view} />
      {view.releasedAt && <PublicFaces t={t} slug={view.slug} />}
      {view.may.withdraw && <Withdrawal {...props} />}
    </>
  );
}

/** One sentence that says where it stands, and what is missing as a list to work through. */
function Now({ t, view }: { t: Translate; view: VersionView }): VNode {
  const { step, withdrawnAt } = view;
  if (withdrawnAt) {
    const at = formatInstant(t.language, withdrawnAt);
    return <Said t={t} kind="warning" text={t('release.step.withdrawn', { at })} />;
  }
  switch (step.step) {
    case 'released': {
      const at = view.releasedAt ? formatInstant(t.language, view.releasedAt) : '';
      return <Said t={t} kind="success" text={t('release.step.released', { at })} />;
    }
    case 'blocked':
      return (
        <Notice t={t} kind="warning" title={t('release.step.blocked')}>
          <Reasons t={t} reasons={step.reasons} />
          <p>
            <LinkButton href={paths.letterDesk(view.letterId)} quiet>
              {t('release.missing.action')}
            </LinkButton>
          </p>
        </Notice>
      );
    case 'needs-approval':
      return <Said t={t} kind="info" text={whoMustApprove(t, view, step.missing)} />;
    case 'waits-until':
      return <Said t={t} kind="info" text={t('release.step.waits-until')} />;
    case 'ready':
      return <Said t={t} kind="success" text={t('release.step.ready')} />;
    case 'missed-window':
      return <Said t={t} kind="warning" text={t('release.step.missed-window')} />;
    default:
      return step satisfies never;
  }
}

function whoMustApprove(t: Translate, view: VersionView, missing: number): string {
  return view.origin === 'published-elsewhere'
    ? t('release.step.needs-reader')
    : t('release.step.needs-approval', { missing, version: view.version.number });
}

function Said(props: { t: Translate; kind: 'info' | 'success' | 'warning'; text: string }): VNode {
  return (
    <Notice t={props.t} kind={props.kind} title={props.t('release.now')}>
      <p>{props.text}</p>
    </Notice>
  );
}

function agreed(t: Translate, view: VersionView): Fact[] {
  const { version } = view;
  const fact = (term: string, value: ComponentChildren): Fact => ({ term, value });
  const facts = [
    fact(t('release.fact.version'), formatNumber(t.language, version.number)),
    fact(t('release.fact.statement'), <Hash>{version.statementSha256}</Hash>),
    fact(t('release.fact.signatures'), formatNumber(t.language, view.signatures)),
  ];
  if (view.window) {
    const values = {
      opens: formatInstant(t.language, view.window.opens, version.content.zone),
      closes: formatInstant(t.language, view.window.closes, version.content.zone),
    };
    facts.push(fact(t('release.fact.window'), t('release.fact.window.value', values)));
  }
  if (view.embargo)
    facts.push(fact(t('release.fact.embargo'), <Time instant={view.embargo} t={t} />));
  if (view.origin === 'written-here') {
    const values = { needed: Math.max(1, view.leadsNeeded), leads: view.approvers.length };
    facts.push(fact(t('release.fact.needed'), t('release.fact.needed.value', values)));
  }
  if (view.step.step === 'waits-until')
    facts.push(fact(t('release.fact.due'), <Time instant={view.step.at} t={t} />));
  return facts;
}

function Approvals({ t, view }: { t: Translate; view: VersionView }): VNode | null {
  if (view.approvers.length === 0) return null;
  const rows = view.approvers.map(({ name, approvedAt }) => [
    name,
    approvedAt ? <Time instant={approvedAt} t={t} /> : t('release.approvals.not-yet'),
  ]);
  const columns = [{ text: t('release.approvals.who') }, { text: t('release.approvals.when') }];
  return (
    <section>
      <h2>{t('release.approvals')}</h2>
      <DataTable
        caption={t('release.approvals.caption')}
        captionHidden
        columns={columns}
        rows={rows}
      />
    </section>
  );
}

function ApprovalActs({ t, view }: { t: Translate; view: VersionView }): VNode | null {
  const { version } = view;
  const fields = { version: version.id };
  if (view.may.approve)
    return (
      <section>
        <ActionButton action={paths.releaseApprovals(view.letterId)} fields={fields}>
          {view.origin === 'published-elsewhere'
            ? t('release.approve.reading')
            : t('release.approve', { version: version.number })}
        </ActionButton>
        <p class="hint">{t('release.approve.hint')}</p>
      </section>
    );
  if (view.may.takeBack)
    return (
      <ActionButton action={paths.releaseApprovalTakingBack(view.letterId)} fields={fields} quiet>
        {t('release.take-back')}
      </ActionButton>
    );
  return null;
}

function PublicFaces({ t, slug }: { t: Translate; slug: string }): VNode {
  return (
    <section>
      <h2>{t('release.public')}</h2>
      <p>{t('release.public.text')}</p>
      <ul>
        <li>
          <a href={paths.letter(slug)}>{t('release.public.page')}</a>
        </li>
        <li>
          <a href={paths.letterPdf(slug)}>{t('release.public.pdf')}</a>
        </li>
        <li>
          <a href={paths.letterBundle(slug)}>{t('release.public.bundle')}</a>
        </li>
      </ul>
    </section>
  );
}

function Withdrawal({ context, view, withdrawal }: StandingProps): VNode {
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
