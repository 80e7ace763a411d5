import type { OutcomeState } from '#demands';
import type { ReplyKind } from '#replies';
import type { LetterId } from '#kernel/ids';

/** The letter a piece of news is about, as everybody may know it. */
export type NewsLetter = {
  readonly letterId: LetterId;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
};

/** An addressee as people speak of them: the office, else the name, and the country's code or ''. */
export type NewsOffice = { readonly name: string; readonly country: string };

/**
 * What a mail says of one fact: public words only. `quiet`: that something changed, and nothing else;
 * of a letter that was withdrawn, and of one whose people are in danger.
 */
export type News =
  | { readonly kind: 'quiet'; readonly letterId: LetterId }
  | { readonly kind: 'release'; readonly letter: NewsLetter; readonly to: readonly NewsOffice[] }
  | {
      readonly kind: 'reply';
      readonly letter: NewsLetter;
      /** Null: from somebody the letter was not addressed to. */
      readonly who: NewsOffice | null;
      readonly replyKind: ReplyKind;
      readonly receivedOn: string;
      readonly hasText: boolean;
    }
  | {
      readonly kind: 'outcome';
      readonly letter: NewsLetter;
      readonly demand: number;
      readonly state: OutcomeState;
      /** EDTF. */
      readonly on: string;
      readonly text: string;
      readonly language: string;
    };

/** Pieces of news one mail names; of more it gives the number. */
export const MOST_IN_ONE_MAIL = 30;

/** For somebody who is watched: of each letter once, that something changed. */
export function inDiscreetWords(news: readonly News[]): News[] {
  const ids = new Set(
    news.map((one) => (one.kind === 'quiet' ? one.letterId : one.letter.letterId)),
  );
  return [...ids].map((letterId) => ({ kind: 'quiet', letterId }));
}

const LONGEST_QUOTE = 300;

/** One or two sentences of a longer text, cut between words. */
export function shortened(text: string): string {
  const even = text.replace(/\s+/gu, ' ').trim();
  if (even.length <= LONGEST_QUOTE) return even;
  const cut = even.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
