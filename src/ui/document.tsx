import type { ComponentChildren, VNode } from 'preact';
import { assetUrl } from './assets.ts';
import type { PageContext } from './context.ts';
import { paths } from './paths.ts';
import { uiLanguages } from './translate.ts';

/** Other forms of the same page: `{ rel: 'alternate', type: 'application/atom+xml', href, title }`. */
export type PageLink = {
  readonly rel: 'alternate' | 'canonical' | 'author' | 'license';
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
};

/** What other sites show beside a link to the page (Open Graph). */
export type PageShare = {
  /** The page's own address, whole. */
  readonly url: string;
  readonly title: string;
  /** Of title and description, as in `en` or `pt-BR`. */
  readonly language: string;
  /** 1200 by 630, with its whole address; null where it cannot be drawn. */
  readonly picture: { readonly url: string; readonly alt: string } | null;
};

export type PageFrame = {
  readonly context: PageContext;
  /** What stands in the tab, without the product's name. */
  readonly title: string;
  readonly description?: string;
  readonly links?: readonly PageLink[];
  readonly share?: PageShare;
  /** Style sheets by name (`case-figures.css`) beside the one every page has. */
  readonly styles?: readonly string[];
  /** Scripts by name (`passkey.js`), loaded as modules. */
  readonly scripts?: readonly string[];
  /** For pages that carry a secret in their address: never kept, never indexed. */
  readonly unlisted?: boolean;
  readonly children: ComponentChildren;
};

function Share(props: { share: PageShare; product: string; description: string }): VNode {
  const { share, product, description } = props;
  const { picture } = share;
  const said: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:site_name', product],
    ['og:url', share.url],
    ['og:title', share.title],
    ['og:description', description],
    ['og:locale', share.language.replace('-', '_')],
    ...(picture === null
      ? []
      : ([
          ['og:image', picture.url],
          ['og:image:type', 'image/png'],
          ['og:image:width', '1200'],
          ['og:image:height', '630'],
          ['og:image:alt', picture.alt],
        ] as const)),
  ];
  return (
    <>
      {said.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      <meta name="twitter:card" content={picture === null ? 'summary' : 'summary_large_image'} />
    </>
  );
}

function Head(props: PageFrame): VNode {
  const { context, title, description, links, share, styles, scripts, unlisted } = props;
  const product = context.t('ui.product');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === product ? product : `${title} · ${product}`}</title>
      {description && <meta name="description" content={description} />}
      {share && <Share share={share} product={product} description={description ?? ''} />}
      {unlisted && <meta name="robots" content="noindex, nofollow" />}
      <meta name="color-scheme" content="light dark" />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
        href={assetUrl('source-serif-4-latin-400-normal.woff2')}
      />
      <link rel="stylesheet" href={assetUrl('undersigned.css')} />
      {styles?.map((name) => (
        <link rel="stylesheet" href={assetUrl(name)} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assetUrl('icon.svg')} />
      {links?.map((link) => (
        <link {...link} />
      ))}
      {scripts?.map((name) => (
        <script type="module" src={assetUrl(name)} />
      ))}
    </head>
  );
}

/** A form, not links: the choice is kept in a cookie, and a GET changes nothing. */
function LanguageSwitch({ context }: { context: PageContext }): VNode {
  const { t, here } = context;
  return (
    <form class="languages" method="post" action={paths.language()} aria-label={t('ui.languages')}>
      <input type="hidden" name="here" value={here} />
      {uiLanguages.map((language) => (
        <button
          class="quiet"
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === t.language ? 'true' : undefined}
        >
          {t(`ui.language.${language}`)}
        </button>
      ))}
    </form>
  );
}

/** Under everything a citizen reads: how to check it without believing us. */
function Proofs({ t }: { t: PageContext['t'] }): VNode {
  return (
    <ul class="nav">
      <li>
        <a href={paths.record()}>{t('ui.footer.record')}</a>
      </li>
      <li>
        <a href={paths.verify()}>{t('ui.footer.verify')}</a>
      </li>
    </ul>
  );
}

export function Document(
  props: PageFrame & { kind: 'public' | 'desk' | 'sign'; header: VNode },
): VNode {
  const { context, kind, header, children } = props;
  const { t } = context;
  return (
    <html lang={t.language} dir="ltr" class={`page page-${kind}`}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {t('ui.skip')}
        </a>
        {header}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="site-footer">
          <p>{t('ui.footer')}</p>
          {kind === 'public' && <Proofs t={t} />}
          <LanguageSwitch context={context} />
        </footer>
      </body>
    </html>
  );
}

export function Wordmark({ context }: { context: PageContext }): VNode {
  return (
    <a class="wordmark" href={paths.home()} translate={false}>
      {context.t('ui.product')}
    </a>
  );
}
