// expect: walls(may-import)
export { readFileSync } from 'node:fs';
