import type { Audience } from '#access';
import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { addDays, hearingSpan, HEARING_DAYS, REVIEW_DAYS, RISK_DAYS } from './key-date-rules.ts';
import { SHOWN_AFTER, standing } from './key-date-rules.ts';
import type { Deadline, StandingDeadline } from './key-date-rules.ts';
import { reviewDayOf } from './review-rules.ts';
import type { Content, EntryId } from './rules.ts';
import { maySeeCase } from './sight-store.ts';

/** More than a person can keep in view; the nearest come first. */
const MOST = 500;

type Scope = {
  readonly today: string;
  /** Those whose key dates may be seen. */
  readonly seen: readonly CaseId[];
  /** Those whose upkeep is this person's work. */
  readonly drafted: readonly CaseId[];
};

/**
 * What is coming up in the cases somebody has a role on, or in one of them: key dates, hearings of
 * charges, risk notes to renew, cases to review. An opened compartment brings nothing: it is a look
 * for a reason, and ends.
 */
export async function listDeadlines(
  read: Read,
  audience: Audience,
  now: Date,
  only?: CaseId,
): Promise<StandingDeadline[]> {
  if (audience.kind !== 'account') return [];
  const parties = [...audience.cases].filter(
    ([id]) => (only === undefined || id === only) && maySeeCase(audience, id),
  );
  const ids = (as: (roles: ReadonlySet<string>) => boolean): CaseId[] =>
    parties.flatMap(([id, roles]) => (as(roles) ? [id] : []));
  const scope = {
    today: now.toISOString().slice(0, 10),
    seen: ids((roles) => roles.has('drafter') || roles.has('second-reader')),
    drafted: ids((roles) => roles.has('drafter')),
  };
  if (scope.seen.length === 0) return [];
  const lists = await Promise.all([
    selectKeyDates(read, scope),
    selectHearings(read, scope),
    selectRisks(read, scope),
    selectReviews(read, scope),
  ]);
  return standing(lists.flat(), scope.today);
}

type Row = Omit<Deadline, 'kind' | 'remindDays'>;

const HEAD = sql`e.case_id as "caseId", h.title as "caseTitle", h.language, e.id as "entryId"`;

async function selectKeyDates(read: Read, { seen, today }: Scope): Promise<Deadline[]> {
  const { rows } = await sql<Deadline>`
    select ${HEAD}, k.type as kind, k.what, k.place, k.date, k.earliest::text, k.latest::text,
           k.remind_days as "remindDays"
      from case_key_dates k
      join case_entries e on e.id = k.entry_id and e.removed_at is null
      join case_heads h on h.entry_id = e.case_id
     where e.case_id = any(${seen}) and e.kind = 'key-date' and k.latest >= ${addDays(today, -SHOWN_AFTER)}::date
     order by k.latest, e.id limit ${MOST}`.execute(read);
  return rows;
}

/** Their dates are text, so those that passed are sorted out here; the latest written come first. */
async function selectHearings(read: Read, { seen }: Scope): Promise<Deadline[]> {
  const { rows } = await sql<Omit<Row, 'earliest' | 'latest'>>`
    select ${HEAD}, coalesce(nullif(r.what, ''), c.offence) as what, '' as place, r.date
      from case_charge_hearings r
      join case_charges c on c.entry_id = r.entry_id
      join case_entries e on e.id = r.entry_id and e.removed_at is null
      join case_heads h on h.entry_id = e.case_id
     where e.case_id = any(${seen}) and e.kind = 'charge' and r.date <> ''
     order by r.date desc, e.id limit ${MOST}`.execute(read);
  return rows.flatMap((row) => {
    const span = hearingSpan(row.date);
    return span === null ? [] : [{ ...row, ...span, kind: 'hearing', remindDays: HEARING_DAYS }];
  });
}

/** The last risk note on each subject, and the day by which it must be looked at again; the oldest come first. */
async function selectRisks(read: Read, { drafted }: Scope): Promise<Deadline[]> {
  type RiskRow = Omit<Row, 'earliest' | 'latest' | 'date'> & {
    readonly level: Content<'risk'>['level'];
    readonly assessedOn: string;
  };
  const { rows } = await sql<RiskRow>`
    select * from (select distinct on (r.subject) ${HEAD}, '' as place, r.level,
           r.assessed_on::text as "assessedOn", coalesce(n.text, '') as what
      from case_risks r
      join case_entries e on e.id = r.entry_id and e.removed_at is null
      join case_entries s on s.id = r.subject and s.removed_at is null
      join case_heads h on h.entry_id = e.case_id
      left join lateral (
        select text from case_subject_names where entry_id = r.subject
         order by use <> 'own', position limit 1) as n on true
     where e.case_id = any(${drafted}) and e.kind = 'risk'
     order by r.subject, r.assessed_on desc, e.id desc) as last
     order by "assessedOn", "entryId" limit ${MOST}`.execute(read);
  return rows.map(({ level, assessedOn, ...row }) => {
    const day = addDays(assessedOn, RISK_DAYS[level]);
    const remindDays = Math.ceil(RISK_DAYS[level] / 10);
    return { ...row, kind: 'risk', date: day, earliest: day, latest: day, remindDays };
  });
}

async function selectReviews(read: Read, { drafted }: Scope): Promise<Deadline[]> {
  type ReviewRow = {
    readonly id: CaseId;
    readonly title: string;
    readonly language: string;
    readonly createdAt: Date;
    readonly reviewOn: string | null;
    readonly reviewWhy: string;
  };
  const { rows } = await sql<ReviewRow>`
    select c.id, h.title, h.language, c.created_at as "createdAt",
           h.review_on::text as "reviewOn", h.review_why as "reviewWhy"
      from cases c join case_heads h on h.entry_id = c.id
     where c.id = any(${drafted}) limit ${MOST}`.execute(read);
  return rows.map((row): Deadline => {
    const day = reviewDayOf(row);
    return {
      caseId: row.id,
      caseTitle: row.title,
      language: row.language,
      entryId: entryOf(row.id),
      kind: 'review',
      what: row.reviewWhy,
      place: '',
      date: day,
      earliest: day,
      latest: day,
      remindDays: REVIEW_DAYS,
    };
  });
}

/** The case itself is an entry of that id. */
const entryOf = (id: CaseId): EntryId => id as string as EntryId;
