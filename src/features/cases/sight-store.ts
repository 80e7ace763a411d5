import { caseActRefusal, maySee } from '#access';
import type { Audience } from '#access';
import type { CaseId } from '#kernel/ids';
import type { Refusal } from '#kernel/refusal';

/** Whether the audience may open the case file at the desk. */
export function maySeeCase(audience: Audience, caseId: CaseId): boolean {
  return maySee(audience, 'case', { caseId, publishedAt: null });
}

/** Whether it may read what is sealed: who a source is, how consent was given, what the danger is. */
export function maySeeSealed(audience: Audience, caseId: CaseId): boolean {
  return maySee(audience, 'case-sealed', { caseId, publishedAt: null });
}

/** Null when the audience may write in the case file. */
export function editRefusal(audience: Audience, caseId: CaseId): Refusal | null {
  return caseActRefusal(audience, 'edit-case', caseId);
}
