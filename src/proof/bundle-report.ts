import type { MandateOpening } from './opening.ts';
import type { Mode } from './acts.ts';
import type { StatementFields } from './statement-fields.ts';

/** One thing that was checked, said so that a reader who knows nothing of hashes understands it. */
export type BundleSentence = {
  /** Stable and short: `roster-complete`. */
  readonly code: string;
  readonly holds: boolean;
  readonly text: string;
};

/** One name on the list, as far as it was not erased. */
export type BundleSignatory = {
  readonly seq: number;
  /** Null when the opening was erased. */
  readonly name: string | null;
  readonly capacity: string | null;
  readonly country: string | null;
  readonly group: string | null;
  readonly party: string | null;
  readonly mandate: MandateOpening | null;
  readonly mode: Mode;
  /** The day of signing as far as it is known: EDTF for paper, else a day in UTC. */
  readonly day: string;
};

/** What a bundle says about its letter, to be believed only as far as the sentences hold. */
export type BundleLetter = {
  readonly letter: string;
  readonly version: number;
  readonly statement: string;
  readonly fields: StatementFields;
  readonly releasedAt: string | null;
  readonly signatories: readonly BundleSignatory[];
  /** Signed after the release. */
  readonly late: readonly BundleSignatory[];
  /** Signed, and withdrew after the release; `seq` is of the withdrawal, `day` its day. */
  readonly withdrawn: readonly {
    readonly seq: number;
    readonly name: string | null;
    readonly day: string;
  }[];
  /** The day on which the whole letter was withdrawn. */
  readonly letterWithdrawn: string | null;
  readonly acts: number;
  readonly log: string | null;
};

/** `holds`: everything does. `fails`: at least one sentence does not. `not-a-bundle`: there is nothing to check. */
export type BundleReport = {
  readonly verdict: 'holds' | 'fails' | 'not-a-bundle';
  readonly sentences: readonly BundleSentence[];
  readonly letter: BundleLetter | null;
};

/** Collects sentences while a bundle is checked. */
export type Say = (code: string, holds: boolean, text: string) => void;

/* Signs that move a terminal or turn the order of what is read: names of logs and paths may hold them. */
const UNSAYABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufeff\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/** A sentence as it can be shown anywhere: signs that would deceive its reader are told by their numbers. */
export function sayable(text: string): string {
  return text.replaceAll(
    UNSAYABLE,
    (sign) => `(U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  );
}

/** `count(1, 'act', 'acts')` is `1 act`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
