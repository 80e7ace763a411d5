import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { FastifyRequest } from '#platform/http';
import { refusalSentence, requestTranslator } from '#ui';
import type { FieldErrors } from '#ui';
import { z } from 'zod';
import type { ImportForm } from './import-pages.tsx';
import { LIMITS } from './row-rules.ts';
import type { RosterFile } from './rules.ts';
import { parseSeats } from './seat-rules.ts';
import { provenance } from './provenance-rules.ts';
import type { Provenance } from './provenance-rules.ts';

type Received = { readonly form: ImportForm; readonly file: Answer<RosterFile> };

/** Collects a file while it arrives; past the limit the rest is let go, not kept. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= LIMITS.bytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > LIMITS.bytes ? null : new Uint8Array(Buffer.concat(chunks));
}

/** A file that is too large is answered with its page, not with an error: that is looked at below. */
const READING = {
  limits: { fileSize: LIMITS.bytes, files: 1, fields: 10, fieldSize: 50_000, parts: 20 },
  throwFileSizeLimit: false,
};

type Parts = { readonly fields: Map<string, string>; file: Answer<RosterFile> };

async function receiveParts(request: FastifyRequest, into: Parts): Promise<void> {
  const limit = LIMITS.bytes / 1_000_000;
  for await (const part of request.parts(READING)) {
    if (part.type === 'field') {
      into.fields.set(part.fieldname, typeof part.value === 'string' ? part.value : '');
      continue;
    }
    const bytes = await collect(part.file);
    if (bytes === null || part.file.truncated)
      into.file = refuse('invalid', 'roster-file-too-large', { limit });
    else if (part.filename) into.file = { fileName: part.filename, bytes };
  }
}

export async function receiveForm(request: FastifyRequest): Promise<Received> {
  const parts: Parts = { fields: new Map(), file: refuse('invalid', 'roster-file-missing') };
  try {
    if (request.isMultipart()) await receiveParts(request, parts);
  } catch {
    // The parser's errors carry no status: a form that breaks off, too many parts, a bad header.
    parts.file = refuse('invalid', 'request-unreadable');
  }
  const typed = (name: keyof ImportForm): string => parts.fields.get(name) ?? '';
  const form = {
    sourceUrl: typed('sourceUrl'),
    licence: typed('licence'),
    takenOn: typed('takenOn'),
    seats: typed('seats'),
  };
  return { form, file: parts.file };
}

type Checked = { readonly about: Provenance; readonly file: RosterFile };

/** The form as values, or a sentence for each field that is wrong. */
export function check(request: FastifyRequest, { form, file }: Received): Checked | FieldErrors {
  const t = requestTranslator(request);
  const errors: Record<string, string> = {};
  const { seats: typedSeats, ...rest } = form;
  const about = provenance.safeParse(rest);
  for (const issue of about.error?.issues ?? []) {
    const field = z.enum(['sourceUrl', 'licence', 'takenOn']).parse(issue.path[0]);
    errors[field] = t(`roster.wrong.${field}`);
  }
  const seats = parseSeats(typedSeats);
  if (isRefusal(seats)) errors['seats'] = refusalSentence(t, seats);
  if (isRefusal(file)) errors['file'] = refusalSentence(t, file);
  if (!about.success || isRefusal(seats) || isRefusal(file)) return errors;
  return { about: { ...about.data, seats: seats === null ? null : [...seats] }, file };
}

export function isChecked(value: Checked | FieldErrors): value is Checked {
  return typeof value['file'] === 'object';
}
