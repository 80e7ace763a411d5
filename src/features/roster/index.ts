/** What a group's label means: code, seat from left to right, colour token. */
export { groupOf, POLITICAL_GROUPS } from './group-rules.ts';
/** One political group. */
export type { PoliticalGroup } from './group-rules.ts';
/** A person's entry in a list, and a list with its newest snapshot. */
export type { Mandate } from './mandate-rules.ts';
export type { RosterSummary } from './view-rules.ts';
/** Whether a mandate was held on a day: the one answer everybody gives. */
export { inOffice } from './office-rules.ts';
/** What is asked there, and what it may answer. */
export type { OfficeAnswer, Term } from './office-rules.ts';
/** Mandates by roster, name, country, group, day. */
export { findMandates } from './search-store.ts';
/** One mandate with its holder's mailbox. */
export { getMandate } from './store.ts';
/** The seats of a whole chamber on a day, by group. */
export { seatsByGroup } from './seat-store.ts';
/** The rosters there are. */
export { listRosters } from './roster-store.ts';
/** Imports a list without a dry run: for what comes with the software. */
export { importRoster } from './actions.ts';
/** Who of the rosters may be meant by the names of a letter: suggested with reasons, never chosen. */
export { matchNames } from './matching-actions.ts';
/** Somebody who may be meant, with what speaks for it. */
export type { Match } from './matching-rules.ts';
