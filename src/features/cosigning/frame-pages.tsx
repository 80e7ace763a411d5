import type { ComponentChildren, VNode } from 'preact';
import type { Letter } from '#letters';
import { DeskLayout, LetterTabs, PageTitle } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';

/** The frame of the desk's pages about a letter's co-signatures. */
export function CosigningFrame(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly title: string;
  readonly lead?: string;
  /** True for the pages below the tab. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, title, lead } = props;
  const { t } = context;
  const name = letter.currentVersion?.content.title ?? t('letters.stands.draft');
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: name, href: paths.letterDesk(letter.id) },
    ...(props.below
      ? [{ text: t('cosigning.desk.title'), href: paths.cosigningDesk(letter.id) }]
      : []),
  ];
  return (
    <DeskLayout context={context} title={`${title} · ${name}`} active="letters">
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="cosigningDesk" />
      {props.children}
    </DeskLayout>
  );
}
