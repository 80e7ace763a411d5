/** How sure the file is of a statement, the surest first. */
export const CERTAINTIES = [
  'established',
  'documented',
  'we-understand',
  'reported',
  'suspected',
  'disputed',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * Every kind of event, by group, with its code in the HURIDOCS micro-thesaurus 4 "Types of acts"
 * (Dueck, Guzman, Verstappen 2001, as its makers' program OpenEvSys carries it), or null where that
 * list has nothing that says the same. A code is the nearest term and no judgement of the act: the
 * thesaurus calls a search illegal, a case file does not. docs/reference/case-vocabulary.md.
 */
const EVENTS = {
  other: { other: null },
  liberty: {
    summons: null,
    questioning: null,
    arrest: '03 01 01',
    detention: '03 01 02',
    'bail-refused': '03 01 02 03',
    'house-arrest': '03 01 05',
    'mass-arrest': '03 01 07',
    abduction: '03 01 04',
    disappearance: '03 01 03',
    release: null,
  },
  law: {
    'threat-of-prosecution': null,
    investigation: null,
    charge: null,
    hearing: null,
    trial: null,
    conviction: null,
    sentence: null,
    acquittal: null,
    'charges-dropped': null,
    appeal: null,
    pardon: null,
    'new-law': null,
  },
  integrity: {
    torture: '02 01 11 11',
    beating: '02 01 01',
    'sexual-violence': '02 01 02',
    threat: '02 01 03 01',
    'death-threat': '02 01 03 02',
    harassment: '02 01 03',
    'online-harm': null,
    'denied-care': null,
  },
  life: {
    killing: '01 01 01',
    'execution-without-trial': '01 01 01 02',
    'death-penalty': '01 01 01 03',
    'killing-at-protest': '01 01 05 01',
    'death-in-custody': '01 01 06 01',
    'attempt-on-life': null,
  },
  privacy: { search: '04 01 01', surveillance: '02 01 03 03', spyware: null },
  movement: {
    'travel-ban': '05 01 06',
    exile: '05 01 02',
    deportation: null,
    'return-refused': '05 01 07',
    eviction: '05 01 03',
    displacement: '05 01 04',
    blockade: '05 01 05',
    curfew: '03 01 08',
  },
  expression: {
    'blocked-site': null,
    'publication-restricted': '10 01 02',
    'material-banned': '10 01 03',
    'speech-banned': '10 01 04',
    smear: '14 01 01',
  },
  association: {
    'refused-registration': null,
    'organisation-banned': '12 01 03',
    'office-closed': '12 01 01',
    raid: '12 01 02',
    'assembly-restricted': '12 01 05',
    'assembly-banned': '12 01 06',
    dispersal: null,
  },
  property: {
    confiscation: '13 01 07',
    destruction: '13 01 03',
    'land-taken': '13 01 08',
    'asset-freeze': null,
    dismissal: null,
  },
  public: {
    protest: null,
    strike: null,
    'hunger-strike': null,
    statement: null,
    visit: null,
    meeting: null,
    election: null,
    'international-decision': null,
  },
} as const;

type Events = typeof EVENTS;
export type EventGroup = keyof Events;
export type EventType = { [G in EventGroup]: keyof Events[G] }[EventGroup];

type GroupOfEvents = { readonly group: EventGroup; readonly types: readonly EventType[] };

/** What an event may be, as a form offers it: `{ group: 'liberty', types: ['summons', …] }`. */
export const EVENT_GROUPS: readonly GroupOfEvents[] = Object.entries(EVENTS).map(
  // the keys of the table above, which the language gives back as plain text
  ([group, types]) => ({
    group: group as EventGroup,
    types: Object.keys(types) as EventType[],
  }),
);

/** The same in one list. The first is what stands where nobody chose. */
export const EVENT_TYPES: readonly EventType[] = EVENT_GROUPS.flatMap(({ types }) => types);

const EVENT_CODES: ReadonlyMap<string, string | null> = new Map(
  Object.values(EVENTS).flatMap((types) => Object.entries<string | null>(types)),
);

/**
 * How an authority took part in an event, with the code of the HURIDOCS micro-thesaurus 18 "Degrees
 * of involvement". That list is about violations; `decided` and `announced` are ours.
 */
const INVOLVEMENT_CODES = {
  '': null,
  'carried-out': '01 01',
  ordered: '01 02',
  decided: null,
  announced: null,
  'made-rule': '03 02',
  'applied-rule': '04',
  'stood-by': '01 03',
  'did-not-control': '05 01',
  knew: '05 02',
  'did-not-prevent': '05 03',
  other: null,
} as const;
export type Involvement = keyof typeof INVOLVEMENT_CODES;
// the keys of the table above
export const INVOLVEMENTS = Object.keys(INVOLVEMENT_CODES) as readonly Involvement[];

/**
 * What a source has to do with the facts, with the code of the HURIDOCS micro-thesaurus 19 "Source
 * connection to information". Nobody is a victim because nobody chose: the first is `other`.
 */
const CONNECTION_CODES = {
  other: null,
  victim: '01 01',
  witness: '01 02',
  family: '02 01 01',
  lawyer: '04 01',
  authority: null,
  organisation: null,
  press: null,
  document: null,
} as const;
export type Connection = keyof typeof CONNECTION_CODES;
// the keys of the table above
export const CONNECTIONS = Object.keys(CONNECTION_CODES) as readonly Connection[];

/**
 * How far a source is to be trusted, after the admiralty code. Nobody is reliable because nobody
 * chose: the first is F, "cannot be judged yet".
 */
export const RELIABILITIES = ['F', 'A', 'B', 'C', 'D', 'E'] as const;

/** The micro-thesaurus a code is of, and the code: `{ list: 4, code: '03 01 01' }`. */
export type HuridocsCode = { readonly list: 4 | 18 | 19; readonly code: string };

/**
 * The code others know a word by; null where there is none that says the same.
 *
 * @example huridocsCode('event', 'arrest') // { list: 4, code: '03 01 01' }
 */
export function huridocsCode(
  of: 'event' | 'involvement' | 'connection',
  value: string,
): HuridocsCode | null {
  const { list, codes } = CODES[of];
  const code = codes.get(value) ?? null;
  return code === null ? null : { list, code };
}

const CODES = {
  event: { list: 4, codes: EVENT_CODES },
  involvement: {
    list: 18,
    codes: new Map<string, string | null>(Object.entries(INVOLVEMENT_CODES)),
  },
  connection: { list: 19, codes: new Map<string, string | null>(Object.entries(CONNECTION_CODES)) },
} as const;

/** What somebody did for the subjects of a case. */
export const INTERVENTIONS = [
  'visit',
  'protest',
  'statement',
  'question',
  'resolution',
  'meeting',
  'letter',
  'other',
] as const;
