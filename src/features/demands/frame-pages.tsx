import type { ComponentChildren, VNode } from 'preact';
import { demandStateWord, DeskLayout, isMessageKey, LetterTabs, PageTitle } from '#ui';
import type { LineShown, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { DemandState } from './rules.ts';
import type { DemandLine, LetterShown } from './view-rules.ts';

/** The frame of the desk's pages about what became of a letter's demands. */
export function LineFrame(props: {
  readonly context: PageContext;
  readonly letter: Pick<LetterShown, 'id' | 'title'>;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** The demand the page is about, for the way back to it; none on the list of all. */
  readonly demand?: number;
  /** True for the pages below a demand's own. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, title, lead, demand } = props;
  const { t } = context;
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: letter.title, href: paths.letterDesk(letter.id) },
    ...(demand === undefined
      ? []
      : [{ text: t('letters.tab.demandLines'), href: paths.demandLines(letter.id) }]),
    ...(demand !== undefined && props.below
      ? [
          {
            text: t('demands.number', { number: demand }),
            href: paths.demandLine(letter.id, demand),
          },
        ]
      : []),
  ];
  const styles = ['demand-lines.css', 'demand-desk.css'];
  return (
    <DeskLayout context={context} title={title} active="letters" styles={styles}>
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="demandLines" />
      {props.children}
    </DeskLayout>
  );
}

/** A line as its drawing wants it, from where the demand begins until today. */
export function drawnLine(line: DemandLine, letter: LetterShown, today: string): LineShown {
  const { state, steps, superseded } = line;
  const shown = steps.map((step) => ({
    state: step.state,
    on: step.on,
    certainty: step.certainty,
    superseded: superseded.has(step.id),
  }));
  return { state, steps: shown, from: letter.beganOn, to: today };
}

/** @example stateTitle(t, 'met') // 'Met' */
export function stateTitle(t: Translate, state: DemandState): string {
  const word = demandStateWord(t, state);
  return word.charAt(0).toLocaleUpperCase(t.language) + word.slice(1);
}

/** How a reply answers a demand, in the words of the pages about replies. */
export function positionWord(t: Translate, position: string): string {
  const key = `replies.position.${position}`;
  return isMessageKey(key) ? (t as (one: typeof key) => string)(key) : position;
}

/** The demand's own words, in the language of the letter. */
export function DemandText({ line }: { readonly line: DemandLine }): VNode {
  return (
    <p class="demand-text" lang={line.language} dir="auto">
      {line.text}
    </p>
  );
}
