import type { ComponentChildren, VNode } from 'preact';
import { CaseTabs, DeskLayout, PageTitle } from '#ui';
import type { PageContext } from '#ui';
import type { CaseTab } from '#ui';
import { paths } from '#ui/paths';
import type { CaseId } from './rules.ts';

/** What the frame of every page of one case needs to know of it. */
export type CaseTitle = { readonly id: CaseId; readonly title: string; readonly language: string };

/** The frame of every page about one case at the desk: its title and its rooms. */
export function CasePage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly tab: CaseTab;
  /** What this page is, when it is not the tab itself. */
  readonly name?: string;
  readonly scripts?: readonly string[];
  /** Style sheets beside the common one. */
  readonly styles?: readonly string[];
  readonly children: ComponentChildren;
}): VNode {
  const { context, about, tab } = props;
  const { t } = context;
  return (
    <DeskLayout
      context={context}
      title={`${props.name ?? t(`cases.tab.${tab}`)} · ${about.title}`}
      active="cases"
      {...(props.styles ? { styles: props.styles } : {})}
      {...(props.scripts ? { scripts: props.scripts } : {})}
    >
      <PageTitle
        t={t}
        lang={about.language === '' ? t.language : about.language}
        breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}
      >
        {about.title}
      </PageTitle>
      <CaseTabs t={t} caseId={about.id} here={tab} />
      {props.children}
    </DeskLayout>
  );
}
