import { GROUPS } from './group-table-rules.ts';
import { foldName } from './name-rules.ts';

/**
 * A political group of the European Parliament.
 *
 * `seat` orders the hemicycle from left to right as seen from the chair; groups that followed
 * one another share seat and colour. `colour` names a style token (`--group-<colour>`), never a value.
 */
export type PoliticalGroup = {
  readonly code: string;
  readonly name: string;
  readonly seat: number;
  readonly colour: string;
  readonly known: boolean;
};

/** The last seat on the right, for labels we do not know: beside the non-attached. */
const UNKNOWN_SEAT = 95;

const bare = (label: string): string => foldName(label).replaceAll(' ', '');

const BY_LABEL = new Map<string, { readonly group: PoliticalGroup; readonly french: boolean }>();
for (const [code, seat, colour, name, labels] of GROUPS) {
  const group = { code, name, seat, colour, known: true };
  for (const label of [code, name, ...labels]) {
    const french = /^groupe |^le groupe |^députés |^non.inscrits/i.test(label);
    BY_LABEL.set(bare(label), { group, french });
  }
}

/** Every group of the vocabulary, left to right. */
export const POLITICAL_GROUPS: readonly PoliticalGroup[] = GROUPS.map(
  ([code, seat, colour, name]) => ({ code, name, seat, colour, known: true }),
);

/**
 * The group a label means, in English or French, long or short.
 * An unknown label keeps its words as code and name, with `known: false`.
 *
 * @example groupOf('Groupe des Verts/Alliance libre européenne').code // 'Greens/EFA'
 */
export function groupOf(label: string): PoliticalGroup {
  const found = BY_LABEL.get(bare(label));
  if (found) return found.group;
  const name = label.trim();
  return { code: name, name, seat: UNKNOWN_SEAT, colour: 'other', known: false };
}

/** True when the label is one of the French ones. */
export function isFrenchGroupLabel(label: string): boolean {
  return BY_LABEL.get(bare(label))?.french ?? false;
}
