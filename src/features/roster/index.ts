/** What a group's label means: code, seat from left to right, colour token. */
export { groupOf, POLITICAL_GROUPS } from './group-rules.ts';
/** One political group. */
export type { PoliticalGroup } from './group-rules.ts';
/** Whether a mandate was held on a day; never guessed from a list without dates. */
export { inOffice } from './office-rules.ts';
/** The days a mandate is known by, and the four answers. */
export type { OfficeAnswer, Term } from './office-rules.ts';
/** The form names are searched in: no accents, no case. */
export { foldName } from './name-rules.ts';
/** A person's entry in a list, and how to ask for some. */
export type { Mandate, MandateFilter, MandatePage, RosterSummary } from './view-rules.ts';
/** Mandates by roster, name, country, group, day; seats of a whole chamber on a day. */
export { findMandates, getMandate, seatsByGroup } from './store.ts';
/** How many seats a group holds. */
export type { GroupSeats } from './seat-rules.ts';
/** The rosters there are. */
export { listRosters } from './snapshot-store.ts';
/** Imports a list without a dry run: for what comes with the software. */
export { importRoster } from './actions.ts';
