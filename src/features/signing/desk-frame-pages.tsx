import type { ComponentChildren, VNode } from 'preact';
import type { Letter } from '#letters';
import { DeskLayout, LetterTabs, PageTitle, Tag } from '#ui';
import type { PageContext, TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Position } from './position-rules.ts';
import type { Invitation } from './rules.ts';

/** The frame of the desk's pages about signatures. */
export function DeskFrame(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly title: string;
  readonly lead?: string;
  /** True for the pages below the list of invitations. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, title, lead } = props;
  const { t } = context;
  const name = letter.currentVersion?.content.title ?? t('letters.stands.draft');
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: name, href: paths.letterDesk(letter.id) },
    ...(props.below ? [{ text: t('signing.desk.title'), href: paths.invitations(letter.id) }] : []),
  ];
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="invitations" />
      {props.children}
    </DeskLayout>
  );
}

const KINDS: Readonly<Record<Position, TagKind>> = {
  prepared: 'plain',
  invited: 'plain',
  opened: 'accent',
  signed: 'good',
  'asked-again': 'warn',
  declined: 'plain',
  withdrawn: 'plain',
  bounced: 'bad',
  expired: 'bad',
  revoked: 'plain',
};

/** A name, or that it was erased. */
export function nameOf(t: Translate, { person, erasedAt }: Invitation): string {
  return erasedAt === null ? person.name : t('erasure.name');
}

export function PositionTag({ t, position }: { t: Translate; position: Position }): VNode {
  return <Tag kind={KINDS[position]}>{t(`signing.position.${position}`)}</Tag>;
}
