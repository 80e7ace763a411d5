import { cosigningDeskRows } from './cosigning-desk-rows.ts';
import { cosigningRows } from './cosigning-rows.ts';
import { deliveryRows } from './delivery-rows.ts';
import { repliesRows } from './replies-rows.ts';
import { demandsRows } from './demands-rows.ts';
import { trackerRows } from './tracker-rows.ts';
import { erasureRows } from './erasure-rows.ts';
import { followingRows } from './following-rows.ts';
import { caseRows } from './case-rows.ts';
import {
  accounts,
  act,
  all,
  face,
  leadsOn,
  outcomes,
  page,
  signedOut,
  team,
} from './row-outcomes.ts';
import type { Row, Outcome, Who } from './row-outcomes.ts';

export { everyone } from './row-outcomes.ts';
export type { Outcome, Who } from './row-outcomes.ts';

/** As `page`, where others of the letter's team know of it and may not. */
const teamPage = (...for_: readonly Who[]) =>
  outcomes((who) =>
    signedOut(who) ? 'sign-in' : for_.includes(who) ? 200 : team.includes(who) ? 403 : 404,
  );

/** A form of one person, whose text is kept on the page when the session has ended. */
const typing = (may: Who) => outcomes((who) => (signedOut(who) ? 403 : who === may ? 'in' : 404));

/** By the personal link; without it there is nothing. */
const byLink = (outcome: Outcome) => outcomes((who) => (who === 'invited' ? outcome : 404));

/**
 * Who gets what from every route, as data: one row for each. `tests/database/visibility-matrix.test.ts`
 * asks them all, fails when a route has no row, and when a row has no route.
 */
export const rows: Readonly<Record<string, Row>> = {
  ...caseRows,
  ...deliveryRows,
  ...repliesRows,
  ...demandsRows,
  ...trackerRows,
  ...followingRows,
  ...cosigningRows,
  ...cosigningDeskRows,
  ...erasureRows,

  'GET /assets/:file': all(200),
  'POST /language': all('in'),
  'GET /gallery': all(200),
  'GET /health': all(200),
  'GET /ready': all(200),
  'GET /openapi.json': all(200),
  'GET /checkpoint': all(200),
  'GET /verify': all(200),
  'GET /tile/*': all(200),
  'GET /record': all(200),
  'GET /record/files/:size.txt': all(200),

  'GET /': all(200),
  'GET /feeds/letters.atom': all(200),
  'GET /letters/:slug': face,
  'GET /letters/:slug.json': face,
  'GET /letters/:slug.pdf': face,
  'GET /letters/:slug/bundle.zip': face,

  'GET /sign-in': outcomes((who) => (signedOut(who) ? 200 : 303)),
  'POST /sign-in': all('in'),
  'GET /sign-in/code': all(200),
  'POST /sign-in/code': all('in'),
  'POST /sign-in/passkey/options': all('in'),
  'POST /sign-in/passkey': all('in'),
  'GET /sign-in/:token': all(410),
  'POST /sign-in/:token': all('in'),
  'POST /sign-out': all('in'),

  'GET /account': page(...accounts),
  'POST /account/name': act(accounts),
  'POST /account/sessions/:id/revocation': act(accounts),
  'POST /account/sessions/others/revocation': act(accounts),
  'POST /account/passkeys/options': act(accounts),
  'POST /account/passkeys': act(accounts),
  'POST /account/passkeys/:id/revocation': act(accounts),

  'GET /desk/accounts': page('owner'),
  'POST /desk/accounts': act(['owner'], []),
  'POST /desk/accounts/:id/closure': act(['owner'], []),
  'POST /desk/accounts/:id/reopening': act(['owner'], []),
  'GET /desk/outbox': page('owner'),
  'GET /desk/outbox/:id': page('owner'),

  'GET /desk/rosters': page(...accounts),
  'POST /desk/rosters': act(['owner'], accounts),
  'GET /desk/rosters/:id': page(...accounts),
  'GET /desk/rosters/:id/snapshots/:snapshot': page(...accounts),
  'GET /desk/rosters/:id/people/:person': page(...accounts),
  'GET /desk/rosters/:id/uploads': outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'owner' ? 200 : 403,
  ),
  'POST /desk/rosters/:id/uploads': act(['owner'], accounts),
  'GET /desk/rosters/:id/uploads/:upload': outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'owner' ? 200 : 403,
  ),
  'POST /desk/rosters/:id/uploads/:upload/confirmation': act(['owner'], accounts),
  'POST /desk/rosters/:id/uploads/:upload/removal': act(['owner'], accounts),

  // an import is its uploader's alone: here the drafter's
  'GET /desk/imports': page(...accounts),
  'POST /desk/imports': act(accounts),
  'GET /desk/imports/:id': page('drafter'),
  'GET /desk/imports/:id/file': page('drafter'),
  // not sent to sign in either, so that what was typed is kept
  'GET /desk/imports/:id/review': leadsOn,
  'POST /desk/imports/:id/review': typing('drafter'),
  'GET /desk/imports/:id/confirmation': leadsOn,
  'POST /desk/imports/:id/confirmation': typing('drafter'),
  'POST /desk/imports/:id/reading': act(['drafter'], []),
  'POST /desk/imports/:id/removal': act(['drafter'], []),

  // a calendar is its maker's alone; its own address is a secret nobody here has
  'GET /desk/calendars': page(...accounts),
  'POST /desk/calendars': act(accounts),
  'POST /desk/calendars/:id/end': outcomes((who) => (signedOut(who) ? 'sign-in' : 404)),
  'GET /calendars/:token.ics': all(404),

  'GET /desk': page(...accounts),
  'GET /desk/letters': page(...accounts),
  'GET /desk/letters/new': page(...accounts),
  'POST /desk/letters': act(accounts),
  'GET /desk/letters/:id': page(...team),
  // not sent to sign in: the answer keeps the text that was typed while the session ended
  'POST /desk/letters/:id/draft': outcomes((who) =>
    signedOut(who) || who === 'reader' || who === 'lead' ? 403 : who === 'drafter' ? 'in' : 404,
  ),
  'GET /desk/letters/:id/preview': page(...team),
  'GET /desk/letters/:id/draft/history': page(...team),
  'POST /desk/letters/:id/draft/history/:revision/restoration': act(['drafter']),
  'GET /desk/letters/:id/versions': page(...team),
  'POST /desk/letters/:id/versions': act(['drafter']),
  'GET /desk/letters/:id/versions/:number': page(...team),
  'GET /desk/letters/:id/versions/:number/difference': page(...team),
  'GET /desk/letters/:id/people': page(...team),
  'POST /desk/letters/:id/people': act(['drafter']),
  'POST /desk/letters/:id/people/:grant/revocation': act(['drafter']),
  'POST /desk/letters/:id/people/:grant/position': act(['drafter']),

  'GET /desk/letters/:id/invitations': page(...team),
  'POST /desk/letters/:id/invitations/sendings': act(['drafter']),
  'GET /desk/letters/:id/invitations/roster': teamPage('drafter'),
  'POST /desk/letters/:id/invitations/roster': act(['drafter']),
  'GET /desk/letters/:id/invitations/list': teamPage('drafter'),
  'POST /desk/letters/:id/invitations/list': act(['drafter']),
  'GET /desk/letters/:id/invitations/:invitation': page(...team),
  'POST /desk/letters/:id/invitations/:invitation/reminders': act(['drafter']),
  'POST /desk/letters/:id/invitations/:invitation/revocation': {
    draft: act(['drafter']).draft,
    released: act([]).released, // who has signed is no longer the drafter's to revoke
  },
  'POST /desk/letters/:id/invitations/:invitation/bounce': act(['drafter']),
  'POST /desk/letters/:id/invitations/:invitation/handover': act(['drafter']),
  'POST /desk/letters/:id/invitations/:invitation/paper': act(['drafter']),
  'GET /desk/letters/:id/scans/:scan': page('drafter', 'reader'),
  'GET /desk/letters/:id/scans/:scan/file': page('drafter', 'reader'),
  'POST /desk/letters/:id/scans/:scan/decision': act(['reader']),

  'GET /desk/letters/:id/imported-people': page(...team),
  'POST /desk/letters/:id/imported-people': act(['drafter']),
  'GET /desk/letters/:id/imported-people/:printed': teamPage('drafter'),
  'GET /desk/letters/:id/imported-people/:printed/choice': act(['drafter']),
  'POST /desk/letters/:id/imported-people/:printed/choice': act(['drafter']),

  'GET /desk/letters/:id/release': page(...team),
  'POST /desk/letters/:id/release/approvals': act(['lead']),
  'POST /desk/letters/:id/release/approvals/taking-back': {
    draft: act([], []).draft, // nobody has given one to take back
    released: act(team).released, // "it is out already", to all of them
  },
  'POST /desk/letters/:id/withdrawal': act(['lead', 'reader']),

  'GET /sign/:token': byLink(200),
  'GET /sign/:token/receipt': { draft: byLink(409).draft, released: byLink(200).released },
  'POST /sign/:token/codes': byLink('in'),
  'POST /sign/:token/signatures': byLink('in'),
  'POST /sign/:token/declines': byLink('in'),
  'POST /sign/:token/withdrawals': byLink('in'),
  'POST /sign/:token/disavowals': byLink('in'),
  'POST /sign/:token/passkey/options': byLink('in'),
  'POST /sign/:token/passkey': byLink('in'),
  'POST /sign/:token/passkey/enrolment': byLink('in'),
};
