import { afterAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, HOUSE } from '#access';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { sql } from '#platform/db';
import { addAccount, testEnvironment } from '#support/app';
import { entered, newCase, person, written } from '#support/cases';
import { testDatabase } from '#support/database';
import { addEntry, changeEntry, isFaulty, removeEntry, restoreEntry } from './entry-actions.ts';
import { countEntries, findEntry, listEntries } from './entry-store.ts';
import { listChanges } from './history-store.ts';
import type { EntryId } from './rules.ts';

const db = await testDatabase();
afterAll(() => db.close());
const env = testEnvironment(db);
const ana = await addAccount(env, 'Ana Ruiz', 'ana@example.org');
const caseId = await newCase(env, ana);
const by = { audience: HOUSE, accountId: ana };
const here = { caseId, by: ana };

describe('an entry of a case file', () => {
  test('of every kind comes back as it was written, with its lists in order', async () => {
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    const group = await entered(env, here, 'subject', {
      type: 'group',
      names: [{ text: 'Other activists', language: 'en', use: 'own' }],
      numberTo: 25,
    });
    const letter = await entered(env, here, 'source', {
      title: 'A letter',
      reliability: 'B',
      connection: 'document',
      identity: 'Somebody who must not be known',
    });
    const sources = [{ source: letter.id, stance: 'supports', passage: 'It says so.' }];
    const call = await entered(env, here, 'event', {
      what: 'Police telephone a lawyer',
      date: '2011-09-14',
      phase: 'past',
      subjects: [group.id, dana.id],
      authorities: [{ name: 'Police', involvement: '' }],
      sources,
    });
    const contents = [
      [
        'relation',
        { fromSubject: dana.id, type: 'member-of', toSubject: group.id, since: '2009?' },
      ],
      [
        'consent',
        {
          subject: dana.id,
          use: 'name-public',
          answer: 'given',
          basis: 'self',
          givenBy: 'herself',
          how: 'by telephone',
          givenOn: '2011-09-01',
          until: '2012-09-01',
        },
      ],
      [
        'risk',
        {
          subject: dana.id,
          level: 'high',
          note: 'Followed on her way home',
          assessedOn: '2011-09-20',
        },
      ],
      [
        'event',
        {
          what: 'Further charges',
          phase: 'feared',
          links: [{ type: 'follows', event: call.id }],
          latitude: '51.1',
          longitude: 71.4,
        },
      ],
      [
        'charge',
        {
          offence: 'Arbitrariness',
          penalty: 'up to two years',
          penaltyMonths: 24,
          stage: 'threatened',
          subjects: [dana.id],
          hearings: [{ date: '2011-10', what: 'First hearing' }],
        },
      ],
      [
        'measure',
        {
          type: 'blocked-site',
          since: '2011-08/..',
          measurements: [
            { date: '2011-08-22', network: 'AS9198', country: 'KZ', result: 'failed', url: '' },
          ],
        },
      ],
      [
        'intervention',
        {
          what: 'A visit',
          type: 'visit',
          date: '2011-07',
          people: [{ name: 'A Member', capacity: 'MEP', mandate: null }],
        },
      ],
      [
        'key-date',
        {
          what: 'Conference',
          type: 'conference',
          date: '2011-10',
          remindDays: 14,
          subjects: [dana.id],
        },
      ],
    ] as const;
    for (const [kind, content] of contents) {
      const entry = await entered(env, here, kind, content);
      const [found] = await listEntries(db.read, env, HOUSE, caseId, { ids: [entry.id] });
      expect(found).toEqual(entry);
      expect(JSON.stringify(entry.content)).toContain(
        JSON.stringify(Object.values(content).at(-1)),
      );
    }
    expect(call).toMatchObject({ earliest: '2011-09-14', latest: '2011-09-14' });
    expect(call.content.subjects).toEqual([group.id, dana.id]);
  });

  test('is not there for those who may not open the case', async () => {
    const secret = await entered(env, here, 'subject', person('Nobody Else'));
    expect(await listEntries(db.read, env, ANONYMOUS, caseId)).toEqual([]);
    expect(await findEntry(db.read, env, ANONYMOUS, caseId, secret.id)).toBeNull();
    expect(await countEntries(db.read, ANONYMOUS, caseId)).toEqual(new Map());
    expect(await listChanges(db.read, env, ANONYMOUS, caseId, { limit: 10 })).toEqual([]);
    const draft = {
      kind: 'subject',
      shownTo: 'drafters',
      certainty: null,
      content: person('X'),
    } as const;
    const stranger = { audience: ANONYMOUS, accountId: ana };
    const answer = await db.transaction((tx) => addEntry(tx, env, { caseId, draft, by: stranger }));
    expect(isRefusal(answer) && answer.kind).toBe('not-found');
  });

  test('may speak only of what stands in the same case and is of the right kind', async () => {
    const other = await newCase(env, ana, 'Another case');
    const elsewhere = await entered(env, { caseId: other, by: ana }, 'subject', person('Far Away'));
    const source = await entered(env, here, 'source', {
      title: 'A source',
      reliability: 'A',
      connection: 'press',
    });
    for (const subject of [elsewhere.id, source.id, newId<EntryId>()]) {
      const draft = {
        kind: 'event',
        shownTo: 'drafters',
        certainty: 'reported',
        content: { what: 'Arrest', subjects: [subject] },
      } as const;
      const answer = await db.transaction((tx) => addEntry(tx, env, { caseId, draft, by }));
      expect(isFaulty(answer) && answer.faults).toMatchObject([
        { field: 'subjects', reason: 'unknown-entry' },
      ]);
    }
  });

  test('that states something needs a certainty, and consent is nobody’s business outside', async () => {
    const event = {
      kind: 'event',
      shownTo: 'public',
      certainty: '',
      content: { what: 'Arrest' },
    } as const;
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    const said = { use: 'store', answer: 'given', basis: 'self', givenOn: '2011-09-01' };
    const consent = {
      kind: 'consent',
      shownTo: 'public',
      certainty: null,
      content: { subject: dana.id, ...said },
    } as const;
    for (const [draft, field] of [
      [event, 'certainty'],
      [consent, 'shownTo'],
    ] as const) {
      const answer = await db.transaction((tx) => addEntry(tx, env, { caseId, draft, by }));
      expect(isFaulty(answer) && answer.faults.map((one) => one.field)).toEqual([field]);
    }
  });
});

test('consent and danger cannot be dated ahead: such an answer would not count, and nobody would see why', async () => {
  const dana = await entered(env, here, 'subject', person('Dana Sarova'));
  const consent = { subject: dana.id, use: 'store', answer: 'refused', basis: 'self' };
  const risk = { subject: dana.id, level: 'high', note: 'Followed on her way home' };
  for (const [kind, content, field] of [
    ['consent', { ...consent, givenOn: '2030-01-01' }, 'givenOn'],
    ['consent', { ...consent, givenOn: '2026-01-01', withdrawnOn: '2030-01-01' }, 'withdrawnOn'],
    ['risk', { ...risk, assessedOn: '2030-01-01' }, 'assessedOn'],
  ] as const) {
    const draft = { kind, shownTo: 'drafters', certainty: null, content } as const;
    const answer = await db.transaction((tx) => addEntry(tx, env, { caseId, draft, by }));
    expect(isFaulty(answer) && answer.faults).toMatchObject([{ field, reason: 'day-ahead' }]);
  }
});

describe('the history of an entry', () => {
  test('says who changed what from what to what, and a change one has not seen is refused', async () => {
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    const draft = {
      kind: 'subject',
      shownTo: 'public',
      certainty: null,
      content: person('Dana Sarowa'),
    } as const;
    const change = { caseId, entryId: dana.id, revision: 1, draft, by };
    const after = written(await db.transaction((tx) => changeEntry(tx, env, change)));
    expect(after).toMatchObject({ revision: 2, shownTo: 'public' });
    const late = await db.transaction((tx) => changeEntry(tx, env, change));
    expect(isRefusal(late) && late.reason).toBe('entry-overtaken');
    const [last, first] = await listChanges(db.read, env, HOUSE, caseId, {
      entryId: dana.id,
      limit: 10,
    });
    expect(first).toMatchObject({ act: 'added', by: 'Ana Ruiz', before: null });
    expect(last).toMatchObject({
      act: 'changed',
      before: { shownTo: 'drafters' },
      after: { shownTo: 'public', content: after.content },
    });
  });

  test('gets no step from a save that changes nothing', async () => {
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    const { kind, shownTo, certainty, content } = dana;
    const draft = { kind, shownTo, certainty, content };
    const same = await db.transaction((tx) =>
      changeEntry(tx, env, { caseId, entryId: dana.id, revision: 1, draft, by }),
    );
    expect(written(same).revision).toBe(1);
  });

  test('tells of a removal, and of putting back what was removed as it was', async () => {
    const dana = await entered(env, here, 'subject', person('Dana Sarova'));
    const which = { caseId, entryId: dana.id, by };
    written(await db.transaction((tx) => removeEntry(tx, env, which)));
    expect(await listEntries(db.read, env, HOUSE, caseId, { ids: [dana.id] })).toEqual([]);
    expect(
      await listEntries(db.read, env, HOUSE, caseId, { ids: [dana.id], removed: true }),
    ).toHaveLength(1);
    const back = written(await db.transaction((tx) => restoreEntry(tx, env, which)));
    expect(back).toMatchObject({ revision: 3, removedAt: null, content: dana.content });
    const changes = await listChanges(db.read, env, HOUSE, caseId, { entryId: dana.id, limit: 10 });
    expect(changes.map(({ act }) => act)).toEqual(['restored', 'removed', 'added']);
  });
});

test('what must not be known lies sealed in the tables and in the history', async () => {
  const source = {
    title: 'A witness',
    reliability: 'C',
    connection: 'witness',
    identity: 'Zarina Planted',
  };
  const { id } = await entered(env, here, 'source', source);
  const { rows } = await sql<{ all: string }>`
    select (select string_agg(to_jsonb(s)::text, '') from case_sources s)
        || (select string_agg(to_jsonb(c)::text, '') from case_changes c) as all`.execute(db.read);
  expect(rows[0]?.all).not.toContain('Planted');
  const found = await findEntry(db.read, env, HOUSE, caseId, id);
  expect(found?.content).toMatchObject({ identity: 'Zarina Planted' });
  const [change] = await listChanges(db.read, env, HOUSE, caseId, { entryId: id, limit: 1 });
  expect(change?.after?.content).toMatchObject({ identity: 'Zarina Planted' });
});
