// expect: walls(may-import)
export { freeze } from './actions.ts';
