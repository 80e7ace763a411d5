import type { VNode } from 'preact';
import {
  CopyBlock,
  EmptyState,
  Facts,
  Form,
  Hash,
  Notice,
  SubmitButton,
  Tag,
  TextArea,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Blocker } from './blocker-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { differenceByWord, isUnchanged } from './difference-rules.ts';
import type { Stretch } from './difference-rules.ts';
import { WordDifference } from './draft-pages.tsx';
import type { Draft } from './draft-rules.ts';
import { closedBecause } from './rules.ts';
import type { Letter, Version } from './rules.ts';
import { BlockerList, LetterFace, LetterPage, plainText, when } from './shared-pages.tsx';
import type { Lead, VersionContent } from './statement-rules.ts';

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

/** What changed from a version to another text, in the words of the screen. */
export function changeBetween(
  t: Translate,
  before: VersionContent,
  after: LetterContent,
  leads: readonly Lead[],
): readonly Stretch[] {
  return differenceByWord(plainText(t, before, before.leads), plainText(t, after, leads));
}

/** The versions, and the way to the next one. */
export function VersionsPage(props: VersionsProps): VNode {
  const { context, letter, draft, versions, made } = props;
  const { t } = context;
  return (
    <LetterPage context={context} letter={letter} content={draft.content} tab="versions">
      {made !== null && (
        <Notice t={t} kind="success">
          <p>
            {t('letters.versions.made', { number: made })}{' '}
            <a href={paths.invitations(letter.id)}>{t('letters.tab.invitations')}</a>
          </p>
        </Notice>
      )}
      <h2>{t('letters.versions.title')}</h2>
      <p class="quiet-text">{t('letters.versions.lead')}</p>
      {versions.length === 0 ? (
        <EmptyState title={t('letters.versions.none')}>
          {t('letters.versions.none.next')}
        </EmptyState>
      ) : (
        <VersionList t={t} letter={letter} versions={versions} />
      )}
      {props.mayFreeze && closedBecause(letter) === null && <NextVersion {...props} />}
    </LetterPage>
  );
}

function VersionList(props: {
  readonly t: Translate;
  readonly letter: Letter;
  readonly versions: readonly Version[];
}): VNode {
  const { t, letter, versions } = props;
  return (
    <ul class="list">
      {versions.toReversed().map((version) => (
        <li>
          <p>
            <a href={paths.version(letter.id, version.number)}>
              {t('letters.versions.number', { number: version.number })}
            </a>{' '}
            {version.id === letter.currentVersion?.id && (
              <Tag kind="accent">{t('letters.versions.current')}</Tag>
            )}{' '}
            <span class="quiet-text">
              <Time t={t} instant={version.frozenAt} zone={version.content.zone} />
            </span>
          </p>
          {version.changeNote !== '' && <p dir="auto">{version.changeNote}</p>}
          {version.number > 1 && (
            <p>
              <a href={paths.versionDifference(letter.id, version.number - 1, version.number)}>
                {t('letters.difference.title', { from: version.number - 1, to: version.number })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function NextVersion(props: VersionsProps): VNode {
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

/** One version: the letter, its identity, the statement byte for byte. */
export function VersionPage(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly draft: Draft;
  readonly version: Version;
  readonly others: readonly Version[];
}): VNode {
  const { context, letter, draft, version, others } = props;
  const { t } = context;
  const name = t('letters.versions.number', { number: version.number });
  const facts = [
    { term: t('letters.version.identity'), value: <Hash>{version.statementSha256}</Hash> },
    ...(version.changeNote === ''
      ? []
      : [{ term: t('letters.version.note'), value: <span dir="auto">{version.changeNote}</span> }]),
  ];
  return (
    <LetterPage
      context={context}
      letter={letter}
      content={draft.content}
      tab="versions"
      name={name}
    >
      <h2>{name}</h2>
      <p class="quiet-text">
        {t('letters.version.lead', { when: when(t, version.frozenAt, version.content.zone) })}
      </p>
      <Facts items={facts} />
      {others.length > 0 && (
        <form
          class="compare"
          method="get"
          action={paths.versionDifference(letter.id, 0, version.number).split('?')[0]}
        >
          <label for="compare-from">{t('letters.version.compare')}</label>
          <select id="compare-from" name="from">
            {others.map((other) => (
              <option value={other.number} selected={other.number === version.number - 1}>
                {t('letters.versions.number', { number: other.number })}
              </option>
            ))}
          </select>
          <SubmitButton quiet>{t('letters.version.compare.show')}</SubmitButton>
        </form>
      )}
      <LetterFace t={t} content={version.content} leads={version.content.leads} />
      <CopyBlock label={t('letters.version.statement')}>{version.statement}</CopyBlock>
    </LetterPage>
  );
}

/** Two versions in one text, by word. */
export function DifferencePage(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly draft: Draft;
  readonly from: Version;
  readonly to: Version;
}): VNode {
  const { context, letter, draft, from, to } = props;
  const { t } = context;
  const name = t('letters.difference.title', { from: from.number, to: to.number });
  const { leads } = to.content;
  return (
    <LetterPage
      context={context}
      letter={letter}
      content={draft.content}
      tab="versions"
      name={name}
    >
      <h2>{name}</h2>
      <p class="quiet-text">{t('letters.difference.lead')}</p>
      {to.changeNote !== '' && from.number < to.number && <p dir="auto">{to.changeNote}</p>}
      <WordDifference
        t={t}
        stretches={changeBetween(t, from.content, to.content, leads)}
        lang={to.content.language}
      />
      <p>
        <a href={paths.versionDifference(letter.id, to.number, from.number)}>
          {t('letters.difference.swap')}
        </a>
      </p>
    </LetterPage>
  );
}
