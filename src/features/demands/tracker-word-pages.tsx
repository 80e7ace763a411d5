import type { VNode } from 'preact';
import { countryName, demandStateWord, formatDay, formatPartialDate, isMessageKey } from '#ui';
import type { LineShown, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { AuthorityRef } from './authority-rules.ts';
import type { DemandState, EvidenceKind } from './rules.ts';
import type { ListedDemand } from './tracker-list-rules.ts';

const DAY_MS = 86_400_000;
/** Until then in days, until two years in months. */
const MOST_DAYS = 60;
const DAYS_OF_MONTH = 30.44;
const MOST_MONTHS = 24;

/** @example durationWords(t, '2026-03-05', '2026-11-22') // 'for 8 months' */
export function durationWords(t: Translate, from: string, to: string): string {
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
  if (days <= MOST_DAYS) return t('tracker.for-days', { days });
  const months = Math.floor(days / DAYS_OF_MONTH);
  if (months < MOST_MONTHS) return t('tracker.for-months', { months });
  return t('tracker.for-years', { years: Math.floor(months / 12) });
}

/** "since 3 June 2026, for 5 months"; of one that stands as it began, when it was asked. */
export function sinceWords(
  t: Translate,
  demand: { readonly beganOn: string; readonly since: string | null; readonly movedOn: string },
  today: string,
): string {
  const { since, beganOn, movedOn } = demand;
  const said =
    since === null
      ? t('tracker.asked-on', { date: formatDay(t.language, beganOn) })
      : t('tracker.since', { date: formatPartialDate(t, since) });
  return `${said}, ${durationWords(t, movedOn, today)}`;
}

/** A type of demand in words; one that a later release knows stands as it is. */
export function typeWord(t: Translate, type: string): string {
  return wordOf(t, `letters.type.${type}`, type);
}

/** Whom a demand is for, in words. */
export function aboutWord(t: Translate, kind: string): string {
  return wordOf(t, `letters.kind.${kind}`, kind);
}

/** A word by a key that comes from data; none of these is filled in with anything. */
export function wordOf(t: Translate, key: string, otherwise: string): string {
  return isMessageKey(key) ? (t as (key: string) => string)(key) : otherwise;
}

export function evidenceWord(t: Translate, kind: EvidenceKind): string {
  return t(`tracker.evidence.${kind}`);
}

/** "Minister of Justice, Kazakhstan"; an office that names its country is not told it twice. */
export function officeWords(
  t: Translate,
  { office, country }: { readonly office: string; readonly country: string },
): string {
  const name = country === '' ? '' : countryName(t.language, country);
  return name === '' || office.includes(name) ? office : `${office}, ${name}`;
}

export function OfficeLinks(props: {
  readonly t: Translate;
  readonly asked: readonly AuthorityRef[];
}): VNode {
  const { t, asked } = props;
  return (
    <>
      {asked.map((one, at) => (
        <>
          {at > 0 && '; '}
          <a href={paths.authority(one.key)}>
            <bdi>{officeWords(t, one)}</bdi>
          </a>
        </>
      ))}
    </>
  );
}

/** What the drawing of a line needs of a listed demand. */
export function lineOfListed(
  { state, beganOn, face }: Pick<ListedDemand, 'state' | 'beganOn' | 'face'>,
  today: string,
): LineShown {
  return { state, steps: face.steps, from: beganOn, to: today };
}

/** A text cut at a word, for a list. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const at = cut.lastIndexOf(' ');
  return `${cut.slice(0, at > most / 2 ? at : most).trimEnd()}…`;
}

export const stateWord = (t: Translate, state: DemandState): string => demandStateWord(t, state);
