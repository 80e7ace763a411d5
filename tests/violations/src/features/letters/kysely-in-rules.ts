// expect: walls(may-import)
export { sql } from 'kysely';
