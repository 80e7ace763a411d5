import type { ComponentChildren, VNode } from 'preact';
import {
  countryName,
  DeskLayout,
  formatInstant,
  formatList,
  LetterTabs,
  PageTitle,
  Tag,
} from '#ui';
import type { LetterTab, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Blocker } from './blocker-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { stateOf } from './rules.ts';
import type { Letter } from './rules.ts';

export function titleOf(t: Translate, title: string): string {
  return title === '' ? t('letters.untitled') : title;
}

export function StateTag({ t, letter }: { t: Translate; letter: Letter }): VNode {
  const state = stateOf(letter);
  const kind = { draft: 'plain', frozen: 'accent', released: 'good', withdrawn: 'bad' } as const;
  return <Tag kind={kind[state]}>{t(`letters.stands.${state}`)}</Tag>;
}

/** The frame of every page about one letter: its title, where it stands, its rooms. */
export function LetterPage(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly content: LetterContent;
  readonly tab: LetterTab;
  /** What this page is, when it is not the tab itself. */
  readonly name?: string;
  /** Style sheets beside the common one. */
  readonly styles?: readonly string[];
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, content, tab } = props;
  const { t } = context;
  const title = titleOf(t, content.title);
  return (
    <DeskLayout
      context={context}
      title={`${props.name ?? t(`letters.tab.${tab}`)} · ${title}`}
      active="letters"
      {...(props.styles ? { styles: props.styles } : {})}
    >
      <PageTitle
        t={t}
        lang={content.title === '' ? t.language : content.language}
        breadcrumb={[{ text: t('letters.list.title'), href: paths.letters() }]}
      >
        {title} <StateTag t={t} letter={letter} />
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here={tab} />
      {props.children}
    </DeskLayout>
  );
}

/** A moment in the letter's own zone, which is named. */
export function when(t: Translate, instant: Date | string, zone: string): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return formatInstant(t.language, date, zone);
}

/** The lines of a list joined as the language does it; names keep their own direction by isolation. */
export const listed = (t: Translate, names: readonly string[]): string =>
  formatList(t.language, names);

export function addresseeLine(t: Translate, one: LetterContent['addressees'][number]): string {
  const place = one.country === '' ? '' : countryName(t.language, one.country);
  const line = [one.name, one.office, place].filter((part) => part !== '').join(', ');
  return one.basis === 'inferred' ? t('letters.face.inferred', { name: line }) : line;
}

/** A demand that was typed and not saved has no number yet. */
function missing({ what, values }: Blocker) {
  return what === 'demand-to-nobody' && Number(values['number']) < 0
    ? 'letters.missing.demand-to-nobody.new'
    : (`letters.missing.${what}` as const);
}

export function BlockerList(props: {
  readonly t: Translate;
  readonly blockers: readonly Blocker[];
  readonly href: (blocker: Blocker) => string;
}): VNode {
  const { t, blockers, href } = props;
  return (
    <ul class="missing">
      {blockers.map((blocker) => (
        <li>
          <a href={href(blocker)}>{t(missing(blocker), blocker.values)}</a>
        </li>
      ))}
    </ul>
  );
}
