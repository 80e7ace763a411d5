/** Opens a letter with its first drafter; makes the saved draft a version everyone can sign. */
export { createLetter, freezeVersion, liveLeads } from './actions.ts';
/** Saves the draft; refused when somebody else saved since. */
export { saveDraft } from './draft-actions.ts';
/** The draft as saved last, and where its addressees are reached. */
export { findAddresseeContacts, findDraft } from './draft-store.ts';
/** The draft's shape. */
export { emptyContent, letterContent } from './content-rules.ts';
/** The parts of a draft, as types. */
export type { DemandType, LetterContent } from './content-rules.ts';
/** A letter, its versions, its state, and the fact that tells of a new version. */
export { standingOf, stateOf, versionFrozen } from './rules.ts';
/** The same, as types. */
export type { Letter, LetterState, Origin, Version } from './rules.ts';
/** What a version froze, and how it becomes a statement. */
export { toStatement } from './statement-rules.ts';
/** Who answers for a version. */
export type { Lead, VersionContent } from './statement-rules.ts';
/** What is still missing before a letter can be frozen and released. */
export { releaseBlockers } from './blocker-rules.ts';
/** One missing thing. */
export type { Blocker } from './blocker-rules.ts';
/** What changed between two texts, word by word. */
export { differenceByWord } from './difference-rules.ts';
/** A stretch of such a difference. */
export type { Stretch } from './difference-rules.ts';
/** Letters and versions, for whoever may see them; the lock; release and withdrawal. */
export {
  currentVersionForUpdate,
  findLetter,
  findLetterBySlug,
  findVersion,
  getVersionById,
  listReleased,
  listVersions,
  markReleased,
  markWithdrawn,
} from './store.ts';
