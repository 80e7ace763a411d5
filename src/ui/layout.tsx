import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetUrl } from './assets.ts';
import type { PageContext } from './context.ts';
import { paths } from './paths.ts';
import { uiLanguages } from './translate.ts';

/** A page as the text that goes over the wire. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** Other forms of the same page: `{ rel: 'alternate', type: 'application/atom+xml', href, title }`. */
export type PageLink = {
  readonly rel: 'alternate' | 'canonical' | 'author' | 'license';
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
};

export type PageFrame = {
  readonly context: PageContext;
  /** What stands in the tab, without the product's name. */
  readonly title: string;
  readonly description?: string;
  readonly links?: readonly PageLink[];
  /** Scripts by name (`passkey.js`), loaded as modules. */
  readonly scripts?: readonly string[];
  /** For pages that carry a secret in their address: never kept, never indexed. */
  readonly unlisted?: boolean;
  readonly children: ComponentChildren;
};

function Head({ context, title, description, links, scripts, unlisted }: PageFrame): VNode {
  const product = context.t('ui.product');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === product ? product : `${title} · ${product}`}</title>
      {description && <meta name="description" content={description} />}
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

function Document(props: PageFrame & { kind: 'public' | 'desk' | 'sign'; header: VNode }): VNode {
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
          <LanguageSwitch context={context} />
        </footer>
      </body>
    </html>
  );
}

function Wordmark({ context }: { context: PageContext }): VNode {
  return (
    <a class="wordmark" href={paths.home()} translate={false}>
      {context.t('ui.product')}
    </a>
  );
}

/** The frame of everything a citizen reads. */
export function PublicLayout(props: PageFrame): VNode {
  const { t, person } = props.context;
  const header = (
    <header class="site-header">
      <Wordmark context={props.context} />
      <nav aria-label={t('ui.menu')}>
        <ul class="nav">
          <li>
            <a href={person ? paths.desk() : paths.signIn()}>
              {t(person ? 'ui.nav.desk' : 'ui.nav.sign-in')}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
  return <Document {...props} kind="public" header={header} />;
}

/** The frame of the invited signatory's page: nothing but the letter and what to do with it. */
export function SignLayout(props: PageFrame): VNode {
  const header = (
    <header class="site-header">
      <Wordmark context={props.context} />
    </header>
  );
  return <Document unlisted {...props} kind="sign" header={header} />;
}

export type DeskPlace = 'desk' | 'letters' | 'rosters' | 'outbox' | 'account';

/** The frame of the drafters' rooms. */
export function DeskLayout(props: PageFrame & { readonly active: DeskPlace }): VNode {
  const { context, active } = props;
  const { t, person, outboxShown } = context;
  const places: readonly { readonly place: DeskPlace; readonly href: string }[] = [
    { place: 'desk', href: paths.desk() },
    { place: 'letters', href: paths.letters() },
    { place: 'rosters', href: paths.rosters() },
    ...(outboxShown ? [{ place: 'outbox' as const, href: paths.outbox() }] : []),
    { place: 'account', href: paths.account() },
  ];
  const header = (
    <header class="site-header">
      <Wordmark context={context} />
      <nav aria-label={t('ui.menu')}>
        <ul class="nav">
          {places.map(({ place, href }) => (
            <li>
              <a href={href} aria-current={place === active ? 'page' : undefined}>
                {t(`ui.nav.${place}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {person && (
        <form class="sign-out" method="post" action={paths.signOut()}>
          <span class="who">{person.name}</span>
          <button class="quiet" type="submit">
            {t('ui.nav.sign-out')}
          </button>
        </form>
      )}
    </header>
  );
  return <Document unlisted {...props} kind="desk" header={header} />;
}

/** XML that is not a page: a feed. Element names and text are escaped the same way. */
export function renderXml(root: VNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(root)}`;
}
