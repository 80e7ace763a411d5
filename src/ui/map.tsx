import type { VNode } from 'preact';
import { certaintyWord } from './case-words.ts';
import { CertaintyLegend, CertaintySign } from './certainty-marks.tsx';
import { countryName, formatList } from './format.ts';
import { MapSvg } from './map-drawing.tsx';
import { frameOf } from './map-frame.ts';
import { sortPlaces, surest } from './map-places.ts';
import type { AtPlace, MapPlace, Numbered } from './map-places.ts';
import { formatPartialDate } from './partial-date.ts';
import { shorten } from './timeline-lanes.ts';
import type { Translate } from './translate.ts';

/**
 * Places on outlines we ship, so that no reader's browser asks anybody for a tile. What is drawn
 * follows from the places: a country, a region, the world. The list beside it says the same.
 */
export function PlacesMap(props: {
  readonly t: Translate;
  readonly id?: string;
  /** The country the whole is about, or ''. */
  readonly country: string;
  readonly places: readonly MapPlace[];
}): VNode {
  const { t, id = 'map', country, places } = props;
  const { numbered, unplaced, leftOut } = sortPlaces(places);
  const untold = unplaced.flatMap((place) => place.country || []);
  const told = [country, ...untold, ...numbered.flatMap((place) => place.country || [])];
  const named = [...new Set(told.filter((code) => code !== ''))];
  // a country that is only named stretches the frame when there is nothing better to go by
  const whole = country !== '' ? [country] : numbered.length > 0 ? [] : named;
  const frame = frameOf(
    numbered.map(({ longitude, latitude }) => [longitude, latitude] as const),
    whole,
  );
  const title = t('cases.map.title', {
    count: numbered.length,
    countries: formatList(
      t.language,
      named.map((code) => countryName(t.language, code)),
    ),
  });
  return (
    <figure class="map" id={id}>
      <div class="map-room">
        <div>
          <MapSvg
            t={t}
            id={id}
            title={title}
            desc={t('cases.map.desc')}
            frame={frame}
            places={numbered}
            named={named}
          />
          <CertaintyLegend t={t} used={new Set(numbered.map(({ here }) => surest(here)))} />
          <p class="map-source">{t('cases.map.outlines')}</p>
        </div>
        <div class="map-list">
          <NumberedPlaces t={t} places={numbered} />
          <Unplaced t={t} places={unplaced} />
          {leftOut > 0 && <p class="hint">{t('cases.map.left-out', { count: leftOut })}</p>}
        </div>
      </div>
    </figure>
  );
}

function NumberedPlaces(props: { t: Translate; places: readonly Numbered[] }): VNode | null {
  const { t, places } = props;
  if (places.length === 0) return null;
  return (
    <ol class="plain map-places">
      {places.map((place) => (
        <li>
          <span class="map-number figure">{place.number}</span>
          <div>
            <PlaceName t={t} place={place} />
            <Here t={t} here={place.here} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function PlaceName({ t, place }: { t: Translate; place: MapPlace }): VNode {
  return (
    <p class="map-place">
      <bdi lang={place.lang}>{place.name}</bdi>
      {place.country !== '' && (
        <span class="quiet-text"> {countryName(t.language, place.country)}</span>
      )}
    </p>
  );
}

const MOST_HERE = 12;
const LONGEST_LABEL = 180;

function Here({ t, here }: { t: Translate; here: readonly AtPlace[] }): VNode {
  const more = here.length - MOST_HERE;
  return (
    <ul class="plain map-here">
      {here.slice(0, MOST_HERE).map((one) => {
        const label = shorten(one.label, LONGEST_LABEL);
        const said = [
          one.date ? formatPartialDate(t, one.date) : '',
          one.certainty === null ? '' : certaintyWord(t, one.certainty),
        ].filter((word) => word !== '');
        return (
          <li>
            <CertaintySign certainty={one.certainty} planned={one.planned ?? false} />
            <span>
              <bdi lang={one.lang}>
                {one.href === undefined ? label : <a href={one.href}>{label}</a>}
              </bdi>
              {said.length > 0 && <span class="moment-said">{said.join(' · ')}</span>}
            </span>
          </li>
        );
      })}
      {more > 0 && <li>{t('cases.map.more', { count: more })}</li>}
    </ul>
  );
}

/** Named, but nobody entered where it lies: under its country, which is tinted. */
function Unplaced({ t, places }: { t: Translate; places: readonly MapPlace[] }): VNode | null {
  if (places.length === 0) return null;
  return (
    <section>
      <h3>{t('cases.map.unplaced')}</h3>
      <ul class="plain map-places">
        {places.map((place) => (
          <li>
            <div>
              <PlaceName t={t} place={place} />
              <Here t={t} here={place.here} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
