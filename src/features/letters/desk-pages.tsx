import type { VNode } from 'preact';
import { DeskLayout, LinkButton, PageTitle } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { deskItems } from './desk-item-pages.tsx';
import type { DeskNeeds } from './desk-item-pages.tsx';
import { DeskList } from './desk-list-pages.tsx';
import type { DeskLetter } from './desk-rules.ts';
import { LetterList, NoLetters } from './letter-list-pages.tsx';

type ListProps = { readonly context: PageContext; readonly letters: readonly DeskLetter[] };

/** What needs somebody today: a list one can finish. */
export function DeskPage(props: DeskNeeds & { readonly context: PageContext }): VNode {
  const { context, letters } = props;
  const { t } = context;
  const items = deskItems(t, props);
  const isEmpty = letters.length === 0 && items.length === 0;
  return (
    <DeskLayout context={context} title={t('desk.title')} active="desk">
      <PageTitle t={t}>{t('desk.title')}</PageTitle>
      {!isEmpty && <DeskList t={t} items={items} />}
      {letters.length === 0 ? (
        <NoLetters t={t} />
      ) : (
        <>
          <Starts t={t} />
          <p>
            <a href={paths.letters()}>{t('desk.letters', { count: letters.length })}</a>
            {props.deadlines.length > 0 && (
              <>
                {' · '}
                <a href={paths.calendars()}>{t('cases.calendars.link')}</a>
              </>
            )}
          </p>
        </>
      )}
    </DeskLayout>
  );
}

function Starts({ t }: { t: Translate }): VNode {
  return (
    <p class="acts">
      <LinkButton href={paths.newLetter()}>{t('letters.desk.new')}</LinkButton>
      <LinkButton quiet href={paths.imports()}>
        {t('importing.start')}
      </LinkButton>
    </p>
  );
}

/** Every letter of somebody, the newest first. */
export function LettersPage({ context, letters }: ListProps): VNode {
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('letters.list.title')} active="letters">
      <PageTitle t={t} lead={letters.length > 0 ? t('letters.list.lead') : undefined}>
        {t('letters.list.title')}
      </PageTitle>
      {letters.length === 0 ? (
        <NoLetters t={t} />
      ) : (
        <>
          <LetterList t={t} letters={letters} />
          <Starts t={t} />
        </>
      )}
    </DeskLayout>
  );
}
