type Parts = {
  readonly get: (
    operationId: string,
    summary: string,
    responses: object,
    parameters?: object[],
  ) => object;
  readonly text: (description: string, type: string) => object;
  readonly slug: object;
  readonly gone: Readonly<Record<'404' | '410', object>>;
};

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

/** What the list of demands and its other forms may be asked for. */
const FILTERS = [
  query('country', 'ISO 3166-1 alpha-2: the country of who is asked'),
  query('type', 'What is asked: release, investigate, …'),
  query('state', 'Where it stands: open, pledged, partly-met, met, reversed, …, not-known'),
  query('about', 'For whom: person, group, organisation, place, site'),
  query('authority', 'Who is asked, by the last part of the address of its page'),
  query('year', 'The year it was asked'),
  query('q', 'Words of the demand, of its letter’s title, of the office', {
    type: 'string',
    maxLength: 200,
  }),
];

const part = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

/** What became of demands, described. */
export function afterReleasePaths(parts: Parts): Record<string, object> {
  return { ...overAllLetters(parts), ...ofOneLetter(parts) };
}

function overAllLetters({ get, text }: Parts): Record<string, object> {
  return {
    '/demands': get(
      'readDemands',
      'Every demand and where it stands, as a page',
      { '200': text('The page', 'text/html') },
      [...FILTERS, query('after', 'Where the page before ended; follow its link')],
    ),
    '/demands.csv': get(
      'getDemandsTable',
      'The same as a table (RFC 4180, UTF-8 with byte order mark)',
      { '200': text('docs/reference/feeds.md says what each column holds', 'text/csv') },
      FILTERS,
    ),
    '/demands.ics': get(
      'getDemandDates',
      'The days on which somebody looks at demands again (RFC 5545)',
      { '200': text('A calendar', 'text/calendar') },
      FILTERS,
    ),
    '/feeds/demands.atom': get(
      'followDemands',
      'What happened last to demands, newest first',
      { '200': text('Atom, RFC 4287', 'application/atom+xml') },
      FILTERS,
    ),
    '/feeds/demands.json': get(
      'followDemandsAsJson',
      'The same as JSON Feed 1.1',
      { '200': text('JSON Feed 1.1', 'application/feed+json') },
      FILTERS,
    ),
    '/authorities': get('readAuthorities', 'Every office letters were addressed to', {
      '200': text('The page', 'text/html'),
    }),
    '/authorities/{key}': get(
      'readAuthority',
      'How one office answered over all letters',
      {
        '200': text('The page', 'text/html'),
        '404': { description: 'No public letter is addressed to it' },
      },
      [part('key', 'The office’s short name, as in its address')],
    ),
  };
}

function ofOneLetter({ get, text, slug, gone }: Parts): Record<string, object> {
  const one = { '404': gone['404'], '410': gone['410'] };
  return {
    '/letters/{slug}/demands/{number}': get(
      'readDemand',
      'One demand with every step, its evidence and its place in the record',
      { '200': text('The page', 'text/html'), ...one },
      [slug, part('number', 'The demand’s number in the letter')],
    ),
    '/letters/{slug}/replies/{reply}': get(
      'readReply',
      'The public copy of one reply',
      { '200': text('The page', 'text/html'), ...one },
      [slug, part('reply', 'The reply’s id')],
    ),
    '/letters/{slug}/feed.atom': get(
      'followLetter',
      'What happened last to the demands of one letter',
      { '200': text('Atom, RFC 4287', 'application/atom+xml'), ...one },
      [slug],
    ),
    '/letters/{slug}/dates.ics': get(
      'getLetterDates',
      'The next dates of one letter (RFC 5545)',
      { '200': text('A calendar', 'text/calendar'), ...one },
      [slug],
    ),
  };
}
