import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { FastifyRequest } from '#platform/http';
import { receiveForm as receiveUpload } from '#platform/http-upload';
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

export async function receiveForm(request: FastifyRequest): Promise<Received> {
  const { fields, file } = await receiveUpload(request, { largest: LIMITS.bytes });
  const typed = (name: keyof ImportForm): string => fields.get(name)?.[0] ?? '';
  const form = {
    sourceUrl: typed('sourceUrl'),
    licence: typed('licence'),
    takenOn: typed('takenOn'),
    seats: typed('seats'),
  };
  return { form, file: fileOf(file) };
}

/** In the words of this room: a list may be larger than other files, and there must be one. */
function fileOf(file: Awaited<ReturnType<typeof receiveUpload>>['file']): Answer<RosterFile> {
  if (file === null) return refuse('invalid', 'roster-file-missing');
  if (!isRefusal(file) || file.reason !== 'too-large') return file;
  return refuse('invalid', 'roster-file-too-large', { limit: LIMITS.bytes / 1_000_000 });
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
