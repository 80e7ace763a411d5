import type { Row } from './row-outcomes.ts';

/** Who gets what from the routes of this room. */
export const followingRows: Readonly<Record<string, Row>> = {};
