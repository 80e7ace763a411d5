import type { Id } from '#kernel/ids';
import type { DemandState, OutcomeId } from './rules.ts';
import type { CaseId, LetterId } from '#kernel/ids';

export type QuestionId = Id<'demand-question'>;

/** Something happened elsewhere: somebody looks whether the demand still stands as it did. */
export type Question = {
  readonly id: QuestionId;
  readonly letterId: LetterId;
  readonly demand: number;
  readonly caseId: CaseId;
  /** The entry of the case that was made or changed; null when a demand of another letter was reversed. */
  readonly entryId: string | null;
  readonly outcomeId: OutcomeId | null;
  readonly askedAt: Date;
  /** `recorded`: a step was written down; `not-concerned`: it does not concern this demand; null: open. */
  readonly answer: 'recorded' | 'not-concerned' | null;
  readonly answeredAt: Date | null;
  readonly answererName: string | null;
};

/** Whoever counts on these may have to think again; the other states hope for nothing that could be undone. */
export const ASKED_STATES: readonly DemandState[] = ['met', 'partly-met', 'pledged'];

const LIBERTY = ['release', 'drop-charges', 'quash', 'protect'] as const;
const TRIAL = ['drop-charges', 'quash', 'release', 'trial-observation'] as const;
const PLACE = ['protect', 'lift-travel-ban', 'compensate'] as const;
const WORD = ['end-blocking', 'protect'] as const;
const UNION = ['register', 'protect'] as const;
const HARM = ['protect', 'medical-care', 'investigate'] as const;

/** Which types of demands an event of a case may undo. What is not here undoes nothing by itself. */
const OF_EVENT: Readonly<Record<string, readonly string[]>> = {
  summons: ['drop-charges'],
  questioning: ['drop-charges'],
  arrest: LIBERTY,
  detention: LIBERTY,
  'bail-refused': LIBERTY,
  'house-arrest': LIBERTY,
  'mass-arrest': LIBERTY,
  abduction: LIBERTY,
  disappearance: LIBERTY,
  'threat-of-prosecution': TRIAL,
  investigation: TRIAL,
  charge: TRIAL,
  trial: TRIAL,
  conviction: TRIAL,
  sentence: TRIAL,
  'new-law': ['change-law'],
  torture: HARM,
  beating: HARM,
  'sexual-violence': HARM,
  threat: ['protect'],
  'death-threat': ['protect'],
  harassment: ['protect'],
  'denied-care': ['medical-care'],
  killing: HARM,
  'death-in-custody': HARM,
  'attempt-on-life': HARM,
  'travel-ban': ['lift-travel-ban'],
  exile: PLACE,
  deportation: PLACE,
  'return-refused': PLACE,
  eviction: ['compensate', 'protect'],
  'blocked-site': WORD,
  'publication-restricted': WORD,
  'material-banned': WORD,
  'speech-banned': WORD,
  'refused-registration': UNION,
  'organisation-banned': UNION,
  'office-closed': UNION,
  raid: UNION,
};

const OF_MEASURE: Readonly<Record<string, readonly string[]>> = {
  detention: LIBERTY,
  'travel-ban': ['lift-travel-ban'],
  'refused-registration': UNION,
  eviction: ['compensate', 'protect'],
  'blocked-site': WORD,
  'asset-freeze': ['compensate'],
};

/** Stages of a charge that speak against whoever was promised there would be none. */
const OF_CHARGE: Readonly<Record<string, readonly string[]>> = {
  threatened: TRIAL,
  investigated: TRIAL,
  charged: TRIAL,
  tried: TRIAL,
  convicted: TRIAL,
};

/** What is undone together: whoever is arrested again is charged again as a rule. */
const WITH_DEMAND: Readonly<Record<string, readonly string[]>> = {
  release: LIBERTY,
  'drop-charges': TRIAL,
  quash: TRIAL,
};

/** An entry of a case, as far as it matters here. */
export type Happening = {
  readonly kind: string;
  /** Of an event or a measure. */
  readonly type?: string;
  /** Of a charge. */
  readonly stage?: string;
  /** Of an event or a measure that is only feared, nothing was undone yet. */
  readonly phase?: string;
};

/**
 * The types of demands that an entry of a case may have undone; empty when it undoes nothing.
 *
 * @example demandTypesFor({ kind: 'event', type: 'arrest', phase: 'past' }) // ['release', …]
 */
export function demandTypesFor({ kind, type, stage, phase }: Happening): readonly string[] {
  if (phase === 'feared') return [];
  if (kind === 'event') return OF_EVENT[type ?? ''] ?? [];
  if (kind === 'measure') return OF_MEASURE[type ?? ''] ?? [];
  return kind === 'charge' ? (OF_CHARGE[stage ?? ''] ?? []) : [];
}

/** The types of demands of other letters that may fall with a demand of this type. */
export function demandTypesWith(type: string): readonly string[] {
  return WITH_DEMAND[type] ?? [type];
}

/** Every event and measure of the tables above: a test compares them with the words of a case file. */
export const LISTENED_TO = {
  events: Object.keys(OF_EVENT),
  measures: Object.keys(OF_MEASURE),
  stages: Object.keys(OF_CHARGE),
} as const;
