/** Somebody who asks. */
export type Who = 'anonymous' | 'invited' | 'elsewhere' | 'drafter' | 'reader' | 'lead' | 'owner';

/**
 * - `invited` has the personal link of the letter's mail and no account
 * - `elsewhere` is a drafter of another letter, and of another case
 * - `lead` leads the letters and has no role on the cases
 * - `owner` runs the installation and has no role on either letter or case
 */
export const everyone: readonly Who[] = [
  'anonymous',
  'invited',
  'elsewhere',
  'drafter',
  'reader',
  'lead',
  'owner',
];

/** A status, or `in`: let in, whatever an empty form is answered (never 403, 404 or a fault). */
export type Outcome = number | 'in' | 'sign-in';
type Outcomes = Readonly<Record<Who, Outcome>>;

/** What is asked of the draft and of the released letter; the same unless it is said. */
export type Row = { readonly draft: Outcomes; readonly released: Outcomes };

export const accounts: readonly Who[] = ['elsewhere', 'drafter', 'reader', 'lead', 'owner'];
export const team: readonly Who[] = ['drafter', 'reader', 'lead'];

export function outcomes(of: (who: Who) => Outcome): Row {
  const all = Object.fromEntries(everyone.map((who) => [who, of(who)])) as Outcomes; // all of them
  return { draft: all, released: all };
}

/** The same for everybody. */
export const all = (outcome: Outcome) => outcomes(() => outcome);
export const signedOut = (who: Who) => !accounts.includes(who);

/** A page for these; it does not exist for other accounts; who is signed out may sign in. */
export const page = (...for_: readonly Who[]) =>
  outcomes((who) => (signedOut(who) ? 'sign-in' : for_.includes(who) ? 200 : 404));

/** An act: let in, forbidden to the rest of those who know of it, not there for others. */
export const act = (may: readonly Who[], knows: readonly Who[] = team) =>
  outcomes((who) =>
    signedOut(who) ? 'sign-in' : may.includes(who) ? 'in' : knows.includes(who) ? 403 : 404,
  );

/** As `act`, where what was typed is kept on the page when the session has ended. */
export const typedAct = (may: readonly Who[], knows: readonly Who[]) =>
  outcomes((who) =>
    signedOut(who) ? 403 : may.includes(who) ? 'in' : knows.includes(who) ? 403 : 404,
  );

/** The address of a form, looked at: leads to its page, which decides who sees it. */
export const leadsOn = outcomes((who) => (signedOut(who) ? 'sign-in' : 303));

/** A public face: nothing for anybody before release, the same for everybody after. */
export const face: Row = { draft: all(404).draft, released: all(200).released };
