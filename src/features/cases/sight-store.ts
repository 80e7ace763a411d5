import type { Audience } from '#access';
import type { CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';

/** Whether the audience may open the case file at the desk. */
export function maySeeCase(audience: Audience, _caseId: CaseId): boolean {
  return audience.kind === 'house';
}

/** Null when the audience may write in the case file. */
export function editRefusal(audience: Audience, _caseId: CaseId): Refusal | null {
  return audience.kind === 'house' ? null : refuse('not-found', 'not-found');
}
