// expect: walls(may-import)
export { lockFor } from '#platform/db';
