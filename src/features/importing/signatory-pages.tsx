import type { VNode } from 'preact';
import { countryName, Field, formatNumber, SubmitButton, Tag } from '#ui';
import type { Translate } from '#ui';
import { byKey, needsDecision } from './match-rules.ts';
import type { Signatory } from './review-rules.ts';
import { matchingDay } from './review-rules.ts';
import { Candidates } from './candidate-pages.tsx';
import { DayField } from './day-pages.tsx';
import { Dropped, Part, RowButton, Whence } from './row-pages.tsx';
import type { PartProps } from './row-pages.tsx';
import { numberIn } from './source-pages.tsx';

type Props = PartProps;

/** Everybody who stands under the letter, a page at a time, with whom the rosters know. */
export function SignatoryPart(props: Props): VNode {
  const { t, view } = props;
  const { people } = view;
  return (
    <Part {...props} kind="signatories">
      {people.total > 0 && (
        <>
          <DayField {...props} />
          <Counts {...props} />
          <Together t={t} people={people} />
        </>
      )}
      <ol class="signatories">
        {people.rows.map((row) => (
          <SignatoryRow {...props} row={row} />
        ))}
      </ol>
      <Turning t={t} people={people} />
    </Part>
  );
}

/** Turning the page is a button of the form: what was typed is kept. */
function Turning({ t, people }: { t: Translate; people: Props['view']['people'] }): VNode | null {
  const { shown, pages } = people;
  if (pages <= 1) return null;
  const turn = (page: number, key: 'importing.turn.back' | 'importing.turn.on'): VNode => (
    <SubmitButton quiet name="do" value={`turn ${page}`}>
      {t(key)}
    </SubmitButton>
  );
  return (
    <div class="acts">
      {shown.page > 1 && turn(shown.page - 1, 'importing.turn.back')}
      <span>{t('ui.pager.here', { page: shown.page, pages })}</span>
      {shown.page < pages && turn(shown.page + 1, 'importing.turn.on')}
    </div>
  );
}

function Counts({ t, view }: Props): VNode {
  const { people, matches } = view;
  const { shown } = people;
  const day = matchingDay(view.review);
  return (
    <>
      <p>
        {t('importing.people.count', { count: people.total - people.dropped })}{' '}
        {people.decided > 0 && t('importing.people.decided', { count: people.decided })}{' '}
        {people.open > 0 && t('importing.people.open', { count: people.open })}
      </p>
      {matches.people.every((one) => one.candidates.length === 0) && (
        <p class="quiet-text">{t('importing.people.none-known')}</p>
      )}
      <p>
        <button class="quiet" type="submit" name="do" value="look-up">
          {t('importing.look-up')}
        </button>
      </p>
      {day === null && <p class="quiet-text">{t('importing.people.no-day')}</p>}
      {(people.open > 0 || shown.only === 'open') && (
        <div class="row-acts" role="group" aria-label={t('importing.filter')}>
          {(['all', 'open'] as const).map((only) => (
            <button
              class="quiet"
              type="submit"
              name="do"
              value={`show ${only}`}
              aria-pressed={shown.only === only}
            >
              {t(`importing.filter.${only}`, {
                count: formatNumber(t.language, only === 'all' ? people.total : people.open),
              })}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Deciding on hundreds: one deliberate act, which can be taken back. */
function Together({ t, people }: { t: Translate; people: Props['view']['people'] }): VNode | null {
  if (people.takeable === 0 && people.together === 0) return null;
  return (
    <div class="acts">
      {people.takeable > 0 && (
        <SubmitButton quiet name="do" value="take-offers">
          {t('importing.take', { count: people.takeable })}
        </SubmitButton>
      )}
      {people.together > 0 && (
        <SubmitButton quiet name="do" value="give-back-offers">
          {t('importing.give-back', { count: people.together })}
        </SubmitButton>
      )}
      {people.takeable > 0 && <p class="hint">{t('importing.take.hint')}</p>}
    </div>
  );
}

function SignatoryRow(props: Props & { row: Signatory }): VNode {
  const { t, view, row, errors } = props;
  const number = numberIn(view.review, 'signatories', row.key);
  const title = t('importing.mark.signatories.number', { number });
  const about = row.name;
  const frame = { ...props, kind: 'signatories' as const, about, title, children: null };
  if (row.dropped)
    return (
      <li value={number}>
        <Dropped {...frame} />
      </li>
    );
  const field = (part: string): string => `signatories.${row.key}.${part}`;
  const isWrong = Object.keys(errors).some((name) => name.startsWith(`signatories.${row.key}.`));
  const open = isWrong || needsDecision(row, view.matches);
  const common = (part: 'name' | 'capacity' | 'organisation' | 'country') => ({
    t,
    name: field(part),
    label: t(`importing.field.${part}`),
    value: row[part],
    error: errors[field(part)],
    dir: 'auto' as const,
    autocomplete: 'off',
  });
  return (
    <li value={number} id={`signatories-${row.key}`}>
      <input type="hidden" name="signatories" value={row.key} />
      <details open={open}>
        <summary>
          <span class="quiet-text">{number}.</span>{' '}
          <bdi>{row.name === '' ? t('importing.nameless') : row.name}</bdi>{' '}
          <Standing t={t} view={view} row={row} />
        </summary>
        <Whence t={t} text={view.text} from={row.from} target={`signatories-${row.key}`} />
        <Candidates t={t} row={row} matched={byKey(view.matches).get(row.key)} />
        <div class="row-fields">
          <Field {...common('name')} />
          <Field {...common('capacity')} required={false} />
          <Field {...common('organisation')} required={false} />
          <Field {...common('country')} required={false} />
        </div>
        <RowButton t={t} act="drop" kind="signatories" row={row} title={title} about={about} />
      </details>
    </li>
  );
}

/** What was said of them, in the closed row. */
function Standing({ t, view, row }: { t: Translate; view: Props['view']; row: Signatory }): VNode {
  const about = [row.capacity, row.organisation, countryName(t.language, row.country)];
  const candidates = byKey(view.matches).get(row.key)?.candidates ?? [];
  const chosen = candidates.find((one) => one.mandateId === row.choice?.mandateId);
  return (
    <>
      <small class="quiet-text">
        <bdi>{about.filter((part) => part.trim() !== '').join(' · ')}</bdi>
      </small>{' '}
      {row.choice?.mandateId && (
        <Tag kind="good">{t('importing.standing.is', { name: chosen?.name ?? row.name })}</Tag>
      )}
      {row.choice !== null && row.choice.mandateId === null && (
        <Tag>{t('importing.standing.nobody')}</Tag>
      )}
      {row.choice === null && candidates.length > 0 && (
        <Tag kind="warn">{t('importing.standing.open')}</Tag>
      )}
    </>
  );
}
