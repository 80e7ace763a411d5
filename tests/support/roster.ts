import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRoster } from '../../src/features/roster/rules.ts';
import type { ParsedRoster } from '../../src/features/roster/row-rules.ts';
import { isRefusal } from '#kernel/refusal';

const seeds = fileURLToPath(new URL('../seeds/roster/', import.meta.url));

/** A small roster of our own, as bytes. */
export function rosterSeed(fileName: string): Uint8Array {
  return new Uint8Array(readFileSync(`${seeds}${fileName}`));
}

/** A file that must be readable: a refusal fails the test with its reason. */
export function parsedRoster(fileName: string, bytes: Uint8Array | string): ParsedRoster {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const parsed = readRoster({ fileName, bytes: content });
  if (isRefusal(parsed)) throw new Error(`${fileName} was refused: ${parsed.reason}`);
  return parsed;
}
