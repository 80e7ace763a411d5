import { concatBytes } from '@noble/hashes/utils.js';
import { fromBase64, sameBytes, toBase64, utf8 } from './bytes.ts';
import { verifyEd25519 } from './ed25519.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { VerifierKey } from './verifier-key.ts';

export type NoteSignature = {
  readonly name: string;
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
};

/** A note taken apart, nothing verified yet. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

const MOST_SIGNATURES = 64;
const LONGEST_NOTE = 1_000_000;

const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

/** Takes a note apart at its last blank line. Says nothing about whether a signature holds. */
export function parseNote(note: string): Note | Fault {
  if (note.length > LONGEST_NOTE) return fault('the note is longer than 1,000,000 characters');
  if (CONTROL.test(note)) return fault('the note has a control character');
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n'))
    return fault('the note has no blank line before signatures');
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return fault('the note has more than 64 signatures');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const match = /^\u2014 ([^\p{White_Space}+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const bytes = fromBase64(match?.[2] ?? '');
    if (match?.[1] === undefined || bytes === null || bytes.length < 5) {
      return fault('the note has a line that is not a signature');
    }
    signatures.push({ name: match[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) });
  }
  return { text: note.slice(0, split + 1), signatures };
}

/**
 * Opens a note: every signature by one of these keys must hold, and at least one must be there.
 * Unknown keys are ignored, even when they share a name or an id with a known one.
 * Gives the text and which keys signed it.
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string; signedBy: VerifierKey[] } | Fault {
  const parsed = parseNote(note);
  if (isFault(parsed)) return parsed;
  const message = utf8(parsed.text);
  const signedBy: VerifierKey[] = [];
  for (const signature of parsed.signatures) {
    const key = keys.find(
      (k) => k.type === 1 && k.name === signature.name && sameBytes(k.id, signature.id),
    );
    if (key === undefined) continue;
    if (!verifyEd25519(signature.bytes, message, key.publicKey)) {
      return fault(`the signature of ${key.name} does not hold`);
    }
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  return signedBy.length > 0
    ? { text: parsed.text, signedBy }
    : fault('no signature by a known key');
}

/** One signature line, with its line end: em dash, name, base64 of key id and signature. */
export function noteSignatureLine(key: VerifierKey, signature: Uint8Array): string {
  return `\u2014 ${key.name} ${toBase64(concatBytes(key.id, signature))}\n`;
}

/** A signed note from its text (ending in a line end) and the signature over the text's bytes. */
export function printNote(text: string, key: VerifierKey, signature: Uint8Array): string {
  if (!text.endsWith('\n') || CONTROL.test(text)) throw new RangeError('not the text of a note');
  return `${text}\n${noteSignatureLine(key, signature)}`;
}
