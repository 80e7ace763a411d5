import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import yauzl from 'yauzl';

/** Every word an answer carries, also those packed into a PDF or a zip, and the names of its files. */
export async function wordsIn(type: string, bytes: Buffer): Promise<string> {
  if (type.startsWith('application/zip')) return (await wordsInZip(bytes)).join('\n');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return wordsInPdf(bytes);
  return bytes.toString('utf8');
}

async function wordsInPdf(bytes: Buffer): Promise<string> {
  const raw = bytes.toString('latin1');
  try {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages: string[] = [raw, JSON.stringify(await pdf.getMetadata())];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return pages.join('\n');
  } catch {
    return raw; // a scan that only begins like a PDF
  }
}

function wordsInZip(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const words: Promise<string>[] = [];
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      opened.on('entry', (entry: yauzl.Entry) => {
        opened.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const text = wordsIn('', Buffer.concat(chunks));
            words.push(text.then((said) => `${entry.fileName} ${said}`));
            opened.readEntry();
          });
        });
      });
      opened.on('end', () => Promise.all(words).then(resolve, reject));
      opened.readEntry();
    });
  });
}
