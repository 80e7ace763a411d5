import { z } from 'zod';
import type { Answer } from '#kernel/refusal';
import { isRefusal, refuse } from '#kernel/refusal';
import { readOpenData } from './open-data-rules.ts';
import { readPopolo } from './popolo-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { Reading } from './row-rules.ts';

const openData = z.union([
  z.looseObject({ data: z.array(z.unknown()).min(1), '@context': z.unknown() }),
  z.looseObject({ '@graph': z.array(z.unknown()).min(1), '@context': z.unknown() }),
]);
const popolo = z.looseObject({ persons: z.array(z.unknown()).min(1) });
const onePerson = z.looseObject({ id: z.string(), name: z.string() });

function parseJson(text: string): Answer<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('invalid', 'roster-json-broken');
  }
}

/** Reads Popolo (a whole set, a list of persons or one person) or the Parliament's open data. */
export function readJson(text: string, findings: Findings): Answer<Reading> {
  const document = parseJson(text);
  if (isRefusal(document)) return document;
  const graph = openData.safeParse(document);
  if (graph.success) {
    const items = 'data' in graph.data ? graph.data.data : graph.data['@graph'];
    return readOpenData(Array.isArray(items) ? items : [], findings);
  }
  const set = popolo.safeParse(document);
  if (set.success) return readPopolo(set.data, findings);
  if (onePerson.safeParse(document).success) return readPopolo({ persons: [document] }, findings);
  const list = z.array(onePerson).min(1).safeParse(document);
  if (list.success) return readPopolo({ persons: list.data }, findings);
  return refuse('invalid', 'roster-format-unknown');
}
