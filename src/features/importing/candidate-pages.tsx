import type { VNode } from 'preact';
import { countryName, formatDay, Tag } from '#ui';
import type { Translate } from '#ui';
import type { Candidate, Matched } from './match-rules.ts';
import type { Signatory } from './review-rules.ts';
import { whyOf } from './shared-pages.tsx';

/** Whom the rosters know under this name or a like one. Nobody is chosen until somebody chooses. */
export function Candidates(props: {
  readonly t: Translate;
  readonly row: Signatory;
  readonly matched: Matched | undefined;
}): VNode | null {
  const { t, row, matched } = props;
  const candidates = matched?.candidates ?? [];
  const chosen = row.choice?.mandateId ?? null;
  const isElsewhere = chosen !== null && !candidates.some((one) => one.mandateId === chosen);
  if (candidates.length === 0 && row.choice === null) return null;
  const name = `signatories.${row.key}.choice`;
  return (
    <fieldset class="candidates">
      <legend>{t('importing.candidates', { name: row.name })}</legend>
      {matched?.homonyms && <p class="hint">{t('importing.homonyms')}</p>}
      {candidates.map((one) => (
        <Choice name={name} value={one.mandateId} checked={one.mandateId === chosen}>
          <CandidateLine t={t} one={one} />
        </Choice>
      ))}
      {isElsewhere && chosen !== null && (
        <Choice name={name} value={chosen} checked>
          {t('importing.candidate.earlier')}
        </Choice>
      )}
      <Choice name={name} value="none" checked={row.choice !== null && chosen === null}>
        {t('importing.candidate.none')}
      </Choice>
      <Choice name={name} value="" checked={row.choice === null}>
        {t('importing.candidate.undecided')}
      </Choice>
    </fieldset>
  );
}

export function Choice(props: {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: VNode | string;
}): VNode {
  const { name, value, checked, children } = props;
  return (
    <label class="inline-choice">
      <input type="radio" name={name} value={value} checked={checked} />
      <span>{children}</span>
    </label>
  );
}

/** Who it is and what tells them apart, then what speaks for it and against it. */
export function CandidateLine(props: { readonly t: Translate; readonly one: Candidate }): VNode {
  const { t, one } = props;
  const facts = [
    one.country === null ? null : countryName(t.language, one.country),
    one.group,
    one.party,
    periodOf(t, one),
    one.birthDate === null
      ? null
      : t('importing.born', { day: formatDay(t.language, one.birthDate) }),
    one.roster,
  ];
  const reasons = [
    ...one.reasons.map((why) => whyOf(t, why)),
    t(`importing.office.${one.office}`),
    one.countryAgrees === 'unsaid' ? '' : t(`importing.country.${one.countryAgrees}`),
    one.groupAgrees === 'unsaid' ? '' : t(`importing.group.${one.groupAgrees}`),
  ];
  return (
    <>
      <bdi class="person">{one.name}</bdi>{' '}
      <Tag kind={one.offer ? 'accent' : 'plain'}>
        {t(one.offer ? 'importing.offer' : 'importing.perhaps')}
      </Tag>
      <small class="standing">
        {facts.filter((fact) => fact !== null && fact !== '').join(' · ')}
      </small>
      <small class="mode">{reasons.filter((text) => text !== '').join(' · ')}</small>
    </>
  );
}

function periodOf(t: Translate, { startsOn, endsOn }: Candidate): string | null {
  const [from, to] = [startsOn, endsOn].map((day) => day && formatDay(t.language, day));
  if (from && to) return t('ui.date.range', { from, to });
  if (from) return t('ui.date.since', { from });
  return to ? t('ui.date.until', { to }) : null;
}
