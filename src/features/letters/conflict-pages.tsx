import type { VNode } from 'preact';
import { CopyBlock, Form, LinkButton, Notice, Resent, SubmitButton } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { LetterContent } from './content-rules.ts';
import { differenceByWord } from './difference-rules.ts';
import { WordDifference } from './draft-pages.tsx';
import type { Draft } from './draft-rules.ts';
import type { Letter } from './rules.ts';
import { LetterPage, when } from './shared-pages.tsx';
import { plainText } from './plain-text-pages.tsx';

/** Two people saved at once: both texts, the difference, and the choice. Nothing typed is lost. */
export function ConflictPage(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly theirs: Draft;
  readonly theirName: string | null;
  readonly isSelf: boolean;
  readonly mine: LetterContent;
  /** Everything that was sent, to be sent again over the newer save. */
  readonly fields: readonly (readonly [string, string])[];
}): VNode {
  const { context, letter, theirs, mine } = props;
  const { t } = context;
  const before = plainText(t, theirs.content, []);
  const after = plainText(t, mine, []);
  const values = {
    name: props.theirName ?? t('letters.saved.by-former'),
    revision: theirs.revision,
    when: when(t, theirs.savedAt, theirs.content.zone),
  };
  return (
    <LetterPage
      context={context}
      letter={letter}
      content={theirs.content}
      tab="draft"
      name={t('letters.conflict.title')}
    >
      <Notice t={t} kind="warning" title={t('letters.conflict.title')}>
        <p>
          {props.isSelf
            ? t('letters.conflict.lead.self', values)
            : t('letters.conflict.lead', values)}
        </p>
      </Notice>
      <Form t={t} action={paths.draft(letter.id)}>
        <Resent fields={props.fields} />
        <input type="hidden" name="revision" value={theirs.revision} />
        <div class="acts">
          <SubmitButton name="do" value="save">
            {t('letters.conflict.over')}
          </SubmitButton>
          <SubmitButton quiet name="do" value="edit">
            {t('letters.conflict.edit')}
          </SubmitButton>
          <LinkButton quiet href={paths.letterDesk(letter.id)}>
            {t('letters.conflict.theirs.take')}
          </LinkButton>
        </div>
        <p class="hint">{t('letters.conflict.over.hint')}</p>
      </Form>
      <BothTexts t={t} before={before} after={after} lang={mine.language} />
    </LetterPage>
  );
}

function BothTexts(props: { t: Translate; before: string; after: string; lang: string }): VNode {
  const { t, before, after, lang } = props;
  return (
    <>
      <h2>{t('letters.conflict.difference')}</h2>
      <WordDifference t={t} stretches={differenceByWord(before, after)} lang={lang} />
      <details>
        <summary>{t('letters.conflict.yours')}</summary>
        <CopyBlock label={t('letters.conflict.yours')}>{after}</CopyBlock>
      </details>
      <details>
        <summary>{t('letters.conflict.theirs')}</summary>
        <CopyBlock label={t('letters.conflict.theirs')}>{before}</CopyBlock>
      </details>
    </>
  );
}
