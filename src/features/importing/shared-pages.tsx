import type { ComponentChildren, VNode } from 'preact';
import { DeskLayout, Facts, formatNumber, Hash, isMessageKey, PageTitle, Time } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Why } from './review-rules.ts';
import type { Import } from './rules.ts';

/** `12 kB`: as people say it, not to the byte. */
export function sizeOf(t: Translate, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return t('importing.size', { size: formatNumber(t.language, kilobytes) });
}

/** The sentence of a reason; empty where nobody gave one. */
export function whyOf(t: Translate, why: Why): string {
  return isMessageKey(why.code) ? t(why.code, why.values) : '';
}

/** The frame of every page about one import. */
export function ImportPage(props: {
  readonly context: PageContext;
  readonly found: Import;
  readonly title: string;
  readonly lead?: string;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}): VNode {
  const { context, found, title, lead, scripts } = props;
  const { t } = context;
  const name = found.fileName ?? t('importing.pasted');
  return (
    <DeskLayout
      context={context}
      title={`${title} · ${name}`}
      active="letters"
      {...(scripts === undefined ? {} : { scripts })}
    >
      <PageTitle
        t={t}
        {...(lead === undefined ? {} : { lead })}
        breadcrumb={[
          { text: t('letters.list.title'), href: paths.letters() },
          { text: t('importing.title'), href: paths.imports() },
        ]}
      >
        {title}
      </PageTitle>
      {props.children}
    </DeskLayout>
  );
}

/** What was taken in: name, size, when, and the hash by which anybody can tell it is the same file. */
export function FileFacts({ t, found }: { t: Translate; found: Import }): VNode {
  return (
    <Facts
      items={[
        {
          term: t('importing.fact.file'),
          value: (
            <a href={paths.importFile(found.id)} download>
              <bdi>{found.fileName ?? t('importing.pasted')}</bdi>
            </a>
          ),
        },
        { term: t('importing.fact.size'), value: sizeOf(t, found.size) },
        { term: t('importing.fact.at'), value: <Time t={t} instant={found.uploadedAt} /> },
        { term: 'SHA-256', value: <Hash>{found.sha256}</Hash> },
      ]}
    />
  );
}
