import type { CaseDocument, FiledEntry, Json } from './archive-case-rules.ts';
import {
  certaintyNote,
  entity,
  ftmDates,
  ftmIds,
  proofOf,
  rowsOf,
  text,
} from './ftm-entity-rules.ts';
import type { Describing, FtmEntity } from './ftm-entity-rules.ts';
import { linkOf } from './ftm-link-rules.ts';

/**
 * The case as FollowTheMoney, one entity a line: what Aleph, OpenAleph and OpenSanctions read. Consent,
 * risk and the head of the file have no place in that model and stay out.
 */
export function printFtm(document: CaseDocument, namespace: string): string {
  const entities = ftmEntities(document, namespace);
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

export function ftmEntities(document: CaseDocument, namespace: string): readonly FtmEntity[] {
  const id = ftmIds(namespace);
  const about: Describing = {
    id,
    schemaOf: new Map(
      document.entries
        .filter(({ kind }) => kind === 'subject')
        .map(({ ref, content }) => [ref, subjectSchema(content)]),
    ),
  };
  const made = document.entries.flatMap((entry) => describe(entry, about));
  // an authority named in ten events is one entity
  return [...new Map(made.map((entity) => [entity.id, entity])).values()];
}

function describe(entry: FiledEntry, about: Describing): readonly FtmEntity[] {
  switch (entry.kind) {
    case 'subject':
      return [subjectEntity(entry, about)];
    case 'source':
      return [sourceEntity(entry, about)];
    case 'evidence':
      return [evidenceEntity(entry, about)];
    case 'relation':
      return [linkOf(entry, about)];
    case 'event':
    case 'measure':
    case 'intervention':
    case 'key-date':
      return eventEntities(entry, about);
    case 'charge':
      return chargeEntities(entry, about);
    case 'case':
    case 'consent':
    case 'risk':
      return [];
  }
}

function subjectSchema(content: Json): string {
  switch (content['type']) {
    case 'person':
      return 'Person';
    case 'organisation':
      return 'Organization';
    case 'place':
      return 'Address';
    default:
      return 'LegalEntity'; // a group, a site or a publication: a party of no certain form
  }
}

function subjectEntity({ ref, content }: FiledEntry, { id, schemaOf }: Describing): FtmEntity {
  const schema = schemaOf.get(ref) ?? 'LegalEntity';
  const names = rowsOf(content, 'names');
  const named = (...uses: readonly string[]) =>
    names.filter(({ use }) => uses.includes(String(use))).map((name) => text(name, 'text'));
  const own = named('own');
  const name = own.length > 0 ? own : named('known-as', 'spelling', 'former').slice(0, 1);
  const url = text(content, 'url');
  const proof = proofOf(content, id);
  const shared = {
    name,
    alias: named('known-as', 'spelling').filter((one) => !name.includes(one)),
    previousName: named('former').filter((one) => !name.includes(one)),
    description: text(content, 'about'),
    country: text(content, 'country').toLowerCase(),
    proof,
  };
  if (schema === 'Person') {
    const birthDate = ftmDates(text(content, 'born'));
    return entity(id(ref), schema, { ...shared, birthDate, website: url });
  }
  if (schema === 'Address') {
    const [latitude, longitude] = [text(content, 'latitude'), text(content, 'longitude')];
    return entity(id(ref), schema, { ...shared, full: name, latitude, longitude, sourceUrl: url });
  }
  const size = [text(content, 'numberFrom'), text(content, 'numberTo')];
  const number = size.join('') === '' ? '' : `people: ${size[0] || '?'} to ${size[1] || '?'}`;
  return entity(id(ref), schema, { ...shared, notes: number, website: url });
}

/** Who a source really is stays out, whatever the archive is for. */
function sourceEntity({ ref, content }: FiledEntry, { id }: Describing): FtmEntity {
  const title = text(content, 'title');
  return entity(id(ref), 'Document', {
    name: title,
    title,
    date: ftmDates(text(content, 'date')),
    sourceUrl: text(content, 'url'),
    notes: [
      text(content, 'note'),
      `reliability: ${text(content, 'reliability')}`,
      `connection: ${text(content, 'connection')}`,
    ],
  });
}

function evidenceEntity({ ref, content }: FiledEntry, { id }: Describing): FtmEntity {
  const fileName = text(content, 'fileName');
  return entity(id(ref), 'Document', {
    name: fileName,
    fileName,
    title: text(content, 'what'),
    date: ftmDates(text(content, 'date')),
    proof: proofOf(content, id),
  });
}

const NAMED = ['what', 'offence', 'type'];

function eventEntities(entry: FiledEntry, about: Describing): readonly FtmEntity[] {
  const { ref, content, kind } = entry;
  const { id } = about;
  const said = NAMED.map((name) => text(content, name)).find((one) => one !== '') ?? kind;
  const authorities = authorityEntities(entry, about);
  const people = rowsOf(content, 'people').map((person) =>
    entity(id('person', text(person, 'name')), 'Person', {
      name: text(person, 'name'),
      position: text(person, 'capacity'),
    }),
  );
  const event = entity(id(ref), 'Event', {
    name: said.length > 120 ? `${said.slice(0, 119)}…` : said,
    description: said,
    summary: [certaintyNote(entry), phaseNote(content)],
    ...datesOf(content),
    location: text(content, 'place') || text(content, 'whereabouts'),
    country: text(content, 'country').toLowerCase(),
    keywords: [kind, text(content, 'type')],
    involved: [
      ...parties(content, about),
      ...[...authorities, ...people].map(({ id: other }) => other),
    ],
    notes: [text(content, 'response'), text(content, 'impact'), text(content, 'toWhom')],
    proof: proofOf(content, id),
  });
  return [event, ...authorities, ...people];
}

const phaseNote = (content: Json): string => {
  const phase = text(content, 'phase');
  return phase === '' || phase === 'past' ? '' : `not past: ${phase}`;
};

/** The model takes only parties into an event: a place is none. */
function parties(content: Json, { id, schemaOf }: Describing): readonly string[] {
  const value = content['subjects'];
  const refs = Array.isArray(value) ? value.map(String) : [];
  return refs.filter((ref) => schemaOf.get(ref) !== 'Address').map((ref) => id(ref));
}

function authorityEntities({ content }: FiledEntry, { id }: Describing): readonly FtmEntity[] {
  const names = rowsOf(content, 'authorities').map((row) => text(row, 'name'));
  return [...names, text(content, 'authority')]
    .filter((name) => name !== '')
    .map((name) => entity(id('authority', name), 'PublicBody', { name }));
}

function datesOf(content: Json): Readonly<Record<string, string | readonly string[]>> {
  if ('since' in content) {
    return {
      startDate: ftmDates(text(content, 'since')).slice(0, 1),
      endDate: ftmDates(text(content, 'until')).slice(-1),
    };
  }
  const dates = ftmDates(text(content, 'date'));
  return dates.length > 1
    ? { startDate: dates[0] ?? '', endDate: dates[1] ?? '' }
    : { date: dates };
}

/** Before somebody is charged there is no court case. */
const BEFORE_COURT = ['threatened', 'investigated'];

function chargeEntities(entry: FiledEntry, about: Describing): readonly FtmEntity[] {
  const { ref, content } = entry;
  const { id } = about;
  const stage = text(content, 'stage');
  if (BEFORE_COURT.includes(stage)) return eventEntities(entry, about);
  const dates = ftmDates(text(content, 'date'));
  const court = entity(id(ref), 'CourtCase', {
    name: text(content, 'offence'),
    type: text(content, 'law'),
    status: stage,
    court: text(content, 'authority'),
    fileDate: dates.slice(0, 1),
    notes: [text(content, 'penalty'), certaintyNote(entry)],
    proof: proofOf(content, id),
  });
  const links = parties(content, about).map((party, index) =>
    entity(id(ref, `party ${index}`), 'CourtCaseParty', {
      party,
      case: id(ref),
      role: 'accused',
      status: stage,
    }),
  );
  return [court, ...links];
}
