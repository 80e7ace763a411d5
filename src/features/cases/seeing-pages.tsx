import type { VNode } from 'preact';
import { EmptyState, kindWord } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { CaseMap, CaseTimeline, CertaintyCounts, Relations } from './figure-pages.tsx';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { Parts } from './section-pages.tsx';
import type { Part } from './section-pages.tsx';
import { placesIn } from './place-rules.ts';
import {
  contradictionsIn,
  datedParts,
  entriesOf,
  findShown,
  STATEMENTS,
  withoutSource,
} from './seeing-rules.ts';
import type { CaseView, Contradiction, SourceRow } from './seeing-rules.ts';
import { labelOf, Linked, SourceTitle } from './speaking-pages.tsx';
import type { Seen } from './speaking-pages.tsx';
import { Statement } from './statement-pages.tsx';

/** The case at a glance: when, where, who with whom, how sure, and what speaks against what. */
export function SeeingPage(props: {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly view: CaseView;
}): VNode {
  const { context, about, view } = props;
  const { t } = context;
  const seen: Seen = { t, view, hrefOf: (id) => paths.caseEntry(about.id, id) };
  const nothing = entriesOf(view, 'subject', ...STATEMENTS).length === 0;
  return (
    <CasePage context={context} about={about} tab="seeing" styles={['case-figures.css']}>
      {nothing ? (
        <EmptyState
          title={t('cases.seeing.empty')}
          action={{ href: paths.caseDesk(about.id), text: t('cases.seeing.empty.action') }}
        >
          {t('cases.seeing.empty.next')}
        </EmptyState>
      ) : (
        <>
          {view.newest !== undefined && (
            <p class="hint">{t('cases.seeing.newest', { count: view.newest })}</p>
          )}
          <Parts t={t} parts={partsOf(seen)} />
        </>
      )}
    </CasePage>
  );
}

function partsOf(seen: Seen): readonly Part[] {
  const { t, view } = seen;
  return [
    {
      id: 'in-time',
      title: t('cases.timeline'),
      shown: datedParts(view).length > 0,
      draw: () => <CaseTimeline {...seen} />,
    },
    {
      id: 'places',
      title: t('cases.map'),
      shown: placesIn(view).length > 0 || view.country !== '',
      draw: () => <CaseMap {...seen} />,
    },
    {
      id: 'relations',
      title: t('cases.seeing.relations'),
      shown: entriesOf(view, 'relation').length > 0,
      draw: () => <Relations {...seen} />,
    },
    {
      id: 'known',
      title: t('cases.seeing.known'),
      shown: true,
      draw: () => (
        <>
          <CertaintyCounts {...seen} />
          <Unsourced {...seen} />
        </>
      ),
    },
    {
      id: 'contradictions',
      title: t('cases.seeing.contradictions'),
      shown: contradictionsIn(view).length > 0,
      draw: () => <Contradictions {...seen} />,
    },
  ];
}

const MOST_LISTED = 50;

/** For whoever drafts: what a reader would ask first. */
function Unsourced(seen: Seen): VNode | null {
  const { t, view, hrefOf } = seen;
  const missing = withoutSource(view);
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>{t('cases.seeing.unsourced', { count: missing.length })}</summary>
      <ul class="plain">
        {missing.slice(0, MOST_LISTED).map((entry) => (
          <li>
            <span class="quiet-text">{kindWord(t, entry.kind)}:</span>{' '}
            <Linked href={hrefOf(entry.id)}>
              <bdi>{labelOf(seen, entry)}</bdi>
            </Linked>
          </li>
        ))}
      </ul>
      {missing.length > MOST_LISTED && (
        <p>{t('cases.map.more', { count: missing.length - MOST_LISTED })}</p>
      )}
    </details>
  );
}

/** Both positions are kept, side by side; the page does not decide between them. */
function Contradictions(seen: Seen): VNode {
  const { t, view } = seen;
  const all = contradictionsIn(view);
  const more = all.length - MOST_LISTED;
  return (
    <ul class="plain case-acts">
      {all.slice(0, MOST_LISTED).map((one) => (
        <li>
          <Statement {...seen} entry={one.entry} />
          <div class="sides">
            <Side {...seen} title={t('cases.seeing.supports')} rows={one.supports} one={one} />
            <Side
              {...seen}
              title={t('cases.seeing.contradicts')}
              rows={one.contradicts}
              one={one}
            />
          </div>
        </li>
      ))}
      {more > 0 && <li>{t('cases.map.more', { count: more })}</li>}
    </ul>
  );
}

function Side(
  props: Seen & {
    readonly title: string;
    readonly rows: readonly SourceRow[];
    readonly one: Contradiction;
  },
): VNode {
  const { t, view, title, rows } = props;
  return (
    <section class="side">
      <h3>{title}</h3>
      {rows.length === 0 && (
        <p class="quiet-text">
          {t('cases.seeing.no-source')}{' '}
          <Linked href={props.hrefOf(props.one.entry.id)}>{t('cases.seeing.add-source')}</Linked>
        </p>
      )}
      <ul class="plain">
        {rows.map(({ source, passage }) => {
          const found = findShown(view, 'source', source);
          return (
            <li>
              {found === null ? (
                t('cases.called.gone')
              ) : (
                <>
                  <SourceTitle t={t} source={found} />
                  <span class="moment-said">
                    {t('cases.seeing.reliability', { grade: found.content.reliability })}
                  </span>
                </>
              )}
              {passage !== '' && (
                <span class="passage" dir="auto">
                  {passage}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
