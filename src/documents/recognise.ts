import type { Answer, Refusal } from '#kernel/refusal';
import type { Recogniser } from '#platform/recognition';
import { noteOf } from './document.ts';
import type { ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { tidyText } from './tidy.ts';

/** Fewer are specks of dust. */
const LEAST_LETTERS = 20;

/** The text in the pictures of the pages, where a program is there to recognise it; else the refusal. */
export async function recognise(
  bytes: Uint8Array,
  recogniser: Recogniser | null,
  refusal: Refusal,
): Promise<Answer<ReadDocument>> {
  const pages = (await recogniser?.readPages(bytes, LIMITS.recognisedPages)) ?? [];
  const text = tidyText(pages.join('\n\n'));
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return refusal;
  return { kind: 'pdf', text, notes: [noteOf('read-by-recognition')], attachments: [] };
}
