import type { VNode } from 'preact';
import {
  ActionButton,
  DateField,
  DemandLine as LineDrawn,
  Facts,
  Form,
  formatDay,
  formatPartialDate,
  LinkButton,
  Notice,
  SubmitButton,
  Time,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DemandText, drawnLine, LineFrame } from './frame-pages.tsx';
import { Closed, Said, standingFacts } from './line-pages.tsx';
import { isWatched } from './line-rules.ts';
import type { Review } from './review-rules.ts';
import { StepRow } from './step-part-pages.tsx';
import type { DemandView, QuestionShown } from './view-rules.ts';

export type DemandPageProps = {
  readonly context: PageContext;
  readonly view: DemandView;
  readonly mayRecord: boolean;
  readonly today: string;
  /** The day of the next look, as it was typed or is offered. */
  readonly next: string;
  readonly errors?: FieldErrors;
};

/** One demand: where it stands, all its steps, what is to be done about it. */
export function DemandPage(props: DemandPageProps): VNode {
  const { context, view, mayRecord, today } = props;
  const { letter, line } = view;
  const { t } = context;
  const { number } = line;
  return (
    <LineFrame
      context={context}
      letter={letter}
      title={t('demands.one.title', { number })}
      demand={number}
    >
      <DemandText line={line} />
      {letter.closed && <Closed t={t} />}
      <Questions t={t} view={view} mayRecord={mayRecord} />
      <LineDrawn t={t} line={drawnLine(line, letter, today)} dated />
      <Facts items={standingFacts(t, line)} />
      {mayRecord && !line.closed && (
        <p>
          <LinkButton href={paths.newOutcome(letter.id, number)}>{t('demands.record')}</LinkButton>
        </p>
      )}
      {mayRecord && <LookAgain {...props} />}
      <Said t={t} letter={letter} line={line} />
      <Steps t={t} view={view} />
      <Reviews t={t} reviews={line.reviews} />
    </LineFrame>
  );
}

/** "Looked again, nothing changed": one click, since the next day is filled in. */
function LookAgain({ context, view, next, errors }: DemandPageProps): VNode | null {
  const { t } = context;
  const { letter, line } = view;
  if (line.closed || !isWatched(line.state)) return null;
  return (
    <section class="look-again">
      <h2>{t('demands.look.title')}</h2>
      <Form
        t={t}
        action={paths.demandReviews(letter.id, line.number)}
        {...(errors === undefined ? {} : { errors })}
      >
        <div class="acts">
          <DateField
            t={t}
            name="next"
            label={t('demands.look.next')}
            value={next}
            error={errors?.['next']}
            required
          />
          <SubmitButton quiet>{t('demands.look.act')}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Steps({ t, view }: { readonly t: Translate; readonly view: DemandView }): VNode {
  const { letter, line } = view;
  return (
    <>
      <section>
        <h2>{t('demands.one.steps')}</h2>
        {line.steps.length === 0 ? (
          <p class="quiet-text">{t('demands.one.steps.none')}</p>
        ) : (
          <ol class="list steps">
            {line.steps.map((step) => (
              <StepRow
                t={t}
                letter={letter}
                step={step}
                superseded={line.superseded.has(step.id)}
              />
            ))}
          </ol>
        )}
      </section>
      {line.others.length > 0 && (
        <section>
          <h2>{t('demands.one.others')}</h2>
          <ul class="list steps">
            {line.others.map((step) => (
              <StepRow t={t} letter={letter} step={step} superseded={false} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Reviews(props: {
  readonly t: Translate;
  readonly reviews: readonly Review[];
}): VNode | null {
  const { t, reviews } = props;
  if (reviews.length === 0) return null;
  return (
    <section>
      <h2>{t('demands.one.reviews')}</h2>
      <ul class="list">
        {reviews.map(({ lookedAt, lookedByName: by, nextReviewOn }) => (
          <li>
            <Time t={t} instant={lookedAt} />
            {t('demands.one.review.by', { by, date: formatDay(t.language, nextReviewOn) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

type QuestionProps = {
  readonly t: Translate;
  readonly view: DemandView;
  readonly mayRecord: boolean;
};

/** What happened elsewhere and may have undone it: open ones first, with their answer. */
function Questions(props: QuestionProps): VNode | null {
  const { t, view } = props;
  const open = view.line.closed ? [] : view.questions.filter(({ answer }) => answer === null);
  const answered = view.questions.filter(({ answer }) => answer !== null);
  return (
    <>
      {open.map((question) => (
        <Notice t={t} kind="warning" title={t('demands.question.title')}>
          <p>
            <Why {...props} question={question} />
          </p>
          {props.mayRecord && <Answers {...props} question={question} />}
        </Notice>
      ))}
      {answered.length > 0 && (
        <details>
          <summary>{t('demands.question.earlier')}</summary>
          <ul class="list">
            {answered.map((question) => (
              <li>
                <Why {...props} question={question} /> <Answered t={t} question={question} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type AboutQuestion = QuestionProps & { readonly question: QuestionShown };

function Why({ t, question }: AboutQuestion): VNode {
  const { entry, entryId, askedAt } = question;
  const at = <Time t={t} instant={askedAt} />;
  if (entryId === null)
    return (
      <>
        {t('demands.question.outcome')} {at}
      </>
    );
  if (entry === null)
    return (
      <>
        {t('demands.question.hidden')} {at}
      </>
    );
  return (
    <>
      {t('demands.question.entry')}{' '}
      <a href={paths.caseEntry(entry.caseId, entry.entryId)}>{entry.what}</a>
      {entry.on !== '' && <>, {formatPartialDate(t, entry.on)}</>}. {at}
    </>
  );
}

function Answers({ t, view, question }: AboutQuestion): VNode {
  const { letter, line } = view;
  return (
    <div class="acts">
      <LinkButton href={paths.newOutcome(letter.id, line.number)}>{t('demands.record')}</LinkButton>
      <ActionButton action={paths.demandQuestionAnswer(letter.id, line.number, question.id)} quiet>
        {t('demands.question.not-concerned')}
      </ActionButton>
    </div>
  );
}

function Answered(props: { readonly t: Translate; readonly question: QuestionShown }): VNode {
  const { t, question } = props;
  const { answer, answeredAt, answererName } = question;
  return (
    <span class="quiet-text">
      {answer !== null && t(`demands.question.answered.${answer}`, { name: answererName ?? '' })}{' '}
      {answeredAt !== null && <Time t={t} instant={answeredAt} />}
    </span>
  );
}
