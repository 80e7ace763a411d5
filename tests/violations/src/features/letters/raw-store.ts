// expect: walls(no-raw-sql)
import { sql } from '#platform/db';

export const find = (name: string): unknown => sql.raw(`select '${name}'`);
