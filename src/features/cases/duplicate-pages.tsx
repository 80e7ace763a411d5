import type { VNode } from 'preact';
import { countryName, formatList, formatPartialDate, isMessageKey, valueWord } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Duplicate, DuplicateReason, Typed } from './duplicate-rules.ts';

/**
 * What may be the same as what is being typed, with what tells the two apart. An offer to look: it
 * changes nothing. Null when there is nothing.
 */
export function Duplicates(props: {
  readonly t: Translate;
  readonly kind: Typed['kind'];
  readonly found: readonly Duplicate[];
}): VNode | null {
  const { t, kind, found } = props;
  if (found.length === 0) return null;
  return (
    <div class="duplicates" role="status">
      <p>
        <strong>{t('cases.duplicates.title', { count: found.length })}</strong>{' '}
        {t(`cases.duplicates.lead.${kind}`)}
      </p>
      <ul>
        {found.map((one) => (
          <DuplicateLine t={t} kind={kind} one={one} />
        ))}
      </ul>
    </div>
  );
}

function DuplicateLine(props: {
  readonly t: Translate;
  readonly kind: Typed['kind'];
  readonly one: Duplicate;
}): VNode {
  const { t, kind, one } = props;
  const reasons = one.reasons.map((reason) => whyOf(t, reason)).filter((text) => text !== '');
  return (
    <li class={one.isLikely ? 'duplicate-likely' : undefined}>
      <a href={paths.caseEntry(one.caseId, one.entryId)}>
        <bdi>{one.name}</bdi>
      </a>
      {one.otherNames.length > 0 && (
        <>
          {' '}
          (<bdi>{formatList(t.language, one.otherNames)}</bdi>)
        </>
      )}
      <br />
      <small>
        {[...factsOf(t, kind, one), ...reasons].map((fact, index) => (
          <>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
        {one.isElsewhere && (
          <>
            {' · '}
            {t('cases.duplicate.elsewhere', { title: one.caseTitle })}
          </>
        )}
      </small>
    </li>
  );
}

function factsOf(t: Translate, kind: Typed['kind'], one: Duplicate): string[] {
  const { type, country, date, events, relations } = one;
  const field = kind === 'source' ? 'connection' : 'type';
  const day = date === '' ? '' : formatPartialDate(t, date);
  return [
    type === '' ? '' : valueWord(t, kind, field, type),
    country === '' ? '' : countryName(t.language, country),
    day === '' || kind !== 'subject' ? day : t('cases.duplicate.born', { day }),
    events > 0 ? t('cases.duplicate.events', { count: events }) : '',
    ...relations.map(
      (relation) => `${valueWord(t, 'relation', 'type', relation.type)} ${relation.name}`,
    ),
  ].filter((fact) => fact !== '');
}

function whyOf(t: Translate, { code, values }: DuplicateReason): string {
  return isMessageKey(code) ? t(code, values) : '';
}
