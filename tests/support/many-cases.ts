import { randomUUID } from 'node:crypto';
import type { AccountId, CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import type { EntryId, Kind } from '../../src/features/cases/rules.ts';
import { tidyEntry } from '../../src/features/cases/check-rules.ts';
import {
  CERTAINTIES,
  EVENT_TYPES,
  INVOLVEMENTS,
} from '../../src/features/cases/vocabulary-rules.ts';
import { searchTextOf } from '../../src/features/cases/search-rules.ts';
import type { Searchable } from '../../src/features/cases/search-row-rules.ts';
import { insertEntries, insertJson, searchJson, withoutIndexes } from './bulk-entries.ts';
import { inventor } from './invented-words.ts';
import type { Inventor } from './invented-words.ts';
import { insertEvents } from './many-events.ts';
import type { EventText } from './many-events.ts';

/** How many cases of which size; the largest are as large as a case may be. */
const SIZES: readonly (readonly [cases: number, share: number])[] = [
  [20, 0.36],
  [200, 0.36],
  [1_780, 0.28],
];
/** Events are made of this many texts, each with a word of its own beside it. */
const TEXTS = 20_000;
const WORDS = 30_000;
const COUNTRIES = 'KZ KG UZ TJ TM RU BY AZ AM GE TR IR IQ EG DZ MA TN CN VN MM'.split(' ');
const TABLES = [
  'case_entries',
  'case_events',
  'case_event_authorities',
  'case_entry_subjects',
  'case_search',
  'case_search_words',
  'case_search_names',
];
const WRITTEN_AT = new Date('2026-01-01T00:00:00Z');

export type ManyCases = {
  /** The largest first. */
  readonly cases: readonly CaseId[];
  /** What some subjects are called: the name as it stands, in any script. */
  readonly names: readonly string[];
  /** Words of the events, the most frequent first. */
  readonly words: readonly string[];
};

type Slot = { readonly id: CaseId; readonly subjects: number; readonly events: number };

/** Fills a database with invented case files: whole entries, and what they are searched by. */
export async function fillWithCases(
  db: Database,
  by: AccountId,
  count: { readonly subjects: number; readonly events: number },
): Promise<ManyCases> {
  const invent = inventor(2011);
  const slots = slotsOf(count);
  const words = Array.from({ length: WORDS }, () => invent.word(invent.script()));
  const subjects = slots.flatMap((slot) => subjectsOf(invent, slot));
  await db.transaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx); // no look-up of each key
    await sql`set local maintenance_work_mem = '512MB'`.execute(tx);
    await withoutIndexes(tx, TABLES, async () => {
      const rows = slots.map(({ id }) => ({
        id,
        slug: `case-${id}`,
        created_at: WRITTEN_AT,
        created_by: by,
      }));
      await insertJson(tx, 'cases', rows);
      await insertEntries(
        tx,
        by,
        slots.map((slot, at) => headOf(invent, slot, at)),
      );
      await insertEntries(tx, by, subjects);
      await insertEvents(tx, by, { slots, texts: textsOf(invent, words), invent });
    });
  });
  await sql`vacuum analyze`.execute(db.read);
  const names = subjects.flatMap(({ content }) => searchTextOf('subject', content).names);
  return { cases: slots.map(({ id }) => id), names, words };
}

function slotsOf({ subjects, events }: { subjects: number; events: number }): Slot[] {
  const scale = subjects < 10_000 ? 0.01 : 1; // a small filling has few cases
  return SIZES.flatMap(([cases, share]) => {
    const number = Math.max(1, Math.round(cases * scale));
    return Array.from({ length: number }, () => ({
      id: randomUUID() as string as CaseId, // the brand exists only in the type
      subjects: Math.round((subjects * share) / number),
      events: Math.round((events * share) / number),
    }));
  });
}

function entryOf(
  kind: Kind,
  caseId: CaseId,
  id: string,
  raw: Readonly<Record<string, unknown>>,
): Searchable {
  const { content, faults } = tidyEntry(kind, raw);
  if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
  const entry = {
    kind,
    caseId,
    id: id as EntryId,
    content,
    certainty: null,
    changedAt: WRITTEN_AT,
  };
  return { ...entry, removedAt: null, earliest: null, latest: null };
}

const headOf = (invent: Inventor, { id }: Slot, at: number): Searchable =>
  entryOf('case', id, id, {
    title: `Case ${at} of ${invent.name('latin')}`,
    summary: '',
    country: invent.any(COUNTRIES),
    language: 'en',
    reviewOn: null,
    reviewWhy: '',
  });

function subjectsOf(invent: Inventor, { id, subjects }: Slot): Searchable[] {
  const country = invent.any(COUNTRIES);
  return Array.from({ length: subjects }, () => {
    const script = invent.script();
    const names = [{ text: invent.name(script), language: '', use: 'own' }];
    if (invent.next() < 0.3)
      names.push({ text: invent.name('latin'), language: '', use: 'spelling' });
    const type = invent.next() < 0.8 ? 'person' : 'organisation';
    return entryOf('subject', id, randomUUID(), { type, names, country, sources: [] });
  });
}

/** What events say: a few words in most of them, most words in few. */
function textsOf(invent: Inventor, words: readonly string[]): EventText[] {
  const places = Array.from(
    { length: 400 },
    () => invent.name(invent.script()).split(' ')[0] ?? '',
  );
  const bodies = Array.from({ length: 300 }, () => invent.name('latin'));
  const zipf = (): string => words[Math.floor(words.length ** invent.next()) - 1] ?? '';
  return Array.from({ length: TEXTS }, (_, number) => {
    const said = Array.from({ length: 8 + Math.floor(invent.next() * 10) }, zipf).join(' ');
    const year = 1995 + Math.floor(31 * invent.next() ** 0.5);
    const month = String(1 + Math.floor(invent.next() * 12)).padStart(2, '0');
    const authorities = [{ name: invent.any(bodies), involvement: INVOLVEMENTS[0] }];
    const raw = {
      what: said,
      type: invent.any(EVENT_TYPES),
      phase: 'past',
      date: `${year}-${month}`,
      place: invent.any(places),
      country: invent.any(COUNTRIES),
      authorities,
    };
    const entry = entryOf('event', '' as CaseId, '', {
      ...raw,
      subjects: [],
      links: [],
      sources: [],
    });
    const certainty = invent.any(CERTAINTIES);
    const dates = { earliest: `${year}-${month}-01`, latest: `${year}-${month}-28` };
    const { what, date, place } = raw;
    return { ...searchJson({ ...entry, certainty, ...dates }), number, what, date, place };
  });
}
