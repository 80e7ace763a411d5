import { LetterRecord } from '#support/letter-record';
import { joinDocuments, leafHashHex, printLeaf } from '#proof';
import type { Act, Leaf } from '#proof';
import { bad, good } from '#support/vectors';
import type { VectorCase, Vectors } from '#support/vectors';

const hash = (digit: string): string => digit.repeat(64);
const [ana, ben, cem] = [hash('a'), hash('b'), hash('c')];

/** Acts by hand; what does not follow from the acts before, each test says. */
class Acts extends LetterRecord {
  private versions = 0;
  version(): this {
    this.versions += 1;
    return this.did('version-frozen', { statement: hash(String(this.versions)) });
  }
  did(act: Act, change: Partial<Leaf> = {}): this {
    const leaf = this.act({ act, statement: hash(String(this.versions)) });
    this.leaves.pop();
    const signs = act === 'signed' || act === 'reconfirmed';
    this.leaves.push({ ...leaf, ...(signs ? { who: ana, mode: 'mailbox' } : {}), ...change });
    return this;
  }
  released(): this {
    return this.did('released').did('roster');
  }
}

const begun = () => new Acts().version();
const signed = () => begun().did('signed');
const released = () => signed().released();
const last = (acts: Acts, change: Partial<Leaf>): Acts => {
  const leaf = acts.leaves.pop();
  if (leaf !== undefined) acts.leaves.push({ ...leaf, ...change });
  return acts;
};

function history(make: typeof good, name: string, acts: Acts): VectorCase {
  return make(name, { text: joinDocuments(acts.leaves.map(printLeaf)) });
}

const fine: readonly (readonly [string, Acts])[] = [
  ['a letter that was released', released()],
  [
    'a second version, confirmed by one of two',
    signed().did('signed', { who: ben }).version().did('reconfirmed').released(),
  ],
  [
    'order by the act that counts: ben before ana, who confirmed again',
    signed().did('signed', { who: ben }).did('reconfirmed').released(),
  ],
  [
    'withdrawn and signed again before the release',
    signed().did('withdrawn', { who: ana }).did('signed').released(),
  ],
  [
    'withdrawn, by the name of an earlier version',
    signed()
      .version()
      .did('reconfirmed')
      .did('withdrawn', { who: ana, statement: hash('1') })
      .released(),
  ],
  [
    'after the release: late, withdrawn, late again',
    released()
      .did('signed', { who: cem })
      .did('withdrawn', { who: cem })
      .did('signed', { who: cem }),
  ],
  [
    'after the release: withdrawn from the list and late',
    released().did('withdrawn', { who: ana }).did('signed'),
  ],
  ['after the release: confirmed again, which is not late', released().did('reconfirmed')],
  [
    'after the release: late by confirming an earlier version',
    signed().version().released().did('reconfirmed'),
  ],
  ['nobody had signed', begun().released()],
  ['never released', signed()],
  [
    'withdrawn as a whole before there was a version, and gone on',
    new Acts().did('letter-withdrawn', { statement: null }).version(),
  ],
  [
    'declines counted before there was a version',
    new Acts().did('declines-counted', { statement: null }),
  ],
  [
    'what moves nobody',
    begun().did('redacted', { statement: null }).did('cosignatures-sealed').did('superseded'),
  ],
];

const broken: readonly (readonly [string, Acts])[] = [
  ['a gap', last(signed(), { seq: 3 })],
  ['a foreign act before', last(signed(), { prev: hash('f') })],
  ['another letter', last(signed(), { letter: '1b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11' })],
  ['a clock turned back', last(signed(), { time: '2026-03-02T08:59:59Z' })],
  ['a first act that is not the first', last(begun(), { seq: 2, prev: hash('f') })],
  ['signed by nobody', last(signed(), { who: null })],
  ['frozen by somebody', last(begun(), { who: ana })],
  ['signed in no way', last(signed(), { mode: null })],
  ['withdrawn in a way', signed().did('withdrawn', { who: ana, mode: 'paper' })],
  ['withdrawn with a mandate', signed().did('withdrawn', { who: ana, mandate: ben })],
  [
    'an act between release and roster',
    signed().did('released').did('signed', { who: ben }).did('roster'),
  ],
  ['a version without a statement', last(begun(), { statement: null })],
  ['the same version twice', begun().did('version-frozen')],
  ['a version after the release', released().version()],
  ['signed without a statement', last(signed(), { statement: null })],
  [
    'signed under the version before',
    signed()
      .version()
      .did('signed', { who: ben, statement: hash('1') }),
  ],
  ['signed twice', signed().did('signed')],
  ['signed anew where it should be confirmed', signed().version().did('signed')],
  ['confirmed by nobody who had signed', begun().did('reconfirmed')],
  ['withdrawn by nobody who had signed', begun().did('withdrawn', { who: ana })],
  [
    'withdrawn under an unknown statement',
    signed().did('withdrawn', { who: ana, statement: hash('9') }),
  ],
  ['released twice', released().did('released')],
  [
    'released under the version before',
    signed()
      .version()
      .did('released', { statement: hash('1') }),
  ],
  ['a roster without a release', signed().did('roster')],
  ['a second roster', released().did('roster')],
  [
    'a roster of another statement',
    signed()
      .did('released')
      .did('roster', { statement: hash('9') }),
  ],
  ['the letter withdrawn twice', begun().did('letter-withdrawn').did('letter-withdrawn')],
  ['delivered before there was a version', new Acts().did('delivered', { statement: null })],
  [
    'two faults, and acts played on between them',
    signed().did('signed').did('signed', { who: ben }).did('roster').released(),
  ],
];

export const histories: Vectors = {
  kind: 'history',
  cases: [
    ...fine.map(([name, acts]) => history(good, name, acts)),
    ...broken.map(([name, acts]) => history(bad, name, acts)),
  ],
};

/** Of a record whose leaves were changed by hand: each names the one before it again. */
export function rechain(leaves: readonly Leaf[]): Leaf[] {
  const chained: Leaf[] = [];
  for (const leaf of leaves) {
    const before = chained.at(-1);
    chained.push({
      ...leaf,
      seq: chained.length + 1,
      prev: before === undefined ? null : leafHashHex(before),
    });
  }
  return chained;
}
