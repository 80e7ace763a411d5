/** Opens a letter with its first drafter; the same from a text that is there already. */
export { createLetter, startLetter } from './new-letter-actions.ts';
/** What is typed into a draft, put into its canonical form. */
export { tidyContent } from './tidy-rules.ts';
/** The code of a country somebody typed by its name. */
export { countryCode } from './country-rules.ts';
/** Makes the saved draft a version everyone can sign. */
export { freezeVersion } from './actions.ts';
/** Saves the draft; refused when somebody else saved since. */
export { saveDraft } from './draft-actions.ts';
/** The draft as saved last. */
export { findDraft } from './draft-store.ts';
/** The draft's shape, and its parts as types. */
export { demandTypes, emptyContent, letterContent, type LetterContent } from './content-rules.ts';
/** A letter, its versions, its state; the facts of a new version, a release, a withdrawal. */
export { letterReleased, letterWithdrawn, standingOf, versionFrozen } from './rules.ts';
export type { Letter, LetterState, Version } from './rules.ts';
/** Who answers for a version, what it holds, and where its text comes from. */
export type { Lead, Origin, VersionContent } from './statement-rules.ts';
/** What is still missing before a letter can be frozen and released. */
export { releaseBlockers } from './blocker-rules.ts';
/** What changed between two texts, word by word. */
export { differenceByWord, type Stretch } from './difference-rules.ts';
/** Where each addressee is reached, for those who may see drafts. */
export { findAddresseeContacts } from './contact-store.ts';
/** One thing somebody has to do, as rooms above tell it to the desk. */
export type { DeskTask } from './desk-rules.ts';
/** Letters, for whoever may see them; the lock; release and withdrawal. */
export {
  currentVersionForUpdate,
  findLetter,
  findLetterBySlug,
  listReleased,
  markReleased,
  markWithdrawn,
} from './store.ts';
/** Versions, for whoever may see them; one by the id in our own rows. */
export { getVersionById, listVersions } from './version-store.ts';
/** The cases a letter rests on. */
export { liveLinks } from './case-store.ts';
