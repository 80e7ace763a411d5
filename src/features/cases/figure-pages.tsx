import type { VNode } from 'preact';
import {
  CertaintySign,
  certaintyMeaning,
  CertaintyTag,
  countryName,
  formatDay,
  formatList,
  formatNumber,
  PlacesMap,
  Timeline,
  valueWord,
} from '#ui';
import type { AtPlace, MapPlace, TimelineItem, Translate } from '#ui';
import type { ShownEntry } from './rendition-rules.ts';
import { placesIn } from './place-rules.ts';
import { countByCertainty, dateOf, datedParts, relationsBySubject } from './seeing-rules.ts';
import type { PlaceSeen } from './place-rules.ts';
import type { DatedPart } from './seeing-rules.ts';
import { certaintyIn, kindOf, labelOf, Linked, Name, sinceUntil } from './speaking-pages.tsx';
import type { Seen } from './speaking-pages.tsx';
import { CERTAINTIES } from './vocabulary-rules.ts';

/** Everything of the case that has, or should have, a date. */
export function CaseTimeline(seen: Seen): VNode {
  const { t, view } = seen;
  const items = datedParts(view).map((part) => timelineItem(seen, part));
  const words = t('cases.timeline.today', { date: formatDay(t.language, view.day) });
  return <Timeline t={t} items={items} now={{ day: view.day, words }} />;
}

function timelineItem(seen: Seen, part: DatedPart): TimelineItem {
  const { entry, hearing, date, phase } = part;
  const href = seen.hrefOf(entry.id);
  const about = whoDid(seen, entry);
  const kind = kindOf(seen.t, part);
  const own = hearing === null || hearing.what === '' ? '' : `${hearing.what}: `;
  const known = hearing === null ? { earliest: entry.earliest, latest: entry.latest } : {};
  return {
    id: hearing === null ? entry.id : `${entry.id}-${hearing.at}`,
    label: `${own}${about}`,
    ...(kind === about ? {} : { kind }),
    date,
    ...known,
    certainty: entry.certainty,
    phase,
    ...(href === undefined ? {} : { href }),
  };
}

/** Of what others did, one asks first who. */
function whoDid(seen: Seen, entry: ShownEntry): string {
  const label = labelOf(seen, entry);
  if (entry.kind !== 'intervention' || entry.content.people.length === 0) return label;
  const names = entry.content.people.map(({ name }) => name);
  return `${formatList(seen.t.language, names)}: ${label}`;
}

export function CaseMap(seen: Seen): VNode {
  const places = placesIn(seen.view).map((place) => mapPlace(seen, place));
  return <PlacesMap t={seen.t} country={seen.view.country} places={places} />;
}

function mapPlace(seen: Seen, place: PlaceSeen): MapPlace {
  const { name, language, country, latitude, longitude } = place;
  return {
    name: name || countryName(seen.t.language, country) || seen.t('cases.seeing.somewhere'),
    ...(language === '' ? {} : { lang: language }),
    country,
    latitude,
    longitude,
    here: [atPlace(seen, place.entry)],
  };
}

function atPlace(seen: Seen, entry: PlaceSeen['entry']): AtPlace {
  const href = seen.hrefOf(entry.id);
  const date = entry.kind === 'subject' ? '' : dateOf(entry);
  const label =
    entry.kind === 'subject' ? entry.content.about || labelOf(seen, entry) : whoDid(seen, entry);
  return {
    label,
    ...(date === '' ? {} : { date }),
    certainty: entry.certainty,
    planned: 'phase' in entry.content && entry.content.phase !== 'past',
    ...(href === undefined ? {} : { href }),
  };
}

/** A longer list is read in the file itself. */
const MOST_GROUPS = 120;

/** Who is what to whom, said under each of the two. */
export function Relations(seen: Seen): VNode {
  const groups = relationsBySubject(seen.view);
  const more = groups.length - MOST_GROUPS;
  return (
    <div class="relations">
      {groups.slice(0, MOST_GROUPS).map(({ subject, relations }) => (
        <section>
          <h3>
            <Name {...seen} id={subject} />
          </h3>
          <ul class="plain">
            {relations.map((relation) => (
              <Relation {...seen} relation={relation} />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p>{seen.t('cases.map.more', { count: more })}</p>}
    </div>
  );
}

/** "A leads B (since 2009, reported)": the same sentence at both ends, so that it is never turned round. */
export function Relation({
  relation,
  ...seen
}: Seen & { readonly relation: ShownEntry<'relation'> }): VNode {
  const { t } = seen;
  const { fromSubject, toSubject, type, since, until, note } = relation.content;
  const said = [sinceUntil(t, since, until), certaintyIn(t, relation)].filter(
    (part) => part !== '',
  );
  const verb = valueWord(t, 'relation', 'type', type);
  return (
    <li>
      <CertaintySign certainty={relation.certainty} />
      <span>
        <Name {...seen} id={fromSubject} /> <Linked href={seen.hrefOf(relation.id)}>{verb}</Linked>{' '}
        <Name {...seen} id={toSubject} />
        {said.length > 0 && <span class="quiet-text"> ({said.join(', ')})</span>}
        {note !== '' && (
          <span class="moment-said" dir="auto">
            {note}
          </span>
        )}
      </span>
    </li>
  );
}

/** How many statements are how sure, with what each word means. */
export function CertaintyCounts({ t, view }: Pick<Seen, 't' | 'view'>): VNode {
  const counts = countByCertainty(view);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table class="bars certainty-counts">
      <caption>{t('cases.seeing.counts')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('cases.seeing.certainty')}</th>
          <th scope="col">{t('cases.seeing.statements')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ certainty, count }) => (
          <tr>
            <th scope="row">
              <CertaintyTag t={t} certainty={certainty} />
              <span class="moment-said">{certaintyMeaning(t, certainty)}</span>
            </th>
            <td>
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="0" width={Math.round((100 * count) / most)} height="8" />
              </svg>
              <span class="figure">{formatNumber(t.language, count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the six words mean, at the foot of everything that goes out. */
export function CertaintyKey({ t }: { readonly t: Translate }): VNode {
  return (
    <dl class="certainty-key">
      {CERTAINTIES.map((certainty) => (
        <div>
          <dt>
            <CertaintyTag t={t} certainty={certainty} />
          </dt>
          <dd>{certaintyMeaning(t, certainty)}</dd>
        </div>
      ))}
    </dl>
  );
}
