import type { VNode } from 'preact';
import { Notice } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { CaseRendition } from './rendition-rules.ts';
import { calledWords } from './speaking-pages.tsx';
import type { CaseId } from './rules.ts';
import { describedUnnamed } from './unnamed-rules.ts';

const MOST = 200;

/** Read before anybody asks or decides: the words that stand with those who are not named. */
export function DescribedUnnamed(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly rendition: CaseRendition;
}): VNode | null {
  const { t, caseId, rendition } = props;
  const all = describedUnnamed(rendition);
  if (all.length === 0) return null;
  return (
    <Notice t={t} kind="warning" title={t('cases.unnamed.title', { count: all.length })}>
      <p>{t('cases.unnamed.what')}</p>
      <ul>
        {all.slice(0, MOST).map(({ id, called, about }) => (
          <li>
            <a href={paths.caseEntry(caseId, id)} dir="auto">
              {calledWords(t, called)}
            </a>
            <br />
            <span dir="auto">{about}</span>
          </li>
        ))}
      </ul>
      {all.length > MOST && <p>{t('cases.public.rest', { count: all.length - MOST })}</p>}
    </Notice>
  );
}
