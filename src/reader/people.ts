import type { FoundName, FoundSignatory, Span } from './letter.ts';
import type { Source } from './source.ts';

/** Persons named as detained, prosecuted, threatened or attacked whom the letter stands up for. */
export function findPersonsAtRisk(
  _source: Source,
  _taken: readonly Span[],
  _signatories: readonly FoundSignatory[],
): FoundName[] {
  return [];
}

/** Organisations the text names. */
export function findOrganisations(
  _source: Source,
  _signatories: readonly FoundSignatory[],
): FoundName[] {
  return [];
}
