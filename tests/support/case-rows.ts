import {
  accounts,
  act,
  all,
  face,
  leadsOn,
  outcomes,
  page,
  signedOut,
  typedAct,
} from './row-outcomes.ts';
import type { Row, Who } from './row-outcomes.ts';

/** The people of the two cases: who leads the letters is none of them. */
const people: readonly Who[] = ['drafter', 'reader'];

/** A page of one case. */
const casePage = page(...people);
/** A page of one case for these; the rest of its people know of it and may not. */
const drafterPage = outcomes((who) =>
  signedOut(who) ? 'sign-in' : who === 'drafter' ? 200 : who === 'reader' ? 403 : 404,
);
/** An act on one case that keeps what was typed. */
const caseAct = (...may: readonly Who[]) => typedAct(may, people);

/** Who gets what from the routes of case files: `draft` is a case nobody published, `released` one that is. */
export const caseRows: Readonly<Record<string, Row>> = {
  'GET /desk/cases': page(...accounts),
  'GET /desk/cases/new': page(...accounts),
  'GET /desk/cases/search': page(...accounts),
  'GET /desk/cases/:id/duplicates': drafterPage,
  'POST /desk/cases': typedAct(accounts, []),
  'GET /desk/compartments': page('owner'),
  'POST /desk/cases/:id/openings': act(['owner'], []),
  'POST /desk/cases/:id/openings/:opening/closure': act(['owner'], []),
  'GET /desk/cases/:id/people': casePage,
  'POST /desk/cases/:id/people': caseAct('drafter'),
  'POST /desk/cases/:id/people/:grant/revocation': caseAct('drafter'),

  'GET /desk/cases/:id': casePage,
  'GET /desk/cases/:id/entries': leadsOn,
  'POST /desk/cases/:id/entries': caseAct('drafter'),
  'GET /desk/cases/:id/entries/:entry': casePage,
  'POST /desk/cases/:id/entries/:entry': caseAct('drafter'),
  'GET /desk/cases/:id/entries/:entry/erasure': drafterPage,
  'POST /desk/cases/:id/entries/:entry/erasure': caseAct('drafter'),
  'GET /desk/cases/:id/history': casePage,

  'GET /desk/cases/:id/export': drafterPage,
  'POST /desk/cases/:id/export': caseAct('drafter'),
  // a file is its bringer's alone: here the drafter's
  'GET /desk/cases/imports': page(...accounts),
  'POST /desk/cases/imports': typedAct(accounts, []),
  'POST /desk/cases/imports/tables': typedAct(accounts, []),
  'GET /desk/cases/imports/:id': page('drafter'),
  'POST /desk/cases/imports/:id/confirmation': act(['drafter'], []),
  'POST /desk/cases/imports/:id/removal': act(['drafter'], []),
  'GET /desk/cases/imports/:id/left.csv': page('drafter'),

  'GET /desk/cases/:id/publications': casePage,
  'POST /desk/cases/:id/publications': caseAct('drafter'),
  'POST /desk/cases/:id/publications/marks': caseAct('drafter'),
  'POST /desk/cases/:id/publications/approval': caseAct('reader'),
  'POST /desk/cases/:id/publications/refusal': caseAct('reader'),
  'POST /desk/cases/:id/publications/taking-back': caseAct('drafter'),
  'POST /desk/cases/:id/publications/ending': caseAct('drafter', 'reader'),
  'GET /desk/cases/:id/renditions/public': casePage,
  'GET /desk/cases/:id/renditions/authority': casePage,
  'GET /desk/cases/:id/seeing': casePage,
  'GET /cases/:slug': face,
  // none of the files here is a picture
  'GET /cases/:slug/pictures/:copy': all(404),

  'GET /desk/dates': page(...accounts),
  'GET /desk/cases/:id/merges': leadsOn,
  'POST /desk/cases/:id/merges': caseAct('drafter'),
  'GET /desk/cases/:id/merges/:merge/undoing': leadsOn,
  // there is no such merge, not even for the drafter
  'POST /desk/cases/:id/merges/:merge/undoing': typedAct([], ['reader']),
  'GET /desk/cases/:id/entries/:entry/removal': leadsOn,
  'POST /desk/cases/:id/entries/:entry/removal': caseAct('drafter'),
  'GET /desk/cases/:id/entries/:entry/restoration': leadsOn,
  'POST /desk/cases/:id/entries/:entry/restoration': caseAct('drafter'),
  'GET /desk/cases/:id/entries/:entry/interveners': leadsOn,
  'POST /desk/cases/:id/entries/:entry/interveners': caseAct('drafter'),

  'GET /desk/cases/:id/evidence': casePage,
  'POST /desk/cases/:id/evidence': caseAct('drafter'),
  'GET /desk/cases/:id/evidence/:entry': casePage,
  'GET /desk/cases/:id/evidence/:entry/originals': leadsOn,
  'GET /desk/cases/:id/evidence/:entry/verifications': leadsOn,
  'GET /desk/cases/:id/evidence/:entry/public-copies': leadsOn,
  'GET /desk/cases/:id/evidence/:entry/public-copy-ends': leadsOn,
  'GET /desk/cases/:id/evidence/:entry/erasure': leadsOn,
  'POST /desk/cases/:id/evidence/:entry/verifications': act(people, people),
  'POST /desk/cases/:id/evidence/:entry/originals': act(['drafter'], people),
  'POST /desk/cases/:id/evidence/:entry/public-copies': caseAct('drafter'),
  'POST /desk/cases/:id/evidence/:entry/public-copy-ends': caseAct('drafter'),
  'POST /desk/cases/:id/evidence/:entry/erasure': caseAct('drafter'),
  'GET /desk/cases/:id/evidence/:entry/preview': page(),
  'GET /desk/cases/:id/evidence/:entry/public-copy': page(),

  'GET /desk/cases/:id/letter': drafterPage,
  'POST /desk/cases/:id/letter': caseAct('drafter'),
};
