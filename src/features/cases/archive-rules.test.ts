import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#kernel/refusal';
import { printNote, utf8, verifierKey } from '#proof';
import { inOrder, printDocument, readDocument } from './archive-case-rules.ts';
import type { CaseDocument, FiledEntry } from './archive-case-rules.ts';
import { archiveName, readArchive, sealArchive } from './archive-rules.ts';
import type { Signer } from './archive-rules.ts';
import type { Kind } from './rules.ts';

function signerOf(seed: number): Signer {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([head, Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = verifierKey('test.example/cases', 1, new Uint8Array(spki.subarray(-32)));
  return { key, sign: (text) => printNote(text, key, sign(null, utf8(text), secret)) };
}

const filed = (ref: string, kind: Kind, content: FiledEntry['content']): FiledEntry => ({
  ref,
  kind,
  shownTo: 'drafters',
  certainty: null,
  content,
});
const head = filed('case', 'case', { title: 'A case' });
const event = (ref: string, ...links: readonly string[]): FiledEntry =>
  filed(ref, 'event', { what: ref, links: links.map((to) => ({ type: 'follows', event: to })) });
const documentOf = (...entries: readonly FiledEntry[]): CaseDocument => ({
  format: 'undersigned case v1',
  entries: [head, ...entries],
  merges: [],
});

const at = new Date('2026-03-01T09:00:00.500Z');
const files = new Map([
  ['README.txt', utf8('Read me\n')],
  ['case.json', utf8(printDocument(documentOf(event('event-1'))))],
  ['tables/event.csv', utf8('ref,what\r\n')],
]);
const seal = (by = signerOf(1)) => sealArchive(files, { purpose: 'own', at, entries: 2 }, by);
const reasonOf = (archive: ReadonlyMap<string, Uint8Array>): string => {
  const answer = readArchive(archive);
  return isRefusal(answer) ? answer.reason : 'holds';
};

describe('an archive', () => {
  test('holds as it was sealed, and says who signed it', () => {
    const read = readArchive(seal());
    if (isRefusal(read)) throw new Error(read.reason);
    expect(read.key).toEqual(signerOf(1).key);
    expect(read.manifest.madeAt).toBe('2026-03-01T09:00:00Z');
    expect(read.document.entries).toHaveLength(2);
  });

  test('is refused when any byte of any file is another', () => {
    const whole = seal();
    const places = fc.constantFrom(...whole.keys()).chain((path) => {
      const bytes = whole.get(path) ?? new Uint8Array();
      return fc.record({
        path: fc.constant(path),
        place: fc.nat({ max: bytes.length - 1 }),
        by: fc.integer({ min: 1, max: 255 }),
      });
    });
    fc.assert(
      fc.property(places, ({ path, place, by }) => {
        const bytes = Uint8Array.from(whole.get(path) ?? []);
        bytes[place] = (bytes[place] ?? 0) ^ by;
        expect(reasonOf(new Map([...whole, [path, bytes]]))).not.toBe('holds');
      }),
      { numRuns: 300 },
    );
  });

  test('names the file that is missing, was changed or was put in', () => {
    const without = seal();
    without.delete('tables/event.csv');
    expect(reasonOf(without)).toBe('case-archive-missing');
    expect(reasonOf(new Map([...seal(), ['case.json', utf8('{}')]]))).toBe('case-archive-changed');
    expect(reasonOf(new Map([...seal(), ['run.exe', utf8('x')]]))).toBe('case-archive-extra');
  });

  test('does not pass with the key of somebody else, and shows it when signed anew', () => {
    const own = seal();
    const other = seal(signerOf(2));
    const note = other.get('manifest.note') ?? new Uint8Array();
    expect(reasonOf(new Map([...own, ['manifest.note', note]]))).toBe('case-archive-signature');
    const key = other.get('key.txt') ?? new Uint8Array();
    expect(reasonOf(new Map([...own, ['key.txt', key], ['manifest.note', note]]))).not.toBe(
      'holds',
    );
    const anew = readArchive(other);
    expect(isRefusal(anew) || anew.key).toEqual(signerOf(2).key);
  });

  test('is not taken for one when it is something else', () => {
    expect(reasonOf(new Map())).toBe('case-archive-not-ours');
    expect(reasonOf(new Map([['case.json', utf8('{}')]]))).toBe('case-archive-not-ours');
  });

  test('has a name that names nobody', () => {
    expect(archiveName('partner', at)).toBe('case-2026-03-01-partner.zip');
  });
});

describe('case.json', () => {
  const reading = (document: unknown): string => {
    const answer = readDocument(JSON.stringify(document));
    return isRefusal(answer) ? answer.reason : 'read';
  };

  test('is refused with a place when it points into the void or says a name twice', () => {
    expect(reading(documentOf(event('event-1', 'event-2')))).toBe('case-file-broken');
    expect(reading(documentOf(event('event-1'), event('event-1')))).toBe('case-file-broken');
    expect(reading({ ...documentOf(), entries: [] })).toBe('case-file-broken');
    expect(reading(documentOf(filed('x', 'event', { what: 'x', constructor: 1 })))).toBe(
      'case-file-broken',
    );
    expect(reading(documentOf(event('event-1', 'event-1')))).toBe('read');
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(isRefusal(readDocument(text))).toBe(true);
      }),
    );
  });

  test('what is pointed at is written first, however long the chain, and circles last', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      event(`e-${index}`, ...(index + 1 < 20_000 ? [`e-${index + 1}`] : [])),
    );
    const ordered = inOrder(chain);
    expect(ordered.first[0]?.ref).toBe('e-19999');
    expect(ordered.first).toHaveLength(20_000);
    const ring = inOrder([event('a', 'b'), event('b', 'a'), event('c', 'a'), event('d')]);
    expect(ring.first.map(({ ref }) => ref)).toEqual(['d']);
    expect(ring.circular.map(({ ref }) => ref)).toEqual(['a', 'b', 'c']);
  });
});
