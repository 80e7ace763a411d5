import type { FoundDemand, Span } from './letter.ts';
import type { Source } from './source.ts';

/** Finds what is asked, outside the stretches `taken` by head and names. */
export function findDemands(_source: Source, _taken: readonly Span[]): FoundDemand[] {
  return [];
}
