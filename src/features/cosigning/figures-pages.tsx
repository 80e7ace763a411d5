import type { VNode } from 'preact';
import {
  CopyBlock,
  CosignCount,
  countryName,
  CountryMap,
  DataTable,
  Facts,
  formatInstant,
  formatNumber,
  PageTitle,
  PublicLayout,
} from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { CountCurve } from './curve-pages.tsx';
import { tellFrom } from './figures-rules.ts';
import type { PublicFigures } from './figures-rules.ts';

export type FiguresPageProps = {
  readonly context: PageContext;
  readonly slug: string;
  readonly title: string;
  readonly figures: PublicFigures;
  readonly publicUrl: string;
  /** Organisations may still add themselves. */
  readonly takesOrganisations: boolean;
};

type PartProps = FiguresPageProps & { readonly t: Translate };

/** Who stands behind a letter, in numbers, and how anybody checks them. */
export function FiguresPage(props: FiguresPageProps): VNode {
  const { context, slug, title, figures } = props;
  const { t } = context;
  const part = { ...props, t };
  return (
    <PublicLayout
      context={context}
      title={t('cosigning.figures.title', { title })}
      styles={['case-figures.css']}
      links={[
        { rel: 'alternate', type: 'application/json', href: paths.cosignatureFiguresJson(slug) },
        { rel: 'alternate', type: 'text/csv', href: paths.cosignatureFiguresCsv(slug) },
      ]}
    >
      <PageTitle t={t} breadcrumb={[{ text: title, href: paths.letter(slug) }]}>
        {t('cosigning.figures')}
      </PageTitle>
      <CosignCount t={t} {...figures} />
      {figures.movedAt !== null && (
        <p class="quiet-text">
          {t('cosigning.figures.moved', { at: formatInstant(t.language, figures.movedAt) })}
        </p>
      )}
      <CountCurve t={t} figures={figures} />
      <Countries {...part} />
      <Organisations {...part} />
      <Integrity {...part} />
      <Reuse {...part} />
    </PublicLayout>
  );
}

function Countries({ t, figures }: PartProps): VNode | null {
  const known = figures.countries.filter(({ country }) => country !== '');
  if (known.length === 0) return null;
  const told = known.flatMap(({ country, count }) => {
    const least = tellFrom(count);
    return least === null ? [] : [{ country, count: least }];
  });
  return (
    <section aria-labelledby="countries">
      <h2 id="countries">{t('cosigning.figures.countries')}</h2>
      <CountryMap
        t={t}
        title={t('cosigning.figures.countries')}
        desc={t('cosigning.figures.map')}
        numbers={told}
      />
      <p class="quiet-text">{t('cosigning.figures.steps')}</p>
      <div class="from-where">
        <DataTable
          caption={t('cosigning.figures.countries.table')}
          captionHidden
          columns={[
            { text: t('cosigning.figures.country') },
            { text: t('cosigning.figures.number'), numeric: true },
          ]}
          rows={figures.countries.map(({ country, count }) => [
            country === '' ? t('cosigning.figures.nowhere') : countryName(t.language, country),
            tellFrom(count) === null
              ? t('cosigning.figures.few')
              : t('cosigning.figures.least', { count: tellFrom(count) ?? 0 }),
          ])}
        />
      </div>
    </section>
  );
}

function Organisations({ t, slug, figures, takesOrganisations }: PartProps): VNode | null {
  const { organisations } = figures;
  if (organisations.length === 0 && !takesOrganisations) return null;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{t('cosigning.figures.organisations')}</h2>
      {organisations.length === 0 ? (
        <p>{t('cosigning.figures.organisations.none')}</p>
      ) : (
        <ul class="organisation-list">
          {organisations.map(({ name, country }) => (
            <li>
              <bdi>{name}</bdi> <span class="quiet-text">{countryName(t.language, country)}</span>
            </li>
          ))}
        </ul>
      )}
      {takesOrganisations && (
        <p>
          <a href={paths.organisations(slug)}>{t('cosigning.figures.organisations.add')}</a>
        </p>
      )}
    </section>
  );
}

/** Everything that lies between what people sent and what counts. */
function Integrity(props: PartProps): VNode {
  const { t } = props;
  return (
    <section aria-labelledby="integrity">
      <h2 id="integrity">{t('cosigning.figures.integrity')}</h2>
      <p>{t('cosigning.figures.integrity.what')}</p>
      <Facts items={itemsOf(props)} />
      <p>
        {t('cosigning.figures.check')} <a href={paths.record()}>{t('ui.footer.record')}</a>
        {' · '}
        <a href={paths.verify()}>{t('ui.footer.verify')}</a>
      </p>
    </section>
  );
}

function itemsOf({ t, slug, figures }: PartProps): Fact[] {
  const { sealed, recount, waiting } = figures;
  const number = (value: number) => formatNumber(t.language, value);
  return [
    { term: t('cosigning.figures.confirmed'), value: number(figures.confirmed) },
    { term: t('cosigning.figures.withdrawn'), value: number(figures.withdrawn) },
    ...figures.removed.map(({ class: why, count }) => ({
      term: t(`cosigning.figures.removed.${why}`),
      value: number(count),
    })),
    { term: t('cosigning.figures.counted'), value: number(figures.counted) },
    {
      term: t('cosigning.figures.waiting'),
      value:
        waiting === 0
          ? t('cosigning.figures.waiting.few')
          : t('cosigning.figures.waiting.about', { count: waiting }),
    },
    { term: t('cosigning.figures.sealed'), value: sealedWords(t, slug, sealed) },
    { term: t('cosigning.figures.recount'), value: recountWords(t, recount) },
  ];
}

function sealedWords(t: Translate, slug: string, sealed: PublicFigures['sealed']) {
  if (sealed === null) return t('cosigning.figures.sealed.not');
  const { counted: count, number: batch } = sealed;
  const at = formatInstant(t.language, sealed.at);
  return (
    <a href={paths.cosignatureSeal(slug, batch)}>
      {t('cosigning.figures.sealed.to', { count, batch, at })}
    </a>
  );
}

function recountWords(t: Translate, recount: PublicFigures['recount']): string {
  if (recount === null) return t('cosigning.figures.recount.not');
  const at = formatInstant(t.language, recount.at);
  return t(
    recount.isRight ? 'cosigning.figures.recount.right' : 'cosigning.figures.recount.wrong',
    {
      at,
    },
  );
}

/** What somebody puts into a page of theirs. `cardCode('https://…/letters/x/card', 'For X')` */
export function cardCode(card: string, title: string): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${card}" title="${safe}" style="border:0;width:100%;max-width:600px;height:230px"></iframe>`;
}

/** The same for programs, and a card for the pages of others. */
function Reuse({ t, slug, title, publicUrl }: PartProps): VNode {
  const code = cardCode(absolute(publicUrl, paths.letterCard(slug)), title);
  return (
    <section aria-labelledby="reuse">
      <h2 id="reuse">{t('cosigning.figures.reuse')}</h2>
      <p>
        <a href={paths.cosignatureFiguresJson(slug)}>{t('cosigning.figures.json')}</a>
        {' · '}
        <a href={paths.cosignatureFiguresCsv(slug)}>{t('cosigning.figures.csv')}</a>
        {' · '}
        <a href={paths.letterCard(slug)}>{t('cosigning.figures.card')}</a>
      </p>
      <p>{t('cosigning.figures.card.what')}</p>
      <CopyBlock label={t('cosigning.figures.card.code')}>{code}</CopyBlock>
    </section>
  );
}
