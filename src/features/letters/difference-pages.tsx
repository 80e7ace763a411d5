import type { VNode } from 'preact';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { LetterContent } from './content-rules.ts';
import type { Stretch } from './difference-rules.ts';
import { differenceByWord, isUnchanged } from './difference-rules.ts';
import { WordDifference } from './draft-pages.tsx';
import type { Draft } from './draft-rules.ts';
import { plainText, readingForm } from './plain-text-pages.tsx';
import type { Letter, Version } from './rules.ts';
import { LetterPage } from './shared-pages.tsx';
import type { Lead, VersionContent } from './statement-rules.ts';

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

/**
 * What changed from a version to another text, in the words of the screen: as it is read, or with
 * its marks where only those differ (a word set in italics, say).
 */
export function changeBetween(
  t: Translate,
  before: VersionContent,
  after: LetterContent,
  leads: readonly Lead[],
): readonly Stretch[] {
  const between = (old: string, now: string): readonly Stretch[] =>
    differenceByWord(
      plainText(t, { ...before, body: old }, before.leads),
      plainText(t, { ...after, body: now }, leads),
    );
  const [old, now] = [readingForm(before.body), readingForm(after.body)];
  const asRead = old === null || now === null ? [] : between(old, now);
  return isUnchanged(asRead) ? between(before.body, after.body) : asRead;
}
