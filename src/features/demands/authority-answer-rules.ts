import type { LetterId } from '#kernel/ids';
import type { AuthorityId, AuthorityRef } from './authority-rules.ts';
import type { TrackedLetter } from './tracker-rules.ts';

/** What is public of a letter's way to one addressee. Days are `YYYY-MM-DD`. */
export type AnswerFace = {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly releasedOn: string;
  /** The person in the office, as this letter names them; '' for nobody. */
  readonly name: string;
  readonly channel: string | null;
  readonly sentOn: string | null;
  readonly arrivedOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly answeredOn: string | null;
  readonly dueOn: string | null;
  readonly clock: string;
  readonly replies: readonly {
    readonly id: string;
    readonly receivedOn: string;
    readonly kind: string;
    readonly positions: readonly {
      readonly demand: number;
      readonly position: string;
      readonly part: string;
    }[];
  }[];
};

/** How one addressee of one letter answered. */
export type TrackedAnswer = {
  readonly letterId: LetterId;
  readonly addressee: number;
  readonly authorityId: AuthorityId;
  readonly face: AnswerFace;
};

/** The public parts an answer is made of; each room gives its own. */
export type AnswerParts = {
  readonly letter: TrackedLetter;
  readonly authorities: ReadonlyMap<number, AuthorityRef>;
  readonly deliveries: readonly {
    readonly addressee: number;
    readonly channel: string;
    readonly sentOn: string | null;
    readonly arrivedOn: string | null;
    readonly standing: string;
  }[];
  readonly replies: readonly {
    readonly id: string;
    readonly addressee: number | null;
    readonly receivedOn: string;
    readonly kind: string;
    readonly positions: readonly {
      readonly demand: number;
      readonly position: string;
      readonly part: string;
    }[];
  }[];
  readonly clocks: readonly {
    readonly addressee: number;
    readonly state: string;
    readonly sentOn: string | null;
    readonly acknowledgedOn: string | null;
    readonly answeredOn: string | null;
    readonly dueOn: string | null;
  }[];
};

/** Makes what the tracker keeps of each addressee, from what is public and nothing else. */
export function trackAnswers(parts: AnswerParts): TrackedAnswer[] {
  const { letter, authorities } = parts;
  return letter.content.addressees.flatMap(({ number, name, office }) => {
    const authority = authorities.get(number);
    if (authority === undefined) return [];
    const person = office === '' ? '' : name;
    const face = answerFace(parts, number, person);
    return [{ letterId: letter.id, addressee: number, authorityId: authority.id, face }];
  });
}

function answerFace(parts: AnswerParts, number: number, name: string): AnswerFace {
  const { letter, deliveries, replies, clocks } = parts;
  const clock = clocks.find(({ addressee }) => addressee === number);
  // what came back undelivered was a try, not a delivery
  const sent = deliveries.filter(
    ({ addressee, standing }) => addressee === number && standing !== 'failed',
  );
  const first = sent.toSorted((a, b) => ((a.sentOn ?? '9') < (b.sentOn ?? '9') ? -1 : 1))[0];
  const arrived = sent.flatMap(({ arrivedOn }) => arrivedOn ?? []).toSorted()[0];
  return {
    slug: letter.slug,
    title: letter.content.title,
    language: letter.content.language,
    releasedOn: letter.releasedAt.toISOString().slice(0, 10),
    name,
    channel: first?.channel ?? null,
    sentOn: clock?.sentOn ?? first?.sentOn ?? null,
    arrivedOn: arrived ?? null,
    acknowledgedOn: clock?.acknowledgedOn ?? null,
    answeredOn: clock?.answeredOn ?? null,
    dueOn: clock?.dueOn ?? null,
    clock: clock?.state ?? 'waiting',
    replies: replies
      .filter(({ addressee }) => addressee === number)
      .map(({ id, receivedOn, kind, positions }) => ({
        id,
        receivedOn,
        kind,
        positions: positions.map(({ demand, position, part }) => ({ demand, position, part })),
      })),
  };
}
