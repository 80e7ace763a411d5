import type { LetterId } from '#kernel/ids';
import type { PublicLine } from './public-rules.ts';
import type { OutcomeState } from './rules.ts';
import type { TrackedLetter } from './tracker-rules.ts';

/** What a feed tells of one step or one reply. */
export type NewsFace = {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  /** When it was first told: `2026-03-05T09:00:00.000Z`. */
  readonly publishedAt: string;
} & (
  | {
      readonly kind: 'step';
      readonly seq: number;
      readonly demand: string;
      readonly state: OutcomeState;
      readonly on: string;
      readonly certainty: string;
      readonly text: string;
      readonly textLanguage: string;
      readonly superseded: boolean;
    }
  | {
      readonly kind: 'reply';
      readonly id: string;
      readonly reply: string;
      readonly receivedOn: string;
      readonly text: string;
      readonly textLanguage: string;
      readonly factOnly: boolean;
    }
);

/** One thing a feed tells, once; `toldAt` is when it last changed. */
export type News = {
  readonly letterId: LetterId;
  readonly key: string;
  /** The demand a step belongs to; null for a reply. */
  readonly number: number | null;
  readonly toldAt: string;
  readonly face: NewsFace;
};

/** A feed is no archive: the rest of a long text stands on its page. */
const MOST_TEXT = 1_000;
const cut = (text: string): string =>
  text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;

/** A published reply, as far as a feed tells of it. */
export type ToldReply = {
  readonly id: string;
  readonly kind: string;
  readonly receivedOn: string;
  readonly mode: 'text' | 'fact-only';
  readonly language: string;
  readonly text: string;
  readonly publishedAt: Date;
};

/** Everything a feed tells of a letter, from what is public and nothing else. */
export function tellNews(parts: {
  readonly letter: TrackedLetter;
  readonly lines: readonly PublicLine[];
  readonly replies: readonly ToldReply[];
}): News[] {
  const { letter, lines, replies } = parts;
  const { slug, content } = letter;
  const about = { slug, title: content.title, language: content.language };
  const steps = lines.flatMap((line) => stepsOf(letter, about, line));
  const came = replies.map((reply): News => {
    const publishedAt = reply.publishedAt.toISOString();
    const { id, kind, receivedOn, mode } = reply;
    const said = { text: cut(reply.text), textLanguage: reply.language };
    const face = {
      ...about,
      kind: 'reply',
      publishedAt,
      id,
      reply: kind,
      receivedOn,
      ...said,
    } as const;
    const factOnly = mode === 'fact-only';
    return {
      letterId: letter.id,
      key: `reply ${id}`,
      number: null,
      toldAt: publishedAt,
      face: { ...face, factOnly },
    };
  });
  return [...steps, ...came].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

type About = Pick<NewsFace, 'slug' | 'title' | 'language'>;

function stepsOf(letter: TrackedLetter, about: About, line: PublicLine): News[] {
  const demand = letter.content.demands.find(({ number }) => number === line.number)?.text ?? '';
  return line.steps.map((step) => {
    const { seq, state, on, certainty, text, language, superseded } = step;
    const corrected = line.steps.find(({ supersedes }) => supersedes === step.id);
    const publishedAt = step.recordedAt.toISOString();
    return {
      letterId: letter.id,
      key: `step ${step.id}`,
      number: line.number,
      toldAt: (corrected?.recordedAt ?? step.recordedAt).toISOString(),
      face: {
        ...about,
        kind: 'step',
        publishedAt,
        seq,
        demand: cut(demand),
        state,
        on,
        certainty,
        text: cut(text),
        textLanguage: language,
        superseded,
      },
    };
  });
}
