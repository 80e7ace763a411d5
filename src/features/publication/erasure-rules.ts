import type { AccountId, Id, InvitationId, LetterId } from '#kernel/ids';
import { z } from 'zod';

/** Somebody asked that a name be erased; what became of that. */
export type NameErasure = {
  readonly id: Id<'name-erasure'>;
  readonly letterId: LetterId;
  readonly invitationId: InvitationId;
  /** As typed by the team; once it was confirmed, without the name. */
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedBy: AccountId;
  readonly askedByName: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly decision: Decision | 'taken-back' | null;
};

export type Decision = 'confirmed' | 'refused';

/** What erasing a name takes away and what it cannot, before it is done. */
export type NameErasureView = {
  readonly letterId: LetterId;
  readonly invitationId: InvitationId;
  readonly title: string | null;
  /** '' once it is erased. */
  readonly name: string;
  readonly signs: boolean;
  readonly isPublic: boolean;
  readonly sheets: number;
  /** Versions whose text has the name in it: others signed that text, so it stays. */
  readonly inVersions: readonly number[];
  readonly inDrafts: boolean;
  /** The newest first; the first may be open. */
  readonly asked: readonly NameErasure[];
  readonly may: { readonly ask: boolean; readonly decide: boolean; readonly takeBack: boolean };
};

export const askInput = z.object({ reason: z.string().max(20_000).catch('') });
export const decisionInput = z.object({ decision: z.enum(['confirmed', 'refused']) });

/** A reason is kept for good, so it must not say what was just forgotten. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => {
    const words = name.split(/\s+/u).filter((word) => word.length > 2);
    return [name, ...words].reduce(
      (rest, word) => rest.replaceAll(new RegExp(escaped(word), 'giu'), '[…]'),
      left,
    );
  }, text);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a text has one of the names in it, however it breaks its lines. */
export function isNamed(text: string, names: readonly string[]): boolean {
  const all = folded(text);
  return names.some((name) => name.trim() !== '' && all.includes(folded(name)));
}

const folded = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').toLowerCase();
