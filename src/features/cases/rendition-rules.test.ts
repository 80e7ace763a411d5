import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, CaseId } from '#kernel/ids';
import { tidyEntry } from './check-rules.ts';
import type { Raw } from './check-rules.ts';
import { KINDS } from './kind-rules.ts';
import { renditionOf, sharedEntries } from './rendition-rules.ts';
import type { Entry, EntryId, Kind, ShownTo } from './rules.ts';

const caseId = newId<CaseId>();
const day = '2026-03-01';

type More = Partial<Pick<Entry, 'id' | 'shownTo' | 'removedAt'>>;

/** An entry as it stands in the file; `content` is what matters, the rest is as an empty form gives it. */
function entry<K extends Kind>(kind: K, content: Raw, more: More = {}): Entry<K> {
  const about = {
    id: newId<EntryId>(),
    caseId,
    kind,
    shownTo: 'public' as ShownTo,
    certainty: 'reported',
    revision: 1,
    addedAt: new Date(),
    changedAt: new Date(),
    changedBy: newId<AccountId>(),
    removedAt: null,
    earliest: null,
    latest: null,
    ...more,
  };
  return { ...about, content: tidyEntry(kind, content).content } as Entry<K>; // of the kind asked for
}

const person = (name: string, content: Raw = {}, more: More = {}) =>
  entry('subject', { type: 'person', names: [{ text: name, use: 'own' }], ...content }, more);
const consent = (subject: Entry, use: string, content: Raw = {}) =>
  entry(
    'consent',
    { subject: subject.id, use, answer: 'given', basis: 'self', givenOn: '2026-01-01', ...content },
    { shownTo: 'drafters' },
  );

const shown = (file: readonly Entry[], audience: 'authority' | 'public' = 'public') =>
  renditionOf({ caseId, entries: file, file, audience, day });
const words = (value: unknown): string => JSON.stringify(value);

test('the public sees what is marked for it, the authority that and what is marked for it alone', () => {
  const file = (['drafters', 'authority', 'public'] as const).map((shownTo) =>
    entry('event', { what: `for ${shownTo}` }, { shownTo }),
  );
  const seen = (audience: 'authority' | 'public') =>
    shown(file, audience).entries.map(({ content }) => ('what' in content ? content.what : ''));
  expect(seen('public')).toEqual(['for public']);
  expect(seen('authority')).toEqual(['for authority', 'for public']);
});

test('consent, danger and what is sealed never come out, to whomever', () => {
  const dana = person('Dana Sarova');
  const source = entry('source', { title: 'A neighbour', identity: 'zqidentity' });
  const risk = entry('risk', { subject: dana.id, level: 'high', note: 'zqnote', assessedOn: day });
  const given = consent(dana, 'name-public', { givenBy: 'zqgiver', how: 'zqhow' });
  const file = [dana, source, risk, given];
  for (const out of [shown(file), shown(file, 'authority'), sharedEntries(file, day)])
    expect(words(out)).not.toMatch(/zq/);
});

test('naming to the authority and naming in public are agreed apart, neither from the other', () => {
  const dana = person('Dana Sarova', { pseudonym: 'D.' });
  const names = (...uses: readonly string[]) =>
    (['authority', 'public'] as const).map(
      (audience) =>
        shown([dana, ...uses.map((use) => consent(dana, use))], audience).called.get(dana.id)?.as,
    );
  expect(names()).toEqual(['pseudonym', 'pseudonym']);
  expect(names('name-authority')).toEqual(['named', 'pseudonym']);
  expect(names('name-public')).toEqual(['pseudonym', 'named']);
  expect(names('name-authority', 'name-public')).toEqual(['named', 'named']);
  expect(names('store', 'share', 'photo')).toEqual(['pseudonym', 'pseudonym']);
});

test('people without a pseudonym are told apart by a number, and nothing of birth or place is left', () => {
  const about = { born: '1971-05-01', url: 'https://dana.example', latitude: 43, longitude: 51 };
  const people = [person('Dana Sarova', about), person('Aron Bek', about)];
  const { called, entries } = shown(people);
  expect([...called.values()]).toEqual([
    { as: 'unnamed', type: 'person', number: 1 },
    { as: 'unnamed', type: 'person', number: 2 },
  ]);
  expect(words(entries.map(({ content }) => content))).not.toMatch(/1971|example|43|51|Sarova|Bek/);
});

test('organisations, places and sites are named without being asked', () => {
  const site = entry('subject', { type: 'site', names: [{ text: 'stan.example', use: 'own' }] });
  expect(shown([site]).called.get(site.id)).toMatchObject({ as: 'named', text: 'stan.example' });
});

test('who is named is not given away by the pseudonym used elsewhere', () => {
  const dana = person('Dana Sarova', { pseudonym: 'zqpseudonym' });
  expect(words(shown([dana, consent(dana, 'name-public')]))).not.toContain('zqpseudonym');
});

test('a name not agreed is taken out of every text, and told as standing in the way', () => {
  const dana = person('Dana Sarova', { pseudonym: 'D.' });
  const event = entry('event', {
    what: 'Sarova was held',
    place: 'at Dana Sarova’s home',
    authorities: [{ name: 'the Sarova commission', involvement: '' }],
  });
  const source = entry('source', {
    title: 'Report',
    url: 'https://example.org/%D0%A1%D0%B0%D1%80%D0%BE%D0%B2%D0%B0',
  });
  const { entries, namesInTexts } = shown([dana, event, source]);
  expect(words(entries)).not.toMatch(/sarova|%D0/i);
  expect(namesInTexts.map(({ field }) => field)).toEqual([
    'what',
    'place',
    'authorities.0.name',
    'url',
  ]);
  const agreed = shown([dana, event, source, consent(dana, 'name-public')]);
  expect(agreed.namesInTexts).toEqual([]);
  expect(words(agreed.entries)).toContain('Sarova was held');
});

test('who is not shown at all, or was taken out of the file, is named in no text either', () => {
  const hidden = person('Dana Sarova', {}, { shownTo: 'drafters' });
  const removed = person('Aron Bek', {}, { removedAt: new Date() });
  const file = [
    hidden,
    removed,
    consent(hidden, 'name-public'),
    consent(removed, 'name-public'),
    entry('event', { what: 'Sarova and Aron Bek were there' }),
  ];
  expect(words(shown(file).entries)).not.toMatch(/Sarova|Bek/);
});

test('lists leave out who is not shown; a relation to them goes as a whole', () => {
  const [dana, hidden] = [person('Dana Sarova'), person('Aron Bek', {}, { shownTo: 'authority' })];
  const past = entry('event', { what: 'before' }, { shownTo: 'drafters' });
  const source = entry('source', { title: 'zqsource' }, { shownTo: 'drafters' });
  const event = entry('event', {
    what: 'after',
    subjects: [dana.id, hidden.id],
    links: [{ type: 'follows', event: past.id }],
    sources: [{ source: source.id, stance: 'supports', passage: 'zqpassage' }],
  });
  const related = { type: 'leads', fromSubject: hidden.id, toSubject: dana.id };
  const out = shown([dana, hidden, past, source, event, entry('relation', related)]);
  expect(out.entries.map(({ kind }) => kind)).toEqual(['subject', 'event']);
  expect(words(out)).not.toMatch(new RegExp(`zq|${hidden.id}|${past.id}|${source.id}`));
  expect(words(out)).toContain(dana.id);
});

test('why a case is kept is nobody’s business outside; its title only where it is marked', () => {
  const about = { title: 'zqtitle', reviewOn: '2027-01-01', reviewWhy: 'zqwhy' };
  const own = { id: caseId as string as EntryId };
  const head = entry('case', about, { ...own, shownTo: 'public' });
  expect(shown([head]).head?.content).toMatchObject({ title: 'zqtitle', reviewOn: null });
  expect(words(shown([head]))).not.toContain('zqwhy');
  expect(shown([{ ...head, shownTo: 'drafters' }]).head).toBeNull();
});

test('a partner is given nothing of who did not agree to be shared', () => {
  const [dana, aron] = [person('Dana Sarova'), person('Aron Bek')];
  const event = entry('event', { what: 'Bek met Sarova', subjects: [dana.id, aron.id] });
  const out = sharedEntries([dana, aron, event, consent(dana, 'share')], day);
  expect(words(out)).toContain('Dana Sarova');
  expect(words(out)).not.toMatch(new RegExp(`Bek|${aron.id}`));
});

/** Every text field of a kind filled with a marker and a name that is not agreed. */
function filled(kind: Kind, marker: string, ids: readonly EntryId[]): Raw {
  const of = (fields: (typeof KINDS)[Kind]['fields']): Raw =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]: [string, { is: string; of?: unknown }]) => {
        if (field.is === 'text') return [name, `${marker} about Dana Sarova`];
        if (field.is === 'link') return [name, `https://${marker}.example/dana-sarova`];
        if (field.is === 'entry') return [name, ids[0]];
        if (field.is === 'entries') return [name, ids];
        if (field.is === 'rows') return [name, ids.map(() => of(field.of as never))];
        if (field.is === 'whole') return [name, '1'];
        if (field.is === 'day') return [name, day];
        return [name, field.is === 'date' ? '2011' : ''];
      }),
    );
  return of(KINDS[kind].fields);
}

test('whatever a file holds, no hidden marker and no name not agreed ever comes out', () => {
  const kinds = Object.keys(KINDS) as Kind[]; // its keys are the kinds
  const drafts = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      shownTo: fc.constantFrom<ShownTo>('drafters', 'authority', 'public'),
      isRemoved: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(
      drafts,
      fc.constantFrom('authority' as const, 'public' as const),
      (list, audience) => {
        const dana = person('Dana Sarova', { pseudonym: 'D.' });
        const ids = list.map(() => newId<EntryId>());
        const file: Entry[] = [dana];
        for (const [index, { kind, shownTo, isRemoved }] of list.entries()) {
          const opens =
            shownTo === 'public' || (shownTo === 'authority' && audience === 'authority');
          const isOut = opens && !isRemoved && kind !== 'consent' && kind !== 'risk';
          const raw = filled(kind, isOut ? 'open' : 'zqhidden', [dana.id, ...ids]);
          const names = kind === 'subject' ? { type: 'organisation' } : {};
          const more = {
            id: ids[index] ?? newId<EntryId>(),
            shownTo,
            removedAt: isRemoved ? new Date() : null,
          };
          file.push(entry(kind, { ...raw, ...names }, more));
        }
        const out = words(shown(file, audience)).toLowerCase();
        expect(out).not.toContain('zqhidden');
        expect(out).not.toContain('sarova');
        expect(out).not.toContain('reviewwhy":"open');
        for (const one of file)
          if (one.removedAt !== null || one.shownTo === 'drafters')
            expect(out).not.toContain(one.id);
      },
    ),
  );
});
