import { describe, expect, test } from 'vitest';
import { AfterReleaseRecord, outcomeId, REPLY_ID, someLife } from '#support/after-release-record';
import { someRecord } from '#support/letter-record';
import {
  INDEX_PATH,
  parseIndex,
  redactedDocumentDetail,
  sealBundle,
  sha256Hex,
  supersededDetail,
  verifyBundle,
} from './index.ts';
import type { BundleReport } from './index.ts';

const failed = (report: BundleReport) =>
  report.sentences.filter((s) => !s.holds).map((s) => s.code);
const said = (report: BundleReport, code: string) =>
  report.sentences.find((s) => s.code === code)?.text;

/** Puts other files in place and writes the index anew, as somebody who means to deceive would. */
function resealed(files: Map<string, Uint8Array>, change: Map<string, Uint8Array | null>) {
  const index = parseIndex(Buffer.from(files.get(INDEX_PATH) ?? '').toString('utf8'));
  if ('fault' in index) throw new Error(index.fault);
  const rest = new Map([...files].filter(([path]) => path !== INDEX_PATH));
  for (const [path, content] of change) {
    if (content === null) rest.delete(path);
    else rest.set(path, content);
  }
  return sealBundle(rest, index);
}

test('a bundle says in sentences to whom the letter went, what came back, and what became of each demand', async () => {
  const report = await verifyBundle(someLife().bundle());
  expect([report.verdict, failed(report)]).toEqual(['holds', []]);
  expect(said(report, 'addressee-1')).toBe(
    'Addressee 1 (Minister of Justice): sent by post on 3 March 2026; ' +
      'an acknowledgement came on 20 March 2026, its text is not public; ' +
      'an answer came on 2 May 2026 (documents/reply-9.txt).',
  );
  expect(said(report, 'addressee-2')).toBe(
    'Addressee 2 (Speaker): no delivery and no reply is recorded.',
  );
  expect(said(report, 'demand-3')).toBe(
    'Demand 3: pledged on 2 May 2026; met on 1 June 2026; reversed on 9 July 2026. 1 step no longer stands.',
  );
  expect(said(report, 'demand-1')).toBe('Demand 1: what became of it is not recorded.');
  expect(said(report, 'after-release')).toBe(
    'What these steps say is what the office recorded; the record proves when it did, not that it is true.',
  );
  expect(said(report, 'documents-reply')).toBe(
    'What is shown of 2 replies is what the acts name, byte for byte.',
  );
});

test('a bundle that was made before any of this says what it said then', async () => {
  const report = await verifyBundle(someRecord().bundle());
  expect(report.verdict).toBe('holds');
  expect(
    report.sentences.map((s) => s.code).filter((c) => /demand|addressee|after/.test(c)),
  ).toEqual([]);
});

test('every byte of every document, changed once under a mended index, is refused', async () => {
  const files = someLife().bundle();
  const documents = [...files].filter(([path]) => path.startsWith('documents/'));
  expect(documents.map(([path]) => path)).toEqual([
    'documents/reply-8.txt',
    'documents/reply-9.txt',
    'documents/outcome-10.txt',
    'documents/outcome-11.txt',
    'documents/outcome-12.txt',
    'documents/outcome-13.txt',
  ]);
  for (const [path, content] of documents) {
    for (let i = 0; i < content.length; i += 1) {
      const changed = content.map((byte, at) => (at === i ? byte ^ 1 : byte));
      const report = await verifyBundle(resealed(files, new Map([[path, changed]])));
      expect([path, i, failed(report).includes('document')]).toEqual([path, i, true]);
    }
  }
}, 120_000);

test('a document that is missing, added or exchanged for another is told', async () => {
  const files = someLife().bundle();
  const reply = files.get('documents/reply-9.txt') ?? null;
  const why = async (change: Map<string, Uint8Array | null>) =>
    (await verifyBundle(resealed(files, change))).sentences
      .filter((s) => !s.holds)
      .map((s) => s.text);
  expect(await why(new Map([['documents/reply-9.txt', null]]))).toEqual([
    'The file documents/reply-9.txt is missing.',
  ]);
  expect(await why(new Map([['documents/reply-99.txt', reply]]))).toEqual([
    'The file documents/reply-99.txt is the document of no act.',
  ]);
  expect(await why(new Map([['documents/reply-8.txt', reply]]))).toEqual([
    'The file documents/reply-8.txt is not what act 8 names.',
  ]);
});

test('a document may be missing when a later act says that it was erased or replaced', async () => {
  const record = someLife();
  const erased = sha256Hex(record.documents.get('documents/reply-9.txt') ?? '');
  record.documents.delete('documents/reply-9.txt');
  expect(failed(await verifyBundle(record.bundle()))).toEqual(['document']);
  record.act({
    act: 'redacted',
    detail: redactedDocumentDetail({ document: erased, reason: 'asked for' }),
  });
  const report = await verifyBundle(record.bundle());
  expect([report.verdict, said(report, 'document-erased')]).toEqual([
    'holds',
    'The document of act 9 was erased at request.',
  ]);
  record.documents.delete('documents/outcome-11.txt'); // the step that another one replaced
  expect((await verifyBundle(record.bundle())).verdict).toBe('holds');
});

describe('acts after release that cannot have happened', () => {
  const fails = async (change: (record: AfterReleaseRecord) => void) => {
    const record = someLife();
    change(record);
    return failed(await verifyBundle(record.bundle()));
  };

  test('a delivery to nobody, a reply from nobody, an outcome of no demand', async () => {
    expect(await fails((r) => r.delivered({ addressee: 3 }))).toEqual(['addressee']);
    expect(await fails((r) => r.replied({ reply: outcomeId(5), addressee: 3 }))).toEqual([
      'addressee',
    ]);
    expect(await fails((r) => r.became({ outcome: outcomeId(5), demand: 2 }))).toEqual(['demand']);
  });

  test('a demand that is reversed and was never met', async () => {
    const one = { outcome: outcomeId(5), demand: 1, state: 'reversed' } as const;
    expect(await fails((r) => r.became(one))).toEqual(['outcome']);
  });

  test('a step that replaces one of another demand, or none', async () => {
    const one = { outcome: outcomeId(5), demand: 1, supersedes: outcomeId(0) };
    expect(await fails((r) => r.became(one))).toEqual(['outcome']);
    const none = { ...one, supersedes: outcomeId(6) };
    expect(await fails((r) => r.became(none))).toEqual(['outcome']);
  });

  test('a reply told twice, unless the earlier act was replaced', async () => {
    expect(await fails((r) => r.replied({ reply: REPLY_ID, received: '2026-05-04' }))).toEqual([
      'twice',
    ]);
    expect(
      await fails((r) => {
        r.act({ act: 'superseded', detail: supersededDetail({ seq: 9 }) });
        r.replied({ reply: REPLY_ID, received: '2026-05-04' });
      }),
    ).toEqual([]);
  });

  test('a replacement of an act that is none of these, or that comes later', async () => {
    const replace = (seq: number) => (r: AfterReleaseRecord) =>
      void r.act({ act: 'superseded', detail: supersededDetail({ seq }) });
    expect(await fails(replace(2))).toEqual(['superseded']);
    expect(await fails(replace(99))).toEqual(['superseded']);
    expect(await fails(replace(7))).toEqual([]);
  });

  test('an act that says nothing, or something that cannot be read', async () => {
    expect(await fails((r) => void r.act({ act: 'delivered' }))).toEqual(['delivered']);
    expect(
      await fails((r) => void r.act({ act: 'delivered', detail: { addressee: '1' } })),
    ).toEqual(['delivered']);
    expect(await fails((r) => r.delivered({}, { statement: 'd'.repeat(64) }))).toEqual([
      'delivered',
    ]);
  });

  test('a delivery before the release', async () => {
    const record = new AfterReleaseRecord();
    record.freeze(record.text);
    record.delivered({});
    record.release();
    expect(failed(await verifyBundle(record.bundle()))).toEqual(['delivered']);
  });

  test('a document that says something else than its act', async () => {
    expect(
      await fails((r) => r.replied({ reply: outcomeId(5) }, { received: '2026-05-09' })),
    ).toEqual(['document']);
    expect(
      await fails((r) => r.replied({ reply: outcomeId(5) }, { positions: [onDemand(2)] })),
    ).toEqual(['document']);
    expect(
      await fails((r) => r.became({ outcome: outcomeId(5), demand: 1 }, { state: 'met' })),
    ).toEqual(['document']);
  });
});

test('steps are told in the order in which they happened, whenever they were recorded', async () => {
  const record = new AfterReleaseRecord();
  record.freeze(record.text);
  record.release();
  const step = (n: number, state: 'pledged' | 'met' | 'open', on: string) =>
    record.became({ outcome: outcomeId(n), state, on });
  step(0, 'met', '2026-06-20');
  step(1, 'pledged', '2026-05?'); // entered late, and wholly earlier
  step(2, 'open', '2026-06'); // of June nobody knows whether it was before the 20th: as recorded
  const report = await verifyBundle(record.bundle());
  expect(said(report, 'demand-3')).toBe(
    'Demand 3: pledged perhaps in May 2026; met on 20 June 2026; open in June 2026.',
  );
});

const onDemand = (demand: number) => ({ demand, position: 'refuses', part: null });
