import { canonicalLine, checkStatement, isFault, printStatement, statementHash } from '#proof';
import { parseSha256 } from '#kernel/bytes';
import type { Sha256 } from '#kernel/bytes';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import { z } from 'zod';
import { releaseBlockers } from './blocker-rules.ts';
import { LIMITS, tidyContent } from './content-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { giveNumbers, hasDoubleNumbers } from './number-rules.ts';
import type { Counters, Numbered } from './number-rules.ts';
import { toStatement } from './statement-rules.ts';
import type { Lead, VersionContent } from './statement-rules.ts';

/** Where the text comes from: written with this software, or entered from a letter that appeared before. */
export type Origin = 'written-here' | 'published-elsewhere';

/** One immutable, numbered text. `statement` is what everyone signs, `statementSha256` its identity. */
export type Version = {
  readonly id: VersionId;
  readonly letterId: LetterId;
  readonly number: number;
  readonly statement: string;
  readonly statementSha256: Sha256;
  readonly content: VersionContent;
  readonly changeNote: string;
  readonly frozenAt: Date;
  readonly frozenBy: AccountId;
};

export type Letter = {
  readonly id: LetterId;
  readonly slug: string;
  readonly origin: Origin;
  readonly originNote: string | null;
  readonly createdAt: Date;
  /** The version with the highest number; after release that is the released one. */
  readonly currentVersion: Version | null;
  readonly release: { readonly versionId: VersionId; readonly releasedAt: Date } | null;
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null;
};

/** What the visibility function of #access needs to know of a letter. */
export function standingOf(letter: Letter): {
  readonly letterId: LetterId;
  readonly releasedAt: Date | null;
} {
  return { letterId: letter.id, releasedAt: letter.release?.releasedAt ?? null };
}

export type LetterState = 'draft' | 'frozen' | 'released' | 'withdrawn';

export function stateOf(letter: Letter): LetterState {
  if (letter.withdrawal !== null) return 'withdrawn';
  if (letter.release !== null) return 'released';
  return letter.currentVersion === null ? 'draft' : 'frozen';
}

/** A new text binds from now on: whoever signed the one before is to be asked again. */
export const versionFrozen = {
  name: 'letters.version-frozen',
  payload: z.object({ letterId: z.uuid(), versionId: z.uuid() }),
};

/** Why the letter's text can no longer change, or null. */
export function closedBecause(letter: Letter): Refusal | null {
  if (letter.withdrawal !== null) return refuse('conflict', 'letter-withdrawn');
  if (letter.release !== null) return refuse('conflict', 'letter-released');
  return null;
}

/**
 * What a save writes: the texts in canonical form, new rows numbered. Refused when the letter is
 * closed, when somebody saved since `seen`, or when something typed cannot be kept (first fault).
 */
export function decideSave(
  state: { readonly letter: Letter; readonly revision: number; readonly counters: Counters },
  input: { readonly seen: number; readonly content: LetterContent },
): Answer<Numbered> {
  const closed = closedBecause(state.letter);
  if (closed !== null) return closed;
  if (input.seen !== state.revision) return refuse('conflict', 'draft-changed');
  if (hasDoubleNumbers(input.content)) return refuse('invalid', 'draft-numbers');
  const { content, faults } = tidyContent(input.content);
  const [fault] = faults;
  if (fault !== undefined) return refuse('invalid', fault.reason, { ...fault.values });
  const numbered = giveNumbers(content, state.counters);
  const demands = numbered.content.demands.toSorted((a, b) => a.number - b.number);
  return { ...numbered, content: { ...numbered.content, demands } };
}

/** What a new version holds. Refused while something is missing or when no word differs. */
export function decideFreeze(
  state: {
    readonly letter: Letter;
    readonly content: LetterContent;
    readonly leads: readonly Lead[];
  },
  note: string,
  now: Date,
): Answer<Pick<Version, 'number' | 'statement' | 'statementSha256' | 'content' | 'changeNote'>> {
  const { letter, content, leads } = state;
  const closed = closedBecause(letter);
  if (closed !== null) return closed;
  const missing = releaseBlockers(letter.origin, content, leads, now);
  if (missing.length > 0) return refuse('invalid', 'version-incomplete', { count: missing.length });
  const changeNote = note.trim();
  if (changeNote.length > LIMITS.note)
    return refuse('invalid', 'text-too-long', { length: changeNote.length, limit: LIMITS.note });
  const before = letter.currentVersion;
  const frozen: VersionContent = { ...content, leads: leads.map(inCanonicalForm) };
  const print = (number: number): string => printStatement(toStatement(letter, number, frozen));
  if (checkStatement(toStatement(letter, 1, frozen)).length > 0)
    return refuse('invalid', 'version-unprintable');
  if (before !== null && print(before.number) === before.statement)
    return refuse('conflict', 'version-same');
  if (before !== null && changeNote === '') return refuse('invalid', 'change-note-missing');
  const number = (before?.number ?? 0) + 1;
  const statement = print(number);
  const hash = parseSha256(statementHash(statement));
  if (hash === null) throw new Error('a statement hash is 64 hexadecimal digits');
  return { number, statement, statementSha256: hash, content: frozen, changeNote };
}

/** A name from an account may hold invisible hints; what cannot be mended is refused as unprintable. */
function inCanonicalForm(lead: Lead): Lead {
  const line = (text: string): string => {
    const canonical = canonicalLine(text);
    return isFault(canonical) ? text : canonical;
  };
  return { ...lead, name: line(lead.name), capacity: line(lead.capacity) };
}
