// expect: walls(may-import)
export { Pool } from 'pg';
