// expect: walls(may-import)
export { readFileSync } from 'fs';
