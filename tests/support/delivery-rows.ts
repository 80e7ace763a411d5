import { act, outcomes, page, signedOut, team } from './row-outcomes.ts';
import type { Row, Who } from './row-outcomes.ts';

/** As `page`, where the rest of the team knows of it and may not. */
const drafters = (there: number) =>
  outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'drafter' ? there : team.includes(who) ? 403 : 404,
  );

/** Of one delivery: the stage has one of the released letter, and none of the draft. */
const ofReleased = (...for_: readonly Who[]): Row => ({
  draft: page().draft,
  released: page(...for_).released,
});

const actOnReleased: Row = {
  draft: outcomes((who) =>
    signedOut(who) ? 'sign-in' : who === 'reader' || who === 'lead' ? 403 : 404,
  ).draft,
  released: act(['drafter']).released,
};

const desk = '/desk/letters/:id/deliveries';

/** Who gets what from the routes of this room. */
export const deliveryRows: Readonly<Record<string, Row>> = {
  [`GET ${desk}`]: page(...team),
  [`POST ${desk}/notices`]: act(['drafter']),
  [`GET ${desk}/sending`]: page(...team),
  [`POST ${desk}/sending`]: act(['drafter']),
  [`GET ${desk}/slips`]: drafters(303), // of nobody in particular: back to the list
  [`POST ${desk}/slips`]: act(['drafter']),
  [`GET ${desk}/copies`]: drafters(200),
  [`POST ${desk}/copies`]: act(['drafter']),
  [`GET ${desk}/:delivery`]: ofReleased(...team),
  [`POST ${desk}/:delivery/arrival`]: actOnReleased,
  [`POST ${desk}/:delivery/return`]: actOnReleased,
  [`POST ${desk}/:delivery/repetition`]: actOnReleased,
  [`POST ${desk}/:delivery/cancellation`]: actOnReleased,
  [`POST ${desk}/:delivery/receipts`]: actOnReleased,
  [`GET ${desk}/:delivery/receipts/:receipt`]: ofReleased('drafter', 'reader'),
};
