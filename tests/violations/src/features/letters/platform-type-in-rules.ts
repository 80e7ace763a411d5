// expect: walls(may-import)
export type { Tx } from '#platform/db';
