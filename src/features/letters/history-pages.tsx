import type { VNode } from 'preact';
import { ActionButton, Pager } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Stretch } from './difference-rules.ts';
import { WordDifference } from './draft-pages.tsx';
import type { Draft } from './draft-rules.ts';
import type { Letter } from './rules.ts';
import { LetterPage, when } from './shared-pages.tsx';

export type ShownSave = {
  readonly draft: Draft;
  readonly by: string | null;
  /** From the save before; null for the first one. */
  readonly change: readonly Stretch[] | null;
};

export type HistoryProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly current: Draft;
  readonly saves: readonly ShownSave[];
  readonly page: number;
  readonly pages: number;
  readonly mayRestore: boolean;
};

/** Every save, the newest first, with what it changed and the way back to it. */
export function HistoryPage(props: HistoryProps): VNode {
  const { context, letter, current, saves, page, pages } = props;
  const { t } = context;
  return (
    <LetterPage
      context={context}
      letter={letter}
      content={current.content}
      tab="draft"
      name={t('letters.history.title')}
    >
      <h2>{t('letters.history.title')}</h2>
      <p class="quiet-text">{t('letters.history.lead')}</p>
      <ol class="list" reversed>
        {saves.map((save) => (
          <Save {...props} save={save} />
        ))}
      </ol>
      <Pager
        t={t}
        page={page}
        pages={pages}
        href={(number) => `${paths.draftHistory(letter.id)}?page=${number}`}
      />
    </LetterPage>
  );
}

function Save(props: HistoryProps & { save: ShownSave }): VNode {
  const { context, letter, current, mayRestore } = props;
  const { draft, by, change } = props.save;
  const { t } = context;
  const name = t('letters.history.number', { revision: draft.revision });
  const isNow = draft.revision === current.revision;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        {isNow && <span class="quiet-text">({t('letters.history.now')}) </span>}
        <span class="quiet-text">
          {t('letters.saved.at', {
            when: when(t, draft.savedAt, current.content.zone),
            name: by ?? t('letters.saved.by-former'),
          })}
        </span>
      </p>
      {change === null ? (
        <p class="quiet-text">{t('letters.history.first')}</p>
      ) : (
        <details>
          <summary>{t('letters.history.changed')}</summary>
          <WordDifference t={t} stretches={change} lang={draft.content.language} />
        </details>
      )}
      {mayRestore && !isNow && (
        <ActionButton
          quiet
          action={paths.draftRestoration(letter.id, draft.revision)}
          fields={{ seen: String(current.revision) }}
          about={name}
        >
          {t('letters.history.restore')}
        </ActionButton>
      )}
    </li>
  );
}
