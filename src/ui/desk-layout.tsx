import type { VNode } from 'preact';
import type { PageFrame } from './document.tsx';
import { Document, Wordmark } from './document.tsx';
import { paths } from './paths.ts';

export type DeskPlace = 'desk' | 'cases' | 'letters' | 'rosters' | 'outbox' | 'account';

/** The frame of the drafters' rooms. */
export function DeskLayout(props: PageFrame & { readonly active: DeskPlace }): VNode {
  const { context, active } = props;
  const { t, person, outboxShown } = context;
  const places: readonly { readonly place: DeskPlace; readonly href: string }[] = [
    { place: 'desk', href: paths.desk() },
    { place: 'cases', href: paths.cases() },
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
