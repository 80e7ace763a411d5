// @ts-check
/**
 * Makes one PDF after another, in a thread of its own: Typst cannot be interrupted, a thread
 * can. Plain JavaScript, because Node starts a worker from a file as it stands, from source and
 * built alike.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { PDFDict, PDFDocument, PDFName, PDFBool } from '@cantoo/pdf-lib';

/** @typedef {{ id: number, template: string, inputs: Record<string, string>, madeAt: number, form: 'pdf' | 'svg' }} PdfOrder */

const require = createRequire(import.meta.url);
const { NodeCompiler } = require(workerData.binding);
const compiler = NodeCompiler.create({
  workspace: workerData.workspace,
  fontArgs: [{ fontPaths: workerData.fontPaths }],
});

const UA = 'http://www.aiim.org/pdfua/ns/id/';

/** PDF/A wants every property it does not know described where it stands. */
const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${UA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** @param {string} xmp */
function withUaMark(xmp) {
  return xmp
    .replace('<pdfaExtension:schemas><rdf:Bag>', `$&${uaSchema}`)
    .replace('<pdfaid:part>', `<pdfuaid:part xmlns:pdfuaid="${UA}">1</pdfuaid:part>$&`);
}

/**
 * Typst writes PDF/A-2a or PDF/UA-1, not a file that is both. It was checked as UA-1 and written
 * as A-2a; what UA-1 asks beyond that is said here.
 * @param {Uint8Array} bytes
 */
async function markAccessible(bytes) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = pdf;
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  preferences?.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  const metadata = context.lookup(catalog.get(PDFName.of('Metadata')));
  const xmp = new TextDecoder().decode(/** @type {any} */ (metadata).getContents());
  const marked = context.stream(new TextEncoder().encode(withUaMark(xmp)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(marked));
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** @param {{ shortDiagnostics: { message: string }[] } | null | undefined} error */
function reasonOf(error) {
  return error?.shortDiagnostics?.map(({ message }) => message).join('; ') ?? 'no diagnostics';
}

/** @param {PdfOrder} order */
async function make({ template, inputs, madeAt, form }) {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (!document) throw new Error(`template: ${reasonOf(compiled.takeError())}`);
  const at = { creationTimestamp: madeAt };
  try {
    if (form === 'svg') return { bytes: Buffer.from(compiler.plainSvg(document)), archival: true };
    compiler.pdf(document, { ...at, pdfStandard: 'ua-1' });
    const bytes = compiler.pdf(document, { ...at, pdfStandard: 'a-2a' });
    return { bytes: await markAccessible(bytes), archival: true };
  } catch (error) {
    // a script none of the fonts here can write, or a private sign that some font of this machine
    // draws: a tagged file with boxes is better than none
    if (!/could not be displayed with font|contains the codepoint/.test(String(error))) throw error;
    return { bytes: compiler.pdf(document, at), archival: false };
  } finally {
    compiler.evictCache(20);
  }
}

parentPort?.on('message', (/** @type {PdfOrder} */ order) => {
  make(order).then(
    ({ bytes, archival }) => parentPort?.postMessage({ id: order.id, bytes, archival }),
    (error) => parentPort?.postMessage({ id: order.id, fault: String(error?.message ?? error) }),
  );
});
