import type { Field, Fields } from './field-rules.ts';
import { KINDS } from './kind-rules.ts';
import type { Kind } from './rules.ts';

/**
 * What one column of a table holds: the path of a field (`names.1.text`, `date`), one of `PARTS`, or
 * null when nobody knows.
 */
export type Column = {
  readonly heading: string;
  readonly target: string | null;
};

/** Columns that are more or less than one field. */
export const PARTS = {
  given: '+given',
  family: '+family',
  aliases: '+aliases',
  sources: '+sources',
  authorities: '+authorities',
  people: '+people',
  /** Beside a column of names in the file: the same in words. Followed by the field. */
  called: '+called:',
  /** What our own tables have and nobody needs here. */
  ignored: '+ignored',
} as const;

/** Kinds a table may hold: a case has one head, and a file comes with its bytes. */
export const TABLE_KINDS = (Object.keys(KINDS) as Kind[]).filter(
  (kind) => kind !== 'case' && kind !== 'evidence',
);

/** Headings people write, by what they mean; folded as `foldHeading` does. */
const WORDS: Readonly<Record<string, string>> = {
  what: 'description event quoi fait evenement factum событие описание что',
  date: 'when day quand jour datum дата fecha data',
  since: 'from start begin startdate depuis debut с',
  until: 'to end enddate fin jusque по',
  place: 'location where lieu ou место lugar town city ville',
  country: 'pays страна land pais state countrycode',
  subjects: 'subject who victim victims person persons people qui victime victimes personnes кто',
  about: 'description note notes comment role profession remarques',
  born: 'birthdate dateofbirth birth birthday naissance датарождения',
  url: 'website site link web lien сайт',
  latitude: 'lat',
  longitude: 'lon long lng',
  pseudonym: 'pseudonyme codename',
  numberTo: 'number count size nombre',
  offence: 'charge accusation infraction обвинение',
  law: 'article loi statute статья',
  penalty: 'sentence peine наказание',
  stage: 'status etat',
  title: 'source name titre nom',
  note: 'notes comment remarque',
  fromSubject: 'subject from person personne de qui',
  toSubject: 'object to of a whom organisation organization',
  authority: 'responsible perpetrator autorite орган',
  toWhom: 'addressee destinataire',
};
const NAME = 'name fullname names nom nomcomplet noms имя фио nombre';
const GIVEN = 'given givenname givennames firstname forename prenom имя1';
const FAMILY = 'family familyname surname lastname nomdefamille фамилия';
const ALIASES = 'alias aliases othernames alsoknownas aka autresnoms';
const SOURCES = 'source sources quelle источник источники reference references';
const AUTHORITIES = 'authority authorities responsible perpetrator perpetrators autorite autorites';
const PEOPLE = 'people person persons name names by who qui';

/** Letters and digits of any script, small, without their marks. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Which field each column is, by its heading. The first of two columns that mean the same is taken. */
export function recogniseColumns(kind: Kind, headings: readonly string[]): readonly Column[] {
  const words = wordsOf(kind);
  const taken = new Set<string>();
  return headings.map((heading) => {
    const target = pathOf(kind, heading) ?? words.get(foldHeading(heading)) ?? null;
    if (target === null || (target !== PARTS.ignored && taken.has(target))) {
      return { heading, target: null };
    }
    taken.add(target);
    return { heading, target };
  });
}

/** Headings as our own tables write them. */
function pathOf(kind: Kind, heading: string): string | null {
  const text = heading.trim().replace(/^\ufeff/u, '');
  if (text === 'ref') return PARTS.ignored;
  if (text === 'shownTo' || text === 'certainty') return text;
  const isCalled = text.endsWith('.called');
  const path = isCalled ? text.slice(0, -'.called'.length) : text;
  const field = fieldAt(KINDS[kind].fields, path);
  if (field === null || field.is === 'rows') return null;
  const points = field.is === 'entry' || field.is === 'entries';
  if (isCalled) return points ? `${PARTS.called}${path}` : null;
  return path;
}

/** The field a path leads to: `names.1.text`. */
export function fieldAt(fields: Fields, path: string): Field | null {
  const [name = '', place, inner] = path.split('.');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) return null;
  if (place === undefined) return field;
  if (field.is !== 'rows' || inner === undefined || !/^[1-9]\d{0,2}$/.test(place)) return null;
  return Object.hasOwn(field.of, inner) ? (field.of[inner] ?? null) : null;
}

function wordsOf(kind: Kind): ReadonlyMap<string, string> {
  const { fields }: { fields: Fields } = KINDS[kind];
  const words = new Map<string, string>();
  const add = (list: string, target: string): void => {
    for (const word of list.split(' ')) {
      const key = foldHeading(word);
      if (!words.has(key)) words.set(key, target);
    }
  };
  // a field's own name comes first: of an event, `authority` is not a guess
  for (const [name, field] of Object.entries(fields)) if (field.is !== 'rows') add(name, name);
  add('certainty certitude достоверность', 'certainty');
  if ('names' in fields) {
    add(NAME, 'names.1.text');
    add(GIVEN, PARTS.given);
    add(FAMILY, PARTS.family);
    add(ALIASES, PARTS.aliases);
  }
  if ('authorities' in fields) add(AUTHORITIES, PARTS.authorities);
  if ('people' in fields) add(PEOPLE, PARTS.people);
  for (const [name, list] of Object.entries(WORDS)) if (name in fields) add(list, name);
  if ('sources' in fields) add(SOURCES, PARTS.sources);
  return words;
}
