import type { ComponentChildren, VNode } from 'preact';
import { DeskLayout, LinkButton, Notice, PageTitle, Progress, refusalSentence } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import type { CaseImport } from './archive-upload-rules.ts';

type Props = { readonly context: PageContext; readonly found: CaseImport };

/** The frame of every page about one file that was brought. */
export function CaseImportPage(
  props: Props & {
    readonly title: string;
    readonly lead?: string;
    readonly children: ComponentChildren;
  },
): VNode {
  const { context, title, lead } = props;
  const { t } = context;
  const crumbs = [
    { text: t('cases.list.title'), href: paths.cases() },
    { text: t('cases.import.title'), href: paths.caseImports() },
  ];
  return (
    <DeskLayout context={context} title={title} active="cases">
      <PageTitle t={t} breadcrumb={crumbs} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      {props.children}
    </DeskLayout>
  );
}

/** A file that is being taken in, was, or could not be. */
export function CaseImportStatePage({ context, found }: Props): VNode {
  const { t } = context;
  const file = found.fileName;
  return (
    <CaseImportPage context={context} found={found} title={t('cases.import.of', { file })}>
      {found.state === 'running' && <Running context={context} found={found} />}
      {found.state === 'done' && <Done context={context} found={found} />}
      {found.state === 'failed' && (
        <Notice t={t} kind="error">
          {found.failure !== null && <p>{refusalSentence(t, found.failure)}</p>}
          <p>{t('cases.import.failed', { added: found.added })}</p>
        </Notice>
      )}
      <Left context={context} found={found} />
    </CaseImportPage>
  );
}

function Running({ context, found }: Props): VNode {
  const { t } = context;
  return (
    <>
      <Progress
        t={t}
        label={t('cases.import.running')}
        done={found.done}
        total={Math.max(found.total, 1)}
      />
      <p>{t('cases.import.running.lead')}</p>
      <p>
        <LinkButton href={paths.caseImport(found.id)} quiet>
          {t('cases.import.again')}
        </LinkButton>
      </p>
    </>
  );
}

function Done({ context, found }: Props): VNode {
  const { t } = context;
  return (
    <>
      <Notice t={t} kind="success">
        <p>{t(`cases.import.done.${found.what}`, { added: found.added })}</p>
      </Notice>
      {found.caseId !== null && (
        <p>
          <LinkButton href={paths.caseDesk(found.caseId)}>{t('cases.import.open')}</LinkButton>
        </p>
      )}
    </>
  );
}

function Left({ context, found }: Props): VNode | null {
  const { t } = context;
  if (found.leftRows === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 id="left">{t('cases.import.left', { count: found.leftRows })}</h2>
      <p>{t('cases.import.left.lead')}</p>
      <p>
        <LinkButton href={paths.caseImportLeft(found.id)} quiet>
          {t('cases.import.left.download')}
        </LinkButton>
      </p>
    </section>
  );
}
