/**
 * The verifier as people meet it: a zip goes in, sentences come out. Runs in Node and in browsers; the command
 * `undersigned verify` and the page verify.html are made of the same files.
 */
/** Reads the zip of a bundle, in memory and strictly. */
export { BUNDLE_LIMITS, LARGEST_ZIP, openBundle } from './open.ts';
export type { BundleFault } from './open.ts';
/** Checks what was read, and says it as data or as lines. */
export { checkBundle, checkOpened, howSigned, linesOf, notABundle, whoSigned } from './check.ts';
export type { CheckedBundle, ExitCode } from './check.ts';
