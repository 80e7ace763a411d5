/**
 * The verifier as people meet it: a zip or an unpacked folder goes in, sentences come out. Runs in Node and in
 * browsers; the command `undersigned verify` and the page verify.html are made of the same files.
 */
/** Reads the zip of a bundle, in memory and strictly. */
export { LARGEST_ZIP, openBundle } from './open.ts';
export type { BundleFault } from './open.ts';
/** Takes the files of a bundle that was unpacked, by the same rules. */
export { DEEPEST_PATH, openFolder } from './folder.ts';
export type { FolderEntry, OpenedFolder } from './folder.ts';
/** What a bundle may have at most, packed or not. */
export { BUNDLE_LIMITS } from './bundle-limits.ts';
/** Checks what was read, and says it as data or as lines. */
export { checkBundle, checkOpened, howSigned, linesOf, notABundle, whoSigned } from './check.ts';
export type { CheckedBundle, ExitCode, Opened } from './check.ts';
/** Checks the receipt of a co-signer, with the bundle of the letter beside it or without. */
export { checkReceipt, LARGEST_RECEIPT, linesOfReceipt, looksLikeReceipt } from './receipt.ts';
export type { CheckedReceipt } from './receipt.ts';
