import type { Letter } from '#letters';
import type { Download, ShownChange } from './desk-rules.ts';
import type { CosignatureState, Cosigning } from './rules.ts';

/** Everything the desk page of a letter's co-signatures shows. */
export type DeskView = {
  readonly letter: Letter;
  /** Null: not opened (yet). */
  readonly open: OpenView | null;
  /** May open, pause, close, take lists. */
  readonly mayRun: boolean;
};

export type OpenView = {
  readonly cosigning: Cosigning;
  readonly openedBy: string;
  /** What everybody sees: the last entry of the ledger. */
  readonly counted: number;
  readonly counts: Readonly<Partial<Record<CosignatureState, number>>>;
  readonly organisations: { readonly listed: number; readonly waiting: number };
  readonly changes: readonly ShownChange[];
  readonly downloads: readonly Download[];
  readonly erasedAt: Date | null;
  readonly now: Date;
};
