import type { AlarmedFile, CaseToRead, StandingDeadline } from '#cases';
import { deadlineWords, formatDay, formatInstant, isMessageKey } from '#ui';
import type { MessageKey, MessageValues, Translate } from '#ui';
import { paths } from '#ui/paths';
import { groupOfDay } from './desk-group-rules.ts';
import type { DeskGroup, Grouped } from './desk-group-rules.ts';
import type { DeskLetter, DeskTask } from './desk-rules.ts';
import { needsOf } from './desk-rules.ts';
import { placeOf } from './letter-list-pages.tsx';
import { titleOf } from './shared-pages.tsx';

/** One line of the desk: what to do, of which letter or case, when, and where it is done. */
export type DeskItem = Grouped & {
  readonly sentence: string;
  readonly href: string;
  /** Of the letter or case; null for what belongs to none. */
  readonly title: string | null;
  /** Of the title; '' when nobody said. */
  readonly language: string;
  readonly facts: readonly string[];
};

/** Everything that may need somebody, from every room. */
export type DeskNeeds = {
  readonly letters: readonly DeskLetter[];
  readonly tasks: readonly DeskTask[];
  readonly deadlines: readonly StandingDeadline[];
  readonly alarms: readonly AlarmedFile[];
  readonly readings: readonly CaseToRead[];
  readonly now: Date;
};

/** All of it as lines of one list, in no order yet. */
export function deskItems(t: Translate, needs: DeskNeeds): DeskItem[] {
  const today = needs.now.toISOString().slice(0, 10);
  return [
    ...needs.alarms.map((one) => alarmItem(t, one)),
    ...needs.tasks.map((one) => taskItem(t, one, needs.letters, today)),
    ...needs.readings.map((one) => readingItem(t, one)),
    ...needs.deadlines.map((one) => dayItem(t, one, needs.now)),
    ...needs.letters.flatMap((one) => letterItem(t, one, today)),
  ];
}

/** Before all else: somebody may be relying on this file just now. */
function alarmItem(t: Translate, one: AlarmedFile): DeskItem {
  return {
    group: 'today',
    dueOn: '0000-01-01',
    since: one.since,
    sentence: t('desk.case.alarm'),
    href: paths.caseFile(one.caseId, one.entryId),
    title: one.caseTitle,
    language: one.language,
    facts: [t('desk.since', { day: formatInstant(t.language, one.since) })],
  };
}

/** Somebody else waits for this person's word on what becomes public. */
function readingItem(t: Translate, one: CaseToRead): DeskItem {
  const { caseId, title, language, askedBy: name, askedAt } = one;
  return {
    group: 'today',
    dueOn: null,
    since: askedAt,
    sentence: t('desk.case.reading'),
    href: paths.casePublications(caseId),
    title,
    language,
    facts: [t('cases.readings.asked', { name, at: formatInstant(t.language, askedAt) })],
  };
}

const GROUP_OF_DAY: Readonly<Record<StandingDeadline['state'], DeskGroup | 'later'>> = {
  overdue: 'overdue',
  now: 'today',
  soon: 'soon',
  later: 'later',
  past: 'when-you-can', // nothing to be done about the day; what came of it can be written down
};

function dayItem(t: Translate, one: StandingDeadline, now: Date): DeskItem {
  const { href, what, facts } = deadlineWords(t, one, now);
  return {
    group: GROUP_OF_DAY[one.state],
    dueOn: one.state === 'overdue' ? one.latest : one.earliest,
    since: null,
    sentence: what,
    href,
    title: one.caseTitle,
    language: one.language,
    facts,
  };
}

/** A letter can wait where another thing cannot: it stays on the list however far its window is. */
function letterItem(t: Translate, one: DeskLetter, today: string): DeskItem[] {
  const need = needsOf(one);
  if (need === null) return [];
  const { letter, content, figures } = one;
  const dueOn = content.window.closes?.slice(0, 10) ?? null;
  const group = dueOn === null ? 'later' : groupOfDay(dueOn, today);
  const number = letter.currentVersion?.number ?? 0;
  const isOut = figures !== null && figures.invited > 0;
  return [
    {
      group: group === 'later' ? 'when-you-can' : group,
      dueOn,
      since: null,
      sentence: t(`desk.letter.${need}`, { number, count: one.missing }),
      href: placeOf(one),
      title: titleOf(t, content.title),
      language: content.language,
      facts: [
        ...dayFacts(t, dueOn, today),
        ...(isOut
          ? [t('letters.figures', { signed: figures.signed, invited: figures.invited })]
          : []),
      ],
    },
  ];
}

function taskItem(
  t: Translate,
  { kind, values, letterId, href, since, dueOn }: DeskTask,
  letters: readonly DeskLetter[],
  today: string,
): DeskItem {
  const of = letters.find((one) => one.letter.id === letterId);
  const sinceDay = since.toISOString().slice(0, 10);
  const waits = t('desk.since', { day: formatDay(t.language, sinceDay) });
  return {
    group: dueOn === null ? 'today' : groupOfDay(dueOn, today),
    dueOn,
    since,
    sentence: taskSentence(t, kind, values),
    href,
    title: of === undefined ? null : titleOf(t, of.content.title),
    language: of?.content.language ?? '',
    facts: dueOn !== null ? dayFacts(t, dueOn, today) : sinceDay < today ? [waits] : [],
  };
}

function dayFacts(t: Translate, dueOn: string | null, today: string): string[] {
  if (dueOn === null) return [];
  const day = formatDay(t.language, dueOn);
  return [dueOn < today ? t('desk.was-due', { day }) : t('desk.due', { day })];
}

/** A room above may be newer than the catalogue: whoever reads still gets a line that leads there. */
function taskSentence(t: Translate, kind: string, values: MessageValues): string {
  const key = `desk.task.${kind}`;
  if (!isMessageKey(key)) return t('desk.task.other');
  // the key comes from data; its values come with it
  return (t as (known: MessageKey, filled: MessageValues) => string)(key, values);
}
