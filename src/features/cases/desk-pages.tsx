import type { VNode } from 'preact';
import { EmptyState, Pager } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { AddPanel } from './add-pages.tsx';
import type { Adding } from './add-pages.tsx';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { SHOWN } from './desk-rules.ts';
import type { CaseHead, DeskView, Only, Section } from './desk-rules.ts';
import { EntryLine } from './entry-line-pages.tsx';
import { MergeList, MergeNotice } from './merge-pages.tsx';
import type { MergeTold } from './merge-rules.ts';
import { KeyDatesPart } from './key-date-pages.tsx';
import type { EntryId, Kind } from './rules.ts';

export type DeskProps = {
  readonly context: PageContext;
  readonly view: DeskView;
  readonly only: Only | null;
  /** Null for those who may look and not write. */
  readonly adding: Adding | null;
  readonly isNew: ReadonlySet<EntryId>;
  readonly now: Date;
  /** Who was taken for one with whom just now, or parted. */
  readonly told: MergeTold | null;
};

/** The one page of a case: what the file holds, and beside it the form for the next fact. */
export function DeskPage(props: DeskProps): VNode {
  const { context, view, adding } = props;
  const { t } = context;
  return (
    <CasePage
      context={context}
      about={aboutOf(view.found)}
      tab="file"
      styles={['case-desk.css', 'case-figures.css']}
      scripts={['case-desk.js']}
    >
      <p class="visually-hidden" role="status" data-desk-status />
      {props.told !== null && view.mayEdit && (
        <MergeNotice t={t} caseId={view.found.id} told={props.told} />
      )}
      <div
        class={adding === null ? 'desk' : 'desk desk-writing'}
        data-desk
        data-failed={t('cases.desk.failed')}
        data-signed-out={t('cases.desk.signed-out')}
        data-sending={t('cases.desk.sending')}
      >
        {adding !== null && <AddPanel t={t} view={view} adding={adding} />}
        <File {...props} />
      </div>
    </CasePage>
  );
}

/** What the frame of a page says of the case. */
export function aboutOf({ id, head }: CaseHead): CaseTitle {
  return { id, title: head.content.title, language: head.content.language };
}

function File({ context: { t }, view, only, isNew, now }: DeskProps): VNode {
  const { head } = view.found;
  return (
    <div class="desk-file" id="file">
      {only === null && head.content.summary !== '' && <p class="lead">{head.content.summary}</p>}
      {view.mayEdit && only === null && (
        <p class="desk-head">
          <a href={paths.caseEntry(view.found.id, head.id)}>{t('cases.desk.head.change')}</a>
          <a href={paths.caseLetter(view.found.id)}>{t('letters.start.title')}</a>
          <a href={paths.caseExport(view.found.id)}>{t('cases.export.title')}</a>
        </p>
      )}
      {only !== null && (
        <p>
          <a href={paths.caseDesk(view.found.id)}>{t('cases.desk.back')}</a>
        </p>
      )}
      <KeyDatesPart t={t} deadlines={view.pressing} now={now} />
      {view.sections.length === 0 && (
        <EmptyState title={t('cases.desk.empty')}>{t('cases.desk.empty.what')}</EmptyState>
      )}
      {view.sections.map((section) => (
        <OneSection t={t} view={view} section={section} only={only} isNew={isNew} />
      ))}
      {only === null && (
        <MergeList
          t={t}
          caseId={view.found.id}
          merges={view.merges}
          names={view.mergedNames}
          mayEdit={view.mayEdit}
        />
      )}
    </div>
  );
}

const sectionHref = (view: DeskView, kind: Kind, page: number): string =>
  `${paths.caseDesk(view.found.id)}?section=${kind}&page=${page}`;

function OneSection(props: {
  readonly t: Translate;
  readonly view: DeskView;
  readonly section: Section;
  readonly only: Only | null;
  readonly isNew: ReadonlySet<EntryId>;
}): VNode {
  const { t, view, section, only, isNew } = props;
  const { kind, entries, total } = section;
  const count = total - section.merged;
  const id = `section-${kind}`;
  return (
    <section class="desk-section" aria-labelledby={id}>
      <h2 id={id}>
        {t(`cases.desk.section.${sectionKey(kind)}`)} <span class="count figure">{count}</span>
      </h2>
      {only === null && total > SHOWN.latest && (
        <p class="hint">
          {t('cases.desk.latest', { shown: entries.length, total: count })}{' '}
          <a href={sectionHref(view, kind, 1)}>{t('cases.desk.all')}</a>
        </p>
      )}
      <ul class={`entries entries-${kind}`}>
        {entries.map((entry) => (
          <EntryLine
            t={t}
            entry={entry}
            names={view.names}
            mayEdit={view.mayEdit}
            isNew={isNew.has(entry.id)}
          />
        ))}
      </ul>
      {only !== null && (
        <Pager
          t={t}
          page={only.page}
          pages={Math.ceil(total / SHOWN.page)}
          href={(page) => sectionHref(view, kind, page)}
        />
      )}
    </section>
  );
}

/** The case itself is the page, not a part of it. */
const sectionKey = (kind: Kind): Exclude<Kind, 'case'> => (kind === 'case' ? 'event' : kind);
