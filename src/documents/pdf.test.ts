import { describe, expect, test } from 'vitest';
import { openPdf } from '#platform/pdf';
import { column, pdfFile } from '#support/documents';
import type { Drawn } from '#support/documents';
import { linesOf } from './pdf-lines.ts';
import type { Fragment } from './pdf-opening.ts';
import { runsOf } from './pdf-runs.ts';
import { readPdf } from './pdf.ts';

const textOf = async (...pages: Drawn[][]): Promise<string> => (await readPdf(pdfFile(pages))).text;

/** Lines as a typesetter fills them: the next word never fits. */
const PROSE = [
  'We write to you about the people who were detained in the spring of',
  'last year and who have been held ever since without a trial in which',
  'they could be heard, although the law of your own country asks for it',
  'in words that nobody can read in two ways.',
];
const NARROW = [
  'We write to you about those',
  'who were detained in spring',
  'and who have been held ever',
  'since without a trial where',
  'they could have been heard.',
];
const OTHER = [
  'Their families have not been',
  'told where they are, and no',
  'lawyer has been let in since',
  'the day on which they were',
  'brought away from the city.',
];

describe('lines of a PDF', () => {
  test('run on to a paragraph while they are full, and end where they were ended', async () => {
    const text = await textOf([
      ...column(PROSE, 72, 100),
      ...column(['Yours sincerely,', 'Anna Berg', 'Member of Parliament'], 72, 190),
    ]);
    expect(text).toBe(`${PROSE.join(' ')}\n\nYours sincerely,\nAnna Berg\nMember of Parliament`);
  });

  test('one name below the other stay apart, however equally long they are', async () => {
    const names = [
      'Anna Berg, Sweden',
      'Carl Dahl, Norway',
      'Dora Falk, Iceland',
      'Emil Gran, Finland',
      'Frida Hals, Norway',
    ];
    expect(await textOf(column(names, 72, 100))).toBe(names.join('\n'));
  });

  test('paragraphs set in, with no space between them, are apart', async () => {
    const [first, ...rest] = column(PROSE, 72, 100 + 4 * 14);
    const second = first ? [{ ...first, x: 92 }, ...rest] : [];
    const text = await textOf([...column(PROSE, 72, 100), ...second]);
    expect(text).toBe(`${PROSE.join(' ')}\n\n${PROSE.join(' ')}`);
  });

  test('a hyphen at a line’s end goes where the document has the whole word', async () => {
    const lines = [
      'The government has said in its answer to our letter that a govern-',
      'ment of laws would do the same. Ask Nicole Kiil-Nielsen and Mrs Kiil-',
      'Nielsen’s friends, or read a well-founded report, or one as well-',
      'founded as that, on what was done there in the winter of that year.',
    ];
    const text = await textOf(column(lines, 72, 100));
    expect(text).toContain('a government of laws');
    expect(text).toContain('Mrs Kiil-Nielsen’s');
    expect(text).toContain('as well-founded as');
  });

  test('a hyphen that the font calls a soft hyphen stays in the name', async () => {
    const bytes = pdfFile([[{ x: 72, y: 100, text: 'Nicole Kiil\u00adNielsen, Member' }]]);
    const { text } = await readPdf(bytes);
    expect(text).toBe('Nicole Kiil-Nielsen, Member');
  });

  test('larger letters make a heading, a whole sentence in larger letters does not', async () => {
    const text = await textOf([
      { x: 72, y: 80, text: 'To the Minister of Justice', size: 20 },
      ...column(PROSE, 72, 120),
      { x: 72, y: 200, text: 'What we ask', size: 14 },
      { x: 72, y: 230, text: 'We ask you to act at once.', size: 14 },
    ]);
    expect(text).toBe(
      `# To the Minister of Justice\n\n${PROSE.join(' ')}\n\n## What we ask\n\nWe ask you to act at once.`,
    );
  });
});

describe('bullets and numbers', () => {
  test('a symbol font’s private glyph is a bullet, and its lines stay together', async () => {
    const item = (y: number, lines: string[]): Drawn[] => [
      { x: 72, y, text: '', symbol: true },
      ...column(lines, 90, y),
    ];
    const text = await textOf([
      ...column(PROSE, 72, 100),
      ...item(170, [
        'release all who were detained for what they said and wrote and',
        'pay them what they lost;',
      ]),
      ...item(198, ['let the union work.']),
    ]);
    expect(text).toBe(
      `${PROSE.join(' ')}\n\n- release all who were detained for what they said and wrote and pay them what they lost;\n- let the union work.`,
    );
  });

  test('a number stands before its text, even with a tab between', async () => {
    const text = await textOf([
      { x: 72, y: 100, text: '1.' },
      { x: 100, y: 100, text: 'Release them' },
      { x: 72, y: 114, text: '2.' },
      { x: 100, y: 114, text: 'Pay them' },
    ]);
    expect(text).toBe('1. Release them\n2. Pay them');
  });
});

describe('columns and tables', () => {
  test('two columns are read one after the other', async () => {
    const text = await textOf([...column(NARROW, 72, 100), ...column(OTHER, 310, 100)]);
    expect(text).toBe(`${NARROW.join(' ')}\n\n${OTHER.join(' ')}`);
  });

  test('also when they were drawn line by line across both', async () => {
    const left = column(NARROW, 72, 100);
    const right = column(OTHER, 310, 100);
    const across = left
      .flatMap((line, at) => [line, right[at]])
      .filter((line) => line !== undefined);
    expect(await textOf(across)).toBe(`${NARROW.join(' ')}\n\n${OTHER.join(' ')}`);
  });

  test('what stands below both columns comes after them', async () => {
    const names = ['Anna Berg', 'Carl Dahl', 'Dora Falk', 'Emil Gran'];
    const others = ['Frida Hals', 'Gil Hart', 'Hanna Ives', 'Ivar Jahn'];
    const text = await textOf([
      ...column(names, 72, 100),
      ...column(others, 310, 100),
      { x: 72, y: 200, text: 'Cc: the ambassador' },
    ]);
    expect(text).toBe(`${names.join('\n')}\n\n${others.join('\n')}\n\nCc: the ambassador`);
  });

  test('a table is read row by row', async () => {
    const rows = ['Anna Berg', 'Carl Dahl', 'Dora Falk', 'Emil Gran', 'Frida Hals'];
    const drawn = rows.flatMap((name, at) => [
      { x: 72, y: 100 + at * 16, text: name },
      { x: 250, y: 100 + at * 16, text: 'S&D' },
      { x: 400, y: 100 + at * 16, text: `Country ${at}` },
    ]);
    expect(await textOf(drawn)).toBe(
      rows.map((name, at) => `${name} | S&D | Country ${at}`).join('\n'),
    );
  });

  test('a cell of two lines stays one cell', async () => {
    const rows = ['Anna Berg', 'Carl Dahl', 'Dora Falk', 'Emil Gran', 'Frida Hals'];
    const drawn = rows.flatMap((name, at) => [
      { x: 72, y: 100 + at * 30, text: name },
      { x: 250, y: 100 + at * 30, text: 'Member of the Parliament,' },
      { x: 250, y: 112 + at * 30, text: 'Sweden' },
    ]);
    expect(await textOf(drawn)).toBe(
      rows.map((name) => `${name} | Member of the Parliament, Sweden`).join('\n'),
    );
  });

  test('a name and its office beside another name and its office are two blocks', async () => {
    const block = (name: string, x: number, y: number): Drawn[] =>
      column([name, 'MEP, Sweden'], x, y);
    const text = await textOf([
      ...block('Anna Berg', 72, 100),
      ...block('Carl Dahl', 310, 100),
      ...block('Dora Falk', 72, 150),
      ...block('Emil Gran', 310, 150),
    ]);
    expect(text).toBe(
      ['Anna Berg', 'Carl Dahl', 'Dora Falk', 'Emil Gran']
        .map((name) => `${name}\nMEP, Sweden`)
        .join('\n\n'),
    );
  });
});

describe('pages', () => {
  const page = (number: number, lines: string[]): Drawn[] => [
    { x: 72, y: 40, text: 'Joint letter on the refinery', size: 9 },
    ...column(lines, 72, 120),
    { x: 290, y: 810, text: `${number} / 3`, size: 9 },
  ];

  test('what repeats in the margins is left out and told; page numbers just go', async () => {
    const { text, notes } = await readPdf(
      pdfFile([page(1, PROSE), page(2, NARROW), page(3, OTHER)]),
    );
    expect(text).not.toContain('Joint letter');
    expect(text).not.toMatch(/\d \/ 3/);
    expect(text).toContain('Their families');
    expect(notes).toEqual([
      { code: 'repeated-lines-left-out', values: { text: 'Joint letter on the refinery' } },
    ]);
  });

  test('a sentence goes on over the page’s end', async () => {
    const text = await textOf(column(PROSE.slice(0, 2), 72, 700), column(PROSE.slice(2), 72, 100));
    expect(text).toBe(PROSE.join(' '));
  });

  test('notes at a page’s foot come after everything', async () => {
    const text = await textOf(
      [
        ...column(PROSE, 72, 100),
        { x: 72, y: 760, text: '1', size: 6 },
        { x: 80, y: 763, text: 'Report of the office, p. 4.', size: 9 },
      ],
      column(['And so we ask.'], 72, 100),
    );
    expect(text).toBe(`${PROSE.join(' ')}\n\nAnd so we ask.\n\n[1] Report of the office, p. 4.`);
  });

  test('a raised number is a note’s mark, not a part of the word', async () => {
    const text = await textOf([
      { x: 72, y: 100, text: 'the report' },
      { x: 121, y: 96, text: '2', size: 7 },
      { x: 126, y: 100, text: 'says so' },
    ]);
    expect(text).toBe('the report[2] says so');
  });

  test('pages that are pictures are refused when all are, and told when some are', async () => {
    await expect(readPdf(pdfFile([[], []]))).rejects.toThrow('document-scanned');
    const { notes } = await readPdf(pdfFile([[], column(PROSE, 72, 100)]));
    expect(notes).toEqual([{ code: 'pages-without-text', values: { count: 1, pages: 2 } }]);
  });
});

describe('text that runs to the left', () => {
  /** As pdf.js gives it: each string in reading order, at the place where it is drawn. */
  const said = (text: string, x: number, y: number, width: number): Fragment => ({
    text,
    x,
    y,
    width,
    size: 12,
    rtl: /[א-ת]/.test(text),
  });

  test('is read from the right, with numbers and Latin words as they are', () => {
    const drawn = [
      said('אל השר', 400, 100, 60),
      said('2023', 368, 100, 28),
      said('בשנת', 340, 100, 24),
    ];
    expect(runsOf(drawn).map(({ text }) => text)).toEqual(['אל השר 2023 בשנת']);
    expect(runsOf(drawn.toReversed()).map(({ text }) => text)).toEqual(['אל השר 2023 בשנת']);
  });

  test('has its brackets and the numbers of its lists the right way round', () => {
    expect(runsOf([said(')MEP( אנה', 400, 100, 60)]).map(({ text }) => text)).toEqual([
      '(MEP) אנה',
    ]);
    const lines = linesOf(
      runsOf([said('.1', 470, 100, 10), said('לשחרר אותם', 380, 100, 80)]),
      0,
      1,
    );
    expect(lines.map(({ text }) => text)).toEqual(['1. לשחרר אותם']);
  });

  const maker = openPdf();
  const title = 'is refused when the font draws Arabic letters and their dots apart';
  test.skipIf(!maker.supported)(`${title} (skipped without a PDF maker)`, async () => {
    const words = 'ما خواهان آزادی فوری و بدون قید و شرط همه کارگران زندانی هستیم. '.repeat(4);
    const template =
      '#set document(title: "L")\n#set text(font: "Noto Naskh Arabic", dir: rtl)\n#sys.inputs.words';
    const made = await maker.render({
      template,
      inputs: { words },
      madeAt: new Date('2026-01-01'),
    });
    await maker.close();
    await expect(readPdf(made.bytes)).rejects.toThrow('document-unreadable-letters');
  });
});
