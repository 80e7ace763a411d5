// expect: walls(may-import)
export { findLetter } from './store.ts';
