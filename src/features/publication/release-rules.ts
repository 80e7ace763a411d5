import type { AccountId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** Why not yet: the key of a sentence, and what fills it in. */
export type Reason = {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Everything the question "may this letter go out?" depends on. */
export type ReleaseFacts = {
  readonly origin: 'written-here' | 'published-elsewhere';
  readonly released: boolean;
  readonly withdrawn: boolean;
  /** What is missing in the text. */
  readonly blockers: readonly Reason[];
  readonly signatures: number;
  /** UTC; null for a letter that was published elsewhere. */
  readonly window: { readonly opens: Date; readonly closes: Date } | null;
  readonly embargo: Date | null;
  /** The leads the frozen version names, in its order. */
  readonly leads: readonly AccountId[];
  readonly leadsNeeded: number;
  /** Live approvals of this version. */
  readonly approvals: readonly AccountId[];
};

/** Who approves: a lead answers for a text written here, a second reader for a transcription. */
export type Approver = {
  readonly accountId: AccountId;
  readonly isLead: boolean;
  readonly isSecondReader: boolean;
  /** Froze the version: may not be the one who checks a transcription. */
  readonly isAuthor: boolean;
};

/** Where a letter stands on its way out. */
export type ReleaseStep =
  | { readonly step: 'blocked'; readonly reasons: readonly Reason[] }
  | { readonly step: 'needs-approval'; readonly missing: number }
  | { readonly step: 'waits-until'; readonly at: Date }
  | { readonly step: 'ready' }
  | { readonly step: 'missed-window' }
  | { readonly step: 'released' };

/**
 * What happens next with this letter, at this moment.
 *
 * The order matters: a text with a gap is never approved into the open, and a window that has
 * closed ends every approval, since people agreed to a release inside it.
 */
export function nextStep(facts: ReleaseFacts, now: Date): ReleaseStep {
  if (facts.released) return { step: 'released' };
  const reasons = [...facts.blockers];
  if (facts.withdrawn) reasons.push(because('letter-withdrawn'));
  if (facts.signatures === 0) reasons.push(because('no-signature-yet'));
  if (facts.window !== null && now >= facts.window.closes) return { step: 'missed-window' };
  if (reasons.length > 0) return { step: 'blocked', reasons };
  const missing = approvalsNeeded(facts) - approvalsThatCount(facts).length;
  if (missing > 0) return { step: 'needs-approval', missing };
  const at = earliest(facts);
  return at !== null && now < at ? { step: 'waits-until', at } : { step: 'ready' };
}

const because = (reason: string): Reason => ({ key: `refusal.${reason}`, values: {} });

/** The first moment at which release is allowed; null when any moment is. */
export function earliest(facts: ReleaseFacts): Date | null {
  const bounds = [facts.window?.opens, facts.embargo].filter((at) => at instanceof Date);
  return bounds.length === 0 ? null : new Date(Math.max(...bounds.map((at) => at.getTime())));
}

function approvalsNeeded(facts: ReleaseFacts): number {
  return facts.origin === 'published-elsewhere' ? 1 : Math.max(1, facts.leadsNeeded);
}

/** Only a lead named in the frozen text counts; one who was added later did not answer for it. */
export function approvalsThatCount(facts: ReleaseFacts): readonly AccountId[] {
  if (facts.origin === 'published-elsewhere') return facts.approvals;
  return facts.leads.filter((lead) => facts.approvals.includes(lead));
}

/** May this person approve now? Twice is once: a double click is not a fault. */
export function decideApprove(
  facts: ReleaseFacts,
  who: Approver,
  now: Date,
): Answer<'approve' | 'already'> {
  if (facts.origin === 'published-elsewhere') {
    if (!who.isSecondReader) return refuse('forbidden', 'only-second-reader-approves');
    if (who.isAuthor) return refuse('forbidden', 'not-your-own-transcription');
  } else if (!who.isLead || !facts.leads.includes(who.accountId)) {
    return refuse('forbidden', 'only-leads-approve');
  }
  if (facts.approvals.includes(who.accountId)) return 'already';
  const step = nextStep(facts, now);
  if (step.step === 'released') return refuse('conflict', 'letter-released-already');
  if (step.step === 'missed-window') return refuse('expired', 'release-window-closed');
  if (step.step === 'blocked') return refuse('conflict', 'release-blocked');
  return 'approve';
}

/** An approval can be taken back until the letter is out. */
export function decideTakeBack(facts: ReleaseFacts, accountId: AccountId): Answer<'take-back'> {
  if (facts.released) return refuse('conflict', 'letter-released-already');
  if (!facts.approvals.includes(accountId)) return refuse('not-found', 'no-approval-of-yours');
  return 'take-back';
}
