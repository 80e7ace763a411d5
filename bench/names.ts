/**
 * Comparing names on labelled pairs: our own always, the shared ones where they are present. Peers
 * get the threshold that suits them best on the very pairs they are measured on; we get ours.
 */
import { compareNames } from '#names';
import { reportFigure } from '#support/figure';
import { bestOf, scoreByPeers } from '#support/name-peers';
import { measureLeftOut, measurePairs, ownPairs, sharedPairs } from '#support/names-measure';
import type { LabelledPair } from '#support/names-measure';
import { sharedData } from '#support/shared-data';

const ROUNDS = 10;
const path = sharedData('names/pairs.jsonl');
const shared = path === null ? [] : sharedPairs(path);

function reportPairs(name: string, pairs: readonly LabelledPair[]): number {
  const measured = measurePairs(pairs, compareNames);
  const figure = (what: string, value: number, atLeast?: number): void =>
    reportFigure({
      name: `names, ${pairs.length} ${name} pairs: ${what}`,
      value,
      unit: 'of 1',
      ...(atLeast === undefined ? {} : { goal: { atLeast } }),
    });
  figure('F1 at offer', measured.f1AtOffer, 0.93);
  figure('precision at offer', measured.precisionAtOffer, 0.99);
  figure('F1 at hint', measured.f1AtHint, 0.93);
  figure('precision at hint', measured.precisionAtHint);
  return measured.f1AtOffer;
}

/** A threshold that never saw the part it is measured on: how far the figures above hold elsewhere. */
function reportLeftOut(): void {
  const parts = {
    kind: ({ group }: LabelledPair) => group,
    source: ({ source }: { source: string }) => source,
    tenth: (_pair: LabelledPair, at: number) => String(at % 10),
  };
  for (const [part, partOf] of Object.entries(parts)) {
    const { f1, precision } = measureLeftOut(shared, compareNames, partOf, 0.99);
    const name = `names, shared pairs, one ${part} left out: F1 (precision ${precision.toFixed(3)})`;
    reportFigure({ name, value: f1, unit: 'of 1', goal: { atLeast: 0.93 } });
  }
}

async function reportPeers(pairs: readonly LabelledPair[], ours: number): Promise<void> {
  for (const peer of await scoreByPeers(pairs)) {
    const { f1, taken, recallAtPrecision99 } = bestOf(pairs, peer);
    const how = `best F1, by taking ${taken} of ${pairs.length}`;
    const recall = recallAtPrecision99.toFixed(2);
    reportFigure({
      name: `names, peer ${peer.name}: ${how} (recall ${recall} at precision 0.99)`,
      value: f1,
      unit: 'of 1',
      ratio: { value: ours / f1, against: 'ours at offer, against it' },
    });
  }
}

function reportSpeed(pairs: readonly LabelledPair[]): void {
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { left, right } of pairs) compareNames(left, right);
  const seconds = (performance.now() - started) / 1000;
  reportFigure({
    name: 'names, comparisons of two names as written',
    value: (ROUNDS * pairs.length) / seconds,
    unit: '/s',
  });
}

const own = ownPairs();
const ownF1 = reportPairs('own', own);
const sharedF1 = shared.length === 0 ? ownF1 : reportPairs('shared', shared);
if (shared.length > 0) reportLeftOut();
await reportPeers(shared.length === 0 ? own : shared, sharedF1);
reportSpeed(own);
