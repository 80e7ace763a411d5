/** One measured promise, as `npm run bench` prints it. */
export type Figure = {
  /** What was measured, in words: `sign to included proof, median` */
  readonly name: string;
  readonly value: number;
  /** `of 1`: a share, an F1. */
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | '/s' | 'x' | 'of 1' | 'in all';
  /** The bound the value must keep; a ratio bound belongs in `ratio.goal`. */
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  /** The value against a limit taken in the same run, on the same machine. */
  readonly ratio?: {
    readonly value: number;
    /** What the limit is: `raw node:http, the same bytes` */
    readonly against: string;
    readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  };
};

/**
 * Reports a figure to `bench/run.js`; call it once per promise, last.
 *
 * @example
 * reportFigure({ name: 'PDF, 705 signatories, warm', value: 0.4, unit: 's', goal: { atMost: 1 } });
 */
export function reportFigure(figure: Figure): void {
  console.log(`figure ${JSON.stringify(figure)}`);
}
