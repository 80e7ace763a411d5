import type { LetterId } from '#kernel/ids';
import { readPartialDate } from '#kernel/partial-date';
import type { TrackedAnswer } from './authority-answer-rules.ts';
import type { AuthorityId, AuthorityRef } from './authority-rules.ts';
import type { News } from './feed-news-rules.ts';
import type { PublicLine, PublicStep } from './public-rules.ts';
import type { DemandState, EvidenceKind, OutcomeState } from './rules.ts';
import { foldWords } from './tracker-word-rules.ts';

/** A step as the lists and drawings of the tracker need it. */
export type TrackedStep = {
  readonly state: OutcomeState;
  readonly on: string;
  readonly certainty: PublicStep['certainty'];
  readonly superseded: boolean;
};

/** What is shown of one demand where many are listed. */
export type DemandFace = {
  readonly slug: string;
  readonly title: string;
  /** Of the letter's words. */
  readonly language: string;
  readonly text: string;
  readonly asked: readonly AuthorityRef[];
  readonly steps: readonly TrackedStep[];
  readonly since: string | null;
  /** What shows the step it stands by; null where nothing does yet. */
  readonly evidence: { readonly kind: EvidenceKind; readonly words: string } | null;
};

/** One demand of one released letter, as everybody may find it. Days are `YYYY-MM-DD`. */
export type TrackedDemand = {
  readonly letterId: LetterId;
  readonly number: number;
  readonly type: string;
  readonly state: DemandState;
  readonly beganOn: string;
  readonly movedOn: string;
  readonly nextReviewOn: string | null;
  readonly countries: readonly string[];
  readonly kinds: readonly string[];
  readonly authorities: readonly AuthorityId[];
  readonly words: readonly string[];
  /** When anybody could last see a change: `2026-03-05T09:00:00.000Z`. */
  readonly changedAt: string;
  readonly face: DemandFace;
  readonly changes: readonly Change[];
};

/** `delta` more demands in this state from this quarter on; quarters are `quarterOf` a day. */
export type Change = {
  readonly quarter: number;
  readonly state: DemandState;
  readonly delta: number;
};

/** @example quarterOf('2026-05-20') // 8105: 2026 * 4 + 1 */
export function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/** What the tracker takes from a letter everybody may read. */
export type TrackedLetter = {
  readonly id: LetterId;
  readonly slug: string;
  readonly origin: 'written-here' | 'published-elsewhere';
  readonly releasedAt: Date;
  readonly content: {
    readonly title: string;
    readonly language: string;
    readonly date: string;
    readonly subjects: readonly { readonly number: number; readonly kind: string }[];
    readonly addressees: readonly {
      readonly number: number;
      readonly name: string;
      readonly office: string;
      readonly country: string;
    }[];
    readonly demands: readonly {
      readonly number: number;
      readonly type: string;
      readonly text: string;
      readonly subjects: readonly number[];
      readonly addressees: readonly number[];
    }[];
  };
};

/** A published reply, as far as it says something about demands. */
export type TrackedReply = {
  readonly positions: readonly { readonly demand: number }[];
  readonly publishedAt: Date;
};

/** The day a letter's demands begin: its release; of one published elsewhere its own date, where known. */
export function beganOn(letter: Pick<TrackedLetter, 'origin' | 'releasedAt' | 'content'>): string {
  const released = letter.releasedAt.toISOString().slice(0, 10);
  if (letter.origin === 'written-here') return released;
  const written = readPartialDate(letter.content.date)?.earliest ?? null;
  return written !== null && written < released ? written : released;
}

/** Makes what the tracker keeps of a letter's demands, from what is public of it and nothing else. */
export function trackDemands(parts: {
  readonly letter: TrackedLetter;
  readonly lines: readonly PublicLine[];
  readonly replies: readonly TrackedReply[];
  /** The authority of each addressee, by the addressee's number. */
  readonly authorities: ReadonlyMap<number, AuthorityRef>;
}): TrackedDemand[] {
  return parts.lines.flatMap((line) => {
    const demand = parts.letter.content.demands.find(({ number }) => number === line.number);
    return demand === undefined ? [] : [trackDemand(parts, line, demand)];
  });
}

function trackDemand(
  { letter, replies, authorities }: Parameters<typeof trackDemands>[0],
  line: PublicLine,
  demand: TrackedLetter['content']['demands'][number],
): TrackedDemand {
  const { content } = letter;
  const asked = demand.addressees.flatMap((number) => authorities.get(number) ?? []);
  const subjects = content.subjects.filter(({ number }) => demand.subjects.includes(number));
  const begins = beganOn(letter);
  const said = replies.filter(({ positions }) =>
    positions.some((position) => position.demand === line.number),
  );
  return {
    letterId: letter.id,
    number: line.number,
    type: demand.type,
    state: line.state,
    beganOn: begins,
    movedOn: later(begins, earliestOf(line.since)),
    nextReviewOn: line.nextReviewOn,
    countries: distinct(asked.map(({ country }) => country).filter((code) => code !== '')),
    kinds: distinct(subjects.map(({ kind }) => kind)),
    authorities: distinct(asked.map(({ id }) => id)),
    words: foldWords([content.title, demand.text, ...asked.map(({ office }) => office)].join(' ')),
    changedAt: newest([
      letter.releasedAt,
      ...line.steps.map(({ recordedAt }) => recordedAt),
      ...said.map(({ publishedAt }) => publishedAt),
    ]).toISOString(),
    face: faceOf(letter, line, demand.text, asked),
    changes: changesOf(line, begins),
  };
}

function faceOf(
  { slug, content }: TrackedLetter,
  line: PublicLine,
  text: string,
  asked: readonly AuthorityRef[],
): DemandFace {
  const last = line.steps.filter(({ superseded }) => !superseded).at(-1);
  const shows = last?.evidence[0];
  return {
    slug,
    title: content.title,
    language: content.language,
    text,
    asked: [...asked],
    steps: line.steps.map(({ state, on, certainty, superseded }) => ({
      state,
      on,
      certainty,
      superseded,
    })),
    since: line.since,
    evidence: shows === undefined ? null : { kind: shows.kind, words: shows.words },
  };
}

/** From open or not known through every step that counts; a day only partly known is its last day. */
export function changesOf(line: PublicLine, begins: string): Change[] {
  const changes: Change[] = [];
  const live = line.steps.filter(({ superseded }) => !superseded);
  let quarter = quarterOf(begins);
  let state: DemandState = live.length === 0 ? line.state : 'open';
  changes.push({ quarter, state, delta: 1 });
  for (const step of live) {
    quarter = Math.max(quarter, quarterOf(latestOf(step.on) ?? begins));
    if (step.state === state) continue;
    changes.push({ quarter, state, delta: -1 }, { quarter, state: step.state, delta: 1 });
    state = step.state;
  }
  return changes;
}

const earliestOf = (edtf: string | null): string | null =>
  edtf === null ? null : (readPartialDate(edtf)?.earliest ?? null);
const latestOf = (edtf: string): string | null => {
  const date = readPartialDate(edtf);
  return date?.latest ?? date?.earliest ?? null;
};
const later = (one: string, other: string | null): string =>
  other !== null && other > one ? other : one;
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
const newest = (times: readonly Date[]): Date =>
  new Date(Math.max(...times.map((at) => at.getTime())));

/** `clocks`: only that a day has passed; `more`: something that no fact told of. */
export type Difference = 'nothing' | 'clocks' | 'more';

/** Everything the tracker keeps of one letter. */
export type Projection = {
  readonly demands: readonly TrackedDemand[];
  readonly answers: readonly TrackedAnswer[];
  readonly news: readonly News[];
};

/** How what is kept differs from what should be. */
export function differsIn(kept: Projection, wanted: Projection): Difference {
  const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);
  const wordless = (demand: TrackedDemand) => ({ ...demand, words: demand.words.toSorted() });
  if (!same(kept.demands.map(wordless), wanted.demands.map(wordless))) return 'more';
  if (!same(kept.news, wanted.news)) return 'more';
  const still = ({ face, ...answer }: TrackedAnswer) => ({
    ...answer,
    face: { ...face, clock: '' },
  });
  if (!same(kept.answers.map(still), wanted.answers.map(still))) return 'more';
  return same(kept.answers, wanted.answers) ? 'nothing' : 'clocks';
}

/** The same text for the same value, in whatever order its keys were read back. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
