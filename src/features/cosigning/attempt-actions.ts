import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { findOpenLetter } from './face-actions.ts';
import { parsePledge } from './form-rules.ts';
import type { PledgeFaults, TypedPledge } from './form-rules.ts';
import { judge } from './judge-actions.ts';
import type { FairEnv, Verdict } from './judge-actions.ts';
import { pledgeFor } from './pledge-actions.ts';
import { pledgeRefusal } from './rules.ts';
import type { Person } from './rules.ts';
import type { CosigningEnv } from './writing-actions.ts';

export type AttemptEnv = CosigningEnv & { readonly fair: FairEnv };

/** A form for a co-signature as it was sent. */
export type SentForm = {
  readonly slug: string;
  readonly typed: TypedPledge;
  readonly ip: string;
  readonly language: string;
  /** The fields `work` and `turn`, for whoever was asked for work. */
  readonly work: string;
  readonly turn: string;
};

/** What became of it; everything but `taken` brings the form back with what was typed. */
export type Attempt =
  | { readonly kind: 'taken'; readonly letterId: LetterId; readonly person: Person }
  | { readonly kind: 'faults'; readonly faults: PledgeFaults }
  | { readonly kind: 'work'; readonly verdict: Extract<Verdict, { kind: 'work' }> }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads the form, asks whether it is taken now, and pledges: the one order, whichever way a form came. */
export async function attemptPledge(env: AttemptEnv, form: SentForm): Promise<Attempt> {
  const open = await findOpenLetter(env, form.slug);
  if (isRefusal(open)) return { kind: 'refused', refusal: open };
  const { cosigning } = open;
  const { letterId } = cosigning;
  // before anybody works for nothing; whether it is so still, the batch finds out
  const refusal = pledgeRefusal(cosigning, env.now());
  if (refusal !== null) return { kind: 'refused', refusal };
  const parsed = parsePledge(form.typed, cosigning);
  if ('faults' in parsed) return { kind: 'faults', faults: parsed.faults };
  const { fields } = parsed;
  const { ip, work, turn, language } = form;
  const { demandsWork } = cosigning;
  const asked = { letterId, demandsWork, email: fields.email, ip, work, turn };
  const verdict = await judge(env.fair, asked);
  if (verdict.kind === 'work') return { kind: 'work', verdict };
  const { network, suspected } = verdict;
  const done: Answer<{ person: Person }> = await pledgeFor(env, letterId, {
    ...fields,
    language,
    network,
    suspected,
  });
  if (isRefusal(done)) return { kind: 'refused', refusal: done };
  return { kind: 'taken', letterId, person: done.person };
}
