import { act, page, team } from './row-outcomes.ts';
import type { Row } from './row-outcomes.ts';

const name = '/desk/letters/:id/invitations/:invitation/erasure';

/** Who gets what from the routes that erase people. */
export const erasureRows: Readonly<Record<string, Row>> = {
  [`GET ${name}`]: page(...team),
  [`POST ${name}`]: act(['drafter', 'lead']),
  [`POST ${name}/decision`]: act(['reader', 'lead']),
  [`POST ${name}/taking-back`]: act(['drafter', 'lead']),
};
