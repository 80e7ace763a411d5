import { parseSha256 } from '#kernel/bytes';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId } from '#kernel/ids';
import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { canonicalLine, checkStatement, isFault, printStatement, statementHash } from '#proof';
import { releaseBlockers } from './blocker-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { LIMITS } from './content-rules.ts';
import type { Counters, Numbered } from './number-rules.ts';
import { giveNumbers, hasDoubleNumbers } from './number-rules.ts';
import type { Letter, Version } from './rules.ts';
import { closedBecause } from './rules.ts';
import type { Lead, VersionContent } from './statement-rules.ts';
import { toStatement } from './statement-rules.ts';
import { tidyContent } from './tidy-rules.ts';

/** One save. Every save is kept; `revision` counts from 1 and is what two open tabs race for. */
export type Draft = {
  readonly revision: number;
  readonly content: LetterContent;
  readonly savedAt: Date;
  readonly savedBy: AccountId;
};

/** Where an addressee is reached: for delivery only, sealed at rest, never in a statement. */
export type Contact = {
  readonly number: number;
  readonly email: EmailAddress | null;
  readonly postal: string | null;
};

/** The same as typed into the form. */
export type TypedContact = {
  readonly number: number;
  readonly email: string;
  readonly postal: string;
};

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
