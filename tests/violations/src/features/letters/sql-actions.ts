// expect: walls(sql-in-stores)
import { sql } from '#platform/db';

export const now = sql`select now()`;
