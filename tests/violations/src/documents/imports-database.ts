// expect: walls(may-import)
import { sql } from '#platform/db';

export const query = sql;
