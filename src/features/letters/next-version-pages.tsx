import type { VNode } from 'preact';
import type { FieldErrors, PageContext } from '#ui';
import { Form, SubmitButton, TextArea } from '#ui';
import { paths } from '#ui/paths';
import type { Blocker } from './blocker-rules.ts';
import { isUnchanged } from './difference-rules.ts';
import { WordDifference } from './draft-pages.tsx';
import type { Draft } from './draft-rules.ts';
import type { Letter, Version } from './rules.ts';
import { BlockerList } from './shared-pages.tsx';
import type { Lead } from './statement-rules.ts';
import { changeBetween } from './difference-pages.tsx';

export function NextVersion(props: VersionsProps): VNode {
  const { context, letter, draft, leads, blockers, errors } = props;
  const { t } = context;
  const before = letter.currentVersion;
  const number = (before?.number ?? 0) + 1;
  const change = before === null ? null : changeBetween(t, before.content, draft.content, leads);
  const isSame = change !== null && isUnchanged(change);
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('letters.versions.make', { number })}</h2>
      {before !== null && isSame && <p>{t('letters.versions.same', { number: before.number })}</p>}
      {blockers.length > 0 && (
        <>
          <p>{t('letters.versions.blocked')}</p>
          <BlockerList
            t={t}
            blockers={blockers}
            href={({ at }) =>
              at === 'people'
                ? paths.people(letter.id)
                : `${paths.letterDesk(letter.id)}#part-${at}`
            }
          />
        </>
      )}
      {change !== null && !isSame && (
        <>
          <h3>{t('letters.versions.changes')}</h3>
          <WordDifference t={t} stretches={change} lang={draft.content.language} />
        </>
      )}
      {blockers.length === 0 && !isSame && (
        <Form t={t} action={paths.versions(letter.id)} errors={errors}>
          <p>
            {before === null
              ? t('letters.versions.make.first')
              : t('letters.versions.make.next', { number: before.number })}
          </p>
          <input type="hidden" name="revision" value={draft.revision} />
          <TextArea
            t={t}
            name="note"
            label={t(before === null ? 'letters.versions.note.first' : 'letters.versions.note')}
            value={props.note}
            rows={3}
            dir="auto"
            error={errors['note']}
            {...(before === null ? { required: false } : {})}
          />
          <SubmitButton>{t('letters.versions.make', { number })}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

export type VersionsProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly draft: Draft;
  readonly leads: readonly Lead[];
  readonly versions: readonly Version[];
  readonly blockers: readonly Blocker[];
  readonly mayFreeze: boolean;
  readonly note: string;
  readonly errors: FieldErrors;
  /** The version that was just made. */
  readonly made: number | null;
};
