import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { readDocument } from './archive-case-rules.ts';
import type { CaseDocument, FiledEntry } from './archive-case-rules.ts';
import { ftmDates } from './ftm-entity-rules.ts';
import { ftmEntities, printFtm } from './ftm-rules.ts';

const thing = 'name alias previousName country description notes sourceUrl proof summary keywords';
const interval = 'startDate endDate date summary description sourceUrl proof';
const party = `${thing} website`;
const link = `${interval} role status`;

/** Of FollowTheMoney 4.11: the properties of each schema we use, what it needs, what an entity may point at. */
const MODEL: Readonly<
  Record<string, { has: string; needs?: string; points?: Readonly<Record<string, string>> }>
> = {
  Person: { has: `${party} birthDate position`, needs: 'name' },
  Organization: { has: party, needs: 'name' },
  PublicBody: { has: party, needs: 'name' },
  LegalEntity: { has: party, needs: 'name' },
  Address: { has: `${thing} full latitude longitude`, needs: 'name' },
  Document: { has: `${thing} title fileName date` },
  Event: {
    has: `${thing} ${interval} location involved organizer`,
    needs: 'name',
    points: { involved: 'Person Organization PublicBody LegalEntity' },
  },
  CourtCase: {
    has: `${thing} category type status caseNumber court fileDate closeDate`,
    needs: 'name',
  },
  CourtCaseParty: {
    has: `${link} party case`,
    needs: 'party case',
    points: { case: 'CourtCase' },
  },
  Directorship: {
    has: `${link} director organization`,
    needs: 'director organization',
    points: { director: 'Person Organization LegalEntity', organization: 'Organization' },
  },
  Membership: {
    has: `${link} member organization`,
    needs: 'member organization',
    points: { member: 'Person Organization LegalEntity', organization: 'Organization' },
  },
  Representation: {
    has: `${link} agent client`,
    points: { agent: 'Person Organization LegalEntity', client: 'Person Organization LegalEntity' },
  },
  Employment: {
    has: `${link} employer employee`,
    needs: 'employer employee',
    points: { employer: 'Organization', employee: 'Person' },
  },
  Family: {
    has: `${interval} person relative relationship`,
    needs: 'person relative',
    points: { person: 'Person', relative: 'Person' },
  },
  UnknownLink: { has: `${link} subject object` },
};
const ENTITY = [
  'involved',
  'party',
  'case',
  'director',
  'organization',
  'member',
  'agent',
  'client',
].concat(['employer', 'employee', 'person', 'relative', 'subject', 'object', 'proof']);
const DATES = ['date', 'startDate', 'endDate', 'birthDate', 'fileDate'];

/** What the model would refuse. */
function faultsOf(document: CaseDocument): string[] {
  const entities = ftmEntities(document, 'test');
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  return entities.flatMap(({ schema, properties }) => {
    const { has = '', needs = '', points = {} } = MODEL[schema] ?? {};
    const names = Object.keys(properties);
    const unknown = names.filter((name) => !has.split(' ').includes(name));
    const missing = needs.split(' ').filter((name) => name !== '' && !names.includes(name));
    const values = names.flatMap((name) =>
      (properties[name] ?? []).map((one) => [name, one] as const),
    );
    const wrong = values.filter(([name, value]) => {
      if (DATES.includes(name)) return !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value);
      if (name === 'country') return !/^[a-z]{2}$/.test(value);
      if (!ENTITY.includes(name)) return value === '';
      const at = schemaOf.get(value);
      const range = name === 'proof' ? 'Document' : points[name];
      return at === undefined || (range !== undefined && !range.split(' ').includes(at));
    });
    return [...unknown, ...missing, ...wrong.map(([name, value]) => `${name}=${value}`)].map(
      (fault) => `${schema}: ${fault}`,
    );
  });
}

const example = readDocument(readFileSync('examples/kazakhstan-2011/case.json', 'utf8'));
if (isRefusal(example)) throw new Error(example.reason);

describe('a case as FollowTheMoney', () => {
  test('has only schemata, properties, ranges and dates that the model knows', () => {
    expect(faultsOf(example)).toEqual([]);
  });

  test('of relations of every type between subjects of every type is never refused by the model', () => {
    const types = ['person', 'group', 'organisation', 'place', 'site'];
    const relations = [
      'leads',
      'lawyer-of',
      'member-of',
      'works-for',
      'founded',
      'family-of',
    ].concat(['same-person-as', 'runs', 'located-in', 'other']);
    const about = { shownTo: 'drafters', certainty: 'reported' } as const;
    const subjects = types.map((type): FiledEntry => {
      const content = { type, names: [{ text: type, language: '', use: 'own' }] };
      return { ref: type, kind: 'subject', ...about, content };
    });
    const links = types.flatMap((fromSubject) =>
      types.flatMap((toSubject) =>
        relations.map((type, index): FiledEntry => {
          const ref = `${fromSubject}-${toSubject}-${index}`;
          const content = {
            fromSubject,
            toSubject,
            type,
            since: '2009?',
            until: '2011-07/2011-09',
          };
          return { ref, kind: 'relation', ...about, content };
        }),
      ),
    );
    const entries = [...subjects, ...links];
    expect(faultsOf({ format: 'undersigned case v1', entries, merges: [] })).toEqual([]);
  });

  test('has a line for each entity, the same for the same case, others for another', () => {
    const lines = printFtm(example, 'a').trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      lines.map(() => ['id', 'schema', 'properties']),
    );
    expect(printFtm(example, 'a')).toBe(printFtm(example, 'a'));
    expect(printFtm(example, 'b')).not.toContain(JSON.parse(lines[0] ?? '').id);
    expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(lines.length);
  });

  test('keeps who leads, who is whose lawyer and who belongs, and says how certain each is', () => {
    const of = (schema: string) =>
      ftmEntities(example, 'a').filter((entity) => entity.schema === schema);
    expect(of('Directorship')).toHaveLength(2);
    expect(of('Membership')).toHaveLength(1);
    expect(of('Representation')[0]?.properties['role']).toEqual(['lawyer-of']);
    expect(of('Directorship')[0]?.properties['summary']).toEqual(['certainty: reported']);
    // nobody has been charged in court: threats are events
    expect(of('CourtCase')).toEqual([]);
  });

  test('holds nothing of consent, danger, or who a source really is', () => {
    const secret: FiledEntry = {
      ref: 'secret',
      kind: 'source',
      shownTo: 'drafters',
      certainty: null,
      content: { title: 'A testimony', identity: 'the baker' },
    };
    const text = printFtm({ ...example, entries: [...example.entries, secret] }, 'a');
    expect(text).toContain('A testimony');
    for (const word of ['Nobody was asked', 'example case', 'the baker']) {
      expect(text).not.toContain(word);
    }
  });

  test('has dates as far as they are known, and first and last day of what is no single date', () => {
    expect(ftmDates('2011-07')).toEqual(['2011-07']);
    expect(ftmDates('2011-09?')).toEqual(['2011-09']);
    expect(ftmDates('2011-09-14/2011-10-02')).toEqual(['2011-09-14', '2011-10-02']);
    expect(ftmDates('')).toEqual([]);
  });
});
