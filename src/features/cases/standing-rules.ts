import { asksConsent, consentState } from './consent-rules.ts';
import type { ConsentState, ConsentUse } from './consent-rules.ts';
import type { Called, CaseRendition } from './rendition-rules.ts';
import { lastRisk, riskStanding } from './risk-rules.ts';
import type { RiskStanding } from './risk-rules.ts';
import type { Entry, EntryId } from './rules.ts';

/** How a person or group of a case stands: what they agreed to, how they would be shown, what danger. */
export type PersonStanding = {
  readonly id: EntryId;
  readonly name: string;
  readonly consents: Readonly<Record<ConsentUse, ConsentState>>;
  /** null: not shown there at all. */
  readonly inPublic: Called | null;
  readonly inAuthority: Called | null;
  readonly risk: RiskStanding;
  readonly assessedOn: string | null;
  /** They do not want to be stored (any more): what is known of them is to be erased. */
  readonly isToBeErased: boolean;
};

/** All persons and groups of a case: those to be erased first, then those with something missing. */
export function personStandings(
  file: readonly Entry[],
  shown: Readonly<Record<'public' | 'authority', CaseRendition>>,
  lastPublishedAt: Date | null,
  now: Date,
): readonly PersonStanding[] {
  const consents = file.filter((entry) => entry.kind === 'consent');
  const day = shown.public.day;
  const people = file
    .filter((entry) => entry.kind === 'subject')
    .filter((entry) => asksConsent(entry) && entry.removedAt === null);
  const standings = people.map((person): PersonStanding => {
    const state = (use: ConsentUse): ConsentState => consentState(person, consents, use, day);
    const { names } = person.content;
    const store = state('store');
    return {
      id: person.id,
      name: (names.find(({ use }) => use === 'own') ?? names[0])?.text ?? '',
      consents: {
        store,
        share: state('share'),
        'name-authority': state('name-authority'),
        'name-public': state('name-public'),
        photo: state('photo'),
      },
      inPublic: shown.public.called.get(person.id) ?? null,
      inAuthority: shown.authority.called.get(person.id) ?? null,
      risk: riskStanding(file, person.id, lastPublishedAt, now),
      assessedOn: lastRisk(file, person.id, now)?.content.assessedOn ?? null,
      isToBeErased: store === 'withdrawn' || store === 'refused' || store === 'expired',
    };
  });
  return standings.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Whoever is shown and in danger comes before whoever was only not asked yet. */
function urgency({ isToBeErased, inPublic, risk, consents }: PersonStanding): number {
  if (isToBeErased) return 0;
  if (inPublic !== null && risk !== 'fresh') return 1;
  return risk !== 'fresh' || Object.values(consents).includes('missing') ? 2 : 3;
}

const PEOPLE_A_PAGE = 100;

/** One page of them, counted from 1; a page that is not there is the last one. */
export function peoplePage(people: readonly PersonStanding[], asked: number) {
  const pages = Math.max(1, Math.ceil(people.length / PEOPLE_A_PAGE));
  const page = Math.min(asked, pages);
  const shown = people.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
  return { shown, page, pages };
}
