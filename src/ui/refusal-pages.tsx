import type { VNode } from 'preact';
import type { Refusal } from '#kernel/refusal';
import type { PageContext } from './context.ts';
import { PublicLayout } from './layout.tsx';
import { LinkButton, PageTitle } from './page-parts.tsx';
import { paths } from './paths.ts';
import { refusalSentence } from './translate.ts';

/** What a person sees when an act or an address was refused: what happened and what to do. */
export function RefusalPage(props: {
  readonly context: PageContext;
  readonly refusal: Refusal;
}): VNode {
  const { context, refusal } = props;
  const { t } = context;
  const title = t(`ui.error.title.${refusal.kind}`);
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={refusalSentence(t, refusal)}>
        {title}
      </PageTitle>
      <p>
        <LinkButton href={context.person ? paths.desk() : paths.home()} quiet>
          {t('ui.error.home')}
        </LinkButton>
      </p>
    </PublicLayout>
  );
}

/** A fault of ours, with the number under which it stands in the log. */
export function FailurePage(props: { readonly context: PageContext; readonly id: string }): VNode {
  const { t } = props.context;
  const title = t('ui.error.title.failure');
  return (
    <PublicLayout context={props.context} title={title} unlisted>
      <PageTitle t={t} lead={t('ui.error.failure', { id: props.id })}>
        {title}
      </PageTitle>
      <p>
        <LinkButton href={paths.home()} quiet>
          {t('ui.error.home')}
        </LinkButton>
      </p>
    </PublicLayout>
  );
}
