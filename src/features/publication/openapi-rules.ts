import { z } from 'zod';
import { letterJson, noticeJson } from './json-shape-rules.ts';
import { cosigningPaths } from './openapi-cosigning-rules.ts';
import { afterReleasePaths } from './openapi-demand-rules.ts';
import { listOrders } from './signatory-rules.ts';

const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The letter’s short name, as in its address',
  schema: { type: 'string', maxLength: 100 },
};

const caseSlug = { ...slug, description: 'The case’s short name, as in its address' };

const text = (description: string, type: string, schema: unknown = { type: 'string' }) => ({
  description,
  content: { [type]: { schema } },
});

const file = (description: string, type: string) =>
  text(description, type, { type: 'string', format: 'binary' });

const gone = {
  '404': { description: 'No letter is published at this address' },
  '410': { description: 'The letter was withdrawn: its page carries the notice' },
  '503': { description: 'Being made; try again in a few seconds (Retry-After)' },
};

const tile = {
  name: 'path',
  in: 'path',
  required: true,
  description: 'C2SP tlog-tiles: <L>/<N>[.p/<W>] or entries/<N>[.p/<W>]',
  schema: { type: 'string' },
};

const size = {
  name: 'size',
  in: 'path',
  required: true,
  description: 'Entries of the log',
  schema: { type: 'integer', minimum: 1 },
};

const get = (
  operationId: string,
  summary: string,
  responses: object,
  parameters: object[] = [],
) => ({
  get: { operationId, summary, parameters, responses },
});

const letter = {
  oneOf: [{ $ref: '#/components/schemas/Letter' }, { $ref: '#/components/schemas/Withdrawn' }],
};

const order = {
  name: 'by',
  in: 'query',
  required: false,
  description: 'How the names are ordered',
  schema: { type: 'string', enum: [...listOrders], default: 'name' },
};

const PATHS = {
  '/': get('readFirstPage', 'Released letters as a page, newest first', {
    '200': text('The page', 'text/html'),
  }),
  '/letters/{slug}': get(
    'readLetter',
    'The letter as a page, in English or French by Accept-Language',
    { '200': text('The page, or the notice where it stood', 'text/html'), '404': gone['404'] },
    [slug, order],
  ),
  '/letters/{slug}.json': get(
    'getLetter',
    'The letter as data',
    {
      '200': text('The letter, or the notice where it stood', 'application/json', letter),
      '404': gone['404'],
    },
    [slug],
  ),
  '/letters/{slug}.pdf': get(
    'getLetterPdf',
    'The letter to read and print: tagged, PDF/A-2a and PDF/UA-1',
    { '200': file('The file as made at release', 'application/pdf'), ...gone },
    [slug],
  ),
  '/letters/{slug}/bundle.zip': get(
    'getBundle',
    'Everything needed to check the letter offline',
    { '200': file('See README.txt in it', 'application/zip'), ...gone },
    [slug],
  ),
  '/letters/{slug}/picture.png': get(
    'getPicture',
    'The picture shown beside a link to the letter, 1200 by 630 pixels',
    {
      '200': file('PNG', 'image/png'),
      ...gone,
      '404': { description: 'No letter is published at this address, or none can be drawn here' },
    },
    [slug],
  ),
  ...cosigningPaths({ get, text, slug }),
  ...afterReleasePaths({ get, text, slug, gone }),
  '/cases/{slug}': get(
    'readCase',
    'What is public of a case, as a page: whom it is about, what is known and how well',
    {
      '200': text('The page', 'text/html'),
      '404': { description: 'No case has a public face at this address' },
    },
    [caseSlug],
  ),
  '/feeds/letters.atom': get('followLetters', 'Released letters, newest first', {
    '200': text('Atom, RFC 4287', 'application/atom+xml'),
  }),
  '/checkpoint': get('getCheckpoint', 'The log’s newest signed checkpoint', {
    '200': text('C2SP tlog-checkpoint', 'text/plain'),
    '503': { description: 'The log has not begun yet' },
  }),
  '/record': get('readRecord', 'What the record is, who watches it, how to check and mirror it', {
    '200': text('The page', 'text/html'),
  }),
  '/record/files/{size}.txt': get(
    'listRecordFiles',
    'The path of every file of the log at one size, a line each',
    {
      '200': text('What a mirror fetches', 'text/plain'),
      '404': { description: 'The log is not that long' },
    },
    [size],
  ),
  '/verify': get('getVerifyPage', 'The page that checks a bundle in a browser, without network', {
    '200': text('The same bytes as verify.html in every bundle', 'text/html'),
    '404': { description: 'It was not built on this machine' },
  }),
  '/tile/{path}': get(
    'getTile',
    'A tile of the log',
    {
      '200': file('Hashes or entries', 'application/octet-stream'),
      '404': { description: 'Not there yet' },
    },
    [tile],
  ),
  '/openapi.json': get('getOpenApi', 'This description', {
    '200': text('OpenAPI 3.1', 'application/json', { type: 'object' }),
  }),
};

/** What is public, described (OpenAPI 3.1). Nothing here needs a key or changes anything. */
export function openapiOf(options: {
  readonly server: string;
  readonly version: string;
  /** Of answers that other rooms give, by name. */
  readonly shapes: Readonly<Record<'Count' | 'Figures', z.ZodType>>;
}): object {
  // as input: a client that checks by this schema must bear the fields we add later
  const schema = (type: z.ZodType) =>
    z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input' });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Undersigned',
      version: options.version,
      description: 'Released letters, their files, and the public record. Read only.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: options.server }],
    paths: PATHS,
    components: {
      schemas: {
        Letter: schema(letterJson),
        Withdrawn: schema(noticeJson),
        Count: schema(options.shapes.Count),
        Figures: schema(options.shapes.Figures),
      },
    },
  };
}
