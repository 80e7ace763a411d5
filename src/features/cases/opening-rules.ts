import type { CaseId } from './rules.ts';

/** A case as the owner knows of it. */
export type Compartment = { readonly id: CaseId; readonly createdAt: Date };

/** What a case is called where its title must not stand: in mails, in the owner's list. */
export const shortCode = (id: CaseId): string => id.slice(0, 8);
