import type { VNode } from 'preact';
import { fieldWord, kindWord, Notice } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { PublicationBlocker, PublicationView } from './publication-rules.ts';
import type { CaseId } from './rules.ts';

type BlockersProps = {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly view: Pick<PublicationView, 'blockers' | 'people'>;
};

const MOST = 200;

/** What stands in the way of publishing, each with the way to where it can be mended. */
export function Blockers(props: BlockersProps): VNode {
  const { t } = props;
  const { blockers } = props.view;
  if (blockers.length === 0)
    return (
      <Notice t={t} kind="info" title={t('cases.blockers.none')}>
        <p>{t('cases.blockers.none.next')}</p>
      </Notice>
    );
  return (
    <Notice t={t} kind="warning" title={t('cases.blockers.title', { count: blockers.length })}>
      <ul>
        {blockers.slice(0, MOST).map((one) => (
          <li>
            <Blocker {...props} one={one} />
          </li>
        ))}
      </ul>
      {blockers.length > MOST && <p>{t('cases.public.rest', { count: blockers.length - MOST })}</p>}
    </Notice>
  );
}

function Blocker({ t, caseId, view, one }: BlockersProps & { one: PublicationBlocker }): VNode {
  const nameOf = (id: string): string =>
    view.people.find((person) => person.id === id)?.name ?? '…';
  const sentenceOf = (): { text: string; href: string } => {
    switch (one.reason) {
      case 'head-not-public':
        return {
          text: t('cases.blocker.head-not-public'),
          href: paths.caseEntry(caseId, caseId),
        };
      case 'nothing-public':
        return { text: t('cases.blocker.nothing-public'), href: paths.caseDesk(caseId) };
      case 'no-second-reader':
        return { text: t('cases.blocker.no-second-reader'), href: paths.casePeople(caseId) };
      case 'name-in-text':
        return {
          text: t('cases.blocker.name-in-text', {
            name: nameOf(one.subject),
            kind: kindWord(t, one.kind),
            field: fieldWord(t, one.kind, one.field),
          }),
          href: paths.caseEntry(caseId, one.entryId),
        };
      case 'risk-missing':
      case 'risk-old':
      case 'risk-before':
      case 'store-withdrawn':
        return {
          text: t(`cases.blocker.${one.reason}`, { name: nameOf(one.subject) }),
          href: paths.caseEntry(caseId, one.subject),
        };
    }
  };
  const { text, href } = sentenceOf();
  return (
    <>
      {text} <a href={href}>{t('cases.blocker.open')}</a>
    </>
  );
}
