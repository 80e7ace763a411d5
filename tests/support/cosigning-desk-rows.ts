import { act, all, face, outcomes, page, signedOut, team } from './row-outcomes.ts';
import type { Row, Who } from './row-outcomes.ts';

const runners: readonly Who[] = ['drafter', 'lead'];
const judges: readonly Who[] = ['drafter', 'reader'];

/** What there is only at a letter that was opened. */
const onceOpened = (row: Row, knows: readonly Who[] = []): Row => ({
  draft: outcomes((who) => (signedOut(who) ? 'sign-in' : knows.includes(who) ? 403 : 404)).draft,
  released: row.released,
});
const onceReleased = (outcome: number | 'in'): Row => ({
  draft: all(404).draft,
  released: all(outcome).released,
});

/** Who gets what from the desk of co-signatures, and from organisations and those who answer for them. */
export const cosigningDeskRows: Readonly<Record<string, Row>> = {
  'GET /desk/letters/:id/cosigning': page(...team),
  'POST /desk/letters/:id/cosigning/opening': act(runners),
  'POST /desk/letters/:id/cosigning/changes': act(runners),
  // a list with addresses does not exist for whoever may not take it
  'POST /desk/letters/:id/cosigning/partners/:position.csv': onceOpened(act(runners, runners)),
  'POST /desk/letters/:id/cosigning/export.csv': onceOpened(act(runners, runners)),
  'GET /desk/letters/:id/cosigning/organisations': page(...team),
  'POST /desk/letters/:id/cosigning/organisations/:organisation/listing': onceOpened(act(runners), [
    'reader',
  ]),
  'POST /desk/letters/:id/cosigning/organisations/:organisation/decline': onceOpened(act(runners), [
    'reader',
  ]),
  'GET /desk/letters/:id/cosigning/clusters': onceOpened(page(...team)),
  'POST /desk/letters/:id/cosigning/removals': act(judges),
  'POST /desk/letters/:id/cosigning/acceptances': act(judges),
  // a removal that never was
  'POST /desk/letters/:id/cosigning/removals/:removal/restoration': outcomes((who) =>
    signedOut(who) ? 'sign-in' : team.includes(who) && !judges.includes(who) ? 403 : 404,
  ),

  'GET /letters/:slug/organisations': face,
  'POST /letters/:slug/organisations': onceReleased('in'),
  'GET /letters/:slug/organisations/sent': face,
  // a link that never was one
  'GET /organisations/:token': all(410),
  'GET /organisations/:token/withdrawal': all(410),
  'GET /organisations/:token/disavowal': all(410),
  'POST /organisations/:token/confirmation': all('in'),
  'POST /organisations/:token/withdrawal': all('in'),
  'POST /organisations/:token/disavowal': all('in'),
};
