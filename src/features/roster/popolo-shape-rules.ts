import { z } from 'zod';

const text = z.string().optional().catch(undefined);

/** A list of which the entries that have another shape are left out. */
function listOf<T>(entry: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((items) => items.flatMap((item) => entry.safeParse(item).data ?? []));
}

const membership = z.object({
  person_id: text,
  organization_id: text,
  on_behalf_of_id: text,
  area_id: text,
  legislative_period_id: text,
  role: text,
  start_date: text,
  end_date: text,
});
export type Membership = z.infer<typeof membership>;

export const person = z.object({
  id: text,
  name: text,
  sort_name: text,
  given_name: text,
  family_name: text,
  birth_date: text,
  email: text,
  identifiers: listOf(z.object({ scheme: z.string(), identifier: z.string() })),
});
export type Person = z.infer<typeof person>;

const named = z.object({ id: z.string(), name: text, classification: text });
const period = z.object({ id: z.string(), start_date: text, end_date: text });
export type LegislativePeriod = z.infer<typeof period>;

export const popolo = z.object({
  persons: z.array(z.unknown()),
  organizations: listOf(named),
  memberships: listOf(membership),
  areas: listOf(named),
  events: listOf(period),
});

export type Named = z.infer<typeof named>;
