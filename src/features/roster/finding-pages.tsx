import type { VNode } from 'preact';
import { DataTable, Facts, formatDay, formatList, formatNumber, isMessageKey } from '#ui';
import type { Translate } from '#ui';
import type { Finding, FindingKey } from './finding-rules.ts';

/** The sentence of a finding. Field names and kinds inside it are put into the reader's language. */
export function findingWords(t: Translate, finding: Finding): string {
  const word = (prefix: string, code: string): string => {
    const key = `roster.${prefix}.${code}`;
    return isMessageKey(key) ? t(key, {}) : code;
  };
  const { field, fields, kind, day } = finding.values;
  const values = {
    ...finding.values,
    ...(field === undefined ? {} : { field: word('field', String(field)) }),
    ...(kind === undefined ? {} : { kind: word('kind', String(kind)) }),
    ...(day === undefined ? {} : { day: formatDay(t.language, String(day)) }),
    ...(fields === undefined
      ? {}
      : {
          fields: formatList(
            t.language,
            String(fields)
              .split(', ')
              .map((one) => word('field', one)),
          ),
        }),
  };
  return t(`roster.finding.${finding.key}`, values);
}

export function FileFindings({ t, findings }: { t: Translate; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{t('roster.review.file')}</h2>
      <ul class="list">
        {findings.map((finding) => (
          <li>{findingWords(t, finding)}</li>
        ))}
      </ul>
    </section>
  );
}

export function FindingTable(props: {
  readonly t: Translate;
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
}): VNode | null {
  const { t, all, shown } = props;
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('roster.review.kinds')}</h3>
      <Facts items={kindsOf(all).map(([key, count]) => kindFact(t, key, count))} />
      <DataTable
        caption={t('roster.review.rows')}
        columns={[
          { text: t('roster.column.row'), numeric: true },
          { text: t('roster.column.what') },
        ]}
        rows={shown.map((finding) => [
          finding.row === undefined ? '' : formatNumber(t.language, finding.row),
          <FindingCell t={t} finding={finding} />,
        ])}
      />
    </>
  );
}

function kindsOf(findings: readonly Finding[]): readonly (readonly [FindingKey, number])[] {
  const counts = new Map<FindingKey, number>();
  for (const { key } of findings) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

function kindFact(t: Translate, key: FindingKey, count: number) {
  const kind = `roster.kind.${key}`;
  const means = `roster.means.${key}`;
  const name = isMessageKey(kind) ? t(kind, {}) : key;
  return {
    term: t('roster.review.part', { part: name, count }),
    value: isMessageKey(means) ? t(means, {}) : '',
  };
}

function FindingCell({ t, finding }: { t: Translate; finding: Finding }): VNode {
  const kind = `roster.kind.${finding.key}`;
  return (
    <>
      <strong>{isMessageKey(kind) ? t(kind, {}) : finding.key}</strong>
      <br />
      <bdi>{findingWords(t, finding)}</bdi>
    </>
  );
}
