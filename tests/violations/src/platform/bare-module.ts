// expect: walls(may-import)
export { createRequire } from 'module';
