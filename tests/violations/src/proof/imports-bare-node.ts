// expect: walls(may-import)
export { createHash } from 'crypto';
