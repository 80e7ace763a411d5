import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Id } from '#kernel/ids';
import type { Sha256 } from '#kernel/bytes';

export type ReceiptId = Id<'receipt'>;

/** Of one slip as it is uploaded, in bytes. */
export const LARGEST_RECEIPT = 10_000_000;

export type ReceiptType = 'application/pdf' | 'image/jpeg' | 'text/plain';

/** What a receipt shows: that the letter left, or that it arrived. */
export type Shows = 'sent' | 'arrived';

export type Receipt = {
  readonly id: ReceiptId;
  readonly shows: Shows;
  readonly mediaType: ReceiptType;
  readonly sha256: Sha256;
  readonly addedAt: Date;
  /** Who added it; null: the words of a mail server, kept by itself. */
  readonly addedBy: string | null;
};

/** What is kept: a PDF as it came, a picture as a copy of its pixels. */
export type KeptFile = { readonly mediaType: ReceiptType; readonly bytes: Uint8Array };

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What to do with an upload by its first bytes: a PDF is kept, all else is tried as a picture. */
export function decideUpload(file: Uint8Array): Answer<'pdf' | 'picture'> {
  if (file.length > LARGEST_RECEIPT)
    return refuse('invalid', 'receipt-too-large', { limit: LARGEST_RECEIPT / 1_000_000 });
  return PDF.every((byte, index) => file[index] === byte) ? 'pdf' : 'picture';
}

/** The advice for a picture speaks of pictures; here a slip may be a PDF too. */
export function asReceiptRefusal(refusal: Refusal): Refusal {
  return refusal.kind === 'unavailable' ? refusal : refuse('invalid', 'receipt-type');
}

/**
 * What a mail server said, as a text whose hash stands in the public record. The nonce keeps an address
 * that is quoted in it from being guessed out of the hash.
 */
export function answerText(answer: {
  readonly deliveryId: string;
  readonly at: Date;
  readonly code: string;
  readonly said: string;
  readonly nonce: string;
}): string {
  return [
    'undersigned/mail-answer/v1',
    `delivery ${answer.deliveryId}`,
    `at ${answer.at.toISOString()}`,
    `nonce ${answer.nonce}`,
    `code ${answer.code}`,
    '',
    answer.said,
    '',
  ].join('\n');
}
