import type { FoundText, Span } from './letter.ts';
import type { Source } from './source.ts';

/** The paragraphs outside the stretches `taken`; hard line wraps are joined. */
export function findBody(_source: Source, _taken: readonly Span[]): FoundText[] {
  return [];
}
