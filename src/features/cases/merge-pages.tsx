import type { VNode } from 'preact';
import { ActionButton, formatInstant, RadioGroup, Select, Tag } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Names } from './entry-part-pages.tsx';
import { tellingOf } from './form-shared-pages.tsx';
import type { Merge, MergeStep, MergeTold } from './merge-rules.ts';
import type { Offer } from './offer-rules.ts';
import type { CaseId, Entry, EntryId } from './rules.ts';

/** Taking a subject for one with another: an act with its own way back. */
export function MergePart(props: {
  readonly t: Translate;
  readonly entry: Entry<'subject'>;
  readonly title: string;
  readonly others: readonly Offer[];
  readonly chosen: EntryId | null;
}): VNode | null {
  const { t, entry, title, chosen } = props;
  const others = props.others.filter(({ id }) => id !== entry.id);
  if (others.length === 0) return null;
  return (
    <details class="part" id="merge" open={chosen !== null}>
      <summary>{t('cases.merge.title')}</summary>
      <p class="hint">{t('cases.merge.hint')}</p>
      <form class="form" method="post" action={paths.caseMerges(entry.caseId)}>
        <input type="hidden" name="this" value={entry.id} />
        <Select
          t={t}
          name="other"
          label={t('cases.merge.other')}
          value={chosen ?? ''}
          options={others.map((offer) => ({
            value: offer.id,
            text: `${offer.label} · ${tellingOf(t, offer)}`,
          }))}
        />
        <RadioGroup
          name="keep"
          legend={t('cases.merge.keep')}
          value="older"
          options={[
            { value: 'older', text: t('cases.merge.keep.older') },
            { value: 'this', text: title },
            { value: 'other', text: t('cases.merge.keep.other') },
          ]}
        />
        <button class="button" type="submit">
          {t('cases.merge.act')}
        </button>
      </form>
    </details>
  );
}

/** What became of two subjects a moment ago, with the way back. */
export function MergeNotice(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly told: MergeTold;
}): VNode {
  const { t, caseId, told } = props;
  const { kept, merged, live, names } = told;
  const words = t(live === null ? 'cases.merge.parted' : 'cases.merge.done', names);
  return (
    <div class="notice notice-success desk-done" role="status">
      <p>
        <strong>{words}</strong>
      </p>
      {live === null ? (
        <ActionButton
          quiet
          action={paths.caseMerges(caseId)}
          fields={{ this: kept, other: merged, keep: 'this' }}
        >
          {t('cases.merge.again')}
        </ActionButton>
      ) : (
        <ActionButton quiet action={paths.caseMergeUndoing(caseId, live)}>
          {t('cases.desk.undo')}
        </ActionButton>
      )}
    </div>
  );
}

/** Who took whom for one, and who took that back. */
export function MergeSteps(props: {
  readonly t: Translate;
  readonly steps: readonly MergeStep[];
  readonly names: Names;
}): VNode | null {
  const { t, steps, names } = props;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="merge-steps">
      <h2 id="merge-steps">{t('cases.merge.steps')}</h2>
      <ul class="list">
        {steps.map(({ act, kept, merged, at, by }) => (
          <li>
            <p>
              <Tag kind={act === 'merged' ? 'accent' : 'plain'}>{t(`cases.merge.step.${act}`)}</Tag>{' '}
              {t('cases.merge.row', {
                merged: names.get(merged) ?? '…',
                kept: names.get(kept) ?? '…',
              })}{' '}
              <span class="quiet-text">
                {t('cases.history.by', { name: by, when: formatInstant(t.language, at) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is taken to be one with whom, each with the way back. */
export function MergeList(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly merges: readonly Merge[];
  readonly names: Names;
  readonly mayEdit: boolean;
}): VNode | null {
  const { t, caseId, merges, names, mayEdit } = props;
  if (merges.length === 0) return null;
  const of = (id: EntryId): string => names.get(id) ?? t('cases.desk.gone');
  return (
    <section class="desk-merges" aria-labelledby="merges">
      <h3 id="merges">{t('cases.merge.list')}</h3>
      <ul class="plain">
        {merges.map(({ id, kept, merged }) => {
          const words = t('cases.merge.row', { merged: of(merged), kept: of(kept) });
          return (
            <li>
              <span>{words}</span>{' '}
              {mayEdit && (
                <ActionButton quiet action={paths.caseMergeUndoing(caseId, id)} about={words}>
                  {t('cases.merge.undo')}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
