import type { VNode } from 'preact';
import { textDirection } from '#kernel/language';
import type { Version } from '#letters';
import { Body, countryName, Facts, formatInstant, formatList, Hash, PartialDate } from '#ui';
import type { Fact, Translate } from '#ui';
import { bodyBlocks } from './text-rules.ts';

/** `16 March 2026 at 10:00 CET`, in the letter's own zone. */
export function when(t: Translate, instant: Date | string, zone = 'UTC'): string {
  return formatInstant(t.language, new Date(instant), zone);
}

function addresseeLine(t: Translate, one: Version['content']['addressees'][number]): string {
  const country = one.country === '' ? '' : countryName(t.language, one.country);
  return [one.name, one.office, country].filter((part) => part !== '').join(', ');
}

/** To whom, by whom, until when. */
export function LetterFacts(props: {
  readonly t: Translate;
  readonly version: Version;
  readonly open: boolean;
}): VNode {
  const { t, version, open } = props;
  const { content } = version;
  const leads = content.leads.map(({ name, capacity }) => `${name} (${capacity})`);
  const { closes } = content.window;
  const items: Fact[] = [
    {
      term: t('signing.page.to'),
      value: <bdi>{content.addressees.map((one) => addresseeLine(t, one)).join('; ')}</bdi>,
    },
    { term: t('signing.page.date'), value: <PartialDate t={t} edtf={content.date} /> },
    ...(leads.length === 0
      ? []
      : [{ term: t('signing.page.leads'), value: <bdi>{formatList(t.language, leads)}</bdi> }]),
    ...(closes === null || !open
      ? []
      : [{ term: t('signing.page.until'), value: when(t, closes, content.zone) }]),
    ...(content.embargo === null || !open
      ? []
      : [{ term: t('signing.page.embargo'), value: when(t, content.embargo, content.zone) }]),
  ];
  return <Facts items={items} />;
}

/** The exact text, drawn by the same parts as the public page, with its demands and its hash. */
export function LetterText({ t, version }: { t: Translate; version: Version }): VNode {
  const { content } = version;
  const { language } = content;
  return (
    <section aria-labelledby="text">
      <h2 id="text">{t('signing.page.text')}</h2>
      <Body blocks={bodyBlocks(content.body)} lang={language} top={3} />
      {content.demands.length > 0 && (
        <>
          <h3 id="demands">{t('signing.page.demands')}</h3>
          <ol class="reading" lang={language} dir={textDirection(language)}>
            {content.demands.map(({ number, text }) => (
              <li value={number}>{text}</li>
            ))}
          </ol>
        </>
      )}
      <p class="quiet-text">
        <small>
          {t('signing.page.hash', { number: version.number })}{' '}
          <Hash>{version.statementSha256}</Hash>
        </small>
      </p>
    </section>
  );
}
