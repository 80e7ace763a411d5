import { canonicalLine, isFault } from '#proof';
import type { CaseId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { dayOf, isDay } from './review-rules.ts';
import type { EvidenceType } from './rules.ts';

export const EVIDENCE_LIMITS = {
  /** Of one step. */
  pieces: 10,
  words: 300,
  url: 2_000,
  /** Bytes of a file. */
  file: 10_000_000,
} as const;

/** A piece of evidence as it was given; what it points at was not asked yet. */
export type GivenEvidence =
  | { readonly kind: 'reply'; readonly replyId: string; readonly words: string }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly seenOn: string;
      readonly words: string;
    }
  | { readonly kind: 'file'; readonly file: Uint8Array; readonly words: string }
  | {
      readonly kind: 'case';
      readonly caseId: CaseId;
      readonly entryId: string;
      readonly words: string;
    };

const MAGIC: readonly { readonly type: EvidenceType; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What the bytes say they are; what the upload calls itself is not asked. */
export function evidenceTypeOf(file: Uint8Array): EvidenceType | null {
  const found = MAGIC.find(({ bytes }) => bytes.every((byte, index) => file[index] === byte));
  return found?.type ?? null;
}

/** An address of the web that anybody can open; null when the text is none. */
export function webAddress(text: string): string | null {
  const typed = text.trim();
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  // a name and a password before the host would be published with it
  if (url === null || !isWeb || url.username !== '' || url.password !== '') return null;
  return url.href.length > EVIDENCE_LIMITS.url ? null : url.href;
}

/**
 * What can be read in an address.
 *
 * @example wordsInAddress('https://news.example/dana-sarova%20free') // 'https news example dana sarova free'
 */
export function wordsInAddress(url: string): string {
  let text = url;
  try {
    text = decodeURIComponent(url);
  } catch {
    // a percent sign that stands for itself: read as it is
  }
  return text.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** Words on one line, as they may become public; null when they are too long or no text. */
export function evidenceWords(typed: string): string | null {
  if (typed.trim() === '') return '';
  const line = canonicalLine(typed);
  return isFault(line) || line.length > EVIDENCE_LIMITS.words ? null : line;
}

/** Why a piece cannot be kept as it was given; null when it can. */
export function evidenceRefusal(piece: GivenEvidence, now: Date): Refusal | null {
  if (evidenceWords(piece.words) === null)
    return refuse('invalid', 'evidence-words', { most: EVIDENCE_LIMITS.words });
  switch (piece.kind) {
    case 'link': {
      if (webAddress(piece.url) === null) return refuse('invalid', 'evidence-link');
      if (!isDay(piece.seenOn)) return refuse('invalid', 'evidence-seen');
      return piece.seenOn > latestDay(now) ? refuse('invalid', 'evidence-seen-ahead') : null;
    }
    case 'file': {
      if (piece.file.length > EVIDENCE_LIMITS.file)
        return refuse('invalid', 'evidence-file-large', { most: EVIDENCE_LIMITS.file / 1e6 });
      if (evidenceTypeOf(piece.file) === null) return refuse('invalid', 'evidence-file-type');
      return piece.words.trim() === '' ? refuse('invalid', 'evidence-file-words') : null;
    }
    case 'reply':
    case 'case':
      return null; // the action asks whether they are there
  }
}

/** The day has begun somewhere before it begins in Greenwich. */
export function latestDay(now: Date): string {
  return dayOf(new Date(now.getTime() + 14 * 3_600_000));
}
