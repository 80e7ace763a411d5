import type { VNode } from 'preact';
import { Difference, Facts, Notice } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Stretch } from './difference-rules.ts';
import type { Draft } from './draft-rules.ts';
import { stateOf } from './rules.ts';
import type { Letter } from './rules.ts';
import { LetterFace } from './letter-face-pages.tsx';
import { LetterPage, when } from './shared-pages.tsx';
import type { Lead } from './statement-rules.ts';

const words = { same: 'same', added: 'inserted', removed: 'deleted' } as const;

/** A difference in the words of #ui. */
export function WordDifference(props: {
  readonly t: Translate;
  readonly stretches: readonly Stretch[];
  readonly lang: string;
}): VNode {
  const parts = props.stretches.map(({ kind, text }) => ({ kind: words[kind], text }));
  return <Difference t={props.t} parts={parts} lang={props.lang} />;
}

type ReadingProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly draft: Draft;
  readonly leads: readonly Lead[];
};

/** The draft as its readers will see it. */
export function PreviewPage(props: ReadingProps): VNode {
  const { context, letter, draft, leads } = props;
  const { t } = context;
  const { content } = draft;
  return (
    <LetterPage context={context} letter={letter} content={content} tab="preview">
      <p class="quiet-text">
        {t('letters.preview.lead', { when: when(t, draft.savedAt, content.zone) })}{' '}
        {t('letters.preview.note')}
      </p>
      <LetterFace t={t} content={content} leads={leads} />
    </LetterPage>
  );
}

/** The same place for those who may read the draft and not write it, and for letters whose text is closed. */
export function ClosedDeskPage(props: ReadingProps): VNode {
  const { context, letter, draft, leads } = props;
  const { t } = context;
  const state = stateOf(letter);
  const notes = draft.content.subjects.filter((one) => one.note !== '');
  return (
    <LetterPage context={context} letter={letter} content={draft.content} tab="draft">
      <Notice t={t} kind="info">
        <p>
          {state === 'withdrawn'
            ? t('letters.state.withdrawn')
            : t(state === 'released' ? 'letters.state.closed' : 'letters.state.reading')}
        </p>
      </Notice>
      <LetterFace t={t} content={draft.content} leads={leads} />
      {notes.length > 0 && (
        <>
          <h2>{t('letters.face.note')}</h2>
          <Facts items={notes.map((one) => ({ term: one.name, value: one.note }))} />
        </>
      )}
      <p>
        <a href={paths.draftHistory(letter.id)}>{t('letters.history')}</a>
      </p>
    </LetterPage>
  );
}
