import { describe, expect, test } from 'vitest';
import { run, wordFile, wordParagraph, zipOf } from '#support/documents';
import { readWord } from './word.ts';

const textOf = async (body: string): Promise<string> => (await readWord(await wordFile(body))).text;
const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;

describe('a Word file', () => {
  test('gives title, headings, paragraphs, bullets and numbers', async () => {
    const text = await textOf(
      wordParagraph('Joint letter', { style: 'Title' }) +
        wordParagraph('What we ask', { style: 'Heading1' }) +
        wordParagraph('Dear Minister Őszi,') +
        wordParagraph('Release them', { list: 1 }) +
        wordParagraph('Pay <them> & talk', { list: 1 }) +
        wordParagraph('First', { list: 2 }) +
        wordParagraph('Second', { list: 2 }),
    );
    expect(text).toBe(
      '# Joint letter\n\n# What we ask\n\nDear Minister Őszi,\n\n- Release them\n- Pay <them> & talk\n1. First\n2. Second',
    );
  });

  test('counts a list on after a paragraph between, and another list by itself', async () => {
    const num = (id: number): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`;
    const level = (at: number, format: string): string =>
      `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`;
    const lists = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'none')}</w:abstractNum>${num(1)}${num(2)}</w:numbering>`;
    const deep = wordParagraph('no number', { list: 1 }).replace(
      'w:ilvl w:val="0"',
      'w:ilvl w:val="1"',
    );
    const body = [
      wordParagraph('one', { list: 1 }),
      wordParagraph('between'),
      wordParagraph('two', { list: 1 }),
      deep,
      wordParagraph('another', { list: 2 }),
      wordParagraph('three', { list: 1 }),
    ].join('');
    const { text } = await readWord(await wordFile(body, { 'word/numbering.xml': lists }));
    expect(text).toBe('1. one\n\nbetween\n\n2. two\n\nno number\n\n1. another\n3. three');
  });

  test('gives a table row by row', async () => {
    const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
    expect(
      await textOf(`<w:tbl>${row('Anna Berg', 'Sweden')}${row('Carl Dahl', 'Norway')}</w:tbl>`),
    ).toBe('Anna Berg | Sweden\nCarl Dahl | Norway');
  });

  test('keeps notes apart, after the text, with their mark in it', async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    expect(await textOf(`<w:p>${run('A report')}${note}${run(' says so.')}</w:p>`)).toBe(
      'A report[1] says so.\n\n[1] A note.',
    );
  });

  test('keeps lines within a paragraph, and tabs apart', async () => {
    const lines = `<w:p>${run('Anna Berg')}<w:r><w:br/></w:r>${run('MEP')}<w:r><w:tab/></w:r>${run('Sweden')}</w:p>`;
    expect(await textOf(lines)).toBe('Anna Berg\nMEP Sweden');
  });

  test('reads tracked changes as accepted, and says so', async () => {
    const body = `<w:p>${run('We ')}<w:del w:id="1" w:author="x"><w:r><w:delText>beg</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('ask')}</w:ins></w:p>`;
    const { text, notes } = await readWord(await wordFile(body));
    expect(text).toBe('We ask');
    expect(notes).toEqual([{ code: 'changes-accepted', values: {} }]);
  });

  test('says what it leaves out: pictures, macros, headers', async () => {
    const { text, notes } = await readWord(
      await wordFile(wordParagraph('A letter'), {
        'word/media/image1.png': Buffer.from('png'),
        'word/vbaProject.bin': Buffer.from('macro'),
        'word/header1.xml': `<w:hdr>${wordParagraph('Office of Anna Berg')}</w:hdr>`,
      }),
    );
    expect(text).toBe('A letter');
    expect(notes).toEqual([
      { code: 'macros-left-out', values: {} },
      { code: 'pictures-left-out', values: { count: 1 } },
      { code: 'page-margins-left-out', values: { text: 'Office of Anna Berg' } },
    ]);
  });

  test('has its hidden bullets of a symbol font read as bullets', async () => {
    const symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>';
    expect(await textOf(`<w:p>${symbol}<w:r><w:tab/></w:r>${run('Release them')}</w:p>`)).toBe(
      '- Release them',
    );
  });
});

describe('a zip that is named .docx', () => {
  const refusalOf = async (files: Record<string, string | Buffer>): Promise<unknown> =>
    readWord(await zipOf(files)).catch((fault: unknown) => fault);

  test.each([
    ['anything', { 'a.txt': 'a' }, 'document-not-word'],
    [
      'a table',
      { '[Content_Types].xml': 'application/vnd…spreadsheetml.sheet' },
      'document-other-office',
    ],
    [
      'an OpenDocument text',
      { mimetype: 'application/vnd.oasis…', 'content.xml': '<a/>' },
      'document-open-document',
    ],
    ['a file of Pages', { 'Index/Document.iwa': 'x' }, 'document-apple-pages'],
  ])('holds %s and is refused as that', async (_what, files, reason) => {
    expect(await refusalOf(files)).toMatchObject({ reason });
  });

  test('is no place for a bomb of entities', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document/>';
    const file = await wordFile('', { 'word/document.xml': bomb });
    await expect(readWord(file)).rejects.toMatchObject({ reason: 'document-broken' });
  });

  test('is refused when its text would unpack to more than a book', async () => {
    const file = await wordFile('', { 'word/document.xml': Buffer.alloc(70_000_000, 'a') });
    expect(file.length).toBeLessThan(200_000);
    await expect(readWord(file)).rejects.toMatchObject({ reason: 'document-too-complex' });
  });

  test('may not lie about how long its parts are', async () => {
    const file = await wordFile(wordParagraph('x'.repeat(2_000_000)));
    const directory = file.lastIndexOf(Buffer.from('PK\u0001\u0002')); // of the last part
    for (
      let at = file.indexOf('PK\u0001\u0002');
      at !== -1;
      at = file.indexOf('PK\u0001\u0002', at + 4)
    ) {
      file.writeUInt32LE(100, at + 24); // the length unpacked
      if (at === directory) break;
    }
    await expect(readWord(file)).rejects.toMatchObject({ reason: 'document-broken' });
  });

  test('with boxes in boxes by the ten thousand ends in a sentence', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}${run('x')}${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`;
    await expect(readWord(await wordFile(deep))).rejects.toMatchObject({ name: 'DocumentFault' });
  });
});
