import type { VNode } from 'preact';
import { kindWord, Notice } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { RenditionDocument } from './rendition-pages.tsx';
import type { CaseRendition } from './rendition-rules.ts';
import type { LeftOut } from './seeing-rules.ts';

/** One of the two renditions, as a drafter looks at it before anybody else does. */
export function PreviewPage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly rendition: CaseRendition;
  readonly leftOut: LeftOut;
}): VNode {
  const { context, about, rendition } = props;
  const { t } = context;
  const { audience } = rendition;
  return (
    <CasePage
      context={context}
      about={about}
      tab="public"
      name={t(`cases.rendition.kicker.${audience}`)}
      styles={['case-figures.css']}
    >
      <div class="preview-banner">
        <nav class="jump" aria-label={t('cases.preview.which')}>
          {(['authority', 'public'] as const).map((one) => (
            <a
              href={paths.caseRendition(about.id, one)}
              aria-current={one === audience ? 'page' : undefined}
            >
              {t(`cases.preview.tab.${one}`)}
            </a>
          ))}
          <a href={paths.casePublications(about.id)}>{t('cases.preview.back')}</a>
        </nav>
        <Notice t={t} kind="info" title={t(`cases.preview.title.${audience}`)}>
          <p>{t(`cases.preview.about.${audience}`)}</p>
          <Omitted {...props} t={t} />
        </Notice>
        {rendition.head === null && (
          <Notice t={t} kind="warning" title={t('cases.preview.no-head')}>
            <p>{t('cases.preview.no-head.next')}</p>
          </Notice>
        )}
        <TakenOut {...props} t={t} />
      </div>
      <div class="rendition-sheet">
        <RenditionDocument t={t} rendition={rendition} publishedAt={null} within />
      </div>
    </CasePage>
  );
}

type Parts = {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly rendition: CaseRendition;
  readonly leftOut: LeftOut;
};

/** How much is left out and why: here only, never on what goes out. */
function Omitted({ t, about, rendition, leftOut }: Parts): VNode {
  const called = [...rendition.called.values()];
  const unnamed = called.filter(({ as }) => as !== 'named').length;
  const { unmarked, leading } = leftOut;
  if (unmarked.length + leading.length + unnamed === 0) return <p>{t('cases.preview.whole')}</p>;
  return (
    <ul>
      {unmarked.map(({ kind, count }) => (
        <li>{t('cases.preview.unmarked', { kind: kindWord(t, kind), count })}</li>
      ))}
      {leading.map(({ id, kind }) => (
        <li>
          <a href={paths.caseEntry(about.id, id)}>{kindWord(t, kind)}</a>:{' '}
          {t('cases.preview.leading')}
        </li>
      ))}
      {unnamed > 0 && <li>{t('cases.preview.unnamed', { count: unnamed })}</li>}
    </ul>
  );
}

function TakenOut({ t, about, rendition }: Parts): VNode | null {
  const places = new Map(rendition.namesInTexts.map((one) => [`${one.entryId}`, one]));
  if (places.size === 0) return null;
  return (
    <Notice t={t} kind="warning" title={t('cases.preview.names', { count: places.size })}>
      <p>{t('cases.preview.names.next')}</p>
      <ul>
        {[...places.values()].map(({ entryId, kind }) => (
          <li>
            <a href={paths.caseEntry(about.id, entryId)}>{kindWord(t, kind)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
