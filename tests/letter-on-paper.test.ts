import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { newId } from '#kernel/ids';
import type { LetterId, VersionId } from '#kernel/ids';
import { openPdf } from '#platform/pdf';
import { paperOrder } from '../src/features/publication/paper-jobs.ts';
import type { PublicLetter, PublicSignatory } from '../src/features/publication/rules.ts';

const pdf = openPdf();
afterAll(() => pdf.close());

const at = new Date('2026-03-02T09:00:00Z');
const person = (name: string, change: Partial<PublicSignatory> = {}): PublicSignatory => ({
  name,
  capacity: 'Member of the European Parliament',
  country: 'IE',
  group: { code: 'GUE/NGL', name: 'The Left', seat: 10 },
  party: null,
  mode: 'passkey',
  signedAt: at,
  printedAs: null,
  lead: false,
  ...change,
});

const letter: PublicLetter = {
  kind: 'letter',
  letterId: newId<LetterId>(),
  versionId: newId<VersionId>(),
  slug: 'for-dana',
  title: 'For Dana #Sarova "now" [x]',
  language: 'en',
  releasedAt: at,
  origin: 'written-here',
  originNote: null,
  date: '2026-03',
  body: '# Facts\n\nShe is held *without* charge.\n\n## More\n\n- one\n- two\n\n> quoted\n\n[A source](https://example.org/)',
  subjects: [{ kind: 'person', name: 'Dana Sarova' }],
  addressees: [
    { name: 'A. Minister', office: 'Minister of Justice', country: 'KZ', inferred: false },
  ],
  demands: [
    {
      number: 1,
      type: 'release',
      text: 'Release Dana Sarova.',
      addressees: [],
      asks: [1],
      concerns: [],
    },
    {
      number: 3,
      type: 'other',
      text: 'Say why she was held.',
      asks: [1],
      concerns: [],
      addressees: ['Minister of Justice'],
    },
  ],
  leads: [{ name: 'Lea LEAD', capacity: 'MEP' }],
  signatories: [
    person('Lea LEAD', { lead: true }),
    person('Ελένη Παράδειγμα', { country: 'GR', mode: 'mailbox' }),
    person('Қуат Мысал', { group: null, country: null, mode: 'paper' }),
    person('علی مثالی'),
    person('#panic("no") $x$'),
  ],
  late: [],
  version: 2,
  statementSha256: 'ab'.repeat(32),
  frozenAt: at,
  house: null,
  inclusion: null,
  cases: [],
  after: null,
  cosigning: null,
};

type Node = { readonly role?: string; readonly children?: readonly object[] };
const rolesOf = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => rolesOf(child)),
];

async function read(of: PublicLetter) {
  const made = await pdf.render(paperOrder(of, 'https://letters.example'));
  const document = await getDocument({ data: new Uint8Array(made.bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at0) => {
      const page = await document.getPage(at0 + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return { text: text.replace(/\s+/g, ' '), roles: rolesOf(await page.getStructTree()) };
    }),
  );
  const { info } = await document.getMetadata();
  return {
    archival: made.archival,
    pages,
    text: pages.map(({ text }) => text).join(' '),
    roles: pages.flatMap(({ roles }) => roles),
    info,
    plain: made.bytes.toString('latin1'),
  };
}

describe('a letter on paper', () => {
  let paper: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    paper = await read(letter);
  });

  test('is set like a letter: to whom, when, title, text, demands with their own numbers, names', () => {
    const order = [
      'A. Minister',
      'March 2026',
      'For Dana #Sarova "now" [x]',
      'Led by Lea LEAD, MEP',
      'Facts',
      'She is held',
      'We ask',
      '1. Release Dana Sarova.',
      '3. Say why she was held.',
      'Leads',
      'Lea LEAD Member',
      'Signatories',
      'Ελένη',
    ].map((words) => paper.text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('names every signatory in their own script, with capacity, country and how they signed', () => {
    expect(paper.text).toContain('Παράδειγμα');
    expect(paper.text).toContain('Қуат Мысал');
    expect(paper.text).toMatch(/[\u0600-\u06ff\ufb50-\ufeff]/);
    expect(paper.text).toContain('Member of the European Parliament, Greece, GUE/NGL');
    expect(paper.text).toContain('signed by code from the official mailbox');
    expect(paper.text).toContain('#panic("no") $x$');
  });

  test('names who leads a letter written here although they have not signed it, and nobody for one from elsewhere', async () => {
    const leads = [...letter.leads, { name: 'Luc LEAD', capacity: 'Senator' }];
    const unsigned = await read({ ...letter, leads, signatories: [person('Ana')] });
    expect(unsigned.text).toContain('Led by Lea LEAD, MEP; Luc LEAD, Senator');
    const printed = await read({ ...letter, leads, origin: 'published-elsewhere' });
    expect(printed.text).not.toContain('Led by');
    const french = paperOrder({ ...letter, language: 'fr' }, 'https://letters.example');
    expect(french.inputs['letter']).toContain('À l’initiative de Lea LEAD, MEP');
  });

  test('carries the statement’s hash and its public address at the foot of every page', () => {
    for (const { text } of paper.pages) {
      expect(text).toContain('ab'.repeat(32));
      expect(text).toContain('https://letters.example/letters/for-dana');
    }
  });

  test('can be read aloud: headings, lists, quotes, links and table cells are tagged', () => {
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'BlockQuote',
      'Link',
      'Table',
      'TH',
      'TD',
    ])
      expect([role, paper.roles.includes(role)]).toEqual([role, true]);
    expect(paper.plain).toContain('/Lang (en)');
    expect(paper.info).toHaveProperty('Title', letter.title);
    expect(paper.archival).toBe(true);
  });

  test('is set from right to left, and in French words, where the letter is', async () => {
    const persian = await read({
      ...letter,
      language: 'fa',
      title: 'برای دانا',
      body: 'متن نامه.',
    });
    expect(persian.plain).toContain('/Lang (fa)');
    expect(persian.plain).toContain('/R2L');
    const french = await read({ ...letter, language: 'fr' });
    expect(french.text).toContain('Nous demandons');
    expect(french.text).toContain('mars 2026');
  });

  test('of a letter published elsewhere says so, and whose words the rest are', async () => {
    const note = 'Entered from a printed letter.';
    const printed = await read({ ...letter, origin: 'published-elsewhere', originNote: note });
    expect(printed.text).toContain(note);
    expect(printed.text).toContain('The letter asks');
    expect(printed.text).toContain('as printed in the published letter');
    expect(printed.text).not.toContain('passkey');
  });

  test('holds 705 names on as many pages as they need', async () => {
    const signatories = Array.from({ length: 705 }, (_, at0) => person(`Name Number${at0 + 1}`));
    const order = paperOrder({ ...letter, signatories }, 'https://letters.example');
    const { bytes } = await pdf.render(order);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect(document.numPages).toBeGreaterThan(10);
    const { items } = await (await document.getPage(document.numPages)).getTextContent();
    const last = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(last).toContain('Number705');
    expect(last).toContain(`${document.numPages} / ${document.numPages}`);
  });
});
