import { accounts, act, all, face, page, team } from './row-outcomes.ts';
import type { Row } from './row-outcomes.ts';

/** What is there for a public letter, and nothing for a draft. */
const onceReleased = (outcome: number | 'in'): Row => ({
  draft: all(404).draft,
  released: all(outcome).released,
});

/** Who gets what from the routes of this room. */
export const followingRows: Readonly<Record<string, Row>> = {
  // the same for everybody: who follows is shown to nobody
  'GET /letters/:slug/followers': face,
  'POST /letters/:slug/followers': onceReleased('in'),
  'GET /following': all(200),
  'POST /following': all('in'),
  'GET /following/asked': all(200),
  'GET /following/confirmed': all(200),
  'GET /following/letters/:id': onceReleased(303),
  // a link that never was one: dead before, over afterwards
  'GET /following/confirmations/:token': all(410),
  'POST /following/confirmations/:token': all('in'),
  'GET /following/ends/:token': all(200),
  'POST /following/ends/:token': all('in'),
  'POST /following/undoing': all('in'),

  'GET /desk/letters/:id/followers': page(...team),

  'GET /desk/webhooks': page('owner'),
  'POST /desk/webhooks': act(['owner'], accounts),
  'GET /desk/webhooks/:id': page('owner'),
  'POST /desk/webhooks/:id/tests': act(['owner'], accounts),
  'POST /desk/webhooks/:id/pause': act(['owner'], accounts),
  'POST /desk/webhooks/:id/resumption': act(['owner'], accounts),
  'POST /desk/webhooks/:id/sendings/:sending/repetition': act(['owner'], accounts),
  // last: afterwards there is none to do anything with
  'POST /desk/webhooks/:id/end': act(['owner'], accounts),
};
