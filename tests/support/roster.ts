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

const BOUNDARY = 'a-boundary-no-file-contains';

/** A form with a file, as a browser sends it. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  file?: { readonly name: string; readonly bytes: Uint8Array },
) {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
  );
  if (file) {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    parts.push(Buffer.from(head), Buffer.from(file.bytes), Buffer.from('\r\n'));
  }
  parts.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return { payload: Buffer.concat(parts), headers };
}
