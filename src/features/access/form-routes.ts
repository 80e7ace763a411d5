import { statusOf } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import type { Refusal } from '#kernel/refusal';
import { isMessageKey, refusalSentence, requestTranslator } from '#ui';
import type { Translate } from '#ui';
import type { z } from 'zod';

/** What somebody typed into a field, to be shown again as it was; '' for anything that is not text. */
export function typedField(fields: unknown, name: string): string {
  if (typeof fields !== 'object' || fields === null) return '';
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

/** The sentence for each field that could not be read. */
export function faultsOf(t: Translate, error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path } of error.issues) {
    const field = String(path[0] ?? '');
    const key = `access.wrong.${field}`;
    if (isMessageKey(key)) faults[field] = t(key, {});
  }
  return faults;
}

/** A refusal for the passkey script, which shows the sentence beside its button. */
export function sendJsonRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  const message = refusalSentence(requestTranslator(request), refusal);
  return reply.code(statusOf(refusal)).send({ message });
}
