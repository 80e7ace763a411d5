import type { VNode } from 'preact';
import { CopyBlock, Facts, Hash, rich, Time } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { dateOf } from './letter-head-pages.tsx';
import type { LetterPageProps } from './letter-pages.tsx';
import { addresseeList, dayOf } from './pages.tsx';
import type { PublicLetter } from './rules.ts';

export function Downloads({ t, slug }: { t: Translate; slug: string }): VNode {
  return (
    <section class="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t('publication.downloads')}</h2>
      <ul class="plain">
        <li>
          <a href={paths.letterPdf(slug)}>{t('publication.download.pdf')}</a>
        </li>
        <li>
          <a href={paths.letterBundle(slug)}>{t('publication.download.bundle')}</a>
        </li>
        <li>
          <a href={paths.letterJson(slug)}>{t('publication.download.json')}</a>
        </li>
      </ul>
    </section>
  );
}

/** The way to what is known behind the letter, where that is public. */
export function CaseLinks(props: {
  readonly t: Translate;
  readonly cases: readonly string[];
}): VNode | null {
  const { t, cases } = props;
  if (cases.length === 0) return null;
  return (
    <section class="downloads" aria-labelledby="case-files">
      <h2 id="case-files">{t('publication.cases')}</h2>
      <ul class="plain">
        {cases.map((slug, index) => (
          <li>
            <a href={paths.publicCase(slug)}>
              {t('publication.case', { count: cases.length, number: index + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CheckSection({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { inclusion } = letter;
  const frozen = { version: letter.version, date: dayOf(t, letter.frozenAt) };
  const recorded = inclusion
    ? t(`publication.check.recorded.${letter.origin}`, {
        date: dayOf(t, inclusion.checkpointAt),
        size: inclusion.treeSize,
      })
    : t(`publication.check.waiting.${letter.origin}`);
  return (
    <section class="check" id="check" aria-labelledby="check-title">
      <h2 id="check-title">{t('publication.check')}</h2>
      <p>
        {rich(
          t,
          `publication.check.lead.${letter.origin}`,
          {},
          { code: (text) => <code>{text}</code> },
        )}
      </p>
      <Facts
        items={[
          {
            term: t('publication.check.statement'),
            value: <Hash>{letter.statementSha256}</Hash>,
          },
          {
            term: t('publication.check.version'),
            value: t('publication.check.version.frozen', frozen),
          },
          {
            term: t('publication.check.released'),
            value: <Time t={t} instant={letter.releasedAt} />,
          },
          { term: t('publication.check.record'), value: recorded },
        ]}
      />
      <p class="jump">
        <a href={paths.letterBundle(letter.slug)}>{t('publication.download.bundle')}</a>
        <a href={paths.verify()}>{t('publication.check.page')}</a>
        <a href={paths.checkpoint()}>{t('publication.check.checkpoint')}</a>
      </p>
    </section>
  );
}

export function CiteSection({ context, letter, publicUrl }: LetterPageProps): VNode {
  const { t } = context;
  const text = t('publication.cite.text', {
    title: letter.title,
    addressees: addresseeList(t, letter.addressees),
    date: dateOf(t, letter),
    count: letter.signatories.length,
    url: absolute(publicUrl, paths.letter(letter.slug)),
    statement: letter.statementSha256,
  });
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{t('publication.cite')}</h2>
      <CopyBlock label={t('publication.cite.label')}>{text}</CopyBlock>
    </section>
  );
}
