import type { ComponentChildren, VNode } from 'preact';
import {
  countryName,
  fieldWord,
  formatDay,
  formatList,
  formatPartialDate,
  Tag,
  valueWord,
} from '#ui';
import type { Translate } from '#ui';
import { titleOf } from './desk-rules.ts';
import { measuredSentence } from './measurement-pages.tsx';
import { whatMeasurementsSay } from './measurement-rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';
import { sinceUntil } from './speaking-pages.tsx';

export type Names = ReadonlyMap<EntryId, string>;

type Known = { readonly t: Translate; readonly names: Names };

/** A line of the file in its parts: when, what it says, and the little that is told beside. */
type Parts = {
  readonly when: string;
  readonly main?: ComponentChildren;
  readonly more: readonly ComponentChildren[];
};

type Draw<K extends Kind> = (known: Known, entry: Entry<K>) => Parts;

export function partsOf(
  props: Known & { readonly entry: Entry },
  title: string,
): Parts & { readonly main: ComponentChildren } {
  // each kind's own drawing stands under its name
  const draw = PARTS[props.entry.kind] as Draw<Kind>;
  return { main: <bdi>{title}</bdi>, ...draw(props, props.entry) };
}

const PARTS: { readonly [K in Kind]: Draw<K> } = {
  case: () => ({ when: '', more: [] }),
  evidence: () => ({ when: '', more: [] }),
  subject: subjectParts,
  relation: ({ t }, { content }) => ({
    when: sinceUntil(t, content.since, content.until),
    more: [content.note],
  }),
  consent: consentParts,
  risk: ({ t }, { content }) => ({
    when: formatDay(t.language, content.assessedOn),
    more: [content.note],
  }),
  event: eventParts,
  charge: (known, { content }) => ({
    when: date(known.t, content.date),
    more: [
      valueWord(known.t, 'charge', 'stage', content.stage),
      content.penalty === '' ? '' : known.t('cases.desk.at-most', { what: content.penalty }),
      who(known, content.subjects),
      content.law,
      content.authority,
      ...content.hearings.map((hearing) => hearingText(known.t, hearing)),
    ],
  }),
  measure: (known, { content }) => ({
    when: sinceUntil(known.t, content.since, content.until),
    more: [
      phase(known.t, 'measure', content.phase),
      content.what === '' ? '' : valueWord(known.t, 'measure', 'type', content.type),
      measuredSentence(known.t, whatMeasurementsSay(content.measurements)),
      who(known, content.subjects),
      content.whereabouts,
      content.counsel === ''
        ? ''
        : `${fieldWord(known.t, 'measure', 'counsel')}: ${valueWord(known.t, 'measure', 'counsel', content.counsel)}`,
      content.authority,
    ],
  }),
  source: ({ t }, { content }) => ({
    when: '',
    more: [
      valueWord(t, 'source', 'reliability', content.reliability),
      valueWord(t, 'source', 'connection', content.connection),
      date(t, content.date),
      content.url,
    ],
  }),
  intervention: interventionParts,
  'key-date': (known, { content }) => ({
    when: date(known.t, content.date),
    more: [
      valueWord(known.t, 'key-date', 'type', content.type),
      content.place,
      who(known, content.subjects),
    ],
  }),
};

const date = (t: Translate, text: string): string =>
  text === '' ? '' : formatPartialDate(t, text);

function hearingText(
  t: Translate,
  hearing: Entry<'charge'>['content']['hearings'][number],
): string {
  const what = hearing.what || t('cases.seeing.hearing');
  return hearing.date === '' ? what : `${what}: ${date(t, hearing.date)}`;
}

const country = (t: Translate, code: string): string =>
  code === '' ? '' : countryName(t.language, code);

const who = ({ t, names }: Known, ids: readonly EntryId[]): string =>
  ids.length === 0
    ? ''
    : formatList(
        t.language,
        ids.map((id) => names.get(id) ?? t('cases.desk.gone')),
      );

/** What happened is not said to have happened twice; what only may happen always says so. */
const phase = (t: Translate, kind: 'event' | 'measure', value: string): VNode | null =>
  value === 'past' ? null : <Tag kind="warn">{valueWord(t, kind, 'phase', value)}</Tag>;

function subjectParts({ t }: Known, entry: Entry<'subject'>): Parts {
  const { content } = entry;
  const shown = titleOf(entry);
  const others = content.names.map(({ text }) => text).filter((text) => text !== shown);
  return {
    when: valueWord(t, 'subject', 'type', content.type),
    main: (
      <>
        <bdi>{shown}</bdi>{' '}
        {others.length > 0 && <small>{t('cases.desk.also', { names: others.join(', ') })}</small>}
      </>
    ),
    more: [numberOf(t, content), country(t, content.country), date(t, content.born), content.about],
  };
}

function numberOf(t: Translate, group: Entry<'subject'>['content']): string {
  const { numberFrom: from, numberTo: to } = group;
  if (from === null) return to === null ? '' : t('cases.desk.number.up-to', { to });
  if (to === null) return t('cases.desk.number.from', { from });
  return from === to ? t('cases.desk.number.about', { to }) : t('cases.desk.number', { from, to });
}

function consentParts({ t, names }: Known, { content }: Entry<'consent'>): Parts {
  const { until, withdrawnOn } = content;
  const use = valueWord(t, 'consent', 'use', content.use);
  const answer = valueWord(t, 'consent', 'answer', content.answer);
  return {
    when: formatDay(t.language, content.givenOn),
    main: `${names.get(content.subject) ?? t('cases.desk.gone')} · ${use}: ${answer}`,
    more: [
      valueWord(t, 'consent', 'basis', content.basis),
      until === null ? '' : t('ui.date.until', { to: formatDay(t.language, until) }),
      withdrawnOn === null ? null : (
        <Tag kind="bad">
          {fieldWord(t, 'consent', 'withdrawnOn')} {formatDay(t.language, withdrawnOn)}
        </Tag>
      ),
    ],
  };
}

function eventParts(known: Known, { content }: Entry<'event'>): Parts {
  const { t } = known;
  const doers = content.authorities.map(({ name, involvement }) =>
    involvement === ''
      ? name
      : `${name} (${valueWord(t, 'event', 'authorities.involvement', involvement)})`,
  );
  const links = content.links.map(
    ({ type, event }) => `${valueWord(t, 'event', 'links.type', type)}: ${who(known, [event])}`,
  );
  return {
    when: date(t, content.date) || t('cases.desk.undated'),
    more: [
      phase(t, 'event', content.phase),
      content.type === 'other' ? '' : valueWord(t, 'event', 'type', content.type),
      content.place,
      country(t, content.country),
      who(known, content.subjects),
      ...doers,
      ...links,
    ],
  };
}

function interventionParts(known: Known, { content }: Entry<'intervention'>): Parts {
  const { t } = known;
  const people = content.people.map(({ name, capacity }) =>
    capacity === '' ? name : `${name}, ${capacity}`,
  );
  return {
    when: date(t, content.date) || t('cases.desk.undated'),
    more: [
      valueWord(t, 'intervention', 'type', content.type),
      ...people,
      content.toWhom === '' ? '' : t('cases.desk.to', { whom: content.toWhom }),
      content.place,
      who(known, content.subjects),
      content.response,
      content.impact,
    ],
  };
}
