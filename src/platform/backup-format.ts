import { z } from 'zod';
import { StartFault } from './start-fault.ts';

/**
 * A backup is gzip of lines, each a JSON value:
 *
 *     {"format":"undersigned-backup","version":1,"madeAt":…,"migrations":[{"name":…,"sha256":…}],…}
 *     {"table":"accounts","columns":["id","name",…]}
 *     ["8f0c…","Ana",…]                       a row: every value as PostgreSQL writes it as text
 *     {"table":"graphile_worker jobs","columns":["name","payload",…]}
 *     {"sequences":[{"name":"log_leaves_id_seq","value":"17","used":true}]}
 *     {"end":{"rows":1234,"sha256":"…"}}       of everything before this line
 *
 * It depends on no version of PostgreSQL, and only on the migrations it names.
 */
export const FORMAT = 'undersigned-backup';
export const VERSION = 1;

/** Waiting jobs are kept as what was asked for; the library's own tables may change. */
export const JOBS = 'graphile_worker jobs';
export const JOB_COLUMNS = ['name', 'payload', 'queue', 'run_at', 'max_attempts', 'key'] as const;

export const headerShape = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** Only when asked for: 64 hexadecimal digits. */
  secret: z.string().nullable(),
});
export type Header = z.infer<typeof headerShape>;

export const rowShape = z.array(z.string().nullable());
const tableShape = z.object({ table: z.string(), columns: z.array(z.string()) });
const sequencesShape = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string(), used: z.boolean() })),
});
const endShape = z.object({ end: z.object({ rows: z.int(), sha256: z.string() }) });

export const lineShape = z.union([rowShape, tableShape, sequencesShape, endShape]);
export type Line = z.infer<typeof lineShape>;
export type Sequence = z.infer<typeof sequencesShape>['sequences'][number];

/** A backup that cannot be used; the message says why. */
export class BackupFault extends StartFault {
  override readonly name = 'BackupFault';
}
