import { h } from 'preact';
import type { VNode } from 'preact';
import { renderXml } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { newestOf } from './modified-rules.ts';
import { addresseeList } from './pages.tsx';
import type { PublicEntry } from './entry-rules.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const MOST_ENTRIES = 50;

/** Released letters as Atom (RFC 4287), newest first; a withdrawn one says so in its place. */
export function lettersFeed(props: {
  readonly t: Translate;
  readonly letters: readonly PublicEntry[];
  readonly publicUrl: string;
}): string {
  const { t, letters, publicUrl } = props;
  const self = absolute(publicUrl, paths.lettersFeed());
  const entries = letters.slice(0, MOST_ENTRIES);
  return renderXml(
    h(
      'feed',
      { xmlns: ATOM, 'xml:lang': t.language },
      h('id', {}, self),
      h('title', {}, t('publication.feed.title')),
      h('updated', {}, newestOf(entries).toISOString()),
      h('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      h('link', { rel: 'alternate', type: 'text/html', href: absolute(publicUrl, paths.home()) }),
      h('author', {}, h('name', {}, t('ui.product'))),
      ...entries.map((letter) => entryOf(t, letter, publicUrl)),
    ),
  );
}

function entryOf(t: Translate, letter: PublicEntry, publicUrl: string): VNode {
  const url = absolute(publicUrl, paths.letter(letter.slug));
  const addressees = addresseeList(t, letter.addressees);
  const summary = letter.withdrawal
    ? `${t('publication.notice.title')}: ${letter.withdrawal.notice}`
    : t('publication.feed.summary', { addressees, demands: letter.demands.join(' ') });
  return h(
    'entry',
    { 'xml:lang': t.language },
    h('id', {}, url),
    h('title', {}, letter.title ?? t('publication.notice.page')),
    h('link', { rel: 'alternate', type: 'text/html', href: url }),
    h('published', {}, letter.releasedAt.toISOString()),
    h('updated', {}, (letter.withdrawal?.at ?? letter.releasedAt).toISOString()),
    h('summary', {}, summary),
  );
}
