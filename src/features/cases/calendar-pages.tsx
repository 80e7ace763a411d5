import type { VNode } from 'preact';
import {
  ActionButton,
  CopyBlock,
  DeskLayout,
  EmptyState,
  Facts,
  Field,
  Form,
  formatPartialDate,
  Notice,
  PageTitle,
  RadioGroup,
  refusalSentence,
  SubmitButton,
  Time,
  valueWord,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import type { Refusal } from '#kernel/refusal';
import { absolute, paths } from '#ui/paths';
import { CALENDAR_WORDS } from './calendar-rules.ts';
import type { Calendar, CalendarEntry, CalendarWords, NewCalendarForm } from './calendar-rules.ts';
import type { Deadline } from './key-date-rules.ts';
import type { ListedCase } from './list-rules.ts';
import { shortCode } from './opening-rules.ts';

export type CalendarsProps = {
  readonly context: PageContext;
  readonly calendars: readonly Calendar[];
  /** Whose days the calendars show. */
  readonly cases: readonly ListedCase[];
  readonly form: NewCalendarForm;
  readonly errors: FieldErrors;
  readonly problem?: Refusal;
  /** The address of the calendar just made: shown this once. */
  readonly address?: string;
};

/** One's calendars, a form for another, and which code is which case. */
export function CalendarsPage(props: CalendarsProps): VNode {
  const { context, calendars, problem, address } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('cases.calendars.title')} active="cases">
      <PageTitle
        t={t}
        lead={t('cases.calendars.lead')}
        breadcrumb={[{ text: t('cases.list.title'), href: paths.cases() }]}
      >
        {t('cases.calendars.title')}
      </PageTitle>
      {problem && (
        <Notice t={t} kind="error">
          <p>{refusalSentence(t, problem)}</p>
        </Notice>
      )}
      {address !== undefined && <Made t={t} address={address} />}
      {calendars.length === 0 ? (
        <EmptyState title={t('cases.calendars.none')}>{t('cases.calendars.none.next')}</EmptyState>
      ) : (
        <CalendarList t={t} calendars={calendars} />
      )}
      <NewCalendar {...props} />
      {props.cases.length > 0 && <Codes t={t} cases={props.cases} />}
    </DeskLayout>
  );
}

function Made({ t, address }: { t: Translate; address: string }): VNode {
  return (
    <Notice t={t} kind="success" title={t('cases.calendars.made')}>
      <p>{t('cases.calendars.made.once')}</p>
      <CopyBlock label={t('cases.calendars.address')}>{address}</CopyBlock>
    </Notice>
  );
}

function CalendarList({ t, calendars }: { t: Translate; calendars: readonly Calendar[] }): VNode {
  return (
    <ul class="list">
      {calendars.map(({ id, label, words, madeAt }) => (
        <li>
          <p>
            <strong>
              <bdi>{label}</bdi>
            </strong>
          </p>
          <Facts
            items={[
              { term: t('cases.calendars.words'), value: t(`cases.calendars.words.${words}`) },
              { term: t('cases.calendars.since'), value: <Time t={t} instant={madeAt} /> },
            ]}
          />
          <div class="acts">
            <ActionButton action={paths.calendarEnd(id)} danger>
              {t('cases.calendars.end')}
            </ActionButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

function NewCalendar({ context, form, errors }: CalendarsProps): VNode {
  const { t } = context;
  const isFaulty = Object.keys(errors).length > 0;
  return (
    <section aria-labelledby="new-calendar">
      <h2 id="new-calendar">{t('cases.calendars.new')}</h2>
      <Form t={t} action={paths.calendars()} {...(isFaulty ? { errors } : {})}>
        <Field
          t={t}
          name="label"
          label={t('cases.calendars.label')}
          hint={t('cases.calendars.label.hint')}
          value={form.label}
          error={errors['label']}
          maxlength={60}
          required
        />
        <RadioGroup
          t={t}
          name="words"
          legend={t('cases.calendars.words')}
          options={CALENDAR_WORDS.map((value) => ({
            value,
            text: t(`cases.calendars.words.${value}`),
            hint: t(`cases.calendars.hint.${value}`),
          }))}
          value={form.words}
        />
        <SubmitButton>{t('cases.calendars.make')}</SubmitButton>
      </Form>
    </section>
  );
}

function Codes({ t, cases }: { t: Translate; cases: readonly ListedCase[] }): VNode {
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{t('cases.calendars.codes')}</h2>
      <p class="quiet-text">{t('cases.calendars.codes.what')}</p>
      <Facts
        items={cases.map(({ id, title, language }) => ({
          term: shortCode(id),
          value: (
            <a href={paths.caseDesk(id)} lang={language === '' ? undefined : language} dir="auto">
              {title}
            </a>
          ),
        }))}
      />
    </section>
  );
}

/** The days of cases in the words a calendar is to be read in. */
export function calendarEntries(
  t: Translate,
  days: readonly Deadline[],
  words: CalendarWords,
  publicUrl: string,
): CalendarEntry[] {
  const seen = new Map<string, number>();
  return days.map((day) => {
    // a charge has several hearings in one entry
    const nth = seen.get(day.entryId) ?? 0;
    seen.set(day.entryId, nth + 1);
    const isFull = words === 'full';
    return {
      id: nth === 0 ? day.entryId : `${day.entryId}-${nth}`,
      first: day.earliest,
      last: day.latest,
      summary: withDate(t, day, isFull ? fullWords(t, day) : discreetWords(t, day)),
      description: isFull ? fullDescription(day, publicUrl) : '',
      place: isFull ? day.place : '',
      remindDays: day.remindDays,
    };
  });
}

const kindOf = (t: Translate, { kind }: Deadline): string => valueWord(t, 'key-date', 'type', kind);

/** "Hearing · case 7f3a91c2": whoever looks over a shoulder learns no name and no place. */
function discreetWords(t: Translate, day: Deadline): string {
  return t('cases.calendars.entry', { kind: kindOf(t, day), code: shortCode(day.caseId) });
}

const fullWords = (t: Translate, day: Deadline): string => `${kindOf(t, day)}: ${day.what}`;

const fullDescription = ({ caseTitle, caseId }: Deadline, publicUrl: string): string =>
  `${caseTitle}\n${absolute(publicUrl, paths.caseDesk(caseId))}`;

/** A calendar draws a month as one long day: its words say that some day of it is meant. */
function withDate(t: Translate, day: Deadline, said: string): string {
  const { date, earliest, latest } = day;
  if (/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(date)) return said;
  const when = formatPartialDate(t, date, { inSentence: true });
  return earliest === latest || date.includes('/')
    ? t('cases.calendars.unsure', { date: when, said })
    : t('cases.calendars.some-day', { date: when, said });
}
