// expect: walls(may-import)
export { createHash } from 'node:crypto';
