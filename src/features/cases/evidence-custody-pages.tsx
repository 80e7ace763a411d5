import type { VNode } from 'preact';
import { DataTable, Notice, Time } from '#ui';
import type { Translate } from '#ui';
import { notable } from './evidence-view-rules.ts';
import type { OneFileView } from './evidence-view-rules.ts';
import type { NamedLine } from './custody-rules.ts';

/** Beyond these a page would be a book; what is left out are checks that found the file whole. */
const MOST_LINES = 1_000;

/** Everything that happened to a file, and whether the list is whole. */
export function CustodySection({ t, view }: { t: Translate; view: OneFileView }): VNode {
  const { custody, broken } = view;
  const shown = notable(custody);
  const folded = custody.length - shown.length;
  return (
    <section aria-labelledby="custody">
      <h2 id="custody">{t('cases.evidence.custody')}</h2>
      {broken === null ? (
        <p>{t('cases.evidence.custody.whole', { count: custody.length })}</p>
      ) : (
        <Notice t={t} kind="error" title={t('cases.evidence.custody.broken', { line: broken })} />
      )}
      <Lines t={t} caption={t('cases.evidence.custody.lines')} lines={shown} />
      {folded > 0 && (
        <details>
          <summary>{t('cases.evidence.custody.nights', { count: folded })}</summary>
          <Lines
            t={t}
            caption={t('cases.evidence.custody.all-lines')}
            lines={custody.slice(-MOST_LINES)}
          />
        </details>
      )}
    </section>
  );
}

function Lines(props: {
  readonly t: Translate;
  readonly caption: string;
  readonly lines: readonly NamedLine[];
}): VNode {
  const { t, caption, lines } = props;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { text: t('cases.evidence.custody.number'), numeric: true },
        { text: t('cases.evidence.custody.act') },
        { text: t('cases.evidence.custody.at') },
        { text: t('cases.evidence.custody.by') },
        { text: t('cases.evidence.custody.detail') },
      ]}
      rows={lines.map((line) => [
        line.seq,
        t(`cases.evidence.custody.act.${line.act}`),
        <Time t={t} instant={line.at} />,
        line.name ?? t('cases.evidence.custody.house'),
        <span class="evidence-detail">{line.detail}</span>,
      ])}
    />
  );
}
