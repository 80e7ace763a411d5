import type { ComponentChildren, VNode } from 'preact';
import { ActionButton, DataTable, formatInstant, formatNumber, Hash, Notice, Time } from '#ui';
import type { Fact, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { VersionView } from './release-view-rules.ts';

export function whoMustApprove(t: Translate, view: VersionView, missing: number): string {
  return view.origin === 'published-elsewhere'
    ? t('release.step.needs-reader')
    : t('release.step.needs-approval', { missing, version: view.version.number });
}

export function Said(props: {
  t: Translate;
  kind: 'info' | 'success' | 'warning';
  text: string;
}): VNode {
  return (
    <Notice t={props.t} kind={props.kind} title={props.t('release.now')}>
      <p>{props.text}</p>
    </Notice>
  );
}

export function agreed(t: Translate, view: VersionView): Fact[] {
  const { version } = view;
  const { zone } = version.content;
  const fact = (term: string, value: ComponentChildren): Fact => ({ term, value });
  const facts = [
    fact(t('release.fact.version'), formatNumber(t.language, version.number)),
    fact(t('release.fact.statement'), <Hash>{version.statementSha256}</Hash>),
    fact(t('release.fact.signatures'), formatNumber(t.language, view.signatures)),
  ];
  if (view.window) {
    const values = {
      opens: formatInstant(t.language, view.window.opens, zone),
      closes: formatInstant(t.language, view.window.closes, zone),
    };
    facts.push(fact(t('release.fact.window'), t('release.fact.window.value', values)));
  }
  if (view.embargo)
    facts.push(fact(t('release.fact.embargo'), <Time instant={view.embargo} zone={zone} t={t} />));
  if (view.origin === 'written-here') {
    const values = { needed: Math.max(1, view.leadsNeeded), leads: view.approvers.length };
    facts.push(fact(t('release.fact.needed'), t('release.fact.needed.value', values)));
  }
  if (view.step.step === 'waits-until')
    facts.push(fact(t('release.fact.due'), <Time instant={view.step.at} zone={zone} t={t} />));
  return facts;
}

export function Approvals({ t, view }: { t: Translate; view: VersionView }): VNode | null {
  if (view.approvers.length === 0) return null;
  const { zone } = view.version.content;
  const rows = view.approvers.map(({ name, approvedAt }) => [
    name,
    approvedAt ? <Time instant={approvedAt} zone={zone} t={t} /> : t('release.approvals.not-yet'),
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

export function ApprovalActs({ t, view }: { t: Translate; view: VersionView }): VNode | null {
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
