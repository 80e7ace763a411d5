import type { VNode } from 'preact';
import { paths } from './paths.ts';
import type { Translate } from './translate.ts';

const tabs = [
  'draft',
  'preview',
  'versions',
  'people',
  'invitations',
  'release',
  'cosigningDesk',
  'deliveries',
  'replies',
  'demandLines',
  'followerCount',
] as const;

export type LetterTab = (typeof tabs)[number];

function addressOf(letterId: string, tab: LetterTab): string {
  return tab === 'draft' ? paths.letterDesk(letterId) : paths[tab](letterId);
}

/** The rooms of one letter at the desk, below its title; several features draw the same row. */
export function LetterTabs(props: {
  readonly t: Translate;
  readonly letterId: string;
  readonly here: LetterTab;
}): VNode {
  const { t, letterId, here } = props;
  return (
    <nav class="letter-tabs" aria-label={t('letters.tabs')}>
      <ul class="nav">
        {tabs.map((tab) => (
          <li>
            <a href={addressOf(letterId, tab)} aria-current={tab === here ? 'page' : undefined}>
              {t(`letters.tab.${tab}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
