// expect: walls(may-import)
export { freeze } from '#letters';
