import type { VNode } from 'preact';
import {
  CertaintySign,
  certaintyMeaning,
  CertaintyTag,
  Facts,
  formatPartialDate,
  valueWord,
} from '#ui';
import type { Fact } from '#ui';
import { insideQuotes } from './letter-word-rules.ts';
import type { ShownEntry } from './rendition-rules.ts';
import { entriesOf, findShown } from './seeing-rules.ts';
import type { StatementKind } from './seeing-rules.ts';
import {
  certaintyIn,
  hedged,
  labelOf,
  Linked,
  Name,
  Names,
  placeText,
  sinceUntil,
  Sources,
} from './speaking-pages.tsx';
import type { Seen } from './speaking-pages.tsx';
import { CERTAINTIES } from './vocabulary-rules.ts';

/** A statement in the one wording its certainty has: "It is reported: …". */
export function Statement(props: Seen & { readonly entry: ShownEntry<StatementKind> }): VNode {
  const { entry, ...seen } = props;
  return (
    <p class="statement">
      <CertaintySign certainty={entry.certainty} planned={isPlanned(entry)} />
      <span>
        <span class="hedge">{hedged(seen.t, entry)}</span>{' '}
        <span dir="auto">{stated(seen, entry)}</span>
      </span>
    </p>
  );
}

/** What somebody is accused of is not what they did: the accusation is the fact. */
function stated(seen: Seen, entry: ShownEntry<StatementKind>): string {
  if (entry.kind !== 'charge') return labelOf(seen, entry);
  const { offence } = entry.content;
  const frame = seen.t('cases.seeing.accused', { offence: '' });
  return seen.t('cases.seeing.accused', { offence: insideQuotes(offence, frame) });
}

const isPlanned = ({ content }: ShownEntry<StatementKind>): boolean =>
  'phase' in content && content.phase !== 'past';

/** What is known and how well: events and relations, the surest first. */
export function Known(seen: Seen): VNode {
  const { t, view } = seen;
  const all = entriesOf(view, 'event', 'relation');
  return (
    <div class="known">
      {CERTAINTIES.map((certainty) => ({
        certainty,
        entries: inTime(all.filter((entry) => entry.certainty === certainty)),
      }))
        .filter(({ entries }) => entries.length > 0)
        .map(({ certainty, entries }) => (
          <section>
            <h3>
              <CertaintyTag t={t} certainty={certainty} />
            </h3>
            <p class="hint">{certaintyMeaning(t, certainty)}</p>
            <ul class="plain statements">
              {entries.map((entry) => (
                <li id={`entry-${entry.id}`}>
                  <Statement {...seen} entry={entry} />
                  <About {...seen} entry={entry} />
                  <Sources {...seen} entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** By the first day, what has none at the end. */
function inTime<E extends { readonly earliest: string | null; readonly latest: string | null }>(
  entries: readonly E[],
): readonly E[] {
  const day = ({ earliest, latest }: E): string => earliest ?? latest ?? '~';
  return entries.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** When, where, whom and by whom, in one line. */
function About({
  entry,
  ...seen
}: Seen & { readonly entry: ShownEntry<'event' | 'relation'> }): VNode | null {
  const { t } = seen;
  if (entry.kind === 'relation') {
    const when = sinceUntil(t, entry.content.since, entry.content.until);
    return when === '' ? null : <p class="quiet-text said">{when}</p>;
  }
  const { date, place, country, phase, authorities, subjects, links } = entry.content;
  const line = [
    date === '' ? '' : formatPartialDate(t, date),
    placeText(t, place, country),
    phase === 'past' ? '' : t(`cases.timeline.phase.${phase}`),
  ].filter((part) => part !== '');
  return (
    <>
      {line.length > 0 && <p class="quiet-text said">{line.join(' · ')}</p>}
      {subjects.length > 0 && (
        <p class="quiet-text said">
          {t('cases.seeing.concerns')} <Names {...seen} ids={subjects} />
        </p>
      )}
      {authorities.map(({ name, involvement }) => (
        <p class="quiet-text said">
          {t('cases.seeing.authority')} <bdi>{name}</bdi>
          {involvement !== '' &&
            ` (${valueWord(t, 'event', 'authorities.involvement', involvement)})`}
        </p>
      ))}
      {links.map(({ type, event }) => (
        <Chained {...seen} type={type} event={event} />
      ))}
    </>
  );
}

/** The event this one follows, leads to or is part of, as sure as the file is of it. */
function Chained(props: Seen & ShownEntry<'event'>['content']['links'][number]): VNode | null {
  const { t, view, hrefOf } = props;
  const other = findShown(view, 'event', props.event);
  if (other === null) return null;
  return (
    <p class="quiet-text said">
      {valueWord(t, 'event', 'links.type', props.type)}:{' '}
      <Linked href={hrefOf(other.id)}>
        <bdi>{other.content.what}</bdi>
      </Linked>{' '}
      ({certaintyIn(t, other)})
    </p>
  );
}

/** Whom the case is about. */
export function Subjects(seen: Seen): VNode {
  const { t, view } = seen;
  return (
    <ul class="plain case-subjects">
      {entriesOf(view, 'subject').map((subject) => {
        const { type, about, country } = subject.content;
        const size = sizeText(seen, subject);
        const facts = [valueWord(t, 'subject', 'type', type), size, placeText(t, '', country)];
        return (
          <li id={`entry-${subject.id}`}>
            <h3>
              <Name {...seen} id={subject.id} />
            </h3>
            <p class="quiet-text said">{facts.filter((part) => part !== '').join(' · ')}</p>
            {about !== '' && (
              <p class="about" dir="auto">
                {about}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "up to 25 people", "about 30 people", "between 20 and 30 people". */
function sizeText({ t }: Seen, { content }: ShownEntry<'subject'>): string {
  const { type, numberFrom: from, numberTo: to } = content;
  if (type !== 'group' || (from === null && to === null)) return '';
  if (from !== null && to !== null && from !== to)
    return t('cases.seeing.size.between', { from, to });
  if (from !== null && to !== null) return t('cases.seeing.size.about', { number: to });
  if (to !== null) return t('cases.seeing.size.up-to', { number: to });
  return t('cases.seeing.size.at-least', { number: from ?? 0 });
}

/** What others did, what was answered and what came of it. */
export function Interventions(seen: Seen): VNode {
  const { view } = seen;
  return (
    <ul class="plain case-acts">
      {inTime(entriesOf(view, 'intervention')).map((entry) => (
        <li id={`entry-${entry.id}`}>
          <h3>{headingOf(seen, entry)}</h3>
          <Statement {...seen} entry={entry} />
          <Facts items={interventionFacts(seen, entry)} />
          <Sources {...seen} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function headingOf({ t }: Seen, { content }: ShownEntry<'intervention'>): string {
  const { type, date } = content;
  const kind = valueWord(t, 'intervention', 'type', type);
  return date === '' ? kind : `${kind}, ${formatPartialDate(t, date)}`;
}

function interventionFacts({ t }: Seen, { content }: ShownEntry<'intervention'>): readonly Fact[] {
  const { people, toWhom, place, country, response, impact } = content;
  const who = people.map(({ name, capacity }) => (capacity === '' ? name : `${name}, ${capacity}`));
  const facts: readonly [string, string][] = [
    [t('cases.field.intervention.people'), who.join('; ')],
    [t('cases.field.intervention.toWhom'), toWhom],
    [t('cases.field.intervention.place'), placeText(t, place, country)],
    [t('cases.field.intervention.response'), response],
    [t('cases.field.intervention.impact'), impact],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([term, value]) => ({ term, value: <span dir="auto">{value}</span> }));
}
