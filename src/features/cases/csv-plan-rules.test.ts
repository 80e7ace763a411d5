import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { utf8 } from '#proof';
import type { CaseDocument, FiledEntry } from './archive-case-rules.ts';
import { tidyEntry } from './check-rules.ts';
import { planTable } from './csv-plan-rules.ts';
import type { TablePlan } from './csv-plan-rules.ts';
import type { Nameable } from './csv-row-rules.ts';
import { calledIn, printCsv, tableOf } from './csv-rules.ts';
import { readTable } from './csv-text-rules.ts';
import type { Entry, EntryId, Kind } from './rules.ts';

/** An entry the case has. */
function there(kind: Kind, raw: FiledEntry['content']): Nameable {
  const { content } = tidyEntry(kind, raw);
  return { id: newId<EntryId>(), kind, content } as Pick<Entry, 'id' | 'kind' | 'content'>; // of its kind
}
const person = (text: string, ...more: readonly string[]): Nameable =>
  there('subject', {
    type: 'person',
    names: [text, ...more].map((name) => ({ text: name, use: 'own' })),
  });

async function plan(
  kind: Kind,
  text: string | Uint8Array,
  entries: readonly Nameable[] = [],
): Promise<TablePlan> {
  const table = readTable(typeof text === 'string' ? utf8(text) : text);
  if (isRefusal(table)) throw new Error(table.reason);
  return planTable(kind, table, entries);
}
const outcomes = ({ rows }: TablePlan) => rows.map(({ outcome }) => outcome);

describe('a table from a spreadsheet', () => {
  test('is read by headings in several languages, with the parts of a name in columns of their own', async () => {
    const { rows, columns } = await plan(
      'subject',
      'First name;Surname;Also known as;Pays;Geburt\nDana;Sarova;D. S.;Kazakhstan;x\n',
    );
    expect(columns.map(({ target }) => target)).toEqual([
      '+given',
      '+family',
      '+aliases',
      'country',
      null,
    ]);
    expect(rows[0]?.draft.content).toMatchObject({
      names: [{ text: 'Dana Sarova' }, { text: 'D. S.', use: 'known-as' }],
      country: 'KZ',
    });
  });

  test('of Cyrillic in UTF-8 with its mark, and of French in Windows-1252, keeps every letter', async () => {
    expect((await plan('subject', '\ufeffИмя\nДана Сарова\n')).rows[0]?.called).toBe('Дана Сарова');
    const old = Buffer.from('nom\nRen\xe9e L\x9c\n', 'latin1');
    expect((await plan('subject', old)).rows[0]?.called).toBe('Renée Lœ');
  });

  test('says of each row whether it is new, probably there already, or cannot be kept', async () => {
    const entries = [person('Dana Sarova', 'Дана Сарова')];
    const text = 'name,born\nMira Okoro,1970\nSAROVA Dana,\nLee Park,1970-02-31\n,\n';
    const found = await plan('subject', text, entries);
    expect(outcomes(found)).toEqual(['new', 'known', 'fault']);
    expect(found.rows[1]?.knownAs?.text).toBe('Dana Sarova');
    expect(found.rows[1]?.knownAs?.why).not.toEqual([]);
    expect(found.rows[2]?.faults.map(({ field }) => field)).toEqual(['born']);
  });

  test('knows a row that stands twice in it', async () => {
    const found = await plan('subject', 'name\nMira Okoro\nMira Okoro\n');
    expect(outcomes(found)).toEqual(['new', 'known']);
    expect(found.rows[1]?.knownAs).toEqual({ text: 'Mira Okoro', why: [] });
  });

  test('finds whom an event is about by any of their names, and guesses nobody', async () => {
    const dana = person('Dana Sarova', 'Дана Сарова');
    const entries = [dana, person('Lee Park'), person('Lee Park')];
    const text = 'what,who,when\nArrest,дана сарова,14.09.2011\nA,Nobody,\nB,Lee Park,\n';
    const { rows } = await plan('event', text, entries);
    expect(rows[0]?.draft.content).toMatchObject({ subjects: [dana.id], date: '2011-09-14' });
    expect(rows[1]?.faults).toMatchObject([{ field: 'subjects', reason: 'name-not-there' }]);
    expect(rows[2]?.faults).toMatchObject([{ reason: 'name-of-several', values: { count: 2 } }]);
  });

  test('takes a day only where it is one in every country', async () => {
    const dates = (await plan('event', 'what,date\na,14/09/2011\nb,09/14/2011\nc,03/04/2011\n'))
      .rows;
    expect(dates.map(({ draft }) => draft.content['date'])).toEqual([
      '2011-09-14',
      '2011-09-14',
      '03/04/2011',
    ]);
    expect(dates[2]?.faults.map(({ field }) => field)).toEqual(['date']);
  });

  test('that does not say how certain it is gets the careful word, one that says nonsense a sentence', async () => {
    expect((await plan('event', 'what\nArrest\n')).rows[0]?.draft.certainty).toBe('reported');
    const { rows } = await plan('event', 'what,certainty\nA,We understand\nB,sure\n');
    expect(rows[0]?.draft.certainty).toBe('we-understand');
    expect(rows[1]?.faults).toMatchObject([{ field: 'certainty', reason: 'choice' }]);
  });

  test('whatever it holds is answered: rows or a sentence, and no throw', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      fc.constantFrom('', '"', ',', ';', '\t', '\r\n', '\n', '=1+1', '2011-02-30', '0', '\u0000'),
    );
    const heads = fc.constantFrom(
      'name,born\n',
      'what;who;date\n',
      'names.1.text\tnames.9.use\n',
      '',
    );
    const kind = fc.constantFrom<Kind>('subject', 'event', 'relation', 'source', 'measure');
    await fc.assert(
      fc.asyncProperty(kind, heads, fc.array(cell, { maxLength: 40 }), async (of, top, cells) => {
        const table = readTable(utf8(top + cells.join('')));
        if (isRefusal(table)) expect(table.reason).toMatch(/^case-csv-/);
        else expect((await planTable(of, table, [])).rows.length).toBe(table.rows.length);
      }),
      { numRuns: 400 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const table = readTable(bytes);
        expect(isRefusal(table) || (await planTable('event', table, [])).rows.length > 0).toBe(
          true,
        );
      }),
    );
  });

  test('with more rows, columns or bytes than fit is refused with what fits', async () => {
    const reason = (text: string) => {
      const table = readTable(utf8(text));
      return isRefusal(table) && table.reason;
    };
    expect(reason(`name\n${'x\n'.repeat(10_001)}`)).toBe('case-csv-too-many-rows');
    expect(reason(`${'a,'.repeat(500)}\n1\n`)).toBe('case-csv-too-many-columns');
    expect(reason('name\n')).toBe('case-csv-no-rows');
    expect(reason('')).toBe('case-csv-empty');
    expect(reason('x'.repeat(5_000_001))).toBe('too-large');
  });
});

describe('a table of ours', () => {
  test('comes back as it was, formulas and quotes and line breaks included', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const hostile = fc.constantFrom('=cmd()', '+1', '-1', '@x', '"q"', 'a,b', 'a;b', "'=x", 'é');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, hostile), { minLength: 1, maxLength: 5 }),
        async (all) => {
          const entries = all.flatMap((what, index): FiledEntry[] => {
            const { content, faults } = tidyEntry('event', { what, place: what });
            const about = { ref: `event-${index}`, kind: 'event', shownTo: 'public' } as const;
            return faults.length > 0 ? [] : [{ ...about, certainty: 'disputed', content }];
          });
          if (entries.length === 0) return;
          const document: CaseDocument = { format: 'undersigned case v1', entries, merges: [] };
          const csv = printCsv(tableOf(document, 'event', calledIn(document)));
          const { rows } = await plan('event', csv);
          expect(rows.map(({ draft }) => draft.content)).toEqual(entries.map((one) => one.content));
          expect(rows[0]?.draft).toMatchObject({ shownTo: 'public', certainty: 'disputed' });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('has no cell that a spreadsheet would run, and leaves numbers numbers', async () => {
    const csv = printCsv([['=1+1', '-43.2', '+7 700', '@SUM(A1)', '\tx', 'plain']]);
    expect(csv).toBe("\ufeff'=1+1,-43.2,'+7 700,'@SUM(A1),'\tx,plain\r\n");
  });

  test('names whom an event is about in words, by which it is found in another case', async () => {
    const entries: readonly FiledEntry[] = [
      ['subject-1', 'subject', { names: [{ text: 'Dana Sarova', use: 'own' }] }] as const,
      ['event-1', 'event', { what: 'Arrest', subjects: ['subject-1'] }] as const,
    ].map(([ref, kind, content]) => ({
      ref,
      kind,
      shownTo: 'drafters',
      certainty: null,
      content,
    }));
    const document: CaseDocument = { format: 'undersigned case v1', entries, merges: [] };
    const csv = printCsv(tableOf(document, 'event', calledIn(document)));
    expect(csv).toContain('subjects,subjects.called');
    const dana = person('Dana Sarova');
    expect((await plan('event', csv, [dana])).rows[0]?.draft.content).toMatchObject({
      subjects: [dana.id],
    });
  });
});
