import type { FiledEntry } from './archive-case-rules.ts';
import { certaintyNote, entity, ftmDates, proofOf, text } from './ftm-entity-rules.ts';
import type { Describing, FtmEntity } from './ftm-entity-rules.ts';

type Ends = { readonly from: string; readonly to: string };
type Link = {
  readonly schema: string;
  /** The properties that hold the two ends. */
  readonly from: string;
  readonly to: string;
  /** Whether the model allows such ends. */
  fits(ends: Ends): boolean;
};

const anyParty = (schema: string): boolean => schema !== 'Address';
const body = (schema: string): boolean => schema === 'Organization';
const human = (schema: string): boolean => schema === 'Person';

const directs: Link = {
  schema: 'Directorship',
  from: 'director',
  to: 'organization',
  fits: ({ from, to }) => anyParty(from) && body(to),
};

/** The relations the model has a word for; the others are links whose role says what they are. */
const LINKS: Readonly<Record<string, Link>> = {
  leads: directs,
  runs: directs,
  'lawyer-of': {
    schema: 'Representation',
    from: 'agent',
    to: 'client',
    fits: ({ from, to }) => anyParty(from) && anyParty(to),
  },
  'member-of': {
    schema: 'Membership',
    from: 'member',
    to: 'organization',
    fits: ({ from, to }) => anyParty(from) && body(to),
  },
  'works-for': {
    schema: 'Employment',
    from: 'employee',
    to: 'employer',
    fits: ({ from, to }) => human(from) && body(to),
  },
  'family-of': {
    schema: 'Family',
    from: 'person',
    to: 'relative',
    fits: ({ from, to }) => human(from) && human(to),
  },
};

const unknown: Link = { schema: 'UnknownLink', from: 'subject', to: 'object', fits: () => true };

/** A relation as the most telling link whose ends the model allows. */
export function linkOf(entry: FiledEntry, { id, schemaOf }: Describing): FtmEntity {
  const { ref, content } = entry;
  const [from, to] = [text(content, 'fromSubject'), text(content, 'toSubject')];
  const type = text(content, 'type');
  const ends = { from: schemaOf.get(from) ?? '', to: schemaOf.get(to) ?? '' };
  const wanted = LINKS[type];
  const link = wanted?.fits(ends) ? wanted : unknown;
  const since = ftmDates(text(content, 'since'));
  const until = ftmDates(text(content, 'until'));
  // a family has no role in the model, it has a relationship
  const said = link.schema === 'Family' ? 'relationship' : 'role';
  return entity(id(ref), link.schema, {
    [link.from]: id(from),
    [link.to]: id(to),
    [said]: type,
    startDate: since.slice(0, 1),
    endDate: until.slice(-1),
    description: text(content, 'note'),
    summary: certaintyNote(entry),
    proof: proofOf(content, id),
  });
}
