import { openSeal } from '#platform/seal';

/** A seal whose secret is the same in every test run. */
export const testSeal = openSeal(new Uint8Array(32).fill(7));
