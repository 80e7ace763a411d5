import type { VNode } from 'preact';
import { CopyBlock, Facts, Hash, SubmitButton } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { Draft } from './draft-rules.ts';
import type { Letter, Version } from './rules.ts';
import { LetterPage, when } from './shared-pages.tsx';
import { LetterFace } from './letter-face-pages.tsx';

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
