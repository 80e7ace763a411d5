import { countryIn, piecesOf, STATE } from './country-name-rules.ts';
import { groupOf } from './group-rules.ts';
import type { PoliticalGroup } from './group-rules.ts';
import { foldName } from './name-rules.ts';

/** Whether what a letter says of a name speaks for a person of a list. */
export type Evidence = 'agrees' | 'differs' | 'unsaid';

/** A name to look for, with what stands beside it. */
export type Sought = {
  readonly name: string;
  /** As the letter has it: `Ireland`, `Irland`, `IE`, `D-WA`. */
  readonly country?: string | null;
  /** Group, party or both: `GUE/NGL`, `Socialist Party, Ireland`. */
  readonly organisation?: string | null;
};

/** What of a mandate evidence is held against. */
export type Witnessed = {
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  readonly groupCode: string | null;
  readonly party: string | null;
};

/** What a letter says beside a name, read once for all who may bear it. */
export type Said = {
  readonly country: string | null;
  readonly groups: readonly PoliticalGroup[];
  /** Folded words that may name a party. */
  readonly labels: readonly string[];
};

const STATE_PARTIES: Readonly<Record<string, string>> = {
  D: 'democrat',
  R: 'republican',
  I: 'independent',
};

/**
 * @example
 * whatIsSaid({ name: 'MURPHY Paul', organisation: 'GUE/NGL', country: 'Irlande' }).country; // 'IE'
 */
export function whatIsSaid({ country, organisation }: Sought): Said {
  const texts = [country, organisation].filter((text) => typeof text === 'string');
  const pieces = texts.flatMap(groupPieces);
  const groups = pieces.map((piece) => groupOf(piece)).filter(({ known }) => known);
  const states = texts.flatMap(piecesOf).filter((piece) => STATE.test(piece));
  const parties = states.map((piece) => STATE_PARTIES[piece.charAt(0)] ?? '');
  return {
    country: countryIn(country ?? '') ?? countryIn(organisation ?? ''),
    groups,
    labels: [...pieces.map(foldName), ...parties].filter((label) => label.length > 2),
  };
}

/** Groups have slashes in their names, so a text is also taken whole and between brackets. */
function groupPieces(text: string): string[] {
  const short = text.slice(0, 500);
  const whole = short.split(/[()[\],;|]/u).map((piece) => piece.trim());
  return [...new Set([short.trim(), ...whole, ...piecesOf(short)])].filter((piece) => piece !== '');
}

export function countryEvidence(said: Said, held: Witnessed): Evidence {
  if (said.country === null || held.country === null) return 'unsaid';
  return said.country === held.country ? 'agrees' : 'differs';
}

/**
 * A party that is not the list's is no evidence: parties have many names. Groups that followed one another share a
 * seat and are one here.
 */
export function groupEvidence(said: Said, held: Witnessed): Evidence {
  const own = [held.party, held.groupCode].map((label) => foldName(label ?? ''));
  const named = own.some((label) => {
    return label.length > 2 && said.labels.some((one) => one === label || begins(label, one));
  });
  if (named) return 'agrees';
  const group = groupOf(held.groupCode ?? '');
  if (said.groups.length === 0 || !group.known) return 'unsaid';
  const same = said.groups.some(({ code, seat }) => code === group.code || seat === group.seat);
  return same ? 'agrees' : 'differs';
}

/** `democrat` for `Democratic`. */
function begins(label: string, one: string): boolean {
  return one.length > 5 && label.startsWith(one);
}
