import type { VNode } from 'preact';
import { assetUrl, formatNumber } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { PublicCount } from './figures-rules.ts';

export type CardProps = {
  readonly t: Translate;
  readonly slug: string;
  readonly title: string;
  /** Of the letter's title. */
  readonly language: string;
  readonly count: PublicCount;
  readonly isOpen: boolean;
  readonly publicUrl: string;
};

/** A card for the pages of others: a page of its own, without script, that links back here. */
export function CardPage(props: CardProps): VNode {
  const { t, slug, title, language, count, isOpen, publicUrl } = props;
  const href = absolute(publicUrl, paths.letter(slug));
  return (
    <html lang={t.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={assetUrl('card.css')} />
        <link rel="canonical" href={href} />
      </head>
      <body>
        <main class="card">
          <h1 lang={language} dir="auto">
            {title}
          </h1>
          <p>
            <strong>{formatNumber(t.language, count.counted)}</strong>{' '}
            {t('cosigning.figures.behind', { count: count.counted })}
          </p>
          <p>
            <a href={href} target="_blank" rel="noopener">
              {t(isOpen ? 'cosigning.card.to' : 'cosigning.card.read')}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
