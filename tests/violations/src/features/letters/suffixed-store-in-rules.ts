// expect: walls(may-import)
export { findLetter } from './version-store.ts';
