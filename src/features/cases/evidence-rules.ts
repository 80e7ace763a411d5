import type { AccountId, CaseId, Id } from '#kernel/ids';
import type { Sha256 } from '#kernel/bytes';
import type { JobContract } from '#platform/jobs';
import { z } from 'zod';
import type { MediaType } from './media-rules.ts';
import type { EntryId } from './rules.ts';

export type FileId = Id<'case-file'>;
export type CopyId = Id<'case-file-copy'>;

/** What fits. docs/decisions/0019-evidence.md says why, with what was measured. */
export const EVIDENCE_LIMITS = {
  /** Of one file: some minutes of film, a long scan. */
  file: 200_000_000,
  /** Of all files of one case. */
  case: 10_000_000_000,
  /** Of what is sealed by itself, and stands in memory at once. */
  piece: 1_000_000,
  /** Of a picture of which a copy is made; it stands in memory whole. */
  picture: 50_000_000,
  /** Parts of a picture painted black. */
  covered: 20,
  /** Pixels of the longer side. */
  preview: 1_200,
  publicCopy: 2_000,
} as const;

/** A file whose form was never completed is kept for so long. */
export const STAGED_MILLISECONDS = 24 * 3_600_000;

/** A file as it was received. Its name and what it shows are its entry's. */
export type EvidenceFile = {
  readonly id: FileId;
  readonly caseId: CaseId;
  /** null until the form it came with is complete. */
  readonly entryId: EntryId | null;
  readonly receivedAt: Date;
  readonly receivedBy: AccountId;
  /** Of who received it. */
  readonly receiver: string;
  readonly size: number;
  readonly sha256: Sha256;
  readonly mediaType: MediaType;
  readonly checkedAt: Date | null;
  /** Since when its bytes are not those that were received. */
  readonly alarmedAt: Date | null;
  readonly erasedAt: Date | null;
};

/** A picture made from a file. */
export type Copy = {
  readonly id: CopyId;
  readonly fileId: FileId;
  readonly purpose: 'preview' | 'public';
  readonly width: number;
  readonly height: number;
  readonly covered: readonly Part[];
  readonly madeAt: Date;
};

/** A picture that is public now, with its words as the public may read them. */
export type ShownPicture = Pick<Copy, 'id' | 'width' | 'height'> & { readonly what: string };

/** A part of a picture, in percent of its width and height. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export const makePreview = {
  name: 'cases.preview-evidence',
  payload: z.object({ fileId: z.uuid() }),
} satisfies JobContract<{ fileId: string }>;

export const tellOfAlarm = {
  name: 'cases.tell-of-evidence-alarm',
  payload: z.object({ fileId: z.uuid() }),
} satisfies JobContract<{ fileId: string }>;

/** A number from 0 to 100 as people type it; null when it is none. */
function percent(text: string): number | null {
  const number = Number(text.replace(',', '.').replace(/\s*%$/u, ''));
  return text.trim() !== '' && number >= 0 && number <= 100 ? number : null;
}

/**
 * The parts to cover, from the four numbers of each row of the form. Rows that say nothing are none;
 * null when one says something that is no part of a picture.
 *
 * @example partsOf([['10', '20', '5', '7,5'], ['', '', '', '']]) // [{ left: 10, top: 20, width: 5, height: 7.5 }]
 */
export function partsOf(rows: readonly (readonly string[])[]): readonly Part[] | null {
  const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
  if (filled.length > EVIDENCE_LIMITS.covered) return null;
  const parts: Part[] = [];
  for (const row of filled) {
    const [left, top, width, height] = row.map(percent);
    if (left == null || top == null || !width || !height) return null;
    parts.push({ left, top, width, height });
  }
  return parts;
}

/**
 * A file's name as it may be kept and offered again: the last part of the path, without what could
 * turn its direction, end a header or name a folder.
 *
 * @example fileNameOf('C:\\evidence\\photo\u202egpj.exe') // 'photogpj.exe'
 */
export function fileNameOf(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]/gu, '').trim();
  const name = [...plain.replace(/^\.+/u, '')].slice(-200).join('');
  return /[\p{L}\p{N}]/u.test(name) ? name : 'file';
}

/** The header that has a browser keep a file under this name, whatever its letters (RFC 6266, RFC 8187). */
export function attachmentHeader(fileName: string): string {
  const name = fileNameOf(fileName);
  const ascii = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
