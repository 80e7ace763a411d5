// expect: walls(may-import)
export type { Pool } from 'pg';
