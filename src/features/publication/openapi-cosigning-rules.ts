type Parts = {
  readonly get: (
    operationId: string,
    summary: string,
    responses: object,
    parameters?: object[],
  ) => object;
  readonly text: (description: string, type: string, schema?: unknown) => object;
  readonly slug: object;
};

const gone = {
  '404': {
    description: 'No letter is published at this address, or it was never opened to citizens',
  },
  '409': { description: 'The letter was withdrawn' },
};

const number = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'Of the batch: 1 is the first that was sealed',
  schema: { type: 'integer', minimum: 1 },
};

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Who stands behind a letter, described; docs/reference/cosigning.md says more. */
export function cosigningPaths({ get, text, slug }: Parts): Record<string, object> {
  return {
    '/letters/{slug}/cosignatures/count.json': get(
      'getCount',
      'How many citizens stand behind the letter; made for programs that ask often',
      { '200': text('A number and its moment', 'application/json', schema('Count')), ...gone },
      [slug],
    ),
    '/letters/{slug}/cosignatures/figures': get(
      'readFigures',
      'Who stands behind the letter in numbers, and how they come about, as a page',
      { '200': text('The page', 'text/html'), ...gone },
      [slug],
    ),
    '/letters/{slug}/cosignatures/figures.json': get(
      'getFigures',
      'The same as data',
      { '200': text('Figures', 'application/json', schema('Figures')), ...gone },
      [slug],
    ),
    '/letters/{slug}/cosignatures/figures.csv': get(
      'getFiguresTable',
      'The same as a table (RFC 4180, UTF-8 with byte order mark)',
      {
        '200': text('docs/reference/cosigning.md says what each column holds', 'text/csv'),
        ...gone,
      },
      [slug],
    ),
    '/letters/{slug}/cosignatures/seals/{number}.txt': get(
      'getSealedBatch',
      'The entries of one sealed batch, of which anybody makes its root in the record',
      {
        '200': text('A text with a line for each entry, as the record format says', 'text/plain'),
        ...gone,
      },
      [slug, number],
    ),
    '/letters/{slug}/card': get(
      'getCard',
      'A card with title and count, to be framed by other pages',
      { '200': text('A page without script', 'text/html'), ...gone },
      [slug],
    ),
  };
}
