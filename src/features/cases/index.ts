/** A case file, by its id. */
export type { CaseId, EntryId } from './rules.ts';
