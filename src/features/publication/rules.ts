import type { PublicCosigning } from '#cosigning';
import type { AfterRelease } from '#demands';
import type { LetterId, VersionId } from '#kernel/ids';
import type { Letter, LetterContent, Origin } from '#letters';
import type { Inclusion } from '#record';
import type { Mode } from '#signing';

export type PublicGroup = { readonly code: string; readonly name: string; readonly seat: number };

/** One signatory of record as everybody sees them. */
export type PublicSignatory = {
  /** Null: erased at the person's request. Then nothing else tells who it was; the mode and the day stay. */
  readonly name: string | null;
  readonly capacity: string;
  readonly country: string | null;
  readonly group: PublicGroup | null;
  readonly party: string | null;
  readonly mode: Mode;
  readonly signedAt: Date;
  /** The name as an older, printed letter has it; null for what was signed here. */
  readonly printedAs: string | null;
  /** Answers for the text, as the frozen version says. */
  readonly lead: boolean;
};

export type PublicAddressee = {
  readonly name: string;
  readonly office: string;
  readonly country: string;
  readonly inferred: boolean;
};

export type PublicDemand = {
  readonly number: number;
  readonly type: LetterContent['demands'][number]['type'];
  readonly text: string;
  /** By name, only where not every addressee is meant. */
  readonly addressees: readonly string[];
  /** Who is asked and whom it is for: positions in the letter's lists, from 1, as in the statement. */
  readonly asks: readonly number[];
  readonly concerns: readonly number[];
};

/** Seats of one political group in the house the signatories sit in. */
export type PublicSeats = PublicGroup & { readonly seats: number; readonly signed: number };

export type Face = {
  readonly letterId: LetterId;
  readonly versionId: VersionId;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly releasedAt: Date;
};

/** A released letter, with nothing in it that is not for everybody. */
export type PublicLetter = Face & {
  readonly kind: 'letter';
  readonly origin: Origin;
  readonly originNote: string | null;
  readonly date: string;
  readonly body: string;
  readonly subjects: readonly { readonly kind: string; readonly name: string }[];
  readonly addressees: readonly PublicAddressee[];
  readonly demands: readonly PublicDemand[];
  readonly leads: readonly { readonly name: string; readonly capacity: string }[];
  readonly signatories: readonly PublicSignatory[];
  /** Signed after the release: apart, each with its date. */
  readonly late: readonly PublicSignatory[];
  readonly version: number;
  readonly statementSha256: string;
  readonly frozenAt: Date;
  readonly house: { readonly roster: string; readonly seats: readonly PublicSeats[] } | null;
  readonly inclusion: Inclusion | null;
  /** The public addresses of the cases it rests on, as far as they have a public face. */
  readonly cases: readonly string[];
  /** What became of it: lines of its demands, deliveries, replies; null before anything can have. */
  readonly after: AfterRelease | null;
  /** How citizens may stand behind it; null where it was never opened to them. */
  readonly cosigning: PublicCosigning | null;
};

/**
 * A letter that was withdrawn as a whole: a notice stands where it stood. Without its title, which
 * often is the name of the person the letter was for, and may be why it was withdrawn.
 */
export type PublicNotice = Omit<Face, 'title' | 'language'> & {
  readonly kind: 'notice';
  readonly withdrawnAt: Date;
  readonly notice: string;
  readonly statementSha256: string;
};

export type PublicFace = PublicLetter | PublicNotice;

export type ReleasedLetter = Letter & { readonly release: NonNullable<Letter['release']> };

export function isReleased(letter: Letter): letter is ReleasedLetter {
  return letter.release !== null;
}

/** A date with "?" on a letter that bears none was inferred by whoever entered it. */
export function isInferred(origin: Origin, date: string): boolean {
  return origin === 'published-elsewhere' && /[?%]/.test(date);
}
