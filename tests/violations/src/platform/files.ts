// expect: walls(may-import)
export { createRequire } from 'node:module';
