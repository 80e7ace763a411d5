import { outcomes, page, signedOut, team } from './row-outcomes.ts';
import type { Outcome, Row, Who } from './row-outcomes.ts';

/** Of a letter that is no letter to everybody yet, there is no line: not for its team either. */
const released = (of: (who: Who) => Outcome): Row => ({
  draft: outcomes((who) => {
    const later = of(who);
    return later === 200 || later === 303 || later === 'in' ? 404 : later;
  }).draft,
  released: outcomes(of).released,
});

const seenBy = (...may: readonly Who[]) =>
  released((who) => (signedOut(who) ? 'sign-in' : may.includes(who) ? 200 : 404));

const act = (may: readonly Who[]) =>
  released((who) =>
    signedOut(who) ? 'sign-in' : may.includes(who) ? 'in' : team.includes(who) ? 403 : 404,
  );

/** Who gets what from the routes of this room. */
export const demandsRows: Readonly<Record<string, Row>> = {
  'GET /desk/letters/:id/demands': page(...team),
  'GET /desk/letters/:id/demands/:number': seenBy(...team),
  'GET /desk/letters/:id/demands/:number/outcomes/new': released((who) =>
    signedOut(who) ? 'sign-in' : who === 'drafter' ? 200 : team.includes(who) ? 403 : 404,
  ),
  'GET /desk/letters/:id/demands/:number/outcomes': outcomes((who) =>
    signedOut(who) ? 'sign-in' : team.includes(who) ? 303 : 404,
  ),
  // what was typed is kept on the page when the session has ended
  'POST /desk/letters/:id/demands/:number/outcomes': released((who) =>
    signedOut(who) ? 403 : who === 'drafter' ? 'in' : team.includes(who) ? 403 : 404,
  ),
  'GET /desk/letters/:id/demands/:number/outcomes/:outcome': seenBy(...team),
  'GET /desk/letters/:id/demands/:number/outcomes/:outcome/files/:position': seenBy(...team),
  'POST /desk/letters/:id/demands/:number/outcomes/:outcome/decision': act(['reader']),
  'POST /desk/letters/:id/demands/:number/outcomes/:outcome/retraction': act(['drafter']),
  'POST /desk/letters/:id/demands/:number/outcomes/:outcome/redaction': act(['drafter', 'reader']),
  'POST /desk/letters/:id/demands/:number/reviews': act(['drafter']),
  'POST /desk/letters/:id/demands/:number/questions/:question/answer': act(['drafter']),
};
