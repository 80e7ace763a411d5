import type { VNode } from 'preact';
import type { Block } from '#proof';
import { Body, Notice, PublicLayout } from '#ui';
import type { PageContext, PageLink, PageShare } from '#ui';
import { absolute, paths } from '#ui/paths';
import { Became, Follow } from './became-pages.tsx';
import { CosignSection } from './cosign-pages.tsx';
import { Demands } from './demand-pages.tsx';
import { CaseLinks, CheckSection, CiteSection, Downloads } from './letter-check-pages.tsx';
import { LetterHead } from './letter-head-pages.tsx';
import type { PublicLetter } from './rules.ts';
import { SignatorySection } from './signatory-pages.tsx';
import type { ListOrder } from './signatory-rules.ts';

export type LetterPageProps = {
  readonly context: PageContext;
  readonly letter: PublicLetter;
  readonly body: readonly Block[];
  readonly order: ListOrder;
  readonly publicUrl: string;
  /** Whether this machine can draw the letter's picture. */
  readonly hasPicture: boolean;
};

/** The letter as everybody reads it. */
export function LetterPage(props: LetterPageProps): VNode {
  const { context, letter, body } = props;
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={letter.title}
      description={shortened(letter.demands.map(({ text }) => text).join(' '))}
      styles={['demand-lines.css']}
      links={linksOf(props)}
      share={shareOf(props)}
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
            <CaseLinks t={t} cases={letter.cases} />
            <Downloads t={t} slug={letter.slug} />
          </div>
        </div>
        <SignatorySection {...props} />
        <CosignSection t={t} letter={letter} />
        <Became t={t} letter={letter} />
        <CheckSection t={t} letter={letter} />
        <CiteSection {...props} />
        <Follow t={t} slug={letter.slug} />
      </article>
    </PublicLayout>
  );
}

/** As much as search engines and networks show of it. */
function shortened(words: string): string {
  return words.length <= 300 ? words : `${words.slice(0, 300).replace(/\s\S*$/, '')} …`;
}

function shareOf({ context, letter, publicUrl, hasPicture }: LetterPageProps): PageShare {
  const { slug, title, language } = letter;
  const alt = context.t('publication.picture.alt', { title });
  return {
    url: absolute(publicUrl, paths.letter(slug)),
    title,
    language,
    picture: hasPicture ? { url: absolute(publicUrl, paths.letterPicture(slug)), alt } : null,
  };
}

function linksOf({ letter, publicUrl }: LetterPageProps): PageLink[] {
  const { slug } = letter;
  return [
    { rel: 'canonical', href: absolute(publicUrl, paths.letter(slug)) },
    { rel: 'alternate', type: 'application/json', href: paths.letterJson(slug) },
    { rel: 'alternate', type: 'application/pdf', href: paths.letterPdf(slug) },
    { rel: 'alternate', type: 'application/atom+xml', href: paths.letterFeed(slug) },
  ];
}
