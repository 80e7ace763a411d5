import type { VNode } from 'preact';
import { valueWord } from './case-words.ts';
import { Tag } from './parts.tsx';
import type { TagKind } from './parts.tsx';
import { formatPartialDate } from './partial-date.ts';
import { paths } from './paths.ts';
import type { Translate } from './translate.ts';

type State = 'overdue' | 'now' | 'soon' | 'later' | 'past';

/** A day of a case to be ready for, or the first and last day it may be; days as `YYYY-MM-DD`. */
export type DeadlineShown = {
  readonly caseId: string;
  readonly caseTitle: string;
  /** The language of the case's words; `''` when nobody said. */
  readonly language: string;
  readonly entryId: string;
  /** A type of key date, `risk` or `review`. */
  readonly kind: string;
  readonly what: string;
  readonly place: string;
  /** EDTF */
  readonly date: string;
  readonly earliest: string;
  readonly latest: string;
  readonly state: State;
};

type ListProps = {
  readonly t: Translate;
  readonly deadlines: readonly DeadlineShown[];
  readonly now: Date;
  /** On the desk each says of which case it is. */
  readonly withCase?: boolean;
};

/** What is coming up, the most pressing first. */
export function DeadlineList({ deadlines, ...shared }: ListProps): VNode {
  return (
    <ul class="list letter-list">
      {deadlines.map((one) => (
        <DeadlineItem one={one} {...shared} />
      ))}
    </ul>
  );
}

/** The same day as words for a list it shares with other things: what it is, where it stands, what is known of it. */
export function deadlineWords(
  t: Translate,
  one: DeadlineShown,
  now: Date,
): { readonly href: string; readonly what: string; readonly facts: readonly string[] } {
  const what = titleOf(t, one);
  const facts = [dateOf(t, one), daysTo(t, one, now), one.place].filter(Boolean);
  const kind = kindOf(t, one);
  const isNamed = one.kind !== 'review' && one.what !== '';
  return {
    href: placeOf(one),
    what: one.kind === 'review' ? what : isNamed ? t('desk.day', { kind, what }) : kind,
    facts,
  };
}

function DeadlineItem(
  props: Omit<ListProps, 'deadlines'> & { readonly one: DeadlineShown },
): VNode {
  const { t, one, now } = props;
  const lang = one.language === '' ? undefined : one.language;
  const facts = [kindOf(t, one), dateOf(t, one), daysTo(t, one, now), one.place].filter(Boolean);
  return (
    <li>
      <p class="letter-title">
        <a href={placeOf(one)} lang={one.what === '' ? undefined : lang} dir="auto">
          {titleOf(t, one)}
        </a>{' '}
        <StateOf t={t} one={one} />
      </p>
      <p class="quiet-text">
        {facts.join(' · ')}
        {props.withCase === true && (
          <>
            {' · '}
            <bdi lang={lang}>{one.caseTitle}</bdi>
          </>
        )}
      </p>
    </li>
  );
}

function titleOf(t: Translate, { kind, what, caseTitle }: DeadlineShown): string {
  if (kind === 'review') return t('cases.deadline.review');
  return what === '' ? caseTitle : what;
}

const placeOf = ({ kind, caseId, entryId }: DeadlineShown): string =>
  kind === 'review' ? paths.caseDesk(caseId) : paths.caseEntry(caseId, entryId);

function kindOf(t: Translate, { kind }: DeadlineShown): string {
  if (kind === 'risk' || kind === 'review') return t(`cases.deadline.kind.${kind}`);
  return valueWord(t, 'key-date', 'type', kind);
}

/** A month is not a day: whoever reads it must know that any of its days may be meant. */
function dateOf(t: Translate, { date, earliest, latest }: DeadlineShown): string {
  if (earliest === latest || date.includes('/')) return formatPartialDate(t, date);
  const said = formatPartialDate(t, date, { inSentence: true });
  return t('cases.deadline.some-day', { date: said });
}

const DAY = 86_400_000;

function daysTo(t: Translate, { state, earliest }: DeadlineShown, now: Date): string {
  if (state === 'past') return t('cases.deadline.passed');
  if (state !== 'soon') return '';
  const today = Date.parse(now.toISOString().slice(0, 10));
  return t('cases.deadline.in-days', { days: (Date.parse(earliest) - today) / DAY });
}

const TAGS: Readonly<Record<Exclude<State, 'later'>, TagKind>> = {
  overdue: 'bad',
  now: 'accent',
  soon: 'warn',
  past: 'plain',
};

function StateOf({ t, one }: { t: Translate; one: DeadlineShown }): VNode | null {
  const { state, earliest, latest } = one;
  if (state === 'later') return null;
  const isAnyDay = state === 'now' && earliest !== latest;
  return <Tag kind={TAGS[state]}>{t(`cases.deadline.state.${isAnyDay ? 'any-day' : state}`)}</Tag>;
}
