import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { LARGEST_FORM, LARGEST_UPLOAD, refusalOf } from './http-fault.ts';
import type { FastifyRequest } from './http.ts';

export type UploadedFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** What came with a form, each field as the texts sent under its name. */
export type ReceivedForm = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Null when none was chosen; a refusal (`too-large`, `request-unreadable`) leaves the fields. */
  readonly file: Answer<UploadedFile | null>;
};

/**
 * Receives a form that may carry one file. A file past `largest` bytes is let go while it arrives
 * and told as a refusal beside the fields, so that the page can be drawn again with what was typed.
 *
 * @example
 * const { fields, file } = await receiveForm(request, { largest: 5_000_000 });
 * if (isRefusal(file)) return formAgain(fields, file);
 */
export async function receiveForm(
  request: FastifyRequest,
  options: { readonly largest?: number } = {},
): Promise<ReceivedForm> {
  if (!request.isMultipart()) return { fields: textsOf(request.body), file: null };
  const largest = options.largest ?? LARGEST_UPLOAD;
  const into: Parts = { fields: new Map(), file: null };
  try {
    await receiveParts(request, into, largest);
  } catch (error) {
    // the parser's errors carry no status: a form that breaks off, too many parts, a bad header
    const refusal = refusalOf(error) ?? refuse('invalid', 'request-unreadable');
    if (!isRefusal(into.file)) into.file = refusal;
  }
  return into;
}

/** The fields of a form or a query that carries no file. */
export function textsOf(body: unknown): ReadonlyMap<string, readonly string[]> {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  );
}

type Parts = { readonly fields: Map<string, readonly string[]>; file: ReceivedForm['file'] };

async function receiveParts(request: FastifyRequest, into: Parts, largest: number): Promise<void> {
  const limits = { fileSize: largest, files: 1, fields: 40, fieldSize: LARGEST_FORM, parts: 50 };
  const reading = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      into.fields.set(part.fieldname, [...(into.fields.get(part.fieldname) ?? []), value]);
      continue;
    }
    const bytes = await collect(part.file, largest);
    if (bytes === null || part.file.truncated)
      into.file = refuse('invalid', 'too-large', { limit: `${largest / 1_000_000} MB` });
    else if (part.filename) into.file = { fileName: part.filename, bytes };
  }
}

/** Collects a file while it arrives; past the limit the rest is let go, not kept. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > largest ? null : new Uint8Array(Buffer.concat(chunks));
}
