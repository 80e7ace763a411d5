import type { NameMatch } from '#names';
import { countryEvidence, groupEvidence, whatIsSaid } from './evidence-rules.ts';
import type { Evidence, Said, Sought, Witnessed } from './evidence-rules.ts';
import type { Mandate } from './mandate-rules.ts';
import { inOffice } from './office-rules.ts';
import type { OfficeAnswer, Term } from './office-rules.ts';

/** One period of somebody, as far as matching looks at it. */
export type Period = Term & Witnessed & { readonly personKey: string };

/** Somebody who may be meant, suggested and never chosen. */
export type RankedMatch<P extends Period> = Omit<NameMatch<string>, 'key' | 'name'> & {
  /** The period that answers best: in office on the day, else what the letter says, else the newest. */
  readonly mandate: P;
  /** All periods of the person, the newest first. */
  readonly periods: readonly P[];
  /** The spelling that was compared. */
  readonly name: string;
  /** `unknown` when no day was asked for. */
  readonly office: OfficeAnswer;
  readonly country: Evidence;
  readonly group: Evidence;
};

/** Who may be meant by one name, best first. */
export type RankedMatches<P extends Period> = {
  readonly candidates: readonly RankedMatch<P>[];
  /** At least two different people have an equal claim: show them side by side, prefer none. */
  readonly homonyms: boolean;
};

export type Match = RankedMatch<Mandate>;
export type NameMatches = RankedMatches<Mandate>;

/** Asked of the index for each name: those in office may stand behind others of the name. */
export const FOUND = 40;
/** Shown of those with a weaker claim; equals are all shown. */
const MOST = 5;
/** Names so near in score that their difference tells nobody apart: `Georgios` and `Giorgos`. */
const AS_NEAR = 0.07;

const OFFICE: Readonly<Record<OfficeAnswer, number>> = {
  'in-office': 2,
  'listed-that-day': 2,
  unknown: 1,
  'not-in-office': 0,
};
const EVIDENCE: Readonly<Record<Evidence, number>> = { agrees: 1, unsaid: 0, differs: -1 };

const evidenceOf = ({ country, group }: { country: Evidence; group: Evidence }): number =>
  EVIDENCE[country] + EVIDENCE[group];

/**
 * Ranks those whose names resemble the one sought: what is offered before hints, then who was in office on the day
 * (`YYYY-MM-DD`, null when it is not known), then what the letter says of country and group, then the name.
 *
 * @example
 * rankMatches({ name: 'MURPHY Paul' }, '2011-09-15', index.find('MURPHY Paul'), periodsOf).candidates[0]?.office;
 */
export function rankMatches<P extends Period>(
  sought: Sought,
  day: string | null,
  found: readonly NameMatch<string>[],
  periodsOf: (personKey: string) => readonly P[],
): RankedMatches<P> {
  const said = whatIsSaid(sought);
  const ranked = found
    .flatMap((match) => candidateOf(match, periodsOf(match.key), said, day) ?? [])
    .toSorted(
      (a, b) =>
        Number(b.offer) - Number(a.offer) ||
        OFFICE[b.office] - OFFICE[a.office] ||
        evidenceOf(b) - evidenceOf(a) ||
        b.score - a.score,
    );
  const [first] = ranked;
  if (first === undefined) return { candidates: [], homonyms: false };
  const equals = ranked.filter((one) => one === first || hasEqualClaim(one, first));
  const others = ranked.filter((one) => !equals.includes(one));
  return {
    candidates: [...equals, ...others.slice(0, Math.max(0, MOST - equals.length))],
    homonyms: equals.length > 1,
  };
}

function candidateOf<P extends Period>(
  { key: _key, ...match }: NameMatch<string>,
  periods: readonly P[],
  said: Said,
  day: string | null,
): RankedMatch<P> | null {
  const judged = periods
    .map((mandate) => ({
      mandate,
      office: day === null ? ('unknown' as const) : inOffice(mandate, day),
      country: countryEvidence(said, mandate),
      group: groupEvidence(said, mandate),
    }))
    .toSorted(
      (a, b) =>
        OFFICE[b.office] - OFFICE[a.office] ||
        evidenceOf(b) - evidenceOf(a) ||
        compareDays(startOf(b.mandate), startOf(a.mandate)),
    );
  const [best] = judged;
  if (best === undefined) return null;
  return {
    ...match,
    ...best,
    periods: periods.toSorted((a, b) => compareDays(startOf(b), startOf(a))),
  };
}

const startOf = ({ startsOn }: Term): string => startsOn ?? '';
const compareDays = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Nothing the letter or the day says prefers the first. */
function hasEqualClaim(one: RankedMatch<Period>, first: RankedMatch<Period>): boolean {
  const excluded = OFFICE[one.office] === 0 && OFFICE[first.office] > 0;
  return (
    one.offer === first.offer &&
    !excluded &&
    evidenceOf(one) >= evidenceOf(first) &&
    one.score > first.score - AS_NEAR
  );
}
