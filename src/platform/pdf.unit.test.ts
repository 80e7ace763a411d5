import { afterAll, describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from './pdf.ts';
import { PdfFault } from './pdf-fault.ts';
import type { MadePdf } from './pdf.ts';

const pdf = openPdf();
afterAll(() => pdf.close());

const madeAt = new Date('2011-09-15T10:00:00Z');
const template = `
#set document(title: sys.inputs.title)
#set text(font: ("Noto Serif", "Noto Naskh Arabic"), lang: "en")
= #sys.inputs.title
#sys.inputs.text
`;

const make = (text: string, title = 'A letter'): Promise<MadePdf> =>
  pdf.render({ template, inputs: { title, text }, madeAt });

async function read({ bytes }: MadePdf) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const { info, metadata } = await document.getMetadata();
  return {
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/ +/g, ' '),
    info,
    rawXmp: metadata?.getRaw() ?? '',
    marks: await document.getMarkInfo(),
    preferences: await document.getViewerPreferences(),
    tree: JSON.stringify(await page.getStructTree()),
    plain: bytes.toString('latin1'),
  };
}

describe('a PDF', () => {
  test('is tagged, has a language and a title that readers show', async () => {
    const { info, marks, preferences, tree, plain, rawXmp } = await read(await make('Some text.'));
    expect(marks).toMatchObject({ Marked: true });
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"P"');
    expect(plain).toContain('/Lang (en)');
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(rawXmp).toContain('A letter');
    expect(info).toHaveProperty('PDFFormatVersion', '1.7');
  });

  test('says that it is both PDF/A-2a and PDF/UA-1', async () => {
    const made = await make('Some text.');
    const { rawXmp } = await read(made);
    expect(made.archival).toBe(true);
    expect(rawXmp).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
    expect(rawXmp).toMatch(/<pdfuaid:part [^>]+>1</);
    expect(rawXmp).toContain('<pdfaSchema:prefix>pdfuaid<');
  });

  test('is the same file for the same letter', async () => {
    const [one, two] = [await make('Same.'), await make('Same.')];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });

  test('sets mixed scripts and text from right to left', async () => {
    const { text } = await read(await make('Қуат, Ελένη, Bairbre de Brún, علی'));
    expect(text).toContain('Қуат, Ελένη, Bairbre de Brún');
    expect(text).toMatch(/[\u0600-\u06ff\ufb50-\ufeff]/);
  });

  test('never runs what somebody wrote', async () => {
    const hostile = '#panic("no") #read("/etc/passwd") $x$ *b* \\ "quoted" ]) @ref <label> // /*';
    const { text } = await read(await make(hostile, hostile));
    expect(text).toContain('#panic("no") #read("/etc/passwd")');
    expect(text).toContain('*b*');
  });

  test('is made even where no font can write a script, and does not claim the standards then', async () => {
    const made = await make('text with a private sign \ue123 in it');
    expect(made.archival).toBe(false);
    expect((await read(made)).rawXmp).not.toContain('pdfuaid:part');
  });
});

describe('a picture', () => {
  const order = (text: string) => ({
    template: '#set page(width: 60pt, height: 40pt, margin: 4pt)\n#sys.inputs.text',
    inputs: { text },
    madeAt,
  });

  test('is a PNG of the pixels that were asked for, the same for the same words', async () => {
    const [one, two, other] = await Promise.all(
      ['Kuat', 'Kuat', 'علی'].map((text) => pdf.draw(order(text), { width: 60, height: 40 })),
    );
    if (!Buffer.isBuffer(one) || !Buffer.isBuffer(two) || !Buffer.isBuffer(other))
      throw new Error('drawn');
    expect(one.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([60, 40]);
    expect(one.equals(two)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });

  test('can be had later when it took too long, and never when the template is wrong', async () => {
    const endless = '#{ for i in range(20000) { for j in range(20000) { } } }';
    const late = pdf.draw(
      { ...order(''), template: endless, timeoutMs: 100 },
      { width: 1, height: 1 },
    );
    expect(await late).toMatchObject({ kind: 'unavailable', reason: 'picture-busy' });
    const wrong = pdf.draw({ ...order(''), template: '#no-such' }, { width: 1, height: 1 });
    await expect(wrong).rejects.toMatchObject({ kind: 'template' });
  });
});

describe('the PDF maker', () => {
  test('ends an order that takes too long and makes the next one', async () => {
    const endless = {
      template: '#{ for i in range(20000) { for j in range(20000) { } } }',
      inputs: {},
      madeAt,
      timeoutMs: 200,
    };
    const after = make('Still here.');
    await expect(pdf.render(endless)).rejects.toMatchObject({ kind: 'timeout' });
    expect((await read(await after)).text).toContain('Still here.');
    expect((await read(await make('And again.'))).text).toContain('And again.');
  });

  test('says what is wrong with a template', async () => {
    const broken = pdf.render({ template: '#nothing-of-that-name', inputs: {}, madeAt });
    await expect(broken).rejects.toMatchObject({ kind: 'template' });
    await expect(broken).rejects.toThrow(/unknown variable/);
  });

  test('refuses more than it can hold, rather than growing', async () => {
    const other = openPdf();
    const orders = Array.from({ length: 60 }, () =>
      other.render({ template: 'x', inputs: {}, madeAt }).then(
        () => 'made',
        (fault: unknown) => (fault instanceof PdfFault ? fault.kind : 'other'),
      ),
    );
    expect(await Promise.all(orders.slice(55))).toContain('busy');
    await Promise.all(orders);
    await other.close();
  });
});
