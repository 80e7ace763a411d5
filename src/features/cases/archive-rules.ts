import { z } from 'zod';
import { sha256 } from '#kernel/bytes';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { isFault, openNote, parseVerifierKey, printVerifierKey, readUtf8, utf8 } from '#proof';
import type { VerifierKey } from '#proof';
import { readDocument } from './archive-case-rules.ts';
import type { CaseDocument } from './archive-case-rules.ts';
import { evidenceIn } from './archive-evidence-rules.ts';

/** For whom a case leaves the house: oneself, or people one works with. */
export const PURPOSES = ['own', 'partner'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const ARCHIVE_FORMAT = 'undersigned case archive v1';
export const CASE_PATH = 'case.json';
export const MANIFEST_PATH = 'manifest.json';
export const NOTE_PATH = 'manifest.note';
export const KEY_PATH = 'key.txt';
/** What the manifest does not list, for it is made from it. */
const UNLISTED = [MANIFEST_PATH, NOTE_PATH];

const MEGABYTE = 1_000_000;
/** What an archive may unpack to. Everything stays in memory while it is read. */
export const ARCHIVE_LIMITS = {
  files: 2_000,
  fileBytes: 100 * MEGABYTE,
  bytes: 250 * MEGABYTE,
} as const;

export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/** What stands over all files of an archive. */
export type Manifest = {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly purpose: Purpose;
  /** UTC seconds. */
  readonly madeAt: string;
  readonly entries: number;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
};

const manifestShape = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  purpose: z.enum(PURPOSES),
  madeAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  entries: z.int().nonnegative(),
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(300),
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(ARCHIVE_LIMITS.files),
});

/** The name an installation signs archives under; its log signs under the name alone. */
export const archiveKeyName = (origin: string): string => `${origin}/cases`;

export type Signer = { readonly key: VerifierKey; sign(text: string): string };

/** Closes an archive: the list of its files with their hashes, and a signed note over that list. */
export function sealArchive(
  files: ArchiveFiles,
  about: { readonly purpose: Purpose; readonly at: Date; readonly entries: number },
  signer: Signer,
): Map<string, Uint8Array> {
  const listed = new Map([...files, [KEY_PATH, utf8(`${printVerifierKey(signer.key)}\n`)]]);
  const manifest: Manifest = {
    format: ARCHIVE_FORMAT,
    purpose: about.purpose,
    madeAt: `${about.at.toISOString().slice(0, 19)}Z`,
    entries: about.entries,
    files: [...listed].map(([path, content]) => ({
      path,
      bytes: content.length,
      sha256: sha256(content),
    })),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  listed.set(MANIFEST_PATH, utf8(text));
  listed.set(NOTE_PATH, utf8(signer.sign(noteText(text))));
  return listed;
}

const noteText = (manifest: string): string =>
  `${ARCHIVE_FORMAT}\n${MANIFEST_PATH} ${sha256(utf8(manifest))}\n`;

/** An archive whose every byte is as its signer left it. */
export type Archive = {
  readonly manifest: Manifest;
  readonly key: VerifierKey;
  readonly document: CaseDocument;
  /** Files kept as evidence, by the entry that speaks of them. */
  readonly evidence: ArchiveFiles;
  readonly files: ArchiveFiles;
};

const notOurs = () => refuse('invalid', 'case-archive-not-ours');
const textOf = (files: ArchiveFiles, path: string): string | null => {
  const bytes = files.get(path);
  return bytes === undefined || bytes.length > ARCHIVE_LIMITS.fileBytes ? null : readUtf8(bytes);
};

/**
 * Checks the signature and every hash, then reads the case. Needs neither network nor database; the key
 * comes with the archive, so this says who signed only to somebody who knows that key.
 */
export function readArchive(files: ArchiveFiles): Answer<Archive> {
  const signed = readManifest(files);
  if (isRefusal(signed)) return signed;
  const { manifest } = signed;
  const paths = new Set(manifest.files.map(({ path }) => path));
  for (const { path, bytes, sha256: hash } of manifest.files) {
    const content = files.get(path);
    if (content === undefined) return refuse('invalid', 'case-archive-missing', { file: path });
    if (content.length !== bytes || sha256(content) !== hash) {
      return refuse('invalid', 'case-archive-changed', { file: path });
    }
  }
  const extra = [...files.keys()].find((path) => !paths.has(path) && !UNLISTED.includes(path));
  if (extra !== undefined) {
    return refuse('invalid', 'case-archive-extra', { file: extra.slice(0, 120) });
  }
  const document = readDocument(textOf(files, CASE_PATH) ?? '');
  if (isRefusal(document)) return document;
  const evidence = evidenceIn(files, document);
  return isRefusal(evidence) ? evidence : { ...signed, document, evidence, files };
}

/** The key stands in the list it signed: exchanging it breaks the list. */
function readManifest(
  files: ArchiveFiles,
): Answer<{ readonly manifest: Manifest; readonly key: VerifierKey }> {
  const [text, note, keyLine] = [MANIFEST_PATH, NOTE_PATH, KEY_PATH].map((path) =>
    textOf(files, path),
  );
  if (!text || !note || !keyLine) return notOurs();
  const key = parseVerifierKey(keyLine.trimEnd());
  if (isFault(key) || key.type !== 1) return notOurs();
  const opened = openNote(note, [key]);
  if (isFault(opened) || opened.text !== noteText(text)) {
    return refuse('invalid', 'case-archive-signature', { file: MANIFEST_PATH });
  }
  const manifest = manifestShape.safeParse(jsonOf(text));
  return manifest.success ? { manifest: manifest.data, key } : notOurs();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The key as it is published and compared: `name+id+base64`. */
export const keyText = (key: VerifierKey): string => printVerifierKey(key);

export const isSameKey = (one: VerifierKey, other: VerifierKey): boolean =>
  keyText(one) === keyText(other);

/** A name that says nothing about anybody: it stands in download folders and in mails. */
export function archiveName(purpose: Purpose, at: Date): string {
  return `case-${at.toISOString().slice(0, 10)}-${purpose}.zip`;
}
