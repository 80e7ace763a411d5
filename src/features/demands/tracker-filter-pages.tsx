import type { VNode } from 'preact';
import { countryName, demandStateWord, Field, Select } from '#ui';
import type { Option, Translate } from '#ui';
import { paths } from '#ui/paths';
import { demandStates } from './rules.ts';
import { demandTypes, filterQuery, isFiltered, subjectKinds } from './tracker-filter-rules.ts';
import type { TrackerFilter } from './tracker-filter-rules.ts';
import type { Choices } from './tracker-list-rules.ts';
import { aboutWord, officeWords, typeWord } from './tracker-word-pages.tsx';

/** Years that can be chosen: a letter of 1950 among ours must not make a list of eighty. */
const MOST_YEARS = 40;

/** A form that only asks: its address can be kept, sent and followed. */
export function FilterForm(props: {
  readonly t: Translate;
  readonly filter: TrackerFilter;
  readonly choices: Choices;
  readonly office: { readonly office: string; readonly country: string } | null;
}): VNode {
  const { t, filter } = props;
  const open = isFiltered({ ...filter, state: null });
  return (
    <details class="demand-filter filters" open={open}>
      <summary>{t('tracker.filter')}</summary>
      {filter.authority !== null && props.office !== null && (
        <p>
          {t('tracker.filter.authority', { office: officeWords(t, props.office) })}{' '}
          <a href={`${paths.tracker()}${filterQuery(filter, { authority: null })}`}>
            {t('tracker.filter.none')}
          </a>
        </p>
      )}
      <form method="get" action={paths.tracker()} role="search" aria-label={t('tracker.filter')}>
        {filter.authority !== null && (
          <input type="hidden" name="authority" value={filter.authority} />
        )}
        <div class="filter-fields">
          <Fields {...props} />
        </div>
        <p class="acts">
          <button class="button" type="submit">
            {t('tracker.filter.submit')}
          </button>
          {isFiltered(filter) && <a href={paths.tracker()}>{t('tracker.filter.none')}</a>}
        </p>
      </form>
    </details>
  );
}

function Fields(props: Parameters<typeof FilterForm>[0]): VNode {
  const { t, filter, choices } = props;
  const any: Option = { value: '', text: t('tracker.filter.any') };
  const select = (
    name: 'country' | 'type' | 'state' | 'about' | 'year',
    options: readonly Option[],
  ): VNode => (
    <Select
      t={t}
      name={name}
      label={t(`tracker.filter.${name}`)}
      value={filter[name] ?? ''}
      options={[any, ...options]}
    />
  );
  const years = yearsOf(choices).map((year) => ({ value: String(year), text: String(year) }));
  const countries = choices.countries
    .map((code) => ({ value: code, text: countryName(t.language, code) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, t.language));
  return (
    <>
      <Field
        t={t}
        name="q"
        type="search"
        label={t('tracker.filter.q')}
        hint={t('tracker.filter.q.hint')}
        value={filter.q ?? ''}
        maxlength={200}
      />
      {select('country', countries)}
      {select(
        'type',
        demandTypes.map((type) => ({ value: type, text: typeWord(t, type) })),
      )}
      {select(
        'state',
        demandStates.map((state) => ({ value: state, text: demandStateWord(t, state) })),
      )}
      {select(
        'about',
        subjectKinds.map((kind) => ({ value: kind, text: aboutWord(t, kind) })),
      )}
      {select('year', years)}
    </>
  );
}

function yearsOf({ firstYear, lastYear }: Choices): number[] {
  if (firstYear === null || lastYear === null) return [];
  const count = Math.min(MOST_YEARS, lastYear - firstYear + 1);
  return Array.from({ length: count }, (_, back) => lastYear - back);
}
