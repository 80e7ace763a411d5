import type { VNode } from 'preact';
import { CopyBlock, Facts, formatNumber, PageTitle, PublicLayout, rich, Time } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { mirrorCommands, VERIFY_COMMAND } from './record-page-rules.ts';
import type { RecordShown } from './record-page-rules.ts';
import { Watchers } from './witness-pages.tsx';

type RecordPageProps = {
  readonly context: PageContext;
  readonly shown: RecordShown;
  readonly publicUrl: string;
};

/** What the record is, where it stands, and how to check it without believing this page. */
export function RecordPage({ context, shown, publicUrl }: RecordPageProps): VNode {
  const { t } = context;
  const commands = mirrorCommands(publicUrl, shown.key);
  return (
    <PublicLayout context={context} title={t('record.title')} description={t('record.lead')}>
      <PageTitle t={t} lead={t('record.lead')}>
        {t('record.title')}
      </PageTitle>
      <p>{t('record.what')}</p>
      <p>{t('record.names')}</p>
      <Standing t={t} shown={shown} />
      <Watchers t={t} watch={shown.watch} policy={shown.policy} />
      <section aria-labelledby="check">
        <h2 id="check">{t('record.check')}</h2>
        <p>
          {rich(t, 'record.check.page', {}, { a: (text) => <a href={paths.verify()}>{text}</a> })}
        </p>
        <CopyBlock label={t('record.check.command')}>{VERIFY_COMMAND}</CopyBlock>
      </section>
      <section aria-labelledby="mirror">
        <h2 id="mirror">{t('record.mirror')}</h2>
        <p>{t('record.mirror.lead')}</p>
        <CopyBlock label={t('record.mirror.fetch')}>{commands.fetch}</CopyBlock>
        <CopyBlock label={t('record.mirror.check')}>{commands.check}</CopyBlock>
        <p>
          {rich(
            t,
            'record.mirror.again',
            {},
            { code: (text) => <code class="whole">{text}</code> },
          )}
        </p>
      </section>
      <section aria-labelledby="format">
        <h2 id="format">{t('record.format')}</h2>
        <p>{rich(t, 'record.format.lead', {}, { code: (text) => <code>{text}</code> })}</p>
      </section>
    </PublicLayout>
  );
}

function Standing({ t, shown }: { t: Translate; shown: RecordShown }): VNode {
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t('record.standing')}</h2>
      <Facts
        items={[
          { term: t('record.standing.acts'), value: formatNumber(t.language, shown.acts) },
          {
            term: t('record.standing.checkpoint'),
            value: (
              <>
                <Time t={t} instant={shown.signedAt} /> ·{' '}
                <a href={paths.checkpoint()}>{t('record.standing.file')}</a>
              </>
            ),
          },
          { term: t('record.standing.name'), value: <code>{shown.name}</code> },
        ]}
      />
      <CopyBlock label={t('record.standing.key')}>{shown.key}</CopyBlock>
      <p>{t('record.standing.key.why')}</p>
    </section>
  );
}
