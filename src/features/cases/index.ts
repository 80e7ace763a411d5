/** A case file, by its id, and what stands in it. */
export type { CaseId, Entry, EntryId } from './rules.ts';
/** Something that happened was added to a case or changed: the fact that rooms above listen to. */
export { entryKept } from './rules.ts';
/** The statements of a file as letters speak of them. */
export { factsOf } from './fact-rules.ts';
/** The sentences of a letter that say more than its files do. */
export { hintsFor } from './hint-rules.ts';
/** Such a sentence, as a type. */
export type { Hint } from './hint-rules.ts';
/** What a case gives a letter that anybody will read; the name in the file is for its drafters only. */
export { letterParts } from './letter-rules.ts';
/** The same, as types. */
export type { LetterFact, LetterParts, LetterPerson } from './letter-rules.ts';
/** A case, for whoever may open it. */
export { findCase } from './case-store.ts';
/** A date as people type it, read as EDTF; what is not clear is asked back. */
export { readTypedDate } from './typed-date-rules.ts';
/** How sure a file is of a statement. */
export type { Certainty } from './vocabulary-rules.ts';
/** What is coming up in somebody's cases: key dates, hearings, risk notes to renew, reviews. */
export { listDeadlines } from './key-date-store.ts';
/** Of these, what needs somebody now or soon. */
export { pressing } from './key-date-rules.ts';
export type { StandingDeadline } from './key-date-rules.ts';
/** What of the cases a text rests on stands against making it public. */
export { caseReleaseBlockers } from './rendition-store.ts';
/** Whether somebody in these cases is in such danger that no mail may speak of them. */
export { isAnybodyInDanger } from './risk-store.ts';
/** Everything a case holds, removed entries too; who was merged is spoken of as the one kept. */
export { listFile } from './rendition-store.ts';
/** The public addresses of cases that have a public face. */
export { listPublicSlugs } from './publication-store.ts';
/** What waits for somebody's second reading. */
export { listCasesToRead } from './publication-store.ts';
export type { CaseToRead } from './publication-rules.ts';
/** Files kept as evidence that are not what was received. */
export { listAlarmedFiles } from './evidence-store.ts';
/** One of them. */
export type { AlarmedFile } from './evidence-store.ts';
