import type { Found, FoundSignatory, SignatoryKind, Span } from './letter.ts';
import { because } from './reasons.ts';
import { readEntries } from './signatory-entries.ts';
import type { Entry } from './signatory-entries.ts';
import { partGlued } from './signatory-glued.ts';
import { draftsOf } from './signatory-layout.ts';
import { byBlock } from './signatory-groups.ts';
import { lexiconOf } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { spanOf } from './signatory-piece.ts';
import { regionsOf } from './signatory-regions.ts';
import { weighRows } from './signatory-weights.ts';
import type { Weighed } from './signatory-weights.ts';
import { namesInSentence } from './signatory-sentences.ts';
import type { Region } from './signatory-regions.ts';
import { rowsOf } from './signatory-rows.ts';
import { splitRun } from './signatory-runs.ts';
import { withoutTranslations } from './signatory-scripts.ts';
import { sectionsOf } from './signatory-sections.ts';
import type { Source } from './source.ts';

/** The list of names with everything that belongs to it: headings over it, closing words, notes. */
export type SignatoryList = {
  readonly entries: readonly FoundSignatory[];
  readonly kind: SignatoryKind | null;
  readonly kindFound: Found | null;
  /** Stretches of the source that belong to the list: no demand and no paragraph is looked for there. */
  readonly taken: readonly Span[];
};

/**
 * Finds who signed: weighs every row, cuts the letter into lists and what is none, takes the layout
 * that most rows of a list agree on, and reads each entry by it.
 */
export function findSignatories(source: Source, lexicon: Lexicon = lexiconOf()): SignatoryList {
  const weighed = weighRows(partGlued(rowsOf(source), lexicon), lexicon);
  const regions = regionsOf(weighed);
  const read = regions.map((region) => readRegion(region, lexicon));
  if (read.every((list) => list.length === 0)) return listInSentence(weighed, lexicon);
  const entries = read.flat();
  const taken = regions.flatMap((region, at) => (read[at]?.length ? [spanOfRegion(region)] : []));
  return { ...kindOfList(entries), entries: entries.map(({ signatory }) => signatory), taken };
}

/** Those whom a sentence names; the sentence stays part of the body. */
function listInSentence(weighed: readonly Weighed[], lexicon: Lexicon): SignatoryList {
  const section = namesInSentence(weighed, lexicon);
  const drafts = section?.items.flatMap(({ piece }) => splitRun(piece, lexicon)) ?? [];
  const entries = section ? readEntries(section, drafts, lexicon) : [];
  return { ...kindOfList(entries), entries: entries.map(({ signatory }) => signatory), taken: [] };
}

function readRegion(region: Region, lexicon: Lexicon): Entry[] {
  return sectionsOf(region, lexicon)
    .flatMap((section) => byBlock(section, lexicon))
    .map(withoutTranslations)
    .flatMap((section) => readEntries(section, draftsOf(section, lexicon), lexicon));
}

function spanOfRegion({ rows }: Region): Span {
  const spans = rows.map(({ row }) => spanOf(row.piece));
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Person, organisation or both: by what the entries are. */
function kindOfList(entries: readonly Entry[]): Pick<SignatoryList, 'kind' | 'kindFound'> {
  const [first] = entries;
  if (!first) return { kind: null, kindFound: null };
  const bodies = entries.filter(({ body }) => body).length;
  const kind = bodies === 0 ? 'person' : bodies === entries.length ? 'organisation' : 'mixed';
  const last = entries.at(-1) ?? first;
  const reason = because('reader.reason.kind-of-signatories', {
    persons: entries.length - bodies,
    organisations: bodies,
  });
  return { kind, kindFound: { start: first.signatory.start, end: last.signatory.end, reason } };
}
