import type { VNode } from 'preact';
import { faultSentence, formatPartialDate } from '#ui';
import type { Translate } from '#ui';
import type { TypedDate } from './typed-date-rules.ts';

/** What stands below a date while somebody types it: its words, what was perhaps meant, or why not. */
export function DateWords({ t, typed }: { t: Translate; typed: TypedDate }): VNode {
  if ('edtf' in typed) return <span>{formatPartialDate(t, typed.edtf, { inSentence: true })}</span>;
  const offers = ['edtf', 'first', 'second'].flatMap((name) => {
    const value = typed.values[name];
    return typeof value === 'string' ? [value] : [];
  });
  if (offers.length === 0) return <span>{faultSentence(t, typed)}</span>;
  return (
    <span>
      {offers.map((edtf) => (
        <button class="quiet" type="button" data-date={edtf}>
          {t('cases.date.choose', { text: edtf, words: formatPartialDate(t, edtf) })}
        </button>
      ))}
    </span>
  );
}
