import { act, outcomes, page, signedOut, team } from './row-outcomes.ts';
import type { Outcome, Row, Who } from './row-outcomes.ts';

/** The stage has a reply to the released letter, and none to the draft. */
export const ofReleased = (...for_: readonly Who[]): Row => ({
  draft: page().draft,
  released: page(...for_).released,
});

/** Whose role allows nothing here is told so before anybody looks for the reply. */
export const actOnReply = (may: readonly Who[]): Row => ({
  draft: outcomes((who) =>
    signedOut(who) ? 'sign-in' : team.includes(who) && !may.includes(who) ? 403 : 404,
  ).draft,
  released: act(may).released,
});

/** As `page`, where the rest of the team knows of it and may not. */
const drafters = (there: Outcome) =>
  outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'drafter' ? there : team.includes(who) ? 403 : 404,
  );

/** What came, byte for byte: a file in quarantine is there and is not given to anybody. */
const inQuarantine: Row = {
  draft: page().draft,
  released: outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'drafter' || who === 'reader' ? 409 : 404,
  ).released,
};

/** The file of the stage only begins like a PDF: who may see it is told that it is broken. */
const wordsOfNoPdf: Row = {
  draft: page().draft,
  released: outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'drafter' || who === 'reader' ? 422 : 404,
  ).released,
};

const desk = '/desk/letters/:id';
const one = `${desk}/replies/:reply`;
const clock = `${desk}/clocks/:addressee`;

const drafterActs = [
  'confirmation',
  'setting-aside',
  'taking-up',
  'positions',
  'delays',
  'translations',
  'translation-ends',
  'copy',
  'copy/removals',
  'copy/taking-back',
];

/** Who gets what from the routes of this room. */
export const repliesRows: Readonly<Record<string, Row>> = {
  [`GET ${desk}/replies`]: page(...team),
  [`POST ${desk}/replies`]: act(['drafter']),
  [`GET ${desk}/replies/new`]: drafters(200),
  [`POST ${desk}/probable-replies`]: act(['drafter']),
  [`POST ${desk}/reminders`]: act(['drafter']),
  [`POST ${desk}/reminders/marks`]: act(['drafter']),
  [`GET ${one}`]: ofReleased(...team),
  ...Object.fromEntries(
    drafterActs.map((name): [string, Row] => [`POST ${one}/${name}`, actOnReply(['drafter'])]),
  ),
  [`GET ${one}/copy`]: ofReleased(...team),
  [`POST ${one}/copy/decision`]: actOnReply(['reader']),
  [`POST ${one}/copy/ending`]: {
    draft: page().draft,
    released: act(['drafter', 'reader']).released,
  },
  // entered by hand: there is no mail
  [`GET ${one}/original`]: page(),
  [`GET ${one}/files/:file`]: inQuarantine,
  [`GET ${one}/files/:file/preview`]: wordsOfNoPdf,
  [`POST ${one}/files/:file/release`]: actOnReply(['drafter']),
  [`GET ${clock}`]: drafters(200),
  [`POST ${clock}`]: act(['drafter']),
  [`POST ${clock}/closed-days`]: act(['drafter']),
  [`POST ${clock}/closed-day-ends`]: act(['drafter']),
  [`POST ${clock}/delay-ends`]: act(['drafter']),
  'GET /desk/pen': page('owner'),
  'GET /desk/pen/:incoming': page('owner'),
  'POST /desk/pen/:incoming/assignment': act(['owner'], []),
  'POST /desk/pen/:incoming/setting-aside': act(['owner'], []),
  'POST /desk/pen/:incoming/taking-up': act(['owner'], []),
};
