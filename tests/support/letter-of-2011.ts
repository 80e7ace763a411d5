/**
 * What the letter of September 2011 says, fact by fact, in our own words: nothing that does not stand
 * there, each as sure as the letter words it.
 */
export type Fact = {
  readonly kind: string;
  /** Fields that are typed, by their name in the form. */
  readonly type?: Readonly<Record<string, string>>;
  /** Lists something is chosen from. */
  readonly choose?: Readonly<Record<string, string>>;
  /** Subjects of the file that are ticked; those who are new are typed, with what they are. */
  readonly about?: readonly string[];
  readonly newcomers?: readonly (readonly [name: string, type: string])[];
  readonly certainty?: string;
  /** What must stand in the file afterwards. */
  readonly stands: string;
};

const KURMANOV = 'Ainur Kurmanov';
const UKTESHBAYEV = 'Esenbek Ukteshbayev';
const MOVEMENT = 'Socialist Movement Kazakhstan';
const CAMPAIGN = 'Leave People’s Homes Alone';
const UNION = 'Republican Workers’ Trade Union (Zhanartu)';
const SOKOLOVA = 'Natalia Sokolova';
const ZHOVTIS = 'Evgeniy Zhovtis';
const WORKERS = 'Striking oil workers of Zhanaozen and Aktau';
const RESIDENTS = 'People facing eviction';
const SITES = 'Web sites blocked in Kazakhstan';
const LAWYER = 'Lawyer of the movement, not named';
const OTHERS = 'Others who may be accused';

export const factsOf2011: readonly Fact[] = [
  {
    kind: 'event',
    type: {
      what: 'The authorities threatened to arrest and imprison leaders of the movement',
      'sources.0.title': 'Letter of Members of the European Parliament, September 2011',
    },
    choose: {
      'sources.0.connection': 'document',
      'sources.0.reliability': 'B',
      type: 'threat-of-prosecution',
    },
    newcomers: [
      [KURMANOV, 'person'],
      [UKTESHBAYEV, 'person'],
      [MOVEMENT, 'organisation'],
    ],
    certainty: 'reported',
    stands: 'The authorities threatened to arrest and imprison leaders of the movement',
  },
  {
    kind: 'event',
    type: {
      what: 'The police telephoned the lawyer and said that the two and other leaders will be charged',
      date: '2011-09-14',
      'authorities.0.name': 'Police',
    },
    choose: { type: 'threat-of-prosecution', 'authorities.0.involvement': 'announced' },
    about: [KURMANOV, UKTESHBAYEV],
    newcomers: [[LAWYER, 'person']],
    certainty: 'we-understand',
    stands: '14 September 2011',
  },
  {
    kind: 'charge',
    type: {
      offence: '“Arbitrariness” or “despotism”',
      penalty: 'Two years in prison',
      penaltyMonths: '24',
    },
    choose: { stage: 'threatened' },
    about: [KURMANOV, UKTESHBAYEV],
    certainty: 'we-understand',
    stands: 'maximum penalty: Two years in prison',
  },
  {
    kind: 'charge',
    type: { offence: 'Further “crimes”, added once the case comes to court' },
    choose: { stage: 'threatened' },
    about: [KURMANOV, UKTESHBAYEV],
    certainty: 'suspected',
    stands: 'Further “crimes”',
  },
  {
    kind: 'subject',
    type: { 'names.0.text': OTHERS, numberTo: '25' },
    choose: { type: 'group' },
    stands: 'up to 25',
  },
  {
    kind: 'event',
    type: { what: 'Up to twenty-five other people may be accused of similar offences' },
    choose: { phase: 'feared', type: 'charge' },
    about: [OTHERS],
    certainty: 'suspected',
    stands: 'Up to twenty-five other people',
  },
  {
    kind: 'event',
    type: { what: 'The campaign defended people against evictions' },
    choose: { type: 'protest' },
    newcomers: [
      [CAMPAIGN, 'organisation'],
      [RESIDENTS, 'group'],
    ],
    certainty: 'reported',
    stands: 'The campaign defended people against evictions',
  },
  {
    kind: 'event',
    type: {
      what: 'The cases will be used to remove key activists and close opposition organisations',
    },
    choose: { phase: 'feared' },
    about: [MOVEMENT, CAMPAIGN],
    certainty: 'suspected',
    stands: 'The cases will be used to remove key activists',
  },
  {
    kind: 'relation',
    type: { fromSubject: KURMANOV, toSubject: MOVEMENT },
    choose: { type: 'leads' },
    certainty: 'reported',
    stands: `${KURMANOV} leads ${MOVEMENT}`,
  },
  {
    kind: 'relation',
    type: { fromSubject: UKTESHBAYEV, toSubject: MOVEMENT },
    choose: { type: 'leads' },
    certainty: 'reported',
    stands: `${UKTESHBAYEV} leads ${MOVEMENT}`,
  },
  {
    kind: 'relation',
    type: { fromSubject: LAWYER, toSubject: MOVEMENT },
    choose: { type: 'lawyer-of' },
    certainty: 'reported',
    stands: `${LAWYER} is a lawyer of ${MOVEMENT}`,
  },
  {
    kind: 'event',
    type: { what: 'Oil workers are on strike', place: 'Zhanaozen and Aktau' },
    choose: { type: 'strike' },
    newcomers: [[WORKERS, 'group']],
    certainty: 'reported',
    stands: 'Oil workers are on strike',
  },
  {
    kind: 'intervention',
    type: {
      what: 'Met striking oil workers and activists for human and democratic rights',
      date: '2011-07',
      'people.0.name': 'Paul Murphy',
      'people.0.capacity': 'MEP, Socialist Party, Ireland',
    },
    choose: { type: 'visit' },
    about: [WORKERS],
    certainty: 'reported',
    stands: 'Paul Murphy, MEP, Socialist Party, Ireland',
  },
  {
    kind: 'intervention',
    type: {
      what: 'Protests over two prisoners and blocked web sites',
      toWhom: 'OSCE',
      'people.0.name': 'European Union',
      'people.1.name': 'Delegation of the United States',
    },
    choose: { type: 'protest' },
    newcomers: [
      [SOKOLOVA, 'person'],
      [ZHOVTIS, 'person'],
    ],
    certainty: 'reported',
    stands: 'Delegation of the United States',
  },
  {
    kind: 'measure',
    type: { what: 'Imprisoned; lawyer of the striking oil workers in Zhanaozen and Aktau' },
    choose: { type: 'detention' },
    about: [SOKOLOVA],
    certainty: 'reported',
    stands: 'lawyer of the striking oil workers',
  },
  {
    kind: 'relation',
    type: { fromSubject: SOKOLOVA, toSubject: WORKERS },
    choose: { type: 'lawyer-of' },
    certainty: 'reported',
    stands: `${SOKOLOVA} is a lawyer of ${WORKERS}`,
  },
  {
    kind: 'measure',
    type: { what: 'People are evicted' },
    choose: { type: 'eviction' },
    about: [RESIDENTS],
    certainty: 'reported',
    stands: 'People are evicted',
  },
  {
    kind: 'measure',
    type: { what: 'Still imprisoned; activist for human rights' },
    choose: { type: 'detention' },
    about: [ZHOVTIS],
    certainty: 'reported',
    stands: 'Still imprisoned; activist for human rights',
  },
  {
    kind: 'measure',
    type: { what: 'Web sites cannot be reached in Kazakhstan' },
    choose: { type: 'blocked-site' },
    newcomers: [[SITES, 'site']],
    certainty: 'reported',
    stands: 'Web sites cannot be reached in Kazakhstan',
  },
  {
    kind: 'measure',
    type: { what: 'The union is not registered' },
    choose: { type: 'refused-registration' },
    newcomers: [[UNION, 'organisation']],
    certainty: 'reported',
    stands: 'The union is not registered',
  },
  {
    kind: 'measure',
    type: { what: 'The two leaders could be stopped from travelling' },
    choose: { type: 'travel-ban', phase: 'feared' },
    about: [KURMANOV, UKTESHBAYEV],
    certainty: 'suspected',
    stands: 'The two leaders could be stopped from travelling',
  },
  {
    kind: 'key-date',
    type: {
      what: 'Human Dimension conference, at the invitation of the OSCE',
      date: '2011-10',
      place: 'Warsaw',
    },
    choose: { type: 'journey' },
    about: [KURMANOV, UKTESHBAYEV],
    stands: 'Human Dimension conference, at the invitation of the OSCE',
  },
];
