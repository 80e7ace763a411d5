import type { ComponentChildren, VNode } from 'preact';
import { countryName, Facts, formatDay } from '#ui';
import type { Translate } from '#ui';
import { ChargesAndMeasures } from './charge-pages.tsx';
import { CaseMap, CaseTimeline, CertaintyKey, Relations } from './figure-pages.tsx';
import type { CaseRendition } from './rendition-rules.ts';
import { Parts } from './section-pages.tsx';
import type { Part } from './section-pages.tsx';
import { placesIn } from './place-rules.ts';
import { datedParts, entriesOf } from './seeing-rules.ts';
import type { Seen } from './speaking-pages.tsx';
import { Interventions, Known, Subjects } from './statement-pages.tsx';

/**
 * A case as the public, or the authority, may see it. It knows nothing but the rendition: whoever
 * works on the case stands nowhere in it, and nothing says that there is more.
 */
export function RenditionDocument(props: {
  readonly t: Translate;
  readonly rendition: CaseRendition;
  /** When a second reader approved it; null of a preview. */
  readonly publishedAt: Date | null;
  /** Where it stands within another page, that page has the first heading. */
  readonly within?: true;
  /** What comes before the explanation of the words: pictures. */
  readonly children?: ComponentChildren;
}): VNode {
  const { t, rendition, publishedAt } = props;
  const { head, day } = rendition;
  const Title = props.within ? 'h2' : 'h1';
  const content = head?.content;
  const country = content?.country ?? '';
  const lang = content === undefined || content.language === '' ? undefined : content.language;
  const seen: Seen = {
    t,
    view: { country, entries: rendition.entries, called: rendition.called, day },
    hrefOf: (id) => `#entry-${id}`,
  };
  return (
    <article class="case">
      <header class="letter-head">
        <p class="kicker">{t(`cases.rendition.kicker.${rendition.audience}`)}</p>
        <Title class="case-title" lang={lang} dir="auto">
          {content?.title ?? t('cases.rendition.untitled')}
        </Title>
        {content !== undefined && content.summary !== '' && (
          <div class="reading" lang={lang}>
            {content.summary.split(/\n{2,}/).map((paragraph) => (
              <p dir="auto">{paragraph}</p>
            ))}
          </div>
        )}
        <Facts
          items={[
            ...(country === ''
              ? []
              : [{ term: t('cases.rendition.country'), value: countryName(t.language, country) }]),
            publishedAt === null
              ? { term: t('cases.rendition.day'), value: formatDay(t.language, day) }
              : {
                  term: t('cases.rendition.published'),
                  value: formatDay(t.language, publishedAt.toISOString().slice(0, 10)),
                },
          ]}
        />
      </header>
      <Parts t={t} parts={partsOf(seen)} />
      {props.children}
      <footer class="case-part">
        <h2 id="words">{t('cases.rendition.words')}</h2>
        <p class="hint">{t('cases.rendition.words.about')}</p>
        <CertaintyKey t={t} />
      </footer>
    </article>
  );
}

function partsOf(seen: Seen): readonly Part[] {
  const { t, view } = seen;
  const has = (...kinds: Parameters<typeof entriesOf>[1][]): boolean =>
    entriesOf(view, ...kinds).length > 0;
  return [
    {
      id: 'subjects',
      title: t('cases.rendition.subjects'),
      shown: has('subject'),
      draw: () => <Subjects {...seen} />,
    },
    {
      id: 'in-time',
      title: t('cases.timeline'),
      shown: datedParts(view).length > 0,
      draw: () => <CaseTimeline {...seen} />,
    },
    {
      id: 'known',
      title: t('cases.seeing.known'),
      shown: has('event', 'relation'),
      draw: () => <Known {...seen} />,
    },
    {
      id: 'places',
      title: t('cases.map'),
      shown: placesIn(view).length > 0,
      draw: () => <CaseMap {...seen} />,
    },
    {
      id: 'charges',
      title: t('cases.rendition.charges'),
      shown: has('charge', 'measure'),
      draw: () => <ChargesAndMeasures {...seen} />,
    },
    {
      id: 'relations',
      title: t('cases.seeing.relations'),
      shown: has('relation'),
      draw: () => <Relations {...seen} />,
    },
    {
      id: 'interventions',
      title: t('cases.rendition.interventions'),
      shown: has('intervention'),
      draw: () => <Interventions {...seen} />,
    },
  ];
}
