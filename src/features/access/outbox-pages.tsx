import type { VNode } from 'preact';
import { CopyBlock, DeskLayout, EmptyState, Facts, Notice, PageTitle, Time } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { KeptMail } from './mail-rules.ts';
import { linksIn } from './mail-rules.ts';

/** Why mail can be read here at all must be the first thing seen. */
function KeptHere({ t }: { t: Translate }): VNode {
  return (
    <Notice t={t} kind="warning" title={t('access.outbox.warning')}>
      <p>{t('access.outbox.why')}</p>
    </Notice>
  );
}

export function OutboxPage(props: {
  readonly context: PageContext;
  readonly mails: readonly KeptMail[];
}): VNode {
  const { context, mails } = props;
  const { t } = context;
  const title = t('access.outbox.title');
  return (
    <DeskLayout context={context} title={title} active="outbox">
      <PageTitle t={t}>{title}</PageTitle>
      <KeptHere t={t} />
      {mails.length === 0 ? (
        <EmptyState title={t('access.outbox.none')}>{t('access.outbox.none.text')}</EmptyState>
      ) : (
        <ol class="list" aria-label={t('access.outbox.caption')}>
          {mails.map(({ id, subject, to, queuedAt }) => (
            <li>
              <p>
                <a href={paths.outboxMail(id)}>
                  <bdi>{subject}</bdi>
                </a>
              </p>
              <p class="quiet-text">
                {to.join(', ')} · <Time t={t} instant={queuedAt} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </DeskLayout>
  );
}

/** The text and the links of a mail. Its HTML says the same and could only do harm here. */
export function OutboxMailPage(props: {
  readonly context: PageContext;
  readonly mail: KeptMail;
}): VNode {
  const { context, mail } = props;
  const { t } = context;
  const links = linksIn(mail.text);
  const crumbs = [{ text: t('access.outbox.title'), href: paths.outbox() }];
  return (
    <DeskLayout context={context} title={mail.subject} active="outbox">
      <PageTitle t={t} breadcrumb={crumbs}>
        <bdi>{mail.subject}</bdi>
      </PageTitle>
      <KeptHere t={t} />
      <Facts
        items={[
          { term: t('access.outbox.to'), value: mail.to.join(', ') },
          ...(mail.cc.length === 0
            ? []
            : [{ term: t('access.outbox.cc'), value: mail.cc.join(', ') }]),
          { term: t('access.outbox.at'), value: <Time t={t} instant={mail.queuedAt} /> },
        ]}
      />
      {links.length > 0 && (
        <section>
          <h2>{t('access.outbox.links')}</h2>
          <ul class="list">
            {links.map((href) => (
              <li>
                <a href={href}>{href}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CopyBlock label={t('access.outbox.text')}>{mail.text}</CopyBlock>
    </DeskLayout>
  );
}
