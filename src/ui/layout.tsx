import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageFrame } from './document.tsx';
import { Document, Wordmark } from './document.tsx';
import { paths } from './paths.ts';

/** A page as the text that goes over the wire. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page, for a script that puts it in its place. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}

/** The frame of everything a citizen reads. */
export function PublicLayout(props: PageFrame): VNode {
  const { t, person } = props.context;
  const places = [
    [paths.home(), t('ui.nav.public-letters')],
    [paths.tracker(), t('ui.nav.demands')],
    [paths.authorities(), t('ui.nav.authorities')],
  ] as const;
  const header = (
    <header class="site-header">
      <Wordmark context={props.context} />
      <nav aria-label={t('ui.menu')}>
        <ul class="nav">
          {places.map(([href, words]) => (
            <li>
              <a href={href} aria-current={isHere(props.context.here, href) ? 'page' : undefined}>
                {words}
              </a>
            </li>
          ))}
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

/** A page is the place itself; what lies below it only belongs there. */
function isHere(here: string, place: string): boolean {
  return here.split('?', 1)[0] === place;
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

/** XML that is not a page: a feed. Element names and text are escaped the same way. */
export function renderXml(root: VNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(root)}`;
}
