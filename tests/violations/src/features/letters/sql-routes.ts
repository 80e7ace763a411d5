// expect: walls(sql-in-stores)
export const kind = 1;
import { sql as query } from '#platform/db';

export const now = query`select now()`;
