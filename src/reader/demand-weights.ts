import type { AskHits, AskReader } from './demand-reader.ts';

const WEIGHTS = {
  asks: 1,
  thirdAsks: 0.65,
  halfAsks: 0.4,
  halfWithUs: 0.2,
  wishes: 0.35,
  musts: 0.35,
  shoulds: 0.31,
  needs: 0.54,
  needsFirst: 0.12,
  imperatives: 0.45,
  follows: 0.12,
  followsDemand: 0.08,
  opinions: 0.2,
  concludes: 0.35,
  urgent: 0.15,
  you: 0.1,
  us: 0.05,
  exclaimed: 0.2,
  slogan: 0.7,
  told: 0.3,
  sinceDemand: 0.25,
  reports: -0.3,
  reportsOfDuty: -0.1,
  refusals: -0.4,
  question: -0.3,
} as const;

/** What the writers must do themselves is no demand. */
const OWN_AT_MOST = 0.6;

/** What is around a sentence, as far as it weighs. */
export type Tone = {
  /** How far back, in sentences, the last demand stands; 0 for none. */
  readonly sinceDemand: number;
  readonly question: boolean;
  readonly exclaimed: boolean;
  readonly opens: boolean;
  readonly own: boolean;
};

/** Who is told what to do counts in full where it is a must. */
function toldTo(hits: AskHits): number {
  if (!hits.has('institutions') || hits.has('reports')) return 0;
  return hits.has('musts') || hits.has('needs') ? WEIGHTS.told : WEIGHTS.told / 2;
}

/** Weighs what was found in a sentence. */
export function weigh(hits: AskHits, tone: Tone): number {
  const weight = (name: keyof AskReader['phrases'] & keyof typeof WEIGHTS): number =>
    hits.has(name) ? WEIGHTS[name] : 0;
  const asking = tone.question ? WEIGHTS.question : 0;
  if (hits.has('asks')) return WEIGHTS.asks + weight('refusals') + weight('you') + asking;
  const half = hits.has('halfAsks')
    ? WEIGHTS.halfAsks + (hits.has('us') ? WEIGHTS.halfWithUs : 0)
    : 0;
  const need = weight('needs') + (tone.opens ? WEIGHTS.needsFirst : 0);
  const duty = Math.max(
    weight('musts'),
    weight('shoulds'),
    hits.has('needs') ? need : 0,
    weight('imperatives'),
  );
  const context = tone.sinceDemand > 0 ? WEIGHTS.sinceDemand / Math.sqrt(tone.sinceDemand) : 0;
  const side = weight('urgent') + weight('you') + weight('us') + context + asking;
  const followed = tone.sinceDemand > 0 && hits.has('follows') ? WEIGHTS.followsDemand : 0;
  const drawn = Math.max(weight('concludes'), weight('follows') + followed);
  const institution = toldTo(hits);
  const thought = institution > 0 ? weight('opinions') : 0;
  const told = institution + thought + (hits.has('reports') ? WEIGHTS.reportsOfDuty : 0);
  const bound = duty + side + drawn + told + (tone.exclaimed ? WEIGHTS.exclaimed : 0);
  return Math.max(
    half === 0 ? 0 : half + side + drawn + weight('reports'),
    duty === 0 ? 0 : tone.own && !hits.has('needs') ? Math.min(OWN_AT_MOST, bound) : bound,
    hits.has('slogans') && tone.exclaimed ? WEIGHTS.slogan : 0,
    hits.has('wishes') ? WEIGHTS.wishes + side + weight('reports') : 0,
    hits.has('thirdAsks') ? WEIGHTS.thirdAsks + weight('reports') : 0,
  );
}
