import { Readable } from 'node:stream';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { LARGEST_FORM, refusalOf } from './http-fault.ts';
import { RefusalError } from './http.ts';
import type { FastifyReply, FastifyRequest } from './http.ts';
import { textsOf } from './http-upload.ts';

/** What came with a form whose file was taken while it arrived. */
export type StreamedForm<T> = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Null when none was chosen; a refusal (`too-large`, `request-unreadable`) leaves the fields. */
  readonly file: Answer<{ readonly fileName: string; readonly taken: T } | null>;
};

type Taking<T> = {
  /** Bytes of the file. */
  readonly largest: number;
  /**
   * Takes the bytes piece by piece. They end by throwing when there are more than `largest`, or when the
   * sender is gone: what was taken until then is to be given up, and the error passed on.
   */
  readonly take: (bytes: AsyncIterable<Uint8Array>) => Promise<Answer<T>>;
};

/** Beside a file: the form's own fields, with room for the marks between them. */
const ROOM = 2 * LARGEST_FORM;
const MOST_FIELDS = 400;

/**
 * Receives a form with a file that is too large to stand in memory. One that says beforehand that it is
 * larger than `largest` is not taken at all: the rest of it is let go while it arrives, and the answer,
 * a refusal beside the fields, waits for its end, because browsers read none before.
 *
 * @example
 * const { fields, file } = await receiveStream(request, { largest: 200_000_000, take: (bytes) => keep(bytes) });
 */
export async function receiveStream<T>(
  request: FastifyRequest,
  taking: Taking<T>,
): Promise<StreamedForm<T>> {
  if (!request.isMultipart()) return { fields: textsOf(request.body), file: null };
  const fields = new Map<string, readonly string[]>();
  const come: { file: StreamedForm<T>['file'] } = { file: null };
  try {
    await receiveParts(request, taking, fields, come);
  } catch (error) {
    const refusal = error instanceof RefusalError ? error.refusal : refusalOf(error);
    if (!isRefusal(come.file)) come.file = refusal ?? refuse('invalid', 'request-unreadable');
    if (refusal?.kind === 'unavailable') throw error; // the disk, the database: no fault of the form
  }
  return { fields, file: come.file };
}

async function receiveParts<T>(
  request: FastifyRequest,
  { largest, take }: Taking<T>,
  fields: Map<string, readonly string[]>,
  come: { file: StreamedForm<T>['file'] },
): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const limits = {
    fileSize: largest,
    files: 1,
    fields: MOST_FIELDS,
    fieldSize: LARGEST_FORM,
    parts: MOST_FIELDS + 1,
  };
  const reading = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), value]);
      continue;
    }
    const fileName = part.filename;
    if (!fileName) part.file.resume();
    else if (announced > largest + ROOM) {
      part.file.resume();
      come.file = tooLarge(largest);
    } else {
      const taken = await take(whole(part.file, largest)).catch((error: unknown) => {
        if (part.file.truncated) return tooLarge(largest); // and the fields behind it still come
        throw error;
      });
      part.file.resume(); // what nobody asked for would hold the form up
      come.file = isRefusal(taken) ? taken : { fileName, taken };
    }
  }
}

const tooLarge = (largest: number) =>
  refuse('invalid', 'too-large', { limit: `${largest / 1_000_000} MB` });

/** The parser cuts at the limit and says so afterwards. */
async function* whole(
  file: AsyncIterable<Uint8Array> & { readonly truncated: boolean },
  largest: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) yield chunk;
  if (file.truncated) throw new RefusalError(tooLarge(largest));
}

/**
 * Answers with a file that is kept by the browser and never shown by it, whatever it is: no type to guess
 * from, no origin to act in. When the bytes end by throwing, the connection ends, and the browser says that
 * the file is not whole.
 *
 * @param disposition the header that names it: `attachment; filename="photo.jpg"`
 */
export function sendFile(
  reply: FastifyReply,
  file: {
    readonly bytes: AsyncIterable<Uint8Array>;
    readonly size: number;
    readonly disposition: string;
  },
): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', file.disposition)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('content-length', file.size)
    .type('application/octet-stream')
    .send(Readable.from(file.bytes, { objectMode: false }));
}

/** Answers with text that is written while it is made, piece by piece: a table of any length. */
export function streamText(
  reply: FastifyReply,
  type: string,
  text: AsyncIterable<string>,
): FastifyReply {
  return reply.type(type).send(Readable.from(text, { objectMode: false }));
}
