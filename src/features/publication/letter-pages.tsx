import type { VNode } from 'preact';
import type { Block } from '#proof';
import {
  Body,
  CopyBlock,
  Facts,
  formatList,
  formatPartialDate,
  Hash,
  Notice,
  PublicLayout,
  rich,
  Time,
} from '#ui';
import type { Fact, PageContext, PageLink, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { addresseeLine, addresseeList, dayOf } from './pages.tsx';
import { isInferred } from './rules.ts';
import type { PublicDemand, PublicLetter } from './rules.ts';
import { SignatorySection } from './signatory-pages.tsx';
import type { ListOrder } from './signatory-rules.ts';

export type LetterPageProps = {
  readonly context: PageContext;
  readonly letter: PublicLetter;
  readonly body: readonly Block[];
  readonly order: ListOrder;
  readonly publicUrl: string;
};

/** The letter as everybody reads it. */
export function LetterPage(props: LetterPageProps): VNode {
  const { context, letter, body } = props;
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={letter.title}
      description={letter.demands.map(({ text }) => text).join(' ')}
      links={linksOf(props)}
    >
      <article class="letter">
        <div class="letter-columns">
          <div class="letter-text">
            <LetterHead t={t} letter={letter} />
            {letter.originNote && (
              <Notice t={t} kind="info" title={t('publication.origin')}>
                <p dir="auto">{letter.originNote}</p>
              </Notice>
            )}
            <Body blocks={body} lang={letter.language} top={2} />
          </div>
          <div class="letter-margin">
            <Demands t={t} letter={letter} />
            <Downloads t={t} slug={letter.slug} />
          </div>
        </div>
        <SignatorySection {...props} />
        <CheckSection t={t} letter={letter} />
        <CiteSection {...props} />
      </article>
    </PublicLayout>
  );
}

function linksOf({ letter, publicUrl }: LetterPageProps): PageLink[] {
  const { slug } = letter;
  return [
    { rel: 'canonical', href: absolute(publicUrl, paths.letter(slug)) },
    { rel: 'alternate', type: 'application/json', href: paths.letterJson(slug) },
    { rel: 'alternate', type: 'application/pdf', href: paths.letterPdf(slug) },
  ];
}

function dateOf(t: Translate, letter: PublicLetter): string {
  return formatPartialDate(t, letter.date, { inferred: isInferred(letter.origin, letter.date) });
}

function LetterHead({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { language, leads, subjects } = letter;
  const elsewhere = letter.origin === 'published-elsewhere';
  const kicker = t(elsewhere ? 'publication.kicker.elsewhere' : 'publication.kicker');
  const people = (names: readonly string[]): VNode => (
    <span lang={language} dir="auto">
      {formatList(t.language, names)}
    </span>
  );
  const facts: Fact[] = [
    { term: t('publication.to'), value: addresseeLines(t, letter) },
    ...(subjects.length > 0
      ? [{ term: t('publication.for'), value: people(subjects.map(({ name }) => name)) }]
      : []),
    { term: t('publication.date'), value: dateOf(t, letter) },
    ...(leads.length > 0
      ? [{ term: t('publication.leads'), value: people(leads.map(({ name }) => name)) }]
      : []),
  ];
  return (
    <header class="letter-head">
      <p class="kicker">{kicker}</p>
      <h1 lang={language} dir="auto">
        {letter.title}
      </h1>
      <Facts items={facts} />
      <Jump t={t} letter={letter} />
    </header>
  );
}

function addresseeLines(t: Translate, { addressees }: PublicLetter): VNode {
  const lines = addressees.map((one) => addresseeLine(t, one));
  if (lines.length < 2) return <>{lines}</>;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Jump({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { demands, signatories } = letter;
  return (
    <nav class="jump figure" aria-label={t('publication.jump')}>
      <a href="#demands">{t('publication.jump.demands', { count: demands.length })}</a>
      <a href="#signatories">{t('publication.jump.signatories', { count: signatories.length })}</a>
      <a href="#check">{t('publication.jump.check')}</a>
    </nav>
  );
}

function Demands({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  return (
    <section class="demands" id="demands" aria-labelledby="demands-title">
      <h2 id="demands-title">{t('publication.demands')}</h2>
      <ol lang={letter.language} dir="auto">
        {letter.demands.map((demand) => (
          <Demand t={t} demand={demand} />
        ))}
      </ol>
    </section>
  );
}

function Demand({ t, demand }: { t: Translate; demand: PublicDemand }): VNode {
  const asked = formatList(t.language, demand.addressees);
  return (
    <li id={`demand-${demand.number}`} value={demand.number}>
      {demand.text}
      {asked !== '' && (
        <span class="asked" lang={t.language}>
          {t('publication.demands.of', { addressees: asked })}
        </span>
      )}
    </li>
  );
}

function Downloads({ t, slug }: { t: Translate; slug: string }): VNode {
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

function CheckSection({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { inclusion } = letter;
  const frozen = { version: letter.version, date: dayOf(t, letter.frozenAt) };
  const recorded = inclusion
    ? t('publication.check.recorded', {
        date: dayOf(t, inclusion.checkpointAt),
        size: inclusion.treeSize,
      })
    : t('publication.check.waiting');
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
        <a href={paths.checkpoint()}>{t('publication.check.checkpoint')}</a>
      </p>
    </section>
  );
}

function CiteSection({ context, letter, publicUrl }: LetterPageProps): VNode {
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
