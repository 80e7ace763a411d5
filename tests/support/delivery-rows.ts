import type { Row } from './row-outcomes.ts';

/** Who gets what from the routes of this room. */
export const deliveryRows: Readonly<Record<string, Row>> = {};
