import type { VNode } from 'preact';
import {
  DemandLine as LineDrawn,
  DemandStateMark,
  EmptyState,
  Facts,
  formatDay,
  formatList,
  formatPartialDate,
  LinkButton,
  Notice,
  Tag,
} from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DemandText, drawnLine, LineFrame, positionWord } from './frame-pages.tsx';
import { isWatched } from './line-rules.ts';
import type { DemandLine, LetterShown } from './view-rules.ts';

export type LinesPageProps = {
  readonly context: PageContext;
  readonly letter: Pick<LetterShown, 'id' | 'title'>;
  /** null before the release. */
  readonly shown: LetterShown | null;
  readonly lines: readonly DemandLine[];
  readonly mayRecord: boolean;
  readonly today: string;
};

/** Every demand of a letter and where it stands. */
export function LinesPage(props: LinesPageProps): VNode {
  const { context, letter, shown, lines, mayRecord, today } = props;
  const { t } = context;
  const title = t('demands.lines.title');
  if (shown === null)
    return (
      <LineFrame context={context} letter={letter} title={title}>
        <EmptyState
          title={t('demands.lines.early')}
          action={{ href: paths.release(letter.id), text: t('demands.lines.early.act') }}
        >
          {t('demands.lines.early.next')}
        </EmptyState>
      </LineFrame>
    );
  return (
    <LineFrame context={context} letter={letter} title={title} lead={t('demands.lines.lead')}>
      {shown.closed && <Closed t={t} />}
      <div class="demand-cards">
        {lines.map((line) => (
          <LineCard t={t} letter={shown} line={line} mayRecord={mayRecord} today={today} />
        ))}
      </div>
    </LineFrame>
  );
}

export function Closed({ t }: { readonly t: Translate }): VNode {
  return (
    <Notice t={t} kind="info" title={t('demands.closed.title')}>
      <p>{t('demands.closed')}</p>
    </Notice>
  );
}

type CardProps = {
  readonly t: Translate;
  readonly letter: LetterShown;
  readonly line: DemandLine;
  readonly mayRecord: boolean;
  readonly today: string;
};

function LineCard({ t, letter, line, mayRecord, today }: CardProps): VNode {
  const { number } = line;
  const waiting = line.others.filter(({ standing }) => standing === 'waiting').length;
  return (
    <section class="demand-card" aria-labelledby={`demand-${number}`}>
      <h2 id={`demand-${number}`}>{t('demands.number', { number })}</h2>
      <DemandText line={line} />
      <LineDrawn t={t} line={drawnLine(line, letter, today)} dated />
      <Facts items={standingFacts(t, line)} />
      {waiting > 0 && (
        <p>
          <Tag kind="accent">{t('demands.wait', { count: waiting })}</Tag>
        </p>
      )}
      <Said t={t} letter={letter} line={line} />
      <div class="acts">
        {mayRecord && !line.closed && (
          <LinkButton href={paths.newOutcome(letter.id, number)} quiet>
            {t('demands.record')}
            <span class="visually-hidden"> {t('demands.record.about', { number })}</span>
          </LinkButton>
        )}
        <a href={paths.demandLine(letter.id, number)}>
          {t('demands.all-steps')}
          <span class="visually-hidden"> {t('demands.record.about', { number })}</span>
        </a>
      </div>
    </section>
  );
}

/** Where a demand stands, since when, who is asked, when somebody looks again: in words. */
export function standingFacts(t: Translate, line: DemandLine): Fact[] {
  const { state, since, addressees } = line;
  const asked = formatList(t.language, addressees);
  return [
    {
      term: t('demands.state'),
      value: (
        <>
          <DemandStateMark t={t} state={state} />
          {since !== null && (
            <span class="quiet-text">
              {' '}
              {t('demands.since', { date: formatPartialDate(t, since) })}
            </span>
          )}
        </>
      ),
    },
    ...(asked === ''
      ? []
      : [
          {
            term: t('demands.asked'),
            value: (
              <span lang={line.language} dir="auto">
                {asked}
              </span>
            ),
          },
        ]),
    ...(line.closed ? [] : [{ term: t('demands.review'), value: reviewWords(t, line) }]),
  ];
}

function reviewWords(t: Translate, line: DemandLine): VNode | string {
  const { nextReviewOn: day } = line;
  if (day === null)
    return t(
      isWatched(line.state) || line.state === 'not-known'
        ? 'demands.review.none.unknown'
        : 'demands.review.none.done',
    );
  const date = formatDay(t.language, day);
  return line.isDue ? <Tag kind="bad">{t('demands.review.due', { date })}</Tag> : date;
}

/** What replies said about it; nothing while none did. */
export function Said(props: Pick<CardProps, 't' | 'letter' | 'line'>): VNode | null {
  const { t, letter, line } = props;
  if (line.said.length === 0) return null;
  return (
    <>
      <h3>{t('demands.said')}</h3>
      <ul class="list">
        {line.said.map(({ replyId, addressee, receivedOn, position, part }) => {
          const values = {
            addressee: addressee || t('demands.said.somebody'),
            date: formatDay(t.language, receivedOn),
            position: positionWord(t, position),
            part,
          };
          return (
            <li>
              <a href={paths.reply(letter.id, replyId)}>
                {t(part === '' ? 'demands.said.line' : 'demands.said.line.part', values)}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
