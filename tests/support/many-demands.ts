import { randomUUID } from 'node:crypto';
import type { PublicLine, PublicStep } from '#demands';
import type { AccountId, LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { trackAnswers } from '../../src/features/demands/authority-answer-rules.ts';
import { keyFor } from '../../src/features/demands/authority-rules.ts';
import type { AuthorityId, AuthorityRef } from '../../src/features/demands/authority-rules.ts';
import { tellNews } from '../../src/features/demands/feed-news-rules.ts';
import { demandTypes, subjectKinds } from '../../src/features/demands/tracker-filter-rules.ts';
import { talliesOf } from '../../src/features/demands/tracker-tally-rules.ts';
import { trackDemands } from '../../src/features/demands/tracker-rules.ts';
import type { Projection, TrackedLetter } from '../../src/features/demands/tracker-rules.ts';
import { inventor } from './invented-words.ts';
import type { Inventor } from './invented-words.ts';

const DEMANDS_EACH = 5;
const OFFICES = 400;
const COUNTRIES = 'KZ KG UZ TJ TM RU BY AZ AM GE TR IR IQ EG DZ MA TN CN VN MM'.split(' ');
const LETTERS_AT_ONCE = 500;
const FIRST_DAY = Date.parse('2019-01-01T09:00:00Z');
const DAY_MS = 86_400_000;
const DAYS = 2_500;

export type ManyDemands = {
  readonly slugs: readonly string[];
  readonly offices: readonly AuthorityRef[];
  /** Words of the demands, as many times as they stand there. */
  readonly words: readonly string[];
};

/** Fills the tracker with invented demands, made by its own rules from invented lines. */
export async function fillWithDemands(
  db: Database,
  by: AccountId,
  count: number,
): Promise<ManyDemands> {
  const invent = inventor(2026);
  const words = Array.from({ length: 4_000 }, () => invent.word('latin'));
  const offices = officesOf(invent, words);
  await insertAll(
    db,
    'authorities',
    'id uuid, key text, office text, country text, first_seen_at timestamptz',
    offices.map((office) => ({ ...office, first_seen_at: new Date(FIRST_DAY) })),
  );
  const slugs: string[] = [];
  for (let done = 0; done < count / DEMANDS_EACH; done += LETTERS_AT_ONCE) {
    const letters = Array.from({ length: LETTERS_AT_ONCE }, (_, at) =>
      letterOf(invent, words, offices, done + at),
    );
    slugs.push(...letters.map(({ letter }) => letter.slug));
    await insertLetters(db, by, letters);
  }
  await sql`analyze`.execute(db.read);
  return { slugs, offices, words };
}

function officesOf(invent: Inventor, words: readonly string[]): AuthorityRef[] {
  return Array.from({ length: OFFICES }, (_, at) => {
    const office = `Minister ${at + 1} of ${invent.any(words)}`;
    const country = invent.any(COUNTRIES);
    const id = randomUUID() as AuthorityId; // one is made here
    return { id, key: keyFor(office, country), office, country };
  });
}

type Invented = { readonly letter: TrackedLetter; readonly projection: Projection };

function letterOf(
  invent: Inventor,
  words: readonly string[],
  offices: readonly AuthorityRef[],
  at: number,
): Invented {
  const say = (length: number) => Array.from({ length }, () => invent.any(words)).join(' ');
  const asked = invent.any(offices);
  const releasedAt = new Date(FIRST_DAY + Math.floor(invent.next() * DAYS) * DAY_MS);
  const numbers = Array.from({ length: DEMANDS_EACH }, (_, place) => place + 1);
  const letter: TrackedLetter = {
    id: randomUUID() as LetterId, // one is made here
    slug: `letter-${at}`,
    origin: 'written-here',
    releasedAt,
    content: {
      title: `For ${say(3)}`,
      language: 'en',
      date: releasedAt.toISOString().slice(0, 10),
      subjects: [{ number: 1, kind: invent.any(subjectKinds) }],
      addressees: [{ number: 1, name: '', office: asked.office, country: asked.country }],
      demands: numbers.map((number) => ({
        number,
        type: invent.any(demandTypes),
        text: `We ask for ${say(12)}.`,
        subjects: [1],
        addressees: [1],
      })),
    },
  };
  const lines = numbers.map((number) => lineOf(invent, number, releasedAt, say(15)));
  const authorities = new Map([[1, asked]]);
  const nothing = { letter, authorities, replies: [], deliveries: [], clocks: [] };
  const projection = {
    demands: trackDemands({ letter, lines, replies: [], authorities }),
    answers: trackAnswers(nothing),
    news: tellNews({ letter, lines, replies: [] }),
  };
  return { letter, projection };
}

const LIVES = [
  [],
  [],
  ['pledged'],
  ['refused'],
  ['partly-met'],
  ['pledged', 'met'],
  ['met', 'reversed'],
] as const;

function lineOf(invent: Inventor, number: number, releasedAt: Date, text: string): PublicLine {
  const states = invent.any(LIVES);
  const steps = states.map((state, at): PublicStep => {
    const when = new Date(
      releasedAt.getTime() + (30 + at * 90 + Math.floor(invent.next() * 60)) * DAY_MS,
    );
    return {
      id: randomUUID() as PublicStep['id'], // one is made here
      state,
      on: when.toISOString().slice(0, 10),
      certainty: 'documented',
      text,
      language: 'en',
      evidence: [
        {
          kind: 'link',
          words: text,
          href: 'https://example.org/',
          seenOn: null,
          sha256: null,
          replyId: null,
        },
      ],
      credit: 'not-claimed',
      creditWords: '',
      recordedAt: when,
      seq: at + 5,
      document: '',
      supersedes: null,
      reason: '',
      superseded: false,
      redacted: false,
    };
  });
  const last = steps.at(-1);
  return {
    number,
    type: 'other',
    state: last?.state ?? 'open',
    since: last?.on ?? null,
    nextReviewOn: '2026-12-01',
    closed: false,
    steps,
  };
}

async function insertLetters(
  db: Database,
  by: AccountId,
  letters: readonly Invented[],
): Promise<void> {
  await insertAll(
    db,
    'letters',
    'id uuid, slug text, origin text, created_at timestamptz, created_by uuid',
    letters.map(({ letter: { id, slug, origin, releasedAt } }) => ({
      id,
      slug,
      origin,
      created_at: releasedAt,
      created_by: by,
    })),
  );
  const demands = letters.flatMap(({ projection }) => projection.demands);
  await insertDemands(db, demands);
  await insertAll(
    db,
    'tracker_answers',
    'letter_id uuid, addressee int, authority_id uuid, released_on date, clock text, face json',
    letters
      .flatMap(({ projection }) => projection.answers)
      .map(({ letterId, addressee, authorityId, face }) => ({
        letter_id: letterId,
        addressee,
        authority_id: authorityId,
        released_on: face.releasedOn,
        clock: face.clock,
        face,
      })),
  );
  await insertAll(
    db,
    'tracker_news',
    'letter_id uuid, key text, number int, told_at timestamptz, face json',
    letters
      .flatMap(({ projection }) => projection.news)
      .map(({ letterId, key, number, toldAt, face }) => ({
        letter_id: letterId,
        key,
        number,
        told_at: toldAt,
        face,
      })),
  );
  await insertTallies(db, demands);
}

async function insertDemands(db: Database, demands: Projection['demands']): Promise<void> {
  await sql`
    insert into tracker_demands (letter_id, number, type, state, began_on, moved_on, next_review_on,
      countries, kinds, authorities, words, changed_at)
    select letter_id, number, type, state, began_on, moved_on, next_review_on, countries, kinds,
           authorities, array_to_tsvector(words), changed_at
      from json_to_recordset(${JSON.stringify(demands.map(rowOf))}::json) as given
        (letter_id uuid, number int, type text, state text, began_on date, moved_on date,
         next_review_on date, countries text[], kinds text[], authorities uuid[], words text[],
         changed_at timestamptz)`.execute(db.read);
  await insertAll(
    db,
    'tracker_faces',
    'letter_id uuid, number int, face json, changes json',
    demands.map(({ letterId, number, face, changes }) => ({
      letter_id: letterId,
      number,
      face,
      changes,
    })),
  );
}

async function insertTallies(db: Database, demands: Projection['demands']): Promise<void> {
  await sql`
    insert into tracker_tallies (dimension, key, quarter, state, count)
    select * from json_to_recordset(${JSON.stringify(talliesOf(demands))}::json)
      as given (dimension text, key text, quarter int, state text, count int)
    on conflict (dimension, key, quarter, state)
      do update set count = tracker_tallies.count + excluded.count`.execute(db.read);
}

const rowOf = (demand: Projection['demands'][number]) => ({
  ...demand,
  letter_id: demand.letterId,
  began_on: demand.beganOn,
  moved_on: demand.movedOn,
  next_review_on: demand.nextReviewOn,
  changed_at: demand.changedAt,
});

/** `columns` are the names and types of a table's columns, as SQL: ours, never anybody else's. */
async function insertAll(
  db: Database,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  const names = columns.split(', ').map((column) => column.split(' ')[0] ?? '');
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (${sql.raw(columns)})`.execute(db.read);
}
