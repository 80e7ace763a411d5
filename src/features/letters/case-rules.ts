import type { CaseId, Certainty, EntryId, Hint, LetterFact } from '#cases';
import { sha256 } from '#kernel/bytes';
import type { Sha256 } from '#kernel/bytes';
import { parseId } from '#kernel/ids';
import type { Id } from '#kernel/ids';

export type LinkId = Id<'letter-case'>;

/** What a button beside the text does. Each saves the draft as it stands in the form as well. */
export type CaseAct =
  | { readonly act: 'link' }
  | { readonly act: 'unlink'; readonly linkId: LinkId }
  | {
      readonly act: 'cite' | 'accept' | 'dismiss' | 'seen' | 'uncite';
      readonly caseId: CaseId;
      readonly entryId: EntryId;
      /** Of a hint: which sentence it is about; `''` otherwise. */
      readonly key: string;
    };

const SHAPE =
  /^(link|unlink|cite|accept|dismiss|seen|uncite)(?: ([0-9a-f-]{36}))?(?: ([0-9a-f-]{36}))?(?: ([0-9a-f]{64}))?$/;

/** `cite <case> <entry>`, as the value of a button; null for every other button. */
export function parseCaseAct(text: string): CaseAct | null {
  const [, word = '', first = '', second = '', key = ''] = SHAPE.exec(text) ?? [];
  if (word === 'link') return { act: 'link' };
  const linkId = parseId<LinkId>(first);
  if (word === 'unlink') return linkId === null ? null : { act: 'unlink', linkId };
  const [caseId, entryId] = [parseId<CaseId>(first), parseId<EntryId>(second)];
  const act = (['cite', 'accept', 'dismiss', 'seen', 'uncite'] as const).find(
    (one) => one === word,
  );
  return act === undefined || caseId === null || entryId === null
    ? null
    : { act, caseId, entryId, key };
}

/** What is written with the save: rows with an author, never an overwrite. */
export type CaseWrite =
  | { readonly write: 'link'; readonly caseId: CaseId }
  | { readonly write: 'unlink'; readonly linkId: LinkId }
  | {
      readonly write: 'cite';
      readonly caseId: CaseId;
      readonly entryId: EntryId;
      readonly revision: number;
    }
  | { readonly write: 'uncite'; readonly entryId: EntryId }
  | {
      readonly write: 'dismiss';
      readonly caseId: CaseId;
      readonly entryId: EntryId;
      readonly sentence: Sha256;
      readonly reason: string;
    };

/** A case the letter rests on. */
export type CaseLink = { readonly id: LinkId; readonly caseId: CaseId };

/** What the text says of a file, and the revision of it that was before the drafter. */
export type Citation = {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly revision: number;
  readonly citedAt: Date;
};

export type Dismissal = { readonly entryId: EntryId; readonly sentence: string };

/** A sentence by its words: a change of spaces is no change. */
export function sentenceKey(sentence: string): Sha256 {
  return sha256(sentence.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
}

/** What stands beside the text about the cases the letter rests on. */
export type CaseSide = {
  readonly links: readonly {
    readonly id: LinkId;
    readonly caseId: CaseId;
    /** null: somebody else's compartment; that it is there is all one may know. */
    readonly file: {
      readonly title: string;
      readonly language: string;
      readonly facts: readonly (LetterFact & { readonly cited: boolean })[];
    } | null;
  }[];
  readonly hints: readonly Hint[];
  /** What of these cases stands against making the text public: a reason and the words of the text. */
  readonly against: readonly {
    readonly reason: 'name-not-agreed' | 'risk-missing' | 'risk-old' | 'risk-before';
    readonly words: string;
  }[];
  /** Cited facts that changed since; `now` null: taken out of the file. */
  readonly changed: readonly {
    readonly caseId: CaseId;
    readonly entryId: EntryId;
    readonly citedAt: Date;
    readonly now: { readonly sentence: string; readonly certainty: Certainty } | null;
  }[];
  /** Cases the drafter may still have the letter rest on. */
  readonly offered: readonly { readonly caseId: CaseId; readonly title: string }[];
  /** How each paragraph of the text begins: where a sentence can be put. */
  readonly paragraphs: readonly string[];
};

const BREAK = /\n[ \t]*\n+/u;

/** How the paragraphs of a text begin. */
export function paragraphsIn(body: string): string[] {
  return body
    .split(BREAK)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => (paragraph.length > 60 ? `${paragraph.slice(0, 59)}…` : paragraph));
}

/** The text with a sentence at the end of its nth paragraph, from 1; as a paragraph of its own after the last for 0. */
export function withSentence(body: string, sentence: string, paragraph: number): string {
  const parts = body.split(BREAK).filter((part) => part.trim() !== '');
  const chosen = parts[paragraph - 1];
  if (chosen === undefined) return [...parts, sentence].join('\n\n');
  return parts.with(paragraph - 1, `${chosen.trimEnd()} ${sentence}`).join('\n\n');
}

/** The text with one sentence in another wording; null where the sentence no longer stands there. */
export function withWording(body: string, sentence: string, wording: string): string | null {
  const at = body.indexOf(sentence);
  return at === -1 ? null : body.slice(0, at) + wording + body.slice(at + sentence.length);
}
