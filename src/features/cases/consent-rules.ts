import type { Content, Entry, EntryId } from './rules.ts';

export type ConsentUse = Content<'consent'>['use'];

/**
 * What a subject's answers come to on a day.
 *
 * `not-asked`: of organisations, places and sites; nobody's consent is needed to write about them.
 */
export type ConsentState = 'given' | 'missing' | 'refused' | 'withdrawn' | 'expired' | 'not-asked';

type Consent = Entry<'consent'>;
type Step = { readonly on: string; readonly is: 'given' | 'refused' | 'withdrawn' };

/** Whose name and picture can harm them. */
export const asksConsent = (subject: Entry<'subject'>): boolean =>
  subject.content.type === 'person' || subject.content.type === 'group';

/**
 * Whether consent is in force. The latest answer counts, whichever note it stands on: who withdrew
 * has withdrawn, also where another note said yes before. On the same day a no counts.
 *
 * @example
 * consentState(subject, consents, 'name-public', '2026-03-01'); // 'missing'
 */
export function consentState(
  subject: Entry<'subject'>,
  consents: readonly Consent[],
  use: ConsentUse,
  day: string,
): ConsentState {
  if (!asksConsent(subject)) return 'not-asked';
  const about = consents.filter(
    ({ content, removedAt }) =>
      content.subject === subject.id && content.use === use && removedAt === null,
  );
  const last = about
    .flatMap(stepsOf)
    .filter(({ on }) => on <= day)
    .reduce<Step | null>(
      (latest, step) => (latest === null || isLater(step, latest) ? step : latest),
      null,
    );
  if (last === null) return 'missing';
  if (last.is !== 'given') return last.is;
  return about.some((one) => inForce(one, use, last.on, day)) ? 'given' : 'expired';
}

function stepsOf({ content }: Consent): readonly Step[] {
  const { answer, givenOn, withdrawnOn } = content;
  const answered: Step = { on: givenOn, is: answer };
  return withdrawnOn === null ? [answered] : [answered, { on: withdrawnOn, is: 'withdrawn' }];
}

const WEIGHT = { given: 0, refused: 1, withdrawn: 2 } as const;

const isLater = (step: Step, than: Step): boolean =>
  step.on > than.on || (step.on === than.on && WEIGHT[step.is] > WEIGHT[than.is]);

/** A name that stood in public may be repeated; a face that did may not be shown for that reason. */
function inForce({ content }: Consent, use: ConsentUse, on: string, day: string): boolean {
  const { answer, basis, givenOn, until } = content;
  if (answer !== 'given' || givenOn !== on) return false;
  return (until === null || until >= day) && !(basis === 'published' && use === 'photo');
}

const consentsOf = (entries: readonly Entry[]): readonly Consent[] =>
  entries.filter((entry) => entry.kind === 'consent');

/**
 * Who may be shown by name, to the authority or in public. The two are asked for apart: neither
 * follows from the other. Who does not want to be stored at all is named nowhere.
 */
export function namingOf(
  entries: readonly Entry[],
  audience: 'authority' | 'public',
  day: string,
): (subject: Entry<'subject'>) => boolean {
  const consents = consentsOf(entries);
  const use = audience === 'public' ? 'name-public' : 'name-authority';
  const agrees = (subject: Entry<'subject'>, to: ConsentUse): ConsentState =>
    consentState(subject, consents, to, day);
  return (subject) => {
    const named = agrees(subject, use);
    if (named === 'not-asked') return true;
    const stored = agrees(subject, 'store');
    return named === 'given' && stored !== 'withdrawn' && stored !== 'refused';
  };
}

/**
 * The subjects a partner is given nothing about: nobody said that it may be shared, or it may not even be
 * stored.
 */
export function notShared(entries: readonly Entry[], day: string): ReadonlySet<EntryId> {
  const consents = consentsOf(entries);
  const subjects = entries.filter((entry) => entry.kind === 'subject');
  const hidden = subjects.filter((subject) => {
    const shared = consentState(subject, consents, 'share', day);
    const stored = consentState(subject, consents, 'store', day);
    const agreed = shared === 'given' || shared === 'not-asked';
    return !agreed || stored === 'withdrawn' || stored === 'refused';
  });
  return new Set(hidden.map(({ id }) => id));
}

/** Whether pictures of a subject may be public. */
export function mayShowPhoto(
  entries: readonly Entry[],
  subject: Entry<'subject'>,
  day: string,
): boolean {
  const state = consentState(subject, consentsOf(entries), 'photo', day);
  return state === 'given' || state === 'not-asked';
}
