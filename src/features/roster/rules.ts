import { sha256 } from '#kernel/bytes';
import type { Answer } from '#kernel/refusal';
import { isRefusal, refuse } from '#kernel/refusal';
import { checkFile, checkHomonyms, checkRepeats } from './check-rules.ts';
import { readCsv } from './csv-rules.ts';
import { readJson } from './json-rules.ts';
import { collectFindings } from './finding-list-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { ParsedRoster, Reading } from './row-rules.ts';
import { decodeText } from './text-rules.ts';
import { readXml } from './xml-rules.ts';

/** A file as it was uploaded. */
export type RosterFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** XML and JSON say what they are by their first sign; the rest can only be a table. */
function readByFirstSign(text: string, findings: Findings): Answer<Reading> {
  const first = /\S/.exec(text)?.[0];
  if (first === '<') {
    const html = /^\s*(?:<!doctype html|<html)/i.test(text);
    return html ? refuse('invalid', 'roster-file-is-page') : readXml(text.trimStart(), findings);
  }
  if (first === '{' || first === '[') return readJson(text, findings);
  return readCsv(text, findings);
}

/** Lists are often saved as `members-2011-09-15.xml`. */
function dateInName(fileName: string): string | undefined {
  return /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    fileName,
  )?.[0];
}

/**
 * Reads a roster file of any known format and says what is odd about it. Changes nothing and
 * never throws for bad input: a file that cannot be a roster is a refusal with the reason.
 *
 * @example
 * const parsed = readRoster({ fileName: 'meps.xml', bytes });
 * if (!isRefusal(parsed)) parsed.rows[0]?.fullName; // 'Bairbre de BRÚN'
 */
export function readRoster(file: RosterFile): Answer<ParsedRoster> {
  if (file.bytes.length > LIMITS.bytes) {
    return refuse('invalid', 'roster-file-too-large', { limit: LIMITS.bytes / 1_000_000 });
  }
  const decoded = decodeText(file.bytes);
  if (isRefusal(decoded)) return decoded;
  const findings = collectFindings();
  if (decoded.windows1252) findings.add('decoded-windows-1252');
  const reading = readByFirstSign(decoded.text, findings);
  if (isRefusal(reading)) return reading;
  if (reading.rows.length > LIMITS.rows) {
    return refuse('invalid', 'roster-too-many-rows', { most: LIMITS.rows });
  }
  const rows = checkRepeats(reading.rows, findings);
  if (rows.length === 0) return refuse('invalid', 'roster-without-people');
  checkHomonyms(rows, findings);
  checkFile(rows, findings);
  const snapshotDate = dateInName(file.fileName);
  return {
    format: reading.format,
    sha256: sha256(file.bytes),
    ...(snapshotDate === undefined ? {} : { snapshotDate }),
    rows,
    findings: findings.list(rows.length),
  };
}
