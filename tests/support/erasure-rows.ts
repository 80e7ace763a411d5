import { actOnReply, ofReleased } from './replies-rows.ts';
import { act, page, team } from './row-outcomes.ts';
import type { Row } from './row-outcomes.ts';

const name = '/desk/letters/:id/invitations/:invitation/erasure';

const reply = '/desk/letters/:id/replies/:reply/erasure';

/** Who gets what from the routes that erase people. */
export const erasureRows: Readonly<Record<string, Row>> = {
  [`GET ${name}`]: page(...team),
  [`POST ${name}`]: act(['drafter', 'lead']),
  [`POST ${name}/decision`]: act(['reader', 'lead']),
  [`POST ${name}/taking-back`]: act(['drafter', 'lead']),
  [`GET ${reply}`]: ofReleased(...team),
  [`POST ${reply}`]: actOnReply(['drafter', 'lead']),
  [`POST ${reply}/decision`]: actOnReply(['reader', 'lead']),
  [`POST ${reply}/taking-back`]: actOnReply(['drafter', 'lead']),
  'POST /desk/pen/:incoming/removal': act(['owner'], []),
};
