import type { VNode } from 'preact';
import { paths } from './paths.ts';
import type { Translate } from './translate.ts';

const tabs = ['file', 'seeing', 'evidence', 'public', 'people', 'history'] as const;

export type CaseTab = (typeof tabs)[number];

function addressOf(caseId: string, tab: CaseTab): string {
  switch (tab) {
    case 'file':
      return paths.caseDesk(caseId);
    case 'seeing':
      return paths.caseSeeing(caseId);
    case 'evidence':
      return paths.caseEvidence(caseId);
    case 'public':
      return paths.casePublications(caseId);
    case 'people':
      return paths.casePeople(caseId);
    case 'history':
      return paths.caseHistory(caseId);
  }
}

/** The rooms of one case at the desk, below its title. */
export function CaseTabs(props: {
  readonly t: Translate;
  readonly caseId: string;
  readonly here: CaseTab;
}): VNode {
  const { t, caseId, here } = props;
  return (
    <nav class="letter-tabs" aria-label={t('cases.tabs')}>
      <ul class="nav">
        {tabs.map((tab) => (
          <li>
            <a href={addressOf(caseId, tab)} aria-current={tab === here ? 'page' : undefined}>
              {t(`cases.tab.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
