/**
 * The house as data: which kind of file may import what (ARCHITECTURE.md tells why).
 * Read by `lint/walls.js` (every import) and `tests/house.mjs` (file names, sizes).
 *
 * An entry of a list is
 *   '#kernel'        every door below it            'zod'   that package and its sub-paths
 *   '#platform/db'   that door; a final * matches   'node:' every part of Node; 'node:fs' one
 *   './rules'        files of one kind in the own folder; './' any file of it
 *   'lower'          doors of the features this one stands on
 * `types` may be imported with `import type` only.
 */

/** A feature may import the doors of the rows above its own, and `access` always. */
export const tiers = [
  ['access', 'roster', 'record'],
  ['cases'],
  ['letters'],
  ['signing', 'cosigning', 'delivery'],
  ['importing'], // an imported letter brings the people to invite: decision 0013
  ['replies'],
  ['demands'],
  ['following'], // whoever asked to hear: people by mail, machines by webhook: decision 0028
  ['publication'],
];

/** Reads text or computes; touches neither disk nor network nor clock. */
const purePackages = [
  'zod',
  'csv-parse',
  'saxes',
  'diff',
  'parse5',
  'ical-generator',
  'mailchecker', // a list of domains
];
const pure = ['#kernel', '#proof', '#names', '#reader'];
const drawing = ['#kernel', '#ui', '#ui/paths', 'preact'];

/** The kinds of file a feature is made of; `rules.ts` and `csv-rules.ts` are both rules. */
export const kinds = {
  index: { values: ['./rules', './actions', './store'], types: [] },
  // the shape of a job contract is a type; the job machinery stays outside
  rules: {
    values: ['./rules', ...pure, ...purePackages],
    types: ['lower', '#platform/jobs', '#documents'],
  },
  store: {
    // #access holds the one visibility function; #platform/seal what is unreadable at rest
    values: ['./rules', './store', '#kernel', '#platform/db', '#platform/seal', '#access'],
    types: ['lower', '#platform', '#proof'],
  },
  actions: {
    values: [
      './rules',
      './store',
      './actions',
      ...pure,
      'lower',
      '#documents',
      '#platform/db',
      '#platform/jobs',
      '#platform/gathering', // acts of many people as one transaction; nothing is acknowledged before its commit
      '#platform/mail', // queueing a mail is SQL inside the transaction; a job sends it
      '#platform/mail-forgetting', // so is taking somebody out of those that are kept
      '#platform/seal',
      '#ui/paths', // a task on the desk leads to the page where it is done
      '@simplewebauthn/server',
      'altcha-lib', // puzzles: making them, and whether they were solved
      'node:crypto',
    ],
    types: ['#platform', 'zod'],
  },
  routes: {
    values: ['./', '#kernel', '#access', '#platform/http*', '#ui', '#ui/paths', 'zod'],
    types: ['lower', '#platform', '#documents', 'fastify'],
  },
  pages: { values: ['./rules', './pages', ...drawing], types: ['lower', '#proof'] },
  emails: { values: ['./rules', './emails', ...drawing], types: ['lower'] },
  jobs: {
    values: [
      './rules',
      './actions',
      './store',
      './emails',
      './jobs',
      ...pure,
      'lower',
      '#platform',
      '#ui',
      '#ui/paths',
      'zod',
    ],
    types: [],
  },
  cli: {
    values: [
      './rules',
      './actions',
      './store',
      './emails',
      './jobs',
      './cli',
      ...pure,
      'lower',
      '#verify',
      '#documents',
      '#platform',
      '#ui',
      '#ui/paths',
      'zod',
      'node:',
    ],
    types: [],
  },
  examples: {
    values: ['./rules', './pages', './emails', './examples', ...drawing],
    types: ['lower'],
  },
};

/** Everything outside the features. The first pattern that matches a path decides. */
export const rooms = [
  [/^src\/kernel\/(bytes|ids)\.ts$/, { values: ['./', 'node:crypto'], types: [] }],
  [/^src\/kernel\//, { values: ['./'], types: [] }],
  [/^src\/proof\//, { values: ['./', '@noble/ed25519', '@noble/hashes'], types: [] }],
  // the verifier as people meet it: zip in, sentences out; the command and the page are made of the same files
  [/^src\/verify\//, { values: ['./', '#proof', 'package'], types: [] }],
  // a witness that somebody else runs for us: no database, no room of the product
  [/^src\/witness\//, { values: ['./', '#proof', '#platform', 'fastify', 'node:'], types: [] }],
  [/^src\/names\//, { values: ['./', 'any-ascii'], types: [] }],
  [
    /^src\/documents\//, // bytes from anyone -> text; what the readers need, and the process they run in
    {
      values: [
        './',
        '#kernel',
        '#reader/html',
        '#platform/recognition',
        '#platform/sandbox*',
        'chardet',
        'mammoth',
        'pdfjs-dist',
        'postal-mime',
        'yauzl',
        'yazl',
        'node:',
      ],
      types: ['#platform'],
    },
  ],
  [/^src\/reader\//, { values: ['./', '#names', 'parse5'], types: [] }],
  [/^src\/ui\/scripts\//, { values: ['./'], types: ['#kernel', '#ui'] }], // run in a browser
  // the catalogues take the English of reasons from the libraries that give them
  [/^src\/ui\/messages\//, { values: ['./', '#names', '#reader'], types: [] }],
  [/^src\/ui\//, { values: ['./', '#kernel', '#proof', 'package', 'node:'], types: [] }],
  [/^src\/platform\//, { values: ['./', '#kernel', 'package', 'node:'], types: [] }],
  [/^src\/main\//, { values: ['./', '../', '#', 'package', 'node:'], types: [] }],
];

/** Packages that one kind of platform file hides from everybody else. */
export const keepers = [
  ['pg', /^src\/platform\/(db|migrat|backup|restore|embedded|postgres)[a-z-]*\.ts$/],
  ['kysely', /^src\/platform\/(db|migrat|backup|restore)[a-z-]*\.ts$/],
  ['graphile-worker', /^src\/platform\/(jobs|worker)[a-z-]*\.ts$/],
  ['nodemailer', /^src\/platform\/mail[a-z-]*\.ts$/],
  ['smtp-server', /^src\/platform\/mail-listening\.ts$/],
  ['imapflow', /^src\/platform\/mail-fetching\.ts$/],
  ['module', /^src\/platform\/(pdf|sandbox)[a-z-]*\.[jt]s$/],
  ['sharp', /^src\/platform\/images[a-z-]*\.ts$/],
  ['@fastify', /^src\/platform\/http[a-z-]*\.ts$/],
];

/** `src/features/letters/desk-pages.tsx` -> `pages`; null when a feature has no such kind. */
export function kindOf(path) {
  const name = path.split('/').at(-1) ?? '';
  if (name === 'index.ts') return 'index';
  if (/\.examples\.tsx?$/.test(name)) return 'examples';
  if (/\.test\.tsx?$/.test(name)) return 'test';
  return (
    /^(?:[a-z0-9-]+-)?(rules|store|actions|routes|jobs|cli)\.ts$/.exec(name)?.[1] ??
    /^(?:[a-z0-9-]+-)?(pages|emails)\.tsx$/.exec(name)?.[1] ??
    null
  );
}

export function tierOf(feature) {
  return tiers.findIndex((tier) => tier.includes(feature));
}
