import type { AccountId, VersionId } from '#kernel/ids';
import { refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { LetterState } from './rules.ts';

export const LARGEST_SCAN = 10_000_000; // bytes

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

const MAGIC: readonly { readonly type: ScanType; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** What the bytes say they are; what the upload calls itself is not asked. */
export function scanType(file: Uint8Array): ScanType | null {
  const found = MAGIC.find(({ bytes }) => bytes.every((byte, index) => file[index] === byte));
  return found?.type ?? null;
}

/** A sheet is signed on a day that has come, on the text as it stands. */
export function decidePaperUpload(
  input: { readonly file: Uint8Array; readonly signedOn: string },
  letter: LetterState | null,
  now: Date,
): Answer<{ readonly mediaType: ScanType }> {
  if (letter === null) return refuse('conflict', 'letter-not-frozen');
  if (letter.withdrawn) return refuse('conflict', 'letter-withdrawn');
  if (input.file.length === 0) return refuse('invalid', 'scan-empty');
  if (input.file.length > LARGEST_SCAN) return refuse('invalid', 'scan-too-large');
  const mediaType = scanType(input.file);
  if (mediaType === null) return refuse('invalid', 'scan-type');
  if (!isDay(input.signedOn)) return refuse('invalid', 'signed-on-unreadable');
  if (input.signedOn > now.toISOString().slice(0, 10)) return refuse('invalid', 'signed-on-future');
  return { mediaType };
}

export type ScanState = {
  readonly versionId: VersionId;
  readonly uploadedBy: AccountId;
  readonly decided: boolean;
};

/** Null: the second reader may decide. Whoever uploaded a sheet never confirms it. */
export function decidePaper(
  scan: ScanState,
  input: {
    readonly by: AccountId;
    readonly decision: 'confirmed' | 'refused';
    readonly note: string;
  },
  letter: LetterState,
): Refusal | null {
  if (scan.decided) return refuse('conflict', 'scan-decided');
  if (scan.uploadedBy === input.by) return refuse('forbidden', 'scan-own');
  if (input.decision === 'refused')
    return input.note === '' ? refuse('invalid', 'scan-note-missing') : null;
  if (scan.versionId !== letter.version.id) return refuse('conflict', 'scan-older-text');
  return null;
}

/** A real day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
