import type { VNode } from 'preact';
import { DemandLine, DemandStateMark, formatDay } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ListedDemand } from './tracker-list-rules.ts';
import {
  evidenceWord,
  lineOfListed,
  OfficeLinks,
  shortened,
  sinceWords,
  typeWord,
} from './tracker-word-pages.tsx';

/** So much of a demand stands in a list; the rest on its own page. */
const MOST_TEXT = 220;
const MOST_EVIDENCE = 120;

/** One demand of a list: where it stands, what it asks, what shows it, and its line. */
export function DemandEntry(props: {
  readonly t: Translate;
  readonly demand: ListedDemand;
  readonly today: string;
}): VNode {
  const { t, demand, today } = props;
  const { face, state, type, beganOn, movedOn } = demand;
  return (
    <li class="demand-entry">
      <div>
        <p class="demand-standing">
          <DemandStateMark t={t} state={state} />{' '}
          <span class="quiet-text figure">
            {sinceWords(t, { beganOn, movedOn, since: face.since }, today)}
          </span>
        </p>
        <h3 class="entry-title">
          <a href={paths.publicDemand(face.slug, demand.number)} lang={face.language} dir="auto">
            {shortened(face.text, MOST_TEXT)}
          </a>
        </h3>
        <p class="quiet-text">
          {type !== 'other' && `${typeWord(t, type)} · `}
          {face.asked.length > 0 && <OfficeLinks t={t} asked={face.asked} />}
          {face.asked.length > 0 && ' · '}
          <a href={paths.letter(face.slug)} lang={face.language} dir="auto">
            {shortened(face.title, MOST_EVIDENCE)}
          </a>
        </p>
        <p class="quiet-text figure">{shownBy(t, demand)}</p>
      </div>
      <DemandLine t={t} line={lineOfListed(demand, today)} />
    </li>
  );
}

/** What shows it, and when somebody looks again. */
function shownBy(t: Translate, { face, state, nextReviewOn }: ListedDemand): string {
  const next =
    nextReviewOn === null ? [] : [t('tracker.next', { date: formatDay(t.language, nextReviewOn) })];
  return [evidenceWords(t, face.evidence, state), ...next].join(' · ');
}

function evidenceWords(
  t: Translate,
  evidence: ListedDemand['face']['evidence'],
  state: ListedDemand['state'],
): string {
  if (evidence === null)
    return t(state === 'not-known' ? 'tracker.shown-by.unknown' : 'tracker.shown-by.nothing');
  const kind = evidenceWord(t, evidence.kind);
  const words = shortened(evidence.words, MOST_EVIDENCE);
  return t('tracker.shown-by', { evidence: words === '' ? kind : `${words} (${kind})` });
}
